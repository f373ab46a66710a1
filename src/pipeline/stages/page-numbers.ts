import type { Judged } from './judged.ts';

/** One number alone may be anything; two that count on are the numbers of pages. */
const fewest = 2;
const number = /^\d{1,3}$/u;

/** A number above a short line without a full stop numbers a heading. */
const isHeading = (below = '') => below.length > 0 && below.length <= 25 && !/[。；！？，]$/u.test(below);

/**
 * Numbers alone on their lines that count on by one through the text, with lines of words between them:
 * the numbers that a print put at the foot or head of its pages. Cells of tables are left.
 */
export function judgePageNumbers(lines: readonly Judged[]): void {
  const alone = lines.flatMap((entry, index) => {
    if (entry.rule || entry.ofTable || !number.test(entry.trimmed)) return [];
    const beside = [lines[index - 1], lines[index + 1]];
    return beside.some((other) => other && /^[\d.,%％]{1,12}$/u.test(other.trimmed))
      ? []
      : [{ entry, index, value: Number(entry.trimmed) }];
  });
  const numberHeadings = alone.every(({ index }) => isHeading(lines[index + 1]?.trimmed));
  if (numberHeadings) return;
  const countsOn = alone.every(({ value }, at) => at === 0 || value === (alone[at - 1]?.value ?? 0) + 1);
  if (alone.length < fewest || !countsOn) return;
  for (const { entry } of alone) entry.rule = 'furniture/page-numbers';
}
