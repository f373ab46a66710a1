import { type Span, tableOf } from './split.ts';

/** A list mark within a paragraph. `start` is where the mark stands, `end` where its item's words begin. */
export interface ListMark extends Span {
  /** Depth of the family after the counting rules of measures: 1 for 一、, 4 for ①. */
  readonly level: number;
  /** Marks of one family stand in one list; 一是, 二要 and 第三 are one family. */
  readonly family: 'han' | 'han-bracket' | 'digit' | 'spoken' | 'circled' | 'aspect';
  readonly number: number;
}

const han = '[一二三四五六七八九十]{1,3}';
const hanValue = new Map([...'一二三四五六七八九十'].map((digit, index) => [digit, index + 1]));

function numberOf(numeral: string): number {
  if (/^\d+$/.test(numeral)) return Number(numeral);
  const [first = '', second = '', third = ''] = numeral;
  if (numeral.length === 1) return hanValue.get(first) ?? 0;
  if (first === '十') return 10 + (hanValue.get(second) ?? 0);
  return (hanValue.get(first) ?? 0) * 10 + (second === '十' ? (hanValue.get(third) ?? 0) : 0);
}

const ordinalWords = new Map([
  ['首先', 1],
  ['其次', 2],
  ['再次', 3],
  ['最后', 9],
]);

/**
 * One pattern a family, tried where a sentence or clause begins. Full and half width count alike, and so
 * do blanks around the mark.
 */
const patterns: readonly (readonly [ListMark['family'], number, RegExp])[] = [
  ['han', 1, new RegExp(`^\\s*(${han})\\s*、(?!${han}[、级类线产])`, 'u')],
  ['han-bracket', 2, new RegExp(`^\\s*[（(]\\s*(${han})\\s*[）)]\\s*、?`, 'u')],
  ['digit', 3, /^\s*[（(](\d{1,2})[）)]\s*、?/u],
  ['digit', 3, /^\s*(\d{1,2})\s*(?:[.．](?!\d)|、(?!\d))/u],
  ['spoken', 3, new RegExp(`^\\s*(${han})(?:是(?=[^否])|(?=要|不许|不准))`, 'u')],
  ['spoken', 3, new RegExp(`^\\s*第(${han})\\s*[，、：,:](?!\\s*第)`, 'u')],
  ['spoken', 3, new RegExp(`^\\s*第(${han})是(?=[^否一第])`, 'u')],
  ['spoken', 3, /^\s*(首先|其次|再次|最后)\s*[，、：,:]?(?:是(?![否一]))?(?=要|[\p{Script=Han}“])/u],
  ['circled', 4, /^\s*([①-⑳])/u],
  ['aspect', 4, /^\s*(一方面|另一方面)\s*[，、]?/u],
];

/** Families that are written at the start of a line or sentence only, never after a comma. */
const sentenceOnly = new Set<ListMark['family']>(['han', 'digit', 'aspect']);

/** What a mark of any family begins with. */
const firstOfMark = /^\s*[一二三四五六七八九十第首其再最另①-⑳（(\d]/u;

const sentenceEnds = tableOf('。！？；!?;\n');
const clauseEnds = tableOf('，：,:');

/** The list mark that begins at an offset; undefined where none does. */
function markAt(text: string, at: number, afterSentence: boolean): ListMark | undefined {
  const piece = text.slice(at, at + 12);
  if (!firstOfMark.test(piece)) return undefined;
  for (const [family, level, pattern] of patterns) {
    if (!afterSentence && sentenceOnly.has(family)) continue;
    const match = pattern.exec(piece);
    const numeral = match?.[1];
    if (!match || !numeral) continue;
    const number =
      ordinalWords.get(numeral) ??
      (family === 'circled'
        ? numeral.charCodeAt(0) - 0x245f
        : family === 'aspect'
          ? numeral === '一方面'
            ? 1
            : 2
          : numberOf(numeral));
    if (number > 0) return { family, level, number, start: at, end: at + match[0].length };
  }
  return undefined;
}

/** 首先 within a sentence is a common word unless 其次 follows: 是必要的，首先要利用贷款。 */
const asideFirst = (text: string, { start }: ListMark) =>
  /[，,]$/.test(text.slice(0, start)) && text.startsWith('首先', start) && !text.includes('其次', start);

/** 四要 and 三是 at the start of a sentence go on with a list that began in another paragraph; 第三 may be a common word. */
const startsSentence = (text: string, { start, end }: ListMark) =>
  '。！？；'.includes(text[start - 1] ?? '') &&
  /^\s*[二三四五六七八九十](?:是|$)/u.test(text.slice(start, end));

/**
 * The list marks of a paragraph, in order: at its start, after the end of a sentence, and for marks such as
 * 一是 and 一要 after a comma or colon too. A spoken ordinal counts only at the start of the paragraph or in a
 * list with another of its family, since 首先 and 第一 are common words.
 */
export function listMarksOf(text: string): ListMark[] {
  const marks: ListMark[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const before = text.charCodeAt(at - 1);
    const afterSentence = at === 0 || sentenceEnds[before] === 1;
    if (!afterSentence && clauseEnds[before] !== 1) continue;
    const mark = markAt(text, at, afterSentence);
    if (mark) marks.push(mark);
  }
  return marks.filter(
    (mark) =>
      mark.start === 0 ||
      mark.family === 'han-bracket' ||
      mark.family === 'circled' ||
      mark.family === 'aspect' ||
      (mark.family === 'spoken' && mark.number > 1 && startsSentence(text, mark)) ||
      (mark.number === 1 && (mark.family !== 'spoken' || !asideFirst(text, mark))) ||
      marks.some((other) => other.family === mark.family && other.number === mark.number - 1),
  );
}
