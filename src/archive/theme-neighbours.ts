import { workedOut } from './worked-out.ts';

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

/** How many paragraphs have each theme, and each two. */
const countsOf = workedOut((together: readonly (readonly string[])[]) => {
  const single = new Map<string, number>();
  const shared = new Map<string, Map<string, number>>();
  for (const themes of together)
    for (const one of themes) {
      single.set(one, (single.get(one) ?? 0) + 1);
      const beside = shared.get(one) ?? new Map<string, number>();
      shared.set(one, beside);
      for (const other of themes) if (other !== one) beside.set(other, (beside.get(other) ?? 0) + 1);
    }
  return { single, shared };
});

/**
 * The themes that stand with a theme more often than chance, the surest first: at least five paragraphs with
 * both, more than expected, and G² over its limit.
 *
 * @param together the themes of each tagged paragraph of the archive, each once
 */
export function neighboursOf(theme: string, together: readonly (readonly string[])[]): Neighbour[] {
  const { single, shared } = countsOf(together);
  const own = single.get(theme) ?? 0;
  const all = together.length;
  return [...(shared.get(theme) ?? [])]
    .map(([other, both]) => {
      const count = single.get(other) ?? 0;
      return { theme: other, both, expected: (own * count) / all, g2: logLikelihood(both, own, count, all) };
    })
    .filter(({ both, expected, g2 }) => both >= fewestTogether && both > expected && g2 >= g2Limit)
    .sort((a, b) => b.g2 - a.g2 || (a.theme < b.theme ? -1 : 1));
}
