import { characterOf, isPrivateUse } from './gbk.ts';
import { MARKS } from './marks.ts';
import type { Models } from './node.ts';

export const FIRST_LEAD = 0x81;
export const LAST_BYTE = 0xfe;

/** A character to try for a byte that could be any. */
export interface Trial {
  /** The byte that was not known. */
  readonly byte: number;
  readonly unit: number;
  /** A class of the character model. */
  readonly c: number;
  /** Worth trying behind anything: a mark or a usual character. */
  readonly always: boolean;
}

/** A character that a speech may hold. */
export function isUsable(unit: number): boolean {
  return unit !== 0 && !isPrivateUse(unit);
}

/** The bytes that may be the first of two, and the second where that is no ASCII. */
export const allBytes: readonly number[] = Array.from(
  { length: LAST_BYTE - FIRST_LEAD + 1 },
  (_, index) => FIRST_LEAD + index,
);

/**
 * Makes a list of the characters that one byte may make with each of several others, which is found once
 * for each given byte and model.
 */
export function createTrials(
  bytes: readonly number[],
  unitOf: (given: number, byte: number) => number,
  isPossible: (unit: number) => boolean,
): (models: Models, given: number) => readonly Trial[] {
  const known = new WeakMap<Models['characters']['isUsual'], (readonly Trial[] | undefined)[]>();
  return ({ characters: { isUsual, classOf } }, given) => {
    let lists = known.get(isUsual);
    if (!lists) {
      lists = [];
      known.set(isUsual, lists);
    }
    const held = lists[given];
    if (held) return held;
    const found: Trial[] = [];
    for (const byte of bytes) {
      const unit = unitOf(given, byte);
      if (!isPossible(unit)) continue;
      const c = classOf(unit);
      found.push({ byte, unit, c, always: MARKS.has(unit) || isUsual(c) });
    }
    lists[given] = found;
    return found;
  };
}

/** The usable characters with a given first byte and a second one that is no ASCII. */
export const withFirstByte = createTrials(allBytes, characterOf, isUsable);

/** The characters with a given second byte, private-use ones included. */
export const withSecondByte = createTrials(
  allBytes,
  (second, byte) => characterOf(byte, second),
  () => true,
);

/** True for a mark, a usual character, or one that makes a word behind class `b`. */
export function isWorthTrying({ characters }: Models, b: number, { c, always }: Trial): boolean {
  return always || characters.isInWord(b, c);
}
