import { isHan } from '../../text/characters.ts';
import type { Edit } from '../../text/edit.ts';
import { resultOf } from '../rule.ts';
import type { StageResult } from '../stage.ts';

/** ASCII from a letter to a letter: a possible piece of filler. */
const latinRun = /[A-Za-z"][\x20-\x7E]{22,}/g;
/** A run-together piece holds a word this long; no English word of official prose does. */
const glued = /[A-Za-z]{18,}/;
/** Letters that two pieces must share for the one to be the other again. */
const sharedLetters = 16;
const address = /https?:|www\.|[\w.-]+@[\w-]+\.\w|\.(?:com|cn|org|net|gov)\b/i;

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly letters: string;
}

/**
 * Takes away English paragraphs without spaces that recur in pieces through a Chinese text, once per
 * piece. English that stands once, names, addresses and abbreviations stay.
 */
export function filler(text: string): StageResult {
  const pieces = piecesOf(text);
  const recurring = pieces.filter((piece) => pieces.some((other) => other !== piece && shares(piece, other)));
  return resultOf(
    text,
    recurring.map(
      ({ start, end }): Edit => ({
        rule: 'filler/recurring-english',
        start,
        end,
        before: text.slice(start, end),
        after: '',
      }),
    ),
  );
}

function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  for (const match of text.matchAll(latinRun)) {
    const run = match[0];
    if (!glued.test(run) || address.test(run)) continue;
    const length = run.length - (/[^A-Za-z]*$/.exec(run.slice(-40))?.[0].length ?? 0);
    const start = match.index;
    const end = start + length;
    const inChinese = isHan(text.charAt(end)) || [...text.slice(Math.max(0, start - 3), start)].some(isHan);
    if (inChinese || /[。！？，”]$/.test(text.slice(0, start)))
      pieces.push({
        start,
        end,
        letters: run
          .slice(0, length)
          .replace(/[^A-Za-z]+/g, '')
          .toLowerCase(),
      });
  }
  return pieces;
}

function shares(piece: Piece, other: Piece): boolean {
  const [short, long] = piece.letters.length <= other.letters.length ? [piece, other] : [other, piece];
  for (let at = 0; at + sharedLetters <= short.letters.length; at += 4)
    if (long.letters.includes(short.letters.slice(at, at + sharedLetters))) return true;
  return false;
}
