import { type Edit, splitsCharacter } from './edit.ts';

/** Cells that the exact comparison of one changed stretch may use; larger stretches become one edit. */
const maximumCells = 1_000_000;

/**
 * The edits that turn one text into another: sorted, disjoint, none cuts a character in two. Texts of
 * equal length are compared place by place first, which is exact and linear for conversion of script.
 *
 * @param rule the id the edits carry
 */
export function editsBetween(rule: string, before: string, after: string): Edit[] {
  if (before === after) return [];
  const ranges =
    before.length === after.length ? changedPlaces(before, after) : changedStretches(before, after);
  return ranges.map(([start, end, from, to]) => ({
    rule,
    start,
    end,
    before: before.slice(start, end),
    after: after.slice(from, to),
  }));
}

/** Range of the one text, range of the other. */
type Change = [start: number, end: number, from: number, to: number];

function changedPlaces(before: string, after: string): Change[] {
  const changes: Change[] = [];
  let at = 0;
  while (at < before.length) {
    if (before.charCodeAt(at) === after.charCodeAt(at)) {
      at++;
      continue;
    }
    let start = at;
    while (at < before.length && before.charCodeAt(at) !== after.charCodeAt(at)) at++;
    let end = at;
    if (splitsCharacter(before, start) || splitsCharacter(after, start)) start--;
    while (end < before.length && (splitsCharacter(before, end) || splitsCharacter(after, end))) end++;
    at = Math.max(at, end);
    const last = changes.at(-1);
    if (last && last[1] >= start) {
      last[1] = end;
      last[3] = end;
    } else changes.push([start, end, start, end]);
  }
  return changes;
}

function changedStretches(before: string, after: string): Change[] {
  let head = 0;
  const shorter = Math.min(before.length, after.length);
  while (head < shorter && before.charCodeAt(head) === after.charCodeAt(head)) head++;
  if (splitsCharacter(before, head) || splitsCharacter(after, head)) head--;
  let tail = 0;
  while (
    tail < shorter - head &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail++;
  if (splitsCharacter(before, before.length - tail) || splitsCharacter(after, after.length - tail)) tail--;
  const a = [...before.slice(head, before.length - tail)];
  const b = [...after.slice(head, after.length - tail)];
  if (a.length * b.length > maximumCells || a.length === 0 || b.length === 0)
    return [[head, before.length - tail, head, after.length - tail]];
  return longestCommon(a, b, head);
}

/** Dynamic programming over the longest common subsequence of two short runs of characters. */
function longestCommon(a: readonly string[], b: readonly string[], head: number): Change[] {
  const width = b.length + 1;
  const best = new Uint32Array((a.length + 1) * width);
  const cell = (i: number, j: number) => best[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      best[i * width + j] = a[i] === b[j] ? cell(i + 1, j + 1) + 1 : Math.max(cell(i + 1, j), cell(i, j + 1));
  const changes: Change[] = [];
  let [i, j, start, from] = [0, 0, head, head];
  let open: Change | undefined;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      start += a[i++]?.length ?? 0;
      from += b[j++]?.length ?? 0;
      open = undefined;
      continue;
    }
    if (!open) {
      open = [start, start, from, from];
      changes.push(open);
    }
    if (i < a.length && (j >= b.length || cell(i + 1, j) >= cell(i, j + 1))) start += a[i++]?.length ?? 0;
    else from += b[j++]?.length ?? 0;
    open[1] = start;
    open[3] = from;
  }
  return changes;
}
