/** A theme that stands in the same paragraphs as another more often than chance would have it. */
export interface Neighbour {
  readonly theme: string;
  /** Paragraphs that have both. */
  readonly both: number;
  /** Paragraphs that would have both, were the themes independent: n(a)·n(b) / N. */
  readonly expected: number;
  /** Log-likelihood ratio of the table, G². */
  readonly g2: number;
}

/** Fewest paragraphs with both themes that anything is said of. */
export const fewestTogether = 5;
/** G² beyond which independence is given up: the 0.999 quantile of χ² with one degree of freedom. */
export const g2Limit = 10.83;

/**
 * Log-likelihood ratio of a table of two features over `all` items (Dunning, Accurate Methods for the
 * Statistics of Surprise and Coincidence, 1993):
 *
 *     G² = 2 · Σ O · ln(O / E)
 *
 * over the four cells (both, only the first, only the second, neither) with E = row sum · column sum / all; a
 * cell without items adds nothing.
 */
export function logLikelihood(both: number, first: number, second: number, all: number): number {
  const cell = (observed: number, row: number, column: number) =>
    observed > 0 ? observed * Math.log((observed * all) / (row * column)) : 0;
  return (
    2 *
    (cell(both, first, second) +
      cell(first - both, first, all - second) +
      cell(second - both, all - first, second) +
      cell(all - first - second + both, all - first, all - second))
  );
}

/**
 * The themes that stand with a theme more often than chance, the surest first: at least five paragraphs with
 * both, more than expected, and G² over its limit.
 *
 * @param together the themes of each tagged paragraph of the archive, each once
 */
export function neighboursOf(theme: string, together: readonly (readonly string[])[]): Neighbour[] {
  const counts = new Map<string, number>();
  const shared = new Map<string, number>();
  for (const themes of together) {
    const here = themes.includes(theme);
    for (const one of themes) {
      counts.set(one, (counts.get(one) ?? 0) + 1);
      if (here && one !== theme) shared.set(one, (shared.get(one) ?? 0) + 1);
    }
  }
  const own = counts.get(theme) ?? 0;
  const all = together.length;
  return [...shared]
    .map(([other, both]) => {
      const count = counts.get(other) ?? 0;
      return { theme: other, both, expected: (own * count) / all, g2: logLikelihood(both, own, count, all) };
    })
    .filter(({ both, expected, g2 }) => both >= fewestTogether && both > expected && g2 >= g2Limit)
    .sort((a, b) => b.g2 - a.g2 || (a.theme < b.theme ? -1 : 1));
}
