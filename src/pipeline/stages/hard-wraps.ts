import { endsSentence } from '../../text/characters.ts';
import type { Edit } from '../../text/edit.ts';
import { type Line, linesOf } from '../../text/lines.ts';
import { displayWidth } from '../../text/width.ts';
import { replaceRange } from '../rule.ts';

/** Lines of one width that a text needs at least, their share, and the bounds of a page in half characters. */
const minimumLines = 4;
const minimumShare = 0.55;
const narrowest = 36;
const widest = 130;
/** A line may fall short of the page's width, or hang over it, where punctuation may not open a line. */
const slack = 4;

const ownStart =
  /^(?:[（(]?[一二三四五六七八九十]{1,3}[)）、]|第[一二三四五六七八九十百\d]{1,4}[章节条部]|[（(]?\d{1,2}[.．、)）]|[—●■◆·]|附件|同志们|各位|尊敬的)/u;

/** Joins the lines of paragraphs that were cut at a fixed width in mid-sentence. */
export function rewrapped(text: string, all: readonly Line[] = linesOf(text)): Edit[] {
  const lines = all.filter((line) => line.text.trim() !== '');
  const width = wrapWidth(lines);
  if (width === 0) return [];
  const indented = lines.some((line) => /^[\u3000 \t]{2,}\S/u.test(line.text));
  const edits: Edit[] = [];
  lines.forEach((line, index) => {
    const next = lines[index + 1];
    if (!next || displayWidth(line.text.trimEnd()) < width - slack) return;
    if (/^[\u3000 \t]/u.test(next.text) || ownStart.test(next.text.trim())) return;
    if (endsSentence(line.text) && !indented) return;
    const start = line.start + line.text.trimEnd().length;
    edits.push(replaceRange('structure/hard-wrap', text, start, next.start, ''));
  });
  return edits;
}

/** Where paragraphs are indented, a line without indent goes on from the one before: all of those are full. */
function continuesOnlyFull(lines: readonly Line[], width: number): boolean {
  const indented = lines.filter((line) => /^[\u3000 \t]{2,}\S/u.test(line.text)).length;
  const before = lines.filter((_, index) => /^\S/u.test(lines[index + 1]?.text ?? ''));
  const full = before.filter((line) => displayWidth(line.text.trimEnd()) >= width - slack);
  return indented >= minimumLines && full.length >= minimumLines && full.length >= before.length * 0.8;
}

/** The width that the lines were cut at; 0 where they were not. */
function wrapWidth(lines: readonly Line[]): number {
  const lengths: number[] = [];
  for (const line of lines) {
    const length = displayWidth(line.text.trimEnd());
    if (length > widest) return 0;
    lengths.push(length);
  }
  const width = lengths.reduce((most, length) => Math.max(most, length), 0);
  if (width < narrowest) return 0;
  const full = lines.filter((_, index) => (lengths[index] ?? 0) >= width - slack);
  const cut = full.filter((line) => !endsSentence(line.text));
  const long = lengths.filter((length) => length >= 20).length;
  const wrapped = full.length >= long * minimumShare || continuesOnlyFull(lines, width);
  return full.length >= minimumLines && wrapped && cut.length * 2 >= full.length ? width : 0;
}
