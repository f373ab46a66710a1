import { isCjkPunctuation, isDigit, isHan, isLatin } from '../../text/characters.ts';
import type { Edit } from '../../text/edit.ts';
import { linesOf } from '../../text/lines.ts';
import { endsQuestion } from '../question-marks.ts';
import { replaceRange, resultOf } from '../rule.ts';
import type { StageResult } from '../stage.ts';
import { bracketEdits, quoteEdits } from './paired-punctuation.ts';

const wide: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '!': '！', '?': '？' };
const address = /(?:https?:\/\/|www\.)[\w\-./?%&=#:~+@!,;]{1,400}/gi;
/** Chinese quotes: a text that has them uses straight ones by oversight. */
const chineseQuotes = /[“”]/;

/**
 * Half-width punctuation becomes Chinese punctuation where Chinese stands around it. Numbers, times,
 * addresses, Latin text and list numbers keep theirs; a doubtful `?` is left as evidence.
 *
 * `"` and `.` are no narrow forms of “ ” and 。 but other signs: which way a quote opens and what a point
 * means would be read into them. They become Chinese where the same text shows by its own “ or 。 that
 * it mixes; a text that writes them throughout keeps them.
 */
export function punctuation(text: string): StageResult {
  if (!/[,;:!?()".]|。{3}/.test(text)) return { text, edits: [] };
  const addresses = [...text.matchAll(address)].map(
    (match) => [match.index, match.index + match[0].length] as const,
  );
  const inAddress = (at: number) => addresses.some(([start, end]) => at >= start && at < end);
  const mixesQuotes = chineseQuotes.test(text);
  const edits: Edit[] = [
    ...signEdits(text),
    ...stopEdits(text),
    ...ellipses(text),
    ...linesOf(text).flatMap((line) => [
      ...bracketEdits(text, line),
      ...(mixesQuotes ? quoteEdits(text, line) : []),
    ]),
  ];
  return resultOf(
    text,
    (addresses.length ? edits.filter((edit) => !inAddress(edit.start)) : edits).sort(
      (a, b) => a.start - b.start,
    ),
  );
}

function signEdits(text: string): Edit[] {
  const edits: Edit[] = [];
  for (const match of text.matchAll(/[,;:!?]/g)) {
    const at = match.index;
    const [sign] = match;
    const before = lastBefore(text, at);
    const after = firstAfter(text, at + 1);
    const chinese = isChinese(before) || (isChinese(after) && before !== '' && !isSignRow(before));
    if (!chinese || (isDigit(text.charAt(at - 1)) && isDigit(text.charAt(at + 1)))) continue;
    if ((isLatin(before) || isDigit(before)) && (isLatin(after) || isDigit(after))) continue;
    if (sign === '?' && !endsQuestion(text, at)) continue;
    edits.push(replaceRange('punctuation/width', text, at, at + 1, wide[sign] ?? sign));
  }
  return edits;
}

const isSignRow = (char: string) => /[,;:!?.\-=_<>|/\\*#]/.test(char);
const isChinese = (char: string) => isHan(char) || (isCjkPunctuation(char) && char !== '·' && char !== '—');

/** The nearest character before a place, blanks skipped. */
function lastBefore(text: string, at: number): string {
  let place = at - 1;
  while (place >= 0 && (text.charAt(place) === ' ' || text.charAt(place) === '\u3000')) place--;
  return [...text.slice(Math.max(0, place - 1), place + 1)].at(-1) ?? '';
}

function firstAfter(text: string, at: number): string {
  let place = at;
  while (text.charAt(place) === ' ' || text.charAt(place) === '\u3000') place++;
  const code = text.codePointAt(place);
  return code === undefined ? '' : String.fromCodePoint(code);
}

/** A point that ends a line or a quotation, in a text that ends its other sentences with 。. */
function stopEdits(text: string): Edit[] {
  if (!text.includes('。')) return [];
  return [...text.matchAll(/(?<=\p{Script=Han}{2}[”"）)]?)\.(?=[”"]?(?:\n|$))/gu)].map((match) =>
    replaceRange('punctuation/full-stop', text, match.index, match.index + 1, '。'),
  );
}

function ellipses(text: string): Edit[] {
  return [...text.matchAll(/(?<=[\p{Script=Han}”，])(?:\.{3,9}|。{3,9})/gu)].map((match) =>
    replaceRange('punctuation/ellipsis', text, match.index, match.index + match[0].length, '……'),
  );
}
