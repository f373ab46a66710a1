import { isHan, isPrivateUse } from './gbk.ts';
import { type ReadingAt, type ReadingFit, readingAt, readingTailAt } from './readings.ts';

/** `?` and U+FFFD stand for a byte that the decoder could not use. */
export function isLost(codeUnit: number): boolean {
  return codeUnit === 0x3f || codeUnit === 0xfffd;
}

/** What holds for a whole text and decides which damage may be assumed. */
export interface Page {
  readonly text: string;
  /** A spinner inserted readings. */
  readonly brackets: boolean;
  /** Private-use characters are kept, so none was dropped. */
  readonly privateUse: boolean;
  /** The script that nearly all characters of one script have. */
  readonly script: 'Hans' | 'Hant' | 'either';
  /** Readings by the offset of their opening bracket. */
  readonly readings: ReadonlyMap<number, ReadingAt>;
  /** Readings without opening bracket by the offset of the `?` before them. */
  readonly tails: ReadonlyMap<number, ReadingAt>;
}

/** The script that a character belongs to; 0 both, 1 simplified only, 2 traditional only. */
export type ScriptOf = (codeUnit: number) => 0 | 1 | 2;

/** Readings of this share of the Han characters are a spinner's; genuine ones stand alone. */
const DENSITY = 0.008;
const MATCHES = 3;

/**
 * Reads the facts of a page.
 *
 * @param fits which readings a character has
 * @param scriptOf which script a character belongs to
 */
export function readPage(text: string, fits: ReadingFit, scriptOf: ScriptOf): Page {
  const readings = new Map<number, ReadingAt>();
  const tails = new Map<number, ReadingAt>();
  const kinds = new Set<number>();
  let matches = 0;
  let han = 0;
  let privateUse = false;
  let simplified = 0;
  let traditional = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (isHan(unit)) {
      han++;
      const script = scriptOf(unit);
      if (script === 1) simplified++;
      else if (script === 2) traditional++;
    } else if (isPrivateUse(unit)) privateUse = true;
    else if (unit === 0x28 || unit === 0xff08) {
      const reading = readingAt(text, index);
      if (!reading) continue;
      readings.set(index, reading);
      const before = text.charCodeAt(index - 1);
      if (index > 0 && fits(before, reading) !== 'none') {
        matches++;
        kinds.add(before);
      }
    } else if (isLost(unit)) {
      const tail = readingTailAt(text, index + 1);
      if (tail) tails.set(index, tail);
    }
  }
  const dense = (matches + tails.size) / Math.max(1, han) > DENSITY;
  return {
    text,
    brackets: (matches >= MATCHES && kinds.size >= MATCHES && dense) || (tails.size > 0 && matches > 0),
    privateUse,
    script: traditional > simplified ? 'Hant' : simplified > traditional ? 'Hans' : 'either',
    readings,
    tails,
  };
}
