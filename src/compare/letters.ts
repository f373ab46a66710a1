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
    if (letter.test(character)) {
      letters.push(character.normalize('NFKC').toLowerCase());
      places.push(at);
    }
    at += character.length;
  }
  return { letters, places };
}

/** The runs of `size` letters of a text, in order; none where it has fewer. */
export function gramsOf({ letters }: Letters, size: number): string[] {
  const grams: string[] = [];
  for (let at = 0; at + size <= letters.length; at += 1) grams.push(letters.slice(at, at + size).join(''));
  return grams;
}
