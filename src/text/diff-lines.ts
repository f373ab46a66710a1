import { alignLines } from './align.ts';
import { editsBetween } from './diff-edits.ts';
import type { Edit } from './edit.ts';
import { type Line, linesOf } from './lines.ts';

/** Edits of one line with fewer characters than this between them are one change of wording. */
const leastDistance = 4;

/**
 * The edits that turn one text of many lines into another, as a person would tell them: lines that are
 * equal stay, and what differs between two of them is compared by itself. Sorted and disjoint.
 *
 * @param rule the id the edits carry
 */
export function editsByLine(rule: string, before: string, after: string): Edit[] {
  if (before === after) return [];
  const [a, b] = [linesOf(before), linesOf(after)];
  const textOf = (line: Line) => line.text;
  const edits: Edit[] = [];
  let [from, to] = [0, 0];
  const compare = (endA: number, endB: number) => {
    const found = editsBetween(rule, before.slice(from, endA), after.slice(to, endB));
    const offset = from;
    edits.push(...found.map((edit) => ({ ...edit, start: edit.start + offset, end: edit.end + offset })));
  };
  for (const pair of alignLines(a.map(textOf), b.map(textOf))) {
    const [left, right] = [a[pair.a ?? -1], b[pair.b ?? -1]];
    // An empty line holds nothing that could part two changes.
    if (!left || left.text === '' || left.text !== right?.text) continue;
    compare(left.start, right.start);
    [from, to] = [left.end, right.end];
  }
  compare(before.length, after.length);
  return joinNear(before, edits);
}

function joinNear(text: string, edits: readonly Edit[]): Edit[] {
  const joined: Edit[] = [];
  for (const edit of edits) {
    const last = joined.at(-1);
    const between = last ? text.slice(last.end, edit.start) : '';
    const near = last && between.length < leastDistance && !between.includes('\n');
    if (!near) joined.push(edit);
    else
      joined[joined.length - 1] = {
        ...last,
        end: edit.end,
        before: last.before + between + edit.before,
        after: last.after + between + edit.after,
      };
  }
  return joined.filter((edit) => edit.before !== edit.after);
}
