/** What an id is made from. */
export interface IdParts {
  readonly date?: string;
  readonly speaker?: string;
  readonly title?: string;
  /** Of the first source. */
  readonly sha256: string;
}

/** A title gives at most this many syllables: enough to recognise it in a list of files. */
const titleSyllables = 6;

/** Longest word taken from a name or title; protects the file name from unbroken Latin text. */
const longestWord = 24;

/** Digits of the hash tried one after another, when ids collide. */
const hashLengths = [6, 8, 12, 16, 24, 32, 64];

/** Lower-case Latin letters and digits; ü is v, as on a keyboard. */
function asciiWords(syllables: readonly string[]): string[] {
  return syllables
    .flatMap((syllable) =>
      syllable
        .normalize('NFC')
        .toLowerCase()
        .replace(/[üǖǘǚǜ]/g, 'v')
        .normalize('NFKD')
        .replace(/\p{Mark}/gu, '')
        .split(/[^0-9a-z]+/),
    )
    .filter((word) => word !== '')
    .map((word) => word.slice(0, longestWord));
}

/**
 * Makes the permanent id of a document, `<date|undated>-<speaker or title in pinyin>-<6 hex of sha256>`.
 * A document that already has one, found by the sha256 of a source, keeps it; do not mint again.
 *
 * @param toPinyin syllables of a text, one an element
 * @param isTaken whether another document has the id; the hash then grows
 */
export function mintId(
  { date, speaker, title, sha256 }: IdParts,
  toPinyin: (text: string) => readonly string[],
  isTaken: (id: string) => boolean,
): string {
  const name = asciiWords(toPinyin(speaker ?? ''))
    .join('')
    .slice(0, 2 * longestWord);
  const heading = asciiWords(toPinyin(title ?? ''))
    .slice(0, titleSyllables)
    .join('-');
  const stem = `${date ?? 'undated'}-${name || heading || 'document'}`;
  const ids = hashLengths.map((length) => `${stem}-${sha256.slice(0, length)}`);
  return ids.find((id) => !isTaken(id)) ?? `${stem}-${sha256}`;
}
