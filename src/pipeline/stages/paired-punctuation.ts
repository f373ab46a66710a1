import { isCjkPunctuation, isHan } from '../../text/characters.ts';
import type { Edit } from '../../text/edit.ts';
import type { Line } from '../../text/lines.ts';
import { replaceRange } from '../rule.ts';

const chinese = /[\p{Script=Han}，。、；：“”]/u;
const reading = /^ ?[\p{Script=Latin}\p{M}]{1,12} ?$/u;

/** Brackets in pairs on one line, around Chinese or inside it. Readings, formulas and Latin asides keep theirs. */
export function bracketEdits(text: string, line: Line): Edit[] {
  if (!/[()]/.test(line.text)) return [];
  const open: number[] = [];
  const edits: Edit[] = [];
  for (let at = 0; at < line.text.length; at++) {
    const char = line.text.charAt(at);
    if (char === '(' || char === '（') open.push(at);
    else if (char === ')' || char === '）') {
      const start = open.pop();
      if (start === undefined) continue;
      if (!isChinesePair(line.text, start, at)) continue;
      if (line.text.charAt(start) === '(')
        edits.push(
          replaceRange('punctuation/bracket', text, line.start + start, line.start + start + 1, '（'),
        );
      if (char === ')')
        edits.push(replaceRange('punctuation/bracket', text, line.start + at, line.start + at + 1, '）'));
    }
  }
  return edits;
}

function isChinesePair(line: string, start: number, end: number): boolean {
  const inner = line.slice(start + 1, end);
  if (chinese.test(inner)) return true;
  if (reading.test(inner) && /[^\x20-\x7E]/.test(inner)) return false;
  const before = line.charAt(start - 1);
  const after = line.charAt(end + 1);
  return (
    inner !== '' &&
    isHan(before) &&
    /^[A-Z0-9][A-Za-z0-9.%\- ]{0,30}$/.test(inner) &&
    (after === '' || isHan(after) || isCjkPunctuation(after) || /[,;:]/.test(after))
  );
}

/** Straight double quotes in pairs on one line, around Chinese. */
export function quoteEdits(text: string, line: Line): Edit[] {
  const places = [...line.text.matchAll(/"/g)].map((match) => match.index);
  if (places.length === 0 || places.length % 2) return [];
  const edits: Edit[] = [];
  for (let at = 0; at < places.length; at += 2) {
    const start = places[at] ?? 0;
    const end = places[at + 1] ?? 0;
    if (!chinese.test(line.text.slice(start, end))) continue;
    edits.push(
      replaceRange('punctuation/quote', text, line.start + start, line.start + start + 1, '“'),
      replaceRange('punctuation/quote', text, line.start + end, line.start + end + 1, '”'),
    );
  }
  return edits;
}
