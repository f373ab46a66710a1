import { type Span, tableOf } from './split.ts';

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

const clauseEnds = tableOf('，；：,;:。！？!?');

/** A clause, and whether it opens its sentence. */
interface Clause extends Span {
  readonly opens: boolean;
}

/** Cuts sentences at their marks. */
function clausesIn(text: string, sentences: readonly Span[]): Clause[] {
  const clauses: Clause[] = [];
  for (const sentence of sentences) {
    let start = sentence.start;
    for (let at = start; at < sentence.end; at += 1) {
      if (at + 1 < sentence.end && clauseEnds[text.charCodeAt(at)] !== 1) continue;
      clauses.push({ start, end: at + 1, opens: start === sentence.start });
      start = at + 1;
    }
  }
  return clauses;
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
  const clauses = clausesIn(text, sentences);
  const most = new Float64Array(clauses.length);
  const strongest = new Int32Array(clauses.length).fill(-1);
  ranked.forEach(({ evidence }, theme) => {
    const favour = theme === 0 ? main_favour : 1;
    let clause = 0;
    let points = 0;
    const settle = () => {
      if (points > (most[clause] ?? 0)) {
        most[clause] = points;
        strongest[clause] = theme;
      }
      points = 0;
    };
    for (const word of evidence) {
      if (word.start >= (clauses[clause]?.end ?? Number.POSITIVE_INFINITY)) {
        settle();
        while (word.start >= (clauses[clause]?.end ?? Number.POSITIVE_INFINITY)) clause += 1;
      }
      points += word.points * favour;
    }
    settle();
  });
  const held = ranked.map(() => 0);
  let holder = -1;
  clauses.forEach(({ start, end, opens }, clause) => {
    if (opens) holder = -1;
    if ((most[clause] ?? 0) >= clause_points) holder = strongest[clause] ?? -1;
    if (holder >= 0) held[holder] = (held[holder] ?? 0) + end - start;
  });
  return held.map((units) => units / Math.max(1, text.length));
}
