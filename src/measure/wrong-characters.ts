import { type Difference, differences, sizeOf } from './differences.ts';
import type { Fold } from './fold.ts';

/** A place that the result calls doubtful, as offsets into it. */
export interface DoubtfulPlace {
  readonly start: number;
  readonly end: number;
}

export interface Wrongness {
  /** Characters of the truth, white space aside. */
  readonly characters: number;
  /** Wrong, missing or invented characters that no mark tells of. */
  readonly silent: number;
  /** Those under a mark, or beside one. */
  readonly marked: number;
  /** Silent differences as `truth → result`, for notes. */
  readonly examples: readonly string[];
}

/** A mark beside the wrong character sends a reader to the right place. */
const near = 1;

/**
 * Compares a result with what it should be, script, width and white space aside.
 *
 * @param marks doubts and gaps of the result
 */
export function compareWithTruth(
  truth: string,
  result: string,
  marks: readonly DoubtfulPlace[],
  fold: Fold,
): Wrongness {
  const right = fold(truth);
  const got = fold(result);
  const offsetOf = (at: number) => got.offsets[at] ?? result.length;
  const isNearMark = (from: number, to: number) =>
    marks.some(({ start, end }) => start <= to + near && end >= from - near);
  /** The share of a stretch that marks tell of; a missing stretch is told of where it is missing. */
  const toldShare = ({ b }: Difference): number => {
    if (b[0] === b[1]) return isNearMark(offsetOf(b[0]), offsetOf(b[0])) ? 1 : 0;
    let told = 0;
    for (let at = b[0]; at < b[1]; at++) if (isNearMark(offsetOf(at), offsetOf(at) + 1)) told++;
    return told / (b[1] - b[0]);
  };
  let [silent, marked] = [0, 0];
  const examples: string[] = [];
  for (const difference of differences(right.text, got.text)) {
    const { a, b } = difference;
    const size = sizeOf(difference);
    const untold = Math.ceil(size * (1 - toldShare(difference)));
    marked += size - untold;
    if (untold > 0) {
      silent += untold;
      examples.push(
        `${right.text.slice(Math.max(0, a[0] - 3), a[0])}[${right.text.slice(...a)} → ${got.text.slice(...b)}]`,
      );
    }
  }
  return { characters: right.text.length, silent, marked, examples };
}
