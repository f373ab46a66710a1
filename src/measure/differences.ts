/** A stretch in which two texts differ: units of the one that are missing in the other, and the reverse. */
export interface Difference {
  readonly a: readonly [start: number, end: number];
  readonly b: readonly [start: number, end: number];
}

/** Differences beyond which two texts are no longer compared in detail; the memory grows with its square. */
const mostDifferences = 1500;

/**
 * The shortest way from one text to the other, after Eugene Myers, “An O(ND) Difference Algorithm and
 * Its Variations” (1986): exact, and fast where little differs.
 *
 * @returns stretches in order; one that holds everything where the texts have hardly anything in common
 */
export function differences(a: string, b: string): Difference[] {
  const head = commonHead(a, b);
  const tail = commonTail(a, b, Math.min(a.length, b.length) - head);
  const left = a.slice(head, a.length - tail);
  const right = b.slice(head, b.length - tail);
  if (left === '' && right === '') return [];
  const frontiers = left && right ? search(left, right) : undefined;
  if (!frontiers) return [{ a: [head, head + left.length], b: [head, head + right.length] }];
  return stretches(trace(left, right, frontiers), left.length, right.length, head);
}

/** Characters that are wrong in a stretch: a swapped one counts once. */
export const sizeOf = ({ a, b }: Difference): number => Math.max(a[1] - a[0], b[1] - b[0]);

function commonHead(a: string, b: string): number {
  let at = 0;
  while (at < a.length && at < b.length && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at;
}

function commonTail(a: string, b: string, most: number): number {
  let at = 0;
  while (at < most && a.charCodeAt(a.length - 1 - at) === b.charCodeAt(b.length - 1 - at)) at++;
  return at;
}

/** The farthest reach on each diagonal for every number of steps; undefined where there are too many. */
function search(a: string, b: string): Int32Array[] | undefined {
  const most = Math.min(a.length + b.length, mostDifferences);
  const frontiers: Int32Array[] = [];
  let last = new Int32Array(3);
  for (let steps = 0; steps <= most; steps++) {
    // Diagonal k stands at index k + steps + 1, with a margin on either side.
    const reach = new Int32Array(2 * steps + 3).fill(-1);
    for (let k = -steps; k <= steps; k += 2) {
      const down = last[k + steps + 1] ?? -1;
      const right = last[k + steps - 1] ?? -1;
      let x = steps === 0 ? 0 : k === -steps || (k !== steps && right < down) ? down : right + 1;
      while (x < a.length && x - k < b.length && a.charCodeAt(x) === b.charCodeAt(x - k)) x++;
      reach[k + steps + 1] = x;
      if (x >= a.length && x - k >= b.length) return [...frontiers, reach];
    }
    frontiers.push(reach);
    last = reach;
  }
  return undefined;
}

/** The pairs of equal units along the way, from the last to the first. */
function trace(a: string, b: string, frontiers: readonly Int32Array[]): [number, number][] {
  const equal: [number, number][] = [];
  let [x, y] = [a.length, b.length];
  for (let steps = frontiers.length - 1; steps >= 0; steps--) {
    const k = x - y;
    const last = frontiers[steps - 1];
    const down = last?.[k + steps + 1] ?? -1;
    const right = last?.[k + steps - 1] ?? -1;
    const fromAbove = k === -steps || (k !== steps && right < down);
    const startX = steps === 0 ? 0 : fromAbove ? down : right + 1;
    while (x > startX) equal.push([--x, --y]);
    if (steps === 0) break;
    if (fromAbove) y--;
    else x--;
  }
  return equal.reverse();
}

function stretches(
  equal: readonly [number, number][],
  lengthA: number,
  lengthB: number,
  head: number,
): Difference[] {
  const found: Difference[] = [];
  let [x, y] = [0, 0];
  for (const [p, q] of [...equal, [lengthA, lengthB] as const]) {
    if (p > x || q > y) found.push({ a: [head + x, head + p], b: [head + y, head + q] });
    [x, y] = [p + 1, q + 1];
  }
  return found;
}
