import { endsSentence } from '../../text/characters.ts';
import type { Edit } from '../../text/edit.ts';
import { type Line, linesOf } from '../../text/lines.ts';
import { resultOf } from '../rule.ts';
import type { StageResult } from '../stage.ts';

const sliceStart = /^[ \t\u3000]*(\d{1,3})、/u;
const salutation =
  /^(?:尊敬的)?(?:各位|同志们|同志們|女士们|女士們|朋友们|朋友們|老师们|老師們)[^。]{0,40}[:：]$/u;

/** Slices that a run needs at least, and the share of them that must begin in mid-sentence. */
const minimumRun = 3;
const minimumCut = 0.6;

interface Slice {
  readonly line: Line;
  readonly number: number;
  readonly marker: number;
  readonly previous: Line | undefined;
}

/**
 * Joins the slices of a preview, numbered at line starts, that cut sentences and words: the numbers
 * ascend by one and the line before does not end its sentence. A site that numbers every paragraph,
 * the salutation included, loses the numbers and keeps the lines.
 */
export function slices(text: string): StageResult {
  const lines = linesOf(text).filter((line) => line.text.trim() !== '');
  const edits: Edit[] = [];
  for (const run of ascendingRuns(lines)) {
    if (isPreview(run)) edits.push(...joined(text, run));
    else if (numbersEveryParagraph(run)) edits.push(...withoutNumbers(text, run));
  }
  return resultOf(text, edits);
}

/** Neighbouring lines whose numbers ascend by one. */
function ascendingRuns(lines: readonly Line[]): Slice[][] {
  const runs: Slice[][] = [];
  let run: Slice[] = [];
  lines.forEach((line, index) => {
    const match = sliceStart.exec(line.text);
    const number = match ? Number(match[1]) : 0;
    const expected = (run.at(-1)?.number ?? 0) + 1;
    if (run.length && number !== expected) {
      runs.push(run);
      run = [];
    }
    if (match) run.push({ line, number, marker: match[0].length, previous: lines[index - 1] });
  });
  if (run.length) runs.push(run);
  return runs;
}

function isPreview(run: readonly Slice[]): boolean {
  const following = run.filter((slice) => slice.number > 1);
  if (following.length < minimumRun) return false;
  const cut = following.filter((slice) => slice.previous && !endsSentence(slice.previous.text));
  return cut.length >= 2 && cut.length >= following.length * minimumCut;
}

function joined(text: string, run: readonly Slice[]): Edit[] {
  return run.map(({ line, number, marker, previous }) => {
    const start = number > 1 && previous ? previous.end : line.start;
    const end = line.start + marker;
    return { rule: 'slices/preview', start, end, before: text.slice(start, end), after: '' };
  });
}

function numbersEveryParagraph(run: readonly Slice[]): boolean {
  const [first] = run;
  return (
    run.length >= minimumRun &&
    first?.number === 1 &&
    salutation.test(first.line.text.slice(first.marker).trim())
  );
}

function withoutNumbers(text: string, run: readonly Slice[]): Edit[] {
  return run.map(({ line, marker }) => ({
    rule: 'slices/numbered-paragraph',
    start: line.start,
    end: line.start + marker,
    before: text.slice(line.start, line.start + marker),
    after: '',
  }));
}
