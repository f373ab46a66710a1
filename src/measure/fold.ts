const wide: Readonly<Record<string, string>> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '!': '！',
  '?': '？',
  '(': '（',
  ')': '）',
};

/** Simplified characters that the table of one character leaves apart though one word is written with either. */
const oneCharacter: Readonly<Record<string, string>> = {
  著: '着',
  乾: '干',
  徵: '征',
  藉: '借',
  麽: '么',
  幺: '么',
  瞭: '了',
  馀: '余',
  摺: '折',
  覆: '复',
  彷: '仿',
};

export interface Folded {
  readonly text: string;
  /** Where each code unit of `text` stood. */
  readonly offsets: readonly number[];
}

/** What a comparison of texts does not look at: script, width of punctuation, white space. */
export type Fold = (text: string) => Folded;

/**
 * Makes the fold of comparisons: each character for itself becomes simplified, so that the answer for a
 * part of a text does not hang on the rest of it.
 *
 * @param toSimplified converter of the script
 */
export function createFold(toSimplified: (text: string) => string): Fold {
  const known = new Map<string, string>();
  const foldCharacter = (character: string) => {
    const found = known.get(character);
    if (found !== undefined) return found;
    const simple = /^\s$/u.test(character) ? '' : toSimplified(character);
    const folded = wide[simple] ?? oneCharacter[simple] ?? simple;
    known.set(character, folded);
    return folded;
  };
  return (text) => {
    const parts: string[] = [];
    const offsets: number[] = [];
    let at = 0;
    for (const character of text) {
      const folded = foldCharacter(character);
      if (folded) parts.push(folded);
      for (let unit = 0; unit < folded.length; unit++) offsets.push(at);
      at += character.length;
    }
    return { text: parts.join(''), offsets };
  };
}
