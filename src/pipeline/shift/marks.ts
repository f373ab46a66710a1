import { bytesOf, isHan } from './gbk.ts';

const unitsOf = (marks: string): ReadonlySet<number> => new Set([...marks].map((mark) => mark.charCodeAt(0)));

/** Marks in front of which pages break, as they were written. */
export const BREAKING_MARKS = unitsOf('，、；！？');
/** The same with what became of them when widths were folded. */
const BREAKS = unitsOf('，、；！？,;!?');
/** ASCII that may be a folded full-width mark. */
export const FOLDABLE = unitsOf('!?,;:()');
/** Punctuation of running text. */
export const MARKS = unitsOf('，。、；：！？“”‘’《》（）—…');
/** What a character that lost its first byte at a break may be, besides Han. */
export const LIKELY_BEFORE_BREAK = unitsOf('。”、》）');
/** Marks behind which a line may end. */
export const ENDS_SENTENCE = unitsOf('。！？；：”》）');

export function isBreak(unit: number): boolean {
  return BREAKS.has(unit);
}

/** `?` and U+FFFD stand for a byte that the decoder could not use. */
export function isLost(unit: number): boolean {
  return unit === 0x3f || unit === 0xfffd;
}

export function isSpace(unit: number): boolean {
  return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d) || unit === 0x3000 || unit === 0xa0;
}

/** A single letter or symbol in front of a Han character or a bracket: it may be the second byte of a character. */
export function isStrayByte(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 0x40 || unit >= 0x7f) return false;
  const next = text.charCodeAt(at + 1);
  return isHan(next) || next === 0x28;
}

/** The bytes that a unit of the text stands for in step: folded marks by their full-width form. */
export function streamBytes(unit: number): number {
  const pair = bytesOf(unit);
  if (pair !== 0) return pair;
  return FOLDABLE.has(unit) ? 0xa300 | (unit + 0x80) : 0;
}

/** Full-width forms that prose has in rows only: letters, and symbols that are no punctuation. */
function isWideSymbol(unit: number): boolean {
  return (
    unit >= 0xff02 &&
    unit <= 0xff5e &&
    !(unit >= 0xff10 && unit <= 0xff19) &&
    !BREAKS.has(unit) &&
    !'（）：．％－＋～'.includes(String.fromCharCode(unit))
  );
}

/** A single full-width letter or symbol: the first byte of a full-width form may be the end of something else. */
export function isStrayWide(text: string, at: number): boolean {
  return isWideSymbol(text.charCodeAt(at)) && !isWideSymbol(text.charCodeAt(at + 1));
}
