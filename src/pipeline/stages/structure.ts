import { endsSentence } from '../../text/characters.ts';
import type { Edit } from '../../text/edit.ts';
import { type Line, linesOf } from '../../text/lines.ts';
import { replaceRange, resultOf } from '../rule.ts';
import type { StageResult } from '../stage.ts';
import { rejoined } from './broken-lines.ts';
import { gluedItems } from './glued-items.ts';
import { rewrapped } from './hard-wraps.ts';

const genre = '讲话|发言|报告|致辞|讲话稿|发言稿|演讲|讲稿';
const salutation =
  '(?:同志们|各位[\\p{Script=Han}]{1,8}|尊敬的[\\p{Script=Han}、]{1,20}|女士们|朋友们|老师们)';
/** One line that holds title, subtitle, speaker, salutation and the first paragraph. */
const titleLine = new RegExp(
  `^([^\\n。,，?]{6,80}?)(——)?((?:在)?[^\\n。,，?—]{4,60}(?:${genre}))([? \\u3000]{1,3})([\\p{Script=Han}·]{2,8})([? \\u3000]{1,3})(${salutation}[、\\p{Script=Han}]{0,20}[:：])(?=\\S)`,
  'u',
);

const numerals = [
  '一',
  '二',
  '三',
  '四',
  '五',
  '六',
  '七',
  '八',
  '九',
  '十',
  '十一',
  '十二',
  '十三',
  '十四',
  '十五',
];
/** Up to a number with its mark: behind a finished sentence, and 一 behind the words that announce a list. */
const afterSentence = /[。！？!”]([ \u3000]{0,3})([一二三四五六七八九十]{1,3})$/u;
const afterAnnouncement =
  /(?:点|个方面|几点|以下)(?:的)?(?:意见|要求|看法|问题|建议|体会|希望|工作|任务)[:：]([ \u3000]{0,3})(一)$/u;
const opensHeading = /^[\p{Script=Han}“]/u;
/** Characters in front of a mark that the two patterns may need. */
const numberReach = 20;
const lineNumber = /^[ \t\u3000]*([一二三四五六七八九十]{1,3})、/u;
/** Words that open a paragraph and never end a heading, where a comma follows and no preposition precedes. */
const opener =
  /^([ \t\u3000]*[一二三四五六七八九十]{1,3}、[\p{Script=Han}、“”]{8,40}?)(?<![在从到对把为和与的以以及立足着眼])(?=(?:刚才|近年来|长期以来|一直以来|大家知道|众所周知|同志们|改革开放以来|今年以来|去年以来)[,，])/u;

/** A heading, a space, and a date or an opener with its comma: the space is what is left of the line feed. */
const openerBehindSpace =
  /^([ \t\u3000]*[一二三四五六七八九十]{1,3}、[\p{Script=Han}、“”,， ]{8,60}?)(?<![,，、在从到对把为和与的以及])[ \u3000]{1,3}(?=(?:\d{1,2}月\d{1,2}日|刚才|近年来|长期以来|一直以来|今年以来|去年以来|改革开放以来|当前|目前)[,，])/u;

/** Cuts the lines that a page glued together, joins those it cut, and leaves one line a block. */
export function structure(text: string): StageResult {
  const lines = linesOf(text);
  const headings = gluedHeadings(text, lines);
  const edits: Edit[] = [
    ...titleLineCuts(text, lines),
    ...lostParagraphs(text),
    ...headings,
    ...gluedParagraphs(text, lines, headings),
    ...gluedItems(text, lines),
    ...rewrapped(text, lines),
    ...rejoined(text, lines),
  ];
  return resultOf(
    text,
    edits.sort((a, b) => a.start - b.start),
  );
}

/** Blank lines and the line feeds around the text: blocks are parted by exactly one line feed. */
export function blankLines(text: string): StageResult {
  const edits: Edit[] = [];
  for (const match of text.matchAll(/\n(?:[^\S\n]*\n)+/gu))
    edits.push(replaceRange('structure/blank-line', text, match.index, match.index + match[0].length, '\n'));
  const first = /^[\s]*\n/u.exec(text)?.[0].length ?? 0;
  const lastFeed = text.slice(first).search(/\n\s*$/u);
  const kept = edits.filter((edit) => edit.start >= first && (lastFeed < 0 || edit.end <= first + lastFeed));
  if (first) kept.unshift(replaceRange('structure/blank-line', text, 0, first, ''));
  if (lastFeed >= 0) kept.push(replaceRange('structure/blank-line', text, first + lastFeed, text.length, ''));
  return resultOf(text, kept);
}

function titleLineCuts(text: string, lines: readonly Line[]): Edit[] {
  const line = lines.find((each) => each.text.trim() !== '');
  const match = line && titleLine.exec(line.text);
  if (!line || !match) return [];
  const [, title = '', dash = '', subtitle = '', gap = '', name = '', gap2 = '', call = ''] = match;
  const edits: Edit[] = [];
  let at = line.start + title.length;
  if (dash) edits.push(replaceRange('structure/title-line', text, at, at, '\n'));
  at += dash.length + subtitle.length;
  edits.push(replaceRange('structure/lost-separator', text, at, at + gap.length, '\n'));
  at += gap.length + name.length;
  edits.push(replaceRange('structure/lost-separator', text, at, at + gap2.length, '\n'));
  at += gap2.length + call.length;
  edits.push(replaceRange('structure/title-line', text, at, at, '\n'));
  return edits;
}

/** The indent of a paragraph in mid-line, after a finished sentence: the line feed before it was lost. */
function lostParagraphs(text: string): Edit[] {
  if (!text.includes('\u3000\u3000') && !text.includes('    ')) return [];
  return [...text.matchAll(/(?<=[。！？”])(?:\u3000{2,8}| {4,16})(?=[^\s])/gu)].map((match) =>
    replaceRange('structure/lost-paragraph', text, match.index, match.index + match[0].length, '\n'),
  );
}

interface HeadingNumber {
  readonly at: number;
  readonly glued: boolean;
  readonly number: string;
}

/** The numbers with 、 that stand within a line where a heading may begin. */
function gluedNumbers(text: string): HeadingNumber[] {
  const found: HeadingNumber[] = [];
  for (let mark = text.indexOf('、'); mark >= 0; mark = text.indexOf('、', mark + 1)) {
    if (!numerals.includes(text.charAt(mark - 1)) || !opensHeading.test(text.slice(mark + 1, mark + 3)))
      continue;
    const before = text.slice(Math.max(0, mark - numberReach), mark);
    const match = afterSentence.exec(before) ?? afterAnnouncement.exec(before);
    if (!match) continue;
    const [, spaces = '', number = ''] = match;
    found.push({ at: mark - number.length - spaces.length, glued: true, number });
  }
  return found;
}

/** 一、二、三、 glued to the sentence before: only where the numbers go on in order through the text. */
function gluedHeadings(text: string, lines: readonly Line[]): Edit[] {
  const marks: HeadingNumber[] = gluedNumbers(text);
  for (const line of lines) {
    const match = lineNumber.exec(line.text);
    if (match) marks.push({ at: line.start, glued: false, number: match[1] ?? '' });
  }
  marks.sort((a, b) => a.at - b.at || Number(a.glued) - Number(b.glued));
  const edits: Edit[] = [];
  let expected = 0;
  for (const { at, glued, number } of marks) {
    const value = numerals.indexOf(number);
    if (value !== expected && !(value === 0 && !glued)) {
      if (!glued) expected = value + 1;
      continue;
    }
    expected = value + 1;
    if (glued) {
      const spaces = /^[ \u3000]*/u.exec(text.slice(at, at + 4))?.[0].length ?? 0;
      edits.push(replaceRange('structure/glued-heading', text, at, at + spaces, '\n'));
    }
  }
  return edits;
}

function gluedParagraphs(text: string, lines: readonly Line[], headings: readonly Edit[]): Edit[] {
  const starts: { readonly start: number; readonly text: string }[] = [...lines];
  for (const edit of headings) starts.push({ start: edit.end, text: text.slice(edit.end, edit.end + 80) });
  return starts.flatMap((line) => {
    const match = opener.exec(line.text) ?? openerBehindSpace.exec(line.text);
    if (!match) return [];
    const at = line.start + (match[1]?.length ?? 0);
    if (endsSentence(text.slice(line.start, at))) return [];
    return [replaceRange('structure/glued-paragraph', text, at, line.start + match[0].length, '\n')];
  });
}
