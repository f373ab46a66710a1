/** One word or half sentence that is asked for. */
export interface Term {
  readonly text: string;
  /** True for rows that must not have it. */
  readonly not: boolean;
}

/** What is asked for: every group must be met, a group by any of its terms. */
export type Terms = readonly (readonly Term[])[];

const mostTerms = 8;

/**
 * Reads words as they are typed: a space between two asks for both, `|` for either, `-` before one for rows
 * without it.
 */
export function parseTerms(query: string): Terms {
  const words = query.normalize('NFKC').split(/\s+/).filter(Boolean).slice(0, mostTerms);
  return words
    .map((word) => {
      const not = word.startsWith('-') && word.length > 1;
      const parts = (not ? word.slice(1) : word).split('|').filter(Boolean).slice(0, mostTerms);
      return parts.map((text) => ({ text, not }));
    })
    .filter((group) => group.length > 0);
}

/** The words of all terms, each once. */
export const wordsOf = (terms: Terms): readonly string[] => [
  ...new Set(terms.flatMap((group) => group.map(({ text }) => text))),
];

/**
 * For each row 1 where the terms are met.
 *
 * @param found for each word the rows that have it
 */
export function rowsThatFit(terms: Terms, found: ReadonlyMap<string, Uint8Array>, rows: number): Uint8Array {
  const fit = new Uint8Array(rows).fill(1);
  for (const group of terms) {
    const lists = group.map(({ text, not }) => ({ not, has: found.get(text) }));
    for (let row = 0; row < rows; row += 1) {
      if (fit[row] === 0) continue;
      // A minus stands before the whole group: none of its words may stand in the row.
      const met = lists.some(({ has }) => has?.[row] === 1);
      const not = lists[0]?.not ?? false;
      if (met === not) fit[row] = 0;
    }
  }
  return fit;
}
