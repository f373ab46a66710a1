import { type Folded, type FoldMode, fold, originalRange } from '../fold.ts';
import type { TextFile } from '../format.ts';

/** A stretch of text within which strings are found. */
export interface Stretch {
  readonly original: string;
  readonly folded: Folded;
}

/** Code units of a folded stretch. */
export interface Place {
  /** Number of the stretch: heads first, the text last. */
  readonly stretch: number;
  readonly start: number;
  readonly end: number;
}

/** A document's text as it is searched. */
export class TextView {
  readonly file: TextFile;
  private readonly originals: readonly string[];
  private readonly folded: Partial<Record<FoldMode, Stretch[]>> = {};
  /** Where each block begins in the original of the last stretch. */
  readonly blockStarts: readonly number[];

  constructor(file: TextFile) {
    this.file = file;
    const starts: number[] = [];
    let reached = 0;
    for (const [, text] of file.blocks) {
      starts.push(reached);
      reached += text.length + 1;
    }
    this.blockStarts = starts;
    this.originals = [...file.heads, file.blocks.map(([, text]) => text).join('\n')];
  }

  stretches(mode: FoldMode): readonly Stretch[] {
    this.folded[mode] ??= this.originals.map((original) => ({ original, folded: fold(original, mode) }));
    return this.folded[mode];
  }

  /** The text of a stretch as it was written. */
  originalOf(stretch: number): string {
    return this.originals[stretch] ?? '';
  }

  /** Every place of a folded string, overlapping ones too. */
  find(wanted: string, mode: FoldMode): Place[] {
    return this.stretches(mode).flatMap(({ folded: { text } }, stretch) => {
      const places: Place[] = [];
      for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1))
        places.push({ stretch, start: at, end: at + wanted.length });
      return places;
    });
  }

  has(wanted: string, mode: FoldMode): boolean {
    return this.stretches(mode).some(({ folded }) => folded.text.includes(wanted));
  }

  /** The place in the original. */
  original(place: Place, mode: FoldMode): Place {
    const stretch = this.stretches(mode)[place.stretch];
    if (!stretch) return place;
    const [start, end] = originalRange(stretch.folded, place.start, place.end);
    return { stretch: place.stretch, start, end };
  }

  /** The number of the block at an offset of the original text. */
  blockAt(offset: number): number {
    let low = 0;
    let high = this.blockStarts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.blockStarts[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  }

  /** Which paragraph a place of the original begins in; a head is one by itself. */
  paragraphOf({ stretch, start }: Place): string {
    return stretch < this.file.heads.length ? `head-${stretch}` : `block-${this.blockAt(start)}`;
  }
}
