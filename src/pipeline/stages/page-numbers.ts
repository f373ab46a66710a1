import { hanOnly } from '../../text/characters.ts';
import type { Judged } from './judged.ts';

/** One number alone may be anything; two that count on are the numbers of pages. */
const fewest = 2;
const number = /^\d{1,3}$/u;

/** A number above a short line without a full stop numbers a heading. */
const isHeading = (below = '') => below.length > 0 && below.length <= 25 && !/[。；！？，]$/u.test(below);

const inHead = /^(\d{1,4})[\s　]{1,12}(\S.{2,30})$|^(.{2,30}\S)[\s　]{1,12}(\d{1,4})$/u;
const numbered = /^[—－–\-·•\s]{0,4}\d|\d[—－–\-·•\s]{0,4}$/u;
const marksOfNumber = /[—－–\-·•]/gu;

interface Numbered {
  readonly entry: Judged;
  readonly index: number;
  readonly value: number;
}

/**
 * The name of a book or chapter beside the number of the page, above or below every page: the same words
 * twice and more, with a number that grows by few, and words of the text between them.
 */
export function judgeRunningHeads(lines: readonly Judged[]): void {
  const heads = new Map<string, Numbered[]>();
  lines.forEach((entry, index) => {
    if (entry.trimmed.length > 48 || !numbered.test(entry.trimmed)) return;
    if (entry.rule || entry.ofTable || /[。；，！？：]/u.test(entry.trimmed)) return;
    const [, before, behind, ahead, after] =
      inHead.exec(entry.trimmed.replace(marksOfNumber, ' ').trim()) ?? [];
    const words = hanOnly(behind ?? ahead ?? '');
    if (words.length < 4) return;
    heads.set(words, [...(heads.get(words) ?? []), { entry, index, value: Number(before ?? after) }]);
  });
  // The name of the book over left pages, of the chapter over right ones; numbered headings never say the same twice.
  const repeats = [...heads.values()].some(({ length }) => length > 1);
  const all = [...heads.values()].flat().sort((a, b) => a.index - b.index);
  const countsOn = all.every(({ value, index }, at) => {
    const last = all[at - 1];
    return !last || (value === last.value + 1 && index - last.index > 1);
  });
  if (repeats && all.length > fewest && countsOn)
    for (const { entry } of all) entry.rule = 'furniture/page-running-head';
  for (const [words, run] of heads) {
    // Two rows of a table may say the same short words.
    const least = words.length >= 6 ? fewest : fewest + 1;
    const counts = run.every(({ index, value }, at) => {
      const last = run[at - 1];
      return !last || (value > last.value && value - last.value <= 3 && index - last.index > 2);
    });
    if (run.length >= least && counts)
      for (const { entry } of run) entry.rule = 'furniture/page-running-head';
  }
}

/** What stands on every page beside its number: 县档案馆　全宗1　目录3. */
export function judgeRepeatedHeads(lines: readonly Judged[]): void {
  const places = new Map<string, number[]>();
  lines.forEach(({ trimmed, rule }, index) => {
    if (!rule && trimmed.length >= 4 && trimmed.length <= 40 && !/[。；，！？：]/u.test(trimmed))
      places.set(trimmed, [...(places.get(trimmed) ?? []), index]);
  });
  for (const at of places.values()) {
    const [first = 0, second] = at;
    const besideNumber = at.some((index) =>
      [lines[index - 1], lines[index + 1]].some((other) => other?.rule?.startsWith('furniture/page-')),
    );
    if (second === undefined || second - first < 3 || !besideNumber) continue;
    for (const index of at) {
      const entry = lines[index];
      if (entry) entry.rule = 'furniture/page-repeated-head';
    }
  }
}

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
