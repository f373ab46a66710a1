import { type Encoding, encode } from './code-pages.ts';
import type { Damaged, Deed } from './damaged.ts';
import type { Original } from './original.ts';
import type { Random } from './random.ts';
import type { Tools } from './tools.ts';

/** A damaged file, and the text that restoring it must give. */
export interface Sample {
  /** Name of the file, as messy as people have them, yet safe on every system. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** What can be restored: the original without what the damage took away for good. */
  readonly truth: Original;
  readonly deeds: readonly Deed[];
}

/** How one original is damaged. */
export interface Recipe {
  /** Name of the sample, and of its original without the ending. */
  readonly key: string;
  /** Of its random choices; made of the key where it is not given. */
  readonly seed?: number;
  /** Name of the original where several samples are made of it. */
  readonly of?: string;
  readonly file: string;
  make(original: Original, tools: Tools, random: Random): Omit<Sample, 'file'>;
}

/** A text on its way through several kinds of damage, with the list of all that was done. */
export class Road {
  readonly text: string;
  readonly deeds: readonly Deed[];

  constructor(text: string, deeds: readonly Deed[] = []) {
    this.text = text;
    this.deeds = deeds;
  }

  /** Through one kind of damage; a plain string counts as unlisted. */
  through(step: (text: string) => Damaged | string): Road {
    const next = step(this.text);
    return typeof next === 'string'
      ? new Road(next, this.deeds)
      : new Road(next.text, [...this.deeds, ...next.deeds]);
  }

  /** The end of the road: bytes, beside the text that can be restored. */
  arrive(encoding: Encoding, truth: Original): Omit<Sample, 'file'> {
    return { bytes: encode(this.text, encoding), truth, deeds: this.deeds };
  }
}
