import { bytesOf, isHan } from './gbk.ts';
import type { ScriptOf } from './page.ts';

/** Code units that Big5 holds: what a text in traditional script may use. */
function big5Units(): Uint8Array {
  const units = new Uint8Array(0x10000);
  const bytes: number[] = [];
  for (let lead = 0xa4; lead <= 0xf9; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++)
      if (trail <= 0x7e || trail >= 0xa1) bytes.push(lead, trail, 0x0a);
  for (const character of new TextDecoder('big5').decode(Uint8Array.from(bytes)).split('\n'))
    if (character.length === 1 && character !== '\ufffd') units[character.charCodeAt(0)] = 1;
  return units;
}

/** Remembers the answers of a function of code units; answers are 0–2. */
function remembered<Answer extends 0 | 1 | 2>(
  answer: (codeUnit: number) => Answer,
): (codeUnit: number) => Answer {
  const known = new Uint8Array(0x10000);
  return (codeUnit) => {
    const found = known[codeUnit] ?? 0;
    if (found !== 0) return (found - 1) as Answer;
    const fresh = answer(codeUnit);
    known[codeUnit] = fresh + 1;
    return fresh;
  };
}

/**
 * Tells the script of a character: traditional if it has another simplified form, simplified if Big5
 * lacks it, so that 后 and 里, which both scripts have, belong to none.
 */
export function createScriptOf(simplify: (character: string) => string): ScriptOf {
  let big5: Uint8Array | undefined;
  return remembered((codeUnit) => {
    if (!isHan(codeUnit)) return 0;
    const character = String.fromCharCode(codeUnit);
    if (simplify(character) !== character) return 2;
    big5 ??= big5Units();
    return big5[codeUnit] === 1 ? 0 : 1;
  });
}

/** First and last pair of the characters that GB 2312 ranks as common (level 1, 3,755 characters). */
const COMMON_FIRST = 0xb0a1;
const COMMON_LAST = 0xd7f9;

/**
 * Tells characters that ordinary prose seldom holds: Han whose simplified form is not of level 1 of
 * GB 2312, and what GBK has besides Han, punctuation and full-width ASCII.
 */
export function isRareCharacter(simplify: (character: string) => string): (codeUnit: number) => boolean {
  const rare = remembered((codeUnit) => {
    const character = String.fromCharCode(codeUnit);
    const pair = bytesOf(isHan(codeUnit) ? simplify(character).charCodeAt(0) : codeUnit);
    if (isHan(codeUnit)) return pair >= COMMON_FIRST && pair <= COMMON_LAST ? 0 : 1;
    return pair !== 0 && pair >> 8 !== 0xa1 && pair >> 8 !== 0xa3 ? 1 : 0;
  });
  return (codeUnit) => rare(codeUnit) === 1;
}
