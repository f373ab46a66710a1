import type { Mark } from '../schema/body.ts';

/**
 * The order of marks in a block: by place; at one place what has no width before what has, gaps before
 * doubts, and the longer doubt outside the shorter.
 */
export function compareMarks(a: Mark, b: Mark): number {
  if (a.start !== b.start) return a.start - b.start;
  const rank = ({ kind, start, end }: Mark) => (kind === 'gap' ? 0 : start === end ? 1 : 2);
  return rank(a) - rank(b) || b.end - a.end;
}
