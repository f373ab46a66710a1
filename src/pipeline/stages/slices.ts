import { endsSentence } from '../../text/characters.ts';
import type { Edit } from '../../text/edit.ts';
import { type Line, linesOf } from '../../text/lines.ts';
import { replaceRange, resultOf } from '../rule.ts';
import type { StageResult } from '../stage.ts';

const numberAtStart = /^[ \t\u3000]*(\d{1,3})、/u;
const salutation =
  /^(?:尊敬的)?(?:各位|同志们|同志們|女士们|女士們|朋友们|朋友們|老师们|老師們)[^。]{0,40}[:：]$/u;

/** Slices that a run needs at least, and how many of them, and which share, follow a sentence cut in two. */
const minimumRun = 3;
const minimumCuts = 2;
const minimumCutShare = 0.5;
/** A line this long, or with a finished sentence in it, is running text: without its end it was cut. */
const runningText = 60;
/** Lines above the second slice in which the number of the first may stand. */
const headReach = 6;
/** A text with more numbered lines than this is looked at up to here. */
const maximumNumbered = 400;

interface Numbered {
  readonly line: Line;
  /** Place among the lines that are not empty. */
  readonly index: number;
  readonly number: number;
  /** Length of the number with its mark. */
  readonly marker: number;
  readonly previous: Line | undefined;
  /** The line before does not end its sentence. */
  readonly open: boolean;
  /** The line before is running text and was cut. */
  readonly cut: boolean;
  /** The signs on both sides prove it. */
  readonly parted: boolean;
}

/**
 * Joins the slices of a preview, numbered at line starts, that cut sentences and words: the numbers
 * ascend by one and the line before does not end its sentence. A site that numbers every paragraph,
 * the salutation included, loses the numbers and keeps the lines.
 */
export function slices(text: string): StageResult {
  const lines = linesOf(text).filter((line) => line.text.trim() !== '');
  const numbered = numberedLines(lines);
  const found = longestRun(numbered);
  const run = isProven(found) ? withFollowers(found, numbered) : found;
  if (isPreview(run)) return resultOf(text, joined(text, numbered, run));
  return resultOf(
    text,
    numbersEveryParagraph(numbered) ? numbered.map((each) => unnumbered(text, each)) : [],
  );
}

/** A short piece of a sentence has a comma in it, bears no number and leads to no list. */
const shortestPiece = 15;
const ownMark =
  /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[、.．）)]|第[一二三四五六七八九十\d]{1,3}|[一二三四五六七八九十]{1,2}[是要])/u;

const isCut = (line: string) =>
  line.length >= runningText ||
  /[。！？]/u.test(line) ||
  (line.length >= shortestPiece && /[，、]/u.test(line) && !/[：:，、]$/u.test(line) && !ownMark.test(line));

/**
 * No line ends with a sign that opens, with half a reading or with the number of an item, or begins with a
 * sign that closes or with a reading (GB/T 15834).
 */
const opensAtEnd = /(?:[“‘（《(][\p{Script=Latin}\p{M}]{0,7}|[。；：\s]\d{1,2}[.．、])$/u;
const closesAtStart =
  /^(?:[，。、；：！？”’）》,;:!?)]|[(（]?[a-zü]{0,5}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-z]{0,4}[)）])/u;

const isParted = (line: string, next: string) =>
  opensAtEnd.test(line.slice(-9)) || closesAtStart.test(next.slice(0, 12));

function numberedLines(lines: readonly Line[]): Numbered[] {
  return lines
    .flatMap((line, index): Numbered[] => {
      const match = numberAtStart.exec(line.text);
      if (!match) return [];
      const previous = lines[index - 1];
      const parted = previous !== undefined && isParted(previous.text, line.text.slice(match[0].length));
      const open = parted || (previous !== undefined && !endsSentence(previous.text));
      const cut = parted || (open && isCut(previous?.text.trim() ?? ''));
      return [
        { line, index, number: Number(match[1]), marker: match[0].length, previous, open, cut, parted },
      ];
    })
    .slice(0, maximumNumbered);
}

/** The run of ascending numbers with the most cuts. A slice that ends a sentence by chance needs its successor. */
function longestRun(numbered: readonly Numbered[]): Numbered[] {
  let best: Numbered[] = [];
  numbered.forEach((start, at) => {
    if (!start.cut || start.number < 2) return;
    const run = [start];
    let from = at + 1;
    for (;;) {
      const wanted = (run.at(-1)?.number ?? 0) + 1;
      const next = numbered.findIndex((each, index) => index >= from && each.number === wanted && each.open);
      const after = numbered.findIndex(
        (each, index) => index >= from && each.number === wanted + 1 && each.cut,
      );
      const chance = numbered.findIndex(
        (each, index) => index >= from && index < after && each.number === wanted && !each.open,
      );
      const taken = next >= 0 && (after < 0 || next < after) ? next : chance;
      const slice = numbered[taken];
      if (taken < 0 || !slice) break;
      run.push(slice);
      from = taken + 1;
    }
    if (cuts(run) > cuts(best)) best = run;
  });
  return best;
}

const cuts = (run: readonly Numbered[]) => run.filter((slice) => slice.cut).length;

function isProven(run: readonly Numbered[]): boolean {
  return run.filter((slice) => slice.parted).length >= minimumCuts;
}

/** A proven run goes on where the next slices end a sentence by chance. */
function withFollowers(run: readonly Numbered[], numbered: readonly Numbered[]): Numbered[] {
  const all = [...run];
  for (const each of numbered) {
    const last = all.at(-1);
    if (last && each.index > last.index && each.number === last.number + 1) all.push(each);
  }
  return all;
}

function isPreview(run: readonly Numbered[]): boolean {
  if (isProven(run)) return true;
  return run.length >= minimumRun && cuts(run) >= Math.max(minimumCuts, run.length * minimumCutShare);
}

function joined(text: string, numbered: readonly Numbered[], run: readonly Numbered[]): Edit[] {
  const first = run[0]?.number === 2 && numbered.find((each) => each.number === 1 && each.index < headReach);
  const keepsLines = run.some((slice, at) => at > 0 && slice.index !== (run[at - 1]?.index ?? 0) + 1);
  const edits = run.map((slice) => {
    if (keepsLines && !slice.open) return unnumbered(text, slice, 'slices/preview');
    const end = slice.line.start + slice.marker;
    return replaceRange('slices/preview', text, slice.previous?.end ?? slice.line.start, end, '');
  });
  return first ? [unnumbered(text, first, 'slices/preview'), ...edits] : edits;
}

function unnumbered(text: string, { line, marker }: Numbered, rule = 'slices/numbered-paragraph'): Edit {
  return replaceRange(rule, text, line.start, line.start + marker, '');
}

/** Numbers from 1 without a gap on lines that follow one another, and the first of them is the salutation. */
function numbersEveryParagraph(numbered: readonly Numbered[]): boolean {
  const [first] = numbered;
  if (!first || numbered.length < minimumRun) return false;
  if (!salutation.test(first.line.text.slice(first.marker).trim())) return false;
  return numbered.every((each, at) => each.number === at + 1 && each.index === first.index + at);
}
