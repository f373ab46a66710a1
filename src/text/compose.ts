import type { Edit } from './edit.ts';

/**
 * One list of edits for two lists applied in turn: `applyEdits(text, composeEdits(text, a, b))` equals
 * `applyEdits(applyEdits(text, a), b)`. An edit that grew out of several carries the rule of the first.
 *
 * @param text what the first list was made for
 * @param first sorted and disjoint, offsets into `text`
 * @param second sorted and disjoint, offsets into the text that `first` makes
 */
export function composeEdits(text: string, first: readonly Edit[], second: readonly Edit[]): Edit[] {
  if (second.length === 0) return [...first];
  if (first.length === 0) return [...second];
  const composed: Edit[] = [];
  let [i, j, shift] = [0, 0, 0];
  while (i < first.length || j < second.length) {
    const cluster = nextCluster(first, second, i, j, shift);
    const { start, end } = cluster;
    const before = text.slice(start, end);
    let after = '';
    let reached = start;
    for (const edit of first.slice(i, cluster.i)) {
      after += text.slice(reached, edit.start) + edit.after;
      reached = edit.end;
    }
    after += text.slice(reached, end);
    const origin = start + shift;
    for (const edit of second.slice(j, cluster.j).reverse())
      after = after.slice(0, edit.start - origin) + edit.after + after.slice(edit.end - origin);
    if (before !== after) composed.push({ rule: cluster.rule, start, end, before, after });
    for (const edit of first.slice(i, cluster.i)) shift += edit.after.length - edit.before.length;
    i = cluster.i;
    j = cluster.j;
  }
  return composed;
}

/** The next edits of both lists that touch one another, as one range of the text before both. */
function nextCluster(first: readonly Edit[], second: readonly Edit[], i: number, j: number, shift: number) {
  let [nextI, nextJ, drift] = [i, j, shift];
  let start = Number.POSITIVE_INFINITY;
  /** How far the edits of either list reach in the text between the two lists. */
  let endA = Number.NEGATIVE_INFINITY;
  let endB = Number.NEGATIVE_INFINITY;
  let rule = '';
  for (;;) {
    const a = first[nextI];
    const b = second[nextJ];
    const aStart = a ? a.start + drift : Number.POSITIVE_INFINITY;
    const bStart = b ? b.start : Number.POSITIVE_INFINITY;
    if (a && aStart <= bStart && (!rule || aStart <= endB || aStart < endA)) {
      start = Math.min(start, aStart);
      rule ||= a.rule;
      endA = Math.max(endA, aStart + a.after.length);
      drift += a.after.length - a.before.length;
      nextI++;
    } else if (b && (!rule || bStart <= endA || bStart < endB)) {
      start = Math.min(start, bStart);
      rule ||= b.rule;
      endB = Math.max(endB, b.end);
      nextJ++;
    } else break;
  }
  const end = Math.max(endA, endB);
  return { i: nextI, j: nextJ, start: start - shift, end: end - drift, rule };
}

/**
 * Joins an edit that leaves nothing with the edit that begins where it ends. Undone, both would insert at
 * one place, which `applyEdits` refuses; as one edit they can be undone. The rule is that of the first.
 *
 * @param edits sorted and disjoint
 */
export function joinTouching(edits: readonly Edit[]): readonly Edit[] {
  if (!edits.some((edit, index) => edit.after === '' && edits[index + 1]?.start === edit.end)) return edits;
  const joined: Edit[] = [];
  for (const edit of edits) {
    const last = joined.at(-1);
    if (last && last.after === '' && last.end === edit.start)
      joined[joined.length - 1] = {
        ...last,
        end: edit.end,
        before: last.before + edit.before,
        after: edit.after,
      };
    else joined.push(edit);
  }
  return joined;
}
