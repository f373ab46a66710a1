/** Han characters of the plane that texts are written in are letters as they stand. */
const plainHan = (character: string) => character >= '\u4e00' && character <= '\u9fff';

/** A character that carries wording: Han, letters and digits. Marks and spaces do not tell two texts apart. */
const letter = /[\p{L}\p{N}]/u;

/** The letters of a text, each with its place in UTF-16 code units. */
export interface Letters {
  readonly letters: readonly string[];
  readonly places: readonly number[];
}

/** Takes the letters out of a text; full-width forms and capitals count as their plain forms. */
export function lettersOf(text: string): Letters {
  const letters: string[] = [];
  const places: number[] = [];
  let at = 0;
  for (const character of text) {
    const han = plainHan(character);
    if (han || letter.test(character)) {
      letters.push(han ? character : character.normalize('NFKC').toLowerCase());
      places.push(at);
    }
    at += character.length;
  }
  return { letters, places };
}

/** The runs of `size` letters of a text, in order; none where it has fewer. */
export function gramsOf({ letters }: Letters, size: number): string[] {
  const grams: string[] = [];
  const joined = letters.join('');
  // Letters are nearly always one code unit each; then a run is a slice.
  const even = joined.length === letters.length;
  for (let at = 0; at + size <= letters.length; at += 1)
    grams.push(even ? joined.slice(at, at + size) : letters.slice(at, at + size).join(''));
  return grams;
}
