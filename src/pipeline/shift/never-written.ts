/** A reading in brackets that is one of the character in front of it. */
export interface GivenReading {
  readonly character: string;
  /** As it is written, tone marks included. */
  readonly written: string;
  /** A further character follows: the reading stands inside a word. */
  readonly inside: boolean;
  /** The character opens a quotation of a word: a writer speaks of the character itself. */
  readonly quoted: boolean;
  /** A common character, rare forms of it included. */
  readonly common: boolean;
  /** A form of the traditional script only. */
  readonly traditional: boolean;
}

/** How often one reading of one character comes; two readings of one character are told apart by a writer. */
const AGAIN = 2;
/** Characters that have a reading. */
const CHARACTERS = 3;
/** Share of the readings that no writer needs. */
const NEEDLESS = 0.5;

/**
 * Tells readings that no writer gives, however few they are. A writer tells the reading of a character
 * once, and that of a common one only where he speaks of the character, which then stands in quotes. So it
 * is a spinner's work where one reading comes again or three characters have theirs, and half of them stand
 * inside words, are repeated, or all stand on forms of the traditional script, which spinners annotate.
 *
 * @param readings those of a whole text, of several right behind one another only one
 */
export function isNeverWritten(readings: readonly GivenReading[]): boolean {
  const times = new Map<string, number>();
  const characters = new Set<string>();
  for (const { character, written } of readings) {
    characters.add(character);
    const key = `${character}${written}`;
    times.set(key, (times.get(key) ?? 0) + 1);
  }
  const again = Array.from(times.values()).some((count) => count >= AGAIN);
  if (!again && characters.size < CHARACTERS) return false;
  if (readings.some(({ quoted }) => quoted)) return false;
  const spinners = characters.size >= CHARACTERS && readings.every(({ traditional }) => traditional);
  const needless = readings.filter(
    ({ character, written, inside, common }) =>
      common && (inside || spinners || (times.get(`${character}${written}`) ?? 0) >= AGAIN),
  ).length;
  return needless >= readings.length * NEEDLESS;
}

/** Characters behind the reading that a quoted word may have. */
const REST_OF_WORD = 2;
const OPENS = /["'“‘「『]/u;
const CLOSES = /["'”’」』]/u;

/**
 * Tells whether a character with its reading is spoken of: it opens a quotation that ends at once or with
 * its word.
 *
 * @param at offset of the character; `end` the offset behind its reading
 */
export function isSpokenOf(text: string, at: number, end: number): boolean {
  return at > 0 && OPENS.test(text.charAt(at - 1)) && CLOSES.test(text.slice(end, end + REST_OF_WORD + 1));
}
