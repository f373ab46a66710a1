import { countHan, endsSentence } from '../../text/characters.ts';
import type { Edit } from '../../text/edit.ts';
import { type Line, linesOf } from '../../text/lines.ts';
import { replaceRange } from '../rule.ts';

/** Signs that no line of Chinese may open with, and signs that none may end with (GB/T 15834). */
const closer = /^[，。、；：！？”’）》〉」』]/u;
const opener = /[“‘（《〈「『]$/u;
/** A paragraph of running text: verses and salutations that end in a comma are shorter. */
const runningText = 40;
/** Lines in which a quotation or bracket that a line left open may be closed. */
const reach = 3;
const ownStart =
  /^(?:[（(]?[一二三四五六七八九十]{1,3}[)）、]|第[一二三四五六七八九十百\d]{1,4}[章节条部，,]|[（(]?\d{1,2}[.．、)）]|[—●■◆·])/u;
/** Words that end at once in ； or 。 do not open a paragraph. */
const remnant = /^\p{Script=Han}{1,6}[；。]/u;
/** Words that bind what follows; compounds that end in the same character (存在, 等于 …) may end a line, and so may 的. */
const midPhrase =
  /(?:(?<![存所现潜内外正实])在|(?<![等至终鉴])于|或|(?:从|反|因)而|并且|而且|根据|按照|以及)$/u;
const phraseLength = 15;
/** A numbered heading that ends in a comma goes on in the next line, where that has no sentence either. */
const cutHeading =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）])[^。！？；：]{2,36}[，、]$/u;
/** One that ends in 的 or 和 after many words goes on where the next line is a few words without a sign. */
const headingInPhrase =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）])[^。！？；：]{14,40}[的和与及]$/u;
const pairs: readonly (readonly [open: string, close: string])[] = [
  ['“', '”'],
  ['《', '》'],
  ['（', '）'],
];

/** Joins lines that a page's elements cut within a sentence, where the lines themselves prove it. */
export function rejoined(text: string, all: readonly Line[] = linesOf(text)): Edit[] {
  const lines = all.filter((line) => line.text.trim() !== '');
  const joins = new Map<number, string>();
  lines.forEach((line, index) => {
    const next = lines[index + 1];
    if (!next) return;
    const rule = whyJoined(line.text.trim(), next.text.trim());
    if (rule) joins.set(index, rule);
    for (let at = index; at < index + closesAfter(lines, index); at++) joins.set(at, 'structure/open-pair');
  });
  return [...joins]
    .sort(([a], [b]) => a - b)
    .flatMap(([index, rule]) => {
      const [line, next] = [lines[index], lines[index + 1]];
      if (!line || !next) return [];
      const start = line.start + line.text.trimEnd().length;
      const end = next.start + (next.text.length - next.text.trimStart().length);
      return [replaceRange(rule, text, start, end, '')];
    });
}

function whyJoined(line: string, next: string): string | undefined {
  // The end is cut off first: a pattern that is only tied to the end would be tried at every character.
  const end = line.slice(-8);
  if (headingInPhrase.test(line) && /^\p{Script=Han}{2,14}$/u.test(next)) return 'structure/cut-heading';
  if (closer.test(next)) return 'structure/opens-with-closer';
  if (opener.test(end)) return 'structure/ends-with-opener';
  if (ownStart.test(next)) return undefined;
  if (cutHeading.test(line) && next.length <= 40 && !/[。！？；：]/u.test(next))
    return 'structure/cut-heading';
  if (midPhrase.test(end) && !ownStart.test(line) && /[，。；]/u.test(line) && countHan(line) >= phraseLength)
    return 'structure/ends-in-phrase';
  const rule = /[，、]$/u.test(end)
    ? 'structure/ends-with-comma'
    : remnant.test(next) && /\p{Script=Han}$/u.test(end)
      ? 'structure/remnant'
      : undefined;
  return rule && countHan(line) >= runningText ? rule : undefined;
}

/** How many lines further on a pair is closed that this line left open in mid-sentence; 0 where none is. */
function closesAfter(lines: readonly Line[], index: number): number {
  const line = lines[index]?.text.trimEnd() ?? '';
  if (endsSentence(line) || !/\p{Script=Han}$/u.test(line.slice(-2))) return 0;
  for (const [open, close] of pairs) {
    if (line.lastIndexOf(open) <= line.lastIndexOf(close)) continue;
    for (let further = 1; further <= reach; further++) {
      const next = lines[index + further]?.text ?? '';
      const [opened, closed] = [next.indexOf(open), next.indexOf(close)];
      if (closed >= 0 && (opened < 0 || closed < opened)) return further;
      if (opened >= 0 || endsSentence(next) || ownStart.test(next.trim())) break;
    }
  }
  return 0;
}
