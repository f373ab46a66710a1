/** A pair that may be made, with what it is worth. */
export interface Candidate {
  readonly left: number;
  readonly right: number;
  readonly score: number;
}

/** Sides of a group above which the best pairs are taken one after another. */
const mostExact = 120;

/** Pairs taken from the best down, each side once. */
function greedily(candidates: readonly Candidate[]): Candidate[] {
  const [lefts, rights] = [new Set<number>(), new Set<number>()];
  return candidates
    .toSorted((a, b) => b.score - a.score || a.left - b.left || a.right - b.right)
    .filter(({ left, right }) => {
      if (lefts.has(left) || rights.has(right)) return false;
      lefts.add(left);
      rights.add(right);
      return true;
    });
}

/**
 * The pairs of greatest sum in one group: Kuhn's algorithm with potentials (the Hungarian method), rows beyond
 * the columns being paired with columns that are worth nothing.
 */
function exactly(candidates: readonly Candidate[]): Candidate[] {
  const lefts = [...new Set(candidates.map(({ left }) => left))];
  const rights = [...new Set(candidates.map(({ right }) => right))];
  const byPlace = new Map(candidates.map((one) => [`${one.left} ${one.right}`, one]));
  const n = lefts.length;
  const m = Math.max(n, rights.length);
  const cost = (row: number, column: number) =>
    -(byPlace.get(`${lefts[row - 1]} ${rights[column - 1]}`)?.score ?? 0);
  const u = new Float64Array(n + 1);
  const v = new Float64Array(m + 1);
  const rowOf = new Int32Array(m + 1);
  const way = new Int32Array(m + 1);
  for (let row = 1; row <= n; row += 1) {
    rowOf[0] = row;
    let column = 0;
    const least = new Float64Array(m + 1).fill(Number.POSITIVE_INFINITY);
    const used = new Uint8Array(m + 1);
    do {
      used[column] = 1;
      const current = rowOf[column] ?? 0;
      let delta = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let at = 1; at <= m; at += 1) {
        if (used[at]) continue;
        const reduced = cost(current, at) - (u[current] ?? 0) - (v[at] ?? 0);
        if (reduced < (least[at] ?? 0)) {
          least[at] = reduced;
          way[at] = column;
        }
        if ((least[at] ?? 0) < delta) {
          delta = least[at] ?? 0;
          next = at;
        }
      }
      for (let at = 0; at <= m; at += 1) {
        if (used[at]) {
          const held = rowOf[at] ?? 0;
          u[held] = (u[held] ?? 0) + delta;
          v[at] = (v[at] ?? 0) - delta;
        } else least[at] = (least[at] ?? 0) - delta;
      }
      column = next;
    } while (rowOf[column] !== 0);
    do {
      const before = way[column] ?? 0;
      rowOf[column] = rowOf[before] ?? 0;
      column = before;
    } while (column !== 0);
  }
  const chosen: Candidate[] = [];
  for (let column = 1; column <= m; column += 1) {
    const row = rowOf[column] ?? 0;
    const one = row > 0 ? byPlace.get(`${lefts[row - 1]} ${rights[column - 1]}`) : undefined;
    if (one) chosen.push(one);
  }
  return chosen;
}

/** Candidates that are bound to each other by a side they share. */
function groupsOf(candidates: readonly Candidate[]): Candidate[][] {
  const parent = new Map<string, string>();
  const rootOf = (key: string): string => {
    let root = key;
    for (let above = parent.get(root); above !== undefined && above !== root; above = parent.get(root))
      root = above;
    parent.set(key, root);
    return root;
  };
  for (const { left, right } of candidates) parent.set(rootOf(`l${left}`), rootOf(`r${right}`));
  return [...Map.groupBy(candidates, ({ left }) => rootOf(`l${left}`)).values()];
}

/**
 * Chooses pairs so that each side stands in one at most and the sum of their scores is greatest. A group of
 * more than 120 on a side is paired from the best down instead.
 *
 * @param candidates scores above 0
 */
export function assign(candidates: readonly Candidate[]): Candidate[] {
  return groupsOf(candidates).flatMap((group) => {
    const size = (side: 'left' | 'right') => new Set(group.map((one) => one[side])).size;
    return Math.max(size('left'), size('right')) > mostExact ? greedily(group) : exactly(group);
  });
}
