import type { Random } from './random.ts';
import { type Readings, spinAligned, spinBytes } from './spinner.ts';

/**
 * The readings that a spinner inserts: for characters that differ between the scripts, since those are
 * the ones that such sites annotate, and of those a random part, since every spinner has its own list.
 *
 * @param text in traditional characters
 * @param toSimplified the converter that tells which characters differ
 * @param readingOf reading of one character with its tone mark, `chuàng`; empty where unknown
 * @param share how much of the characters the list holds
 */
export function readingsOf(
  text: string,
  toSimplified: (text: string) => string,
  readingOf: (character: string) => string,
  random: Random,
  share: number,
): Readings {
  const readings = new Map<string, string>();
  for (const character of new Set(text)) {
    if (!/\p{Script=Han}/u.test(character) || toSimplified(character) === character) continue;
    const reading = readingOf(character);
    if (reading && reading !== character && random.chance(share)) readings.set(character, reading);
  }
  return readings;
}

/**
 * The readings of the list that never fall between two halves of characters: with them alone the process
 * on bytes and the insertion in step give the same text.
 */
export function readingsInStep(text: string, readings: Readings, random: Random): Readings {
  const never = { breaks: 0, privateUse: 'kept', orphan: 'question mark' } as const;
  return new Map(
    [...readings].filter(([character, reading]) => {
      const alone = new Map([[character, reading]]);
      return spinBytes(text, alone, random, never).text === spinAligned(text, alone, random, 1).text;
    }),
  );
}
