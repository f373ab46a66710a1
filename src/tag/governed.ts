import { clausesOf, type Span } from './split.ts';

/** Words of a theme as they stand in a text, with their points. */
export interface ThemeWords {
  readonly evidence: readonly (Span & { readonly points: number })[];
}

/** How the clauses of a text are shared out among themes. */
export interface GoverningNumbers {
  /** Points that the strongest theme of a clause must have there to hold it. */
  readonly clause_points: number;
  /** What the points of the main theme of the text are multiplied with, since general words belong to it. */
  readonly main_favour: number;
}

/**
 * Tells what share of a text each theme governs, 0 to 1. A clause is held by the theme that has most points
 * in it; one without words of a field belongs with the clause before it in its sentence. A theme whose words
 * stand scattered in clauses of others governs nothing, however many they are: it is mentioned, not treated.
 *
 * @param ranked themes with their words in the order of the text, from the strongest
 * @returns shares in the order of the themes
 */
export function governedShares(
  text: string,
  sentences: readonly Span[],
  ranked: readonly ThemeWords[],
  { clause_points, main_favour }: GoverningNumbers,
): number[] {
  const held = ranked.map(() => 0);
  const read = ranked.map(() => 0);
  for (const sentence of sentences) {
    let holder = -1;
    for (const { start, end } of clausesOf(text, sentence)) {
      let most = 0;
      let strongest = -1;
      ranked.forEach(({ evidence }, theme) => {
        let points = 0;
        let at = read[theme] ?? 0;
        for (let word = evidence[at]; word && word.start < end; at += 1, word = evidence[at])
          points += word.points;
        read[theme] = at;
        if (theme === 0) points *= main_favour;
        if (points > most) {
          most = points;
          strongest = theme;
        }
      });
      if (most >= clause_points) holder = strongest;
      if (holder >= 0) held[holder] = (held[holder] ?? 0) + end - start;
    }
  }
  return held.map((units) => units / Math.max(1, text.length));
}
