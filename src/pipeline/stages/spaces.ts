import { countHan, isCjkPunctuation, isHan } from '../../text/characters.ts';
import type { Edit } from '../../text/edit.ts';
import { type Line, linesOf } from '../../text/lines.ts';
import { replaceRange, resultOf } from '../rule.ts';
import type { StageResult } from '../stage.ts';

const blank = /[^\S\n]+/gu;
/** A line without a comma or full stop and no longer than this is a title, a name or a date: its spaces part words. */
const shortLine = 60;
const sentence = /[，。；！？,;]/u;
/** Before the first full stop of a paragraph, a number opens a heading whose parts a space may separate. */
const headingLength = 45;
/** A quotation or a book title on one line without a comma or full stop in it: a slogan or a name in parts. */
const slogan = /[“《][^“”《》，。；！？,;\n]{2,30}[”》]/gu;
const headingStart =
  /^(?:[（(]?[一二三四五六七八九十]{1,3}[)）、]|第[一二三四五六七八九十]{1,3}|[（(]?\d{1,2}[.．、)）])/u;

/** Indents, spaces at line ends and spaces inside Chinese; those between the parts of a title or a name stay, one wide. */
export function spaces(text: string): StageResult {
  return resultOf(
    text,
    linesOf(text).flatMap((line) => (/[^\S\n]/u.test(line.text) ? spacesOf(text, line) : [])),
  );
}

function spacesOf(text: string, { text: line, start }: Line): Edit[] {
  const titleLike = line.length <= shortLine && !sentence.test(line);
  const parted = titleLike || headingStart.test(line.trim());
  const firstStop = line.search(/[。：:！？]/u);
  const heading = firstStop < 0 ? line.length : firstStop;
  const slogans = titleLike
    ? []
    : [...line.matchAll(slogan)].map((match) => [match.index, match.index + match[0].length]);
  const edits: Edit[] = [];
  for (const match of line.matchAll(blank)) {
    const from = match.index;
    const to = from + match[0].length;
    const place = [text, start + from, start + to] as const;
    if (from === 0) edits.push(replaceRange('spaces/indent', ...place, ''));
    else if (to === line.length) edits.push(replaceRange('spaces/line-end', ...place, ''));
    else {
      const inSlogan = slogans.some(([open = 0, close = 0]) => open < from && to < close);
      const inHeading = parted && from < heading && heading <= headingLength;
      const kept = keeps(line, from, to, titleLike || inHeading || inSlogan);
      const rule = kept ? 'spaces/single' : 'spaces/inside';
      if (match[0] !== (kept ? ' ' : '')) edits.push(replaceRange(rule, ...place, kept ? ' ' : ''));
    }
  }
  return edits;
}

function keeps(line: string, from: number, to: number, parted: boolean): boolean {
  const before = line.charAt(from - 1);
  const after = line.charAt(to);
  if (isCjkPunctuation(before)) return false;
  if (isCjkPunctuation(after)) return before === '.' && /[“《（]/u.test(after);
  const chinese = isHan(before) && isHan(after);
  if (!chinese) return !(isHan(before) && /\d/.test(after)) && !(/\d/.test(before) && isHan(after));
  return parted && countHan(line) > 0;
}
