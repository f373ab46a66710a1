/** A pair of aligned lines by their index; a side that is absent has no counterpart. */
export interface LinePair {
  readonly a?: number;
  readonly b?: number;
}

/** Similarity from which two lines count as one line that was changed. */
const related = 0.5;
/** Cells that the exact alignment of one gap may use. */
const maximumCells = 40_000;

/**
 * Aligns two texts line by line in reading order: equal lines first, by those that occur once on both
 * sides, then the lines between them by the pairs of characters that they share.
 *
 * @returns every line of both sides exactly once, in order
 */
export function alignLines(a: readonly string[], b: readonly string[]): LinePair[] {
  const pairs: LinePair[] = [];
  let [i, j] = [0, 0];
  for (const [p, q] of [...anchors(a, b), [a.length, b.length] as const]) {
    for (const pair of alignGap(a, b, i, p, j, q)) pairs.push(pair);
    if (p < a.length && q < b.length) pairs.push({ a: p, b: q });
    [i, j] = [p + 1, q + 1];
  }
  return pairs;
}

/** Places of lines that occur exactly once on both sides, as the longest run that ascends on both. */
function anchors(a: readonly string[], b: readonly string[]): [number, number][] {
  const once = (lines: readonly string[]) => {
    const seen = new Map<string, number>();
    lines.forEach((line, index) => {
      seen.set(line, seen.has(line) ? -1 : index);
    });
    return seen;
  };
  const inB = once(b);
  const common: [number, number][] = [];
  for (const [line, p] of once(a)) {
    const q = inB.get(line) ?? -1;
    if (p >= 0 && q >= 0) common.push([p, q]);
  }
  return longestAscending(common);
}

/** Patience: the longest run of pairs that ascends in its second number; the first ascends already. */
function longestAscending(pairs: readonly [number, number][]): [number, number][] {
  const piles: number[] = [];
  const previous: number[] = [];
  pairs.forEach(([, q], index) => {
    let [low, high] = [0, piles.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[piles[middle] ?? 0]?.[1] ?? 0) < q) low = middle + 1;
      else high = middle;
    }
    previous[index] = low > 0 ? (piles[low - 1] ?? -1) : -1;
    piles[low] = index;
  });
  const run: [number, number][] = [];
  for (let at = piles.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) {
    const pair = pairs[at];
    if (pair) run.push(pair);
  }
  return run.reverse();
}

function alignGap(
  a: readonly string[],
  b: readonly string[],
  fromA: number,
  toA: number,
  fromB: number,
  toB: number,
): LinePair[] {
  const rows = toA - fromA;
  const columns = toB - fromB;
  const alone = () => [
    ...Array.from({ length: rows }, (_, k) => ({ a: fromA + k })),
    ...Array.from({ length: columns }, (_, k) => ({ b: fromB + k })),
  ];
  if (rows === 0 || columns === 0 || rows * columns > maximumCells) return alone();
  const left = a.slice(fromA, toA).map(bigrams);
  const right = b.slice(fromB, toB).map(bigrams);
  const width = columns + 1;
  const best = new Float64Array((rows + 1) * width);
  const score = new Float64Array(rows * columns);
  const cell = (i: number, j: number) => best[i * width + j] ?? 0;
  for (let i = rows - 1; i >= 0; i--)
    for (let j = columns - 1; j >= 0; j--) {
      const same = a[fromA + i] === b[fromB + j] ? 1 : dice(left[i], right[j]);
      score[i * columns + j] = same;
      const joined = same >= related ? same + cell(i + 1, j + 1) : 0;
      best[i * width + j] = Math.max(joined, cell(i + 1, j), cell(i, j + 1));
    }
  const pairs: LinePair[] = [];
  let [i, j] = [0, 0];
  while (i < rows && j < columns) {
    const same = score[i * columns + j] ?? 0;
    if (same >= related && cell(i, j) === same + cell(i + 1, j + 1))
      pairs.push({ a: fromA + i++, b: fromB + j++ });
    else if (cell(i + 1, j) >= cell(i, j + 1)) pairs.push({ a: fromA + i++ });
    else pairs.push({ b: fromB + j++ });
  }
  while (i < rows) pairs.push({ a: fromA + i++ });
  while (j < columns) pairs.push({ b: fromB + j++ });
  return pairs;
}

function bigrams(line: string): Set<string> {
  const grams = new Set<string>();
  for (let at = 0; at + 1 < line.length; at++) grams.add(line.slice(at, at + 2));
  return grams;
}

/** How far the shorter of two lines is contained in the other by its pairs of characters, 0–1. */
export function containment(a: string, b: string): number {
  if (a === b) return 1;
  const [left, right] = [bigrams(a), bigrams(b)];
  const fewer = Math.min(left.size, right.size);
  return fewer ? [...left].filter((gram) => right.has(gram)).length / fewer : 0;
}

function dice(a: ReadonlySet<string> | undefined, b: ReadonlySet<string> | undefined): number {
  if (!a?.size || !b?.size) return 0;
  let shared = 0;
  for (const gram of a) if (b.has(gram)) shared++;
  return (2 * shared) / (a.size + b.size);
}
