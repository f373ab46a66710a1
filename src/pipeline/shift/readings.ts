import { isHan } from './gbk.ts';

/** A reading as a spinner writes it, read into one spelling. */
export interface Reading {
  /** Lower case, ü as v, without tone marks. */
  readonly toneless: string;
  /** 1–4, or 0 where no tone is written. */
  readonly tone: number;
}

/** A reading that stands in the text: `(huì)`, or `?huì)` where a lost byte swallowed the bracket. */
export interface ReadingAt extends Reading {
  /** Offset behind its closing bracket. */
  readonly end: number;
}

/** Latin letters of Hanyu Pinyin with tone marks (GB/T 16159), the one-storey a and g of GBK included. */
const LETTERS = 'a-züāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿêɑɡ';
const bracketed = new RegExp(`[(（]([${LETTERS}]{1,6}) ?[)）]`, 'uy');
const tail = new RegExp(`([${LETTERS}]{1,6}) ?[)）]`, 'uy');

/** The four tone marks, as combining characters in the order of the tones. */
const TONE_MARKS = '\u0304\u0301\u030c\u0300';

/** Spellings remembered at most: Hanyu Pinyin has some 1,300 syllables with their tones. */
const REMEMBERED = 4000;
const parsed = new Map<string, Reading>();

/** Reads `huì` into its letters and its tone. */
export function parseReading(written: string): Reading {
  const known = parsed.get(written);
  if (known) return known;
  const reading = parse(written);
  if (parsed.size < REMEMBERED) parsed.set(written, reading);
  return reading;
}

function parse(written: string): Reading {
  let tone = 0;
  let toneless = '';
  for (const unit of written.trim().replaceAll('ɑ', 'a').replaceAll('ɡ', 'g').normalize('NFD')) {
    const mark = TONE_MARKS.indexOf(unit);
    if (mark >= 0) tone = mark + 1;
    else if (unit === '\u0308') toneless = `${toneless.slice(0, -1)}v`;
    else if (unit >= 'a' && unit <= 'z') toneless += unit;
  }
  return { toneless, tone };
}

function readAt(pattern: RegExp, text: string, offset: number): ReadingAt | undefined {
  pattern.lastIndex = offset;
  const match = pattern.exec(text);
  return match?.[1] ? { ...parseReading(match[1]), end: offset + match[0].length } : undefined;
}

/** The reading in brackets that starts at `offset`. */
export function readingAt(text: string, offset: number): ReadingAt | undefined {
  const unit = text.charCodeAt(offset);
  return unit === 0x28 || unit === 0xff08 ? readAt(bracketed, text, offset) : undefined;
}

/** The reading at `offset` whose opening bracket is lost. */
export function readingTailAt(text: string, offset: number): ReadingAt | undefined {
  return readAt(tail, text, offset);
}

/** How well a reading fits a character. `off-tone`: the letters fit, the tone is another. */
export type Fit = 'fits' | 'off-tone' | 'none';

/** Answers whether a character has a reading. */
export type ReadingFit = (codeUnit: number, reading: Reading) => Fit;

/**
 * @param readingsOf all readings of a character, with tone marks or without
 * @param simplify the simplified form of a character; its readings count too
 */
export function createReadingFit(
  readingsOf: (character: string) => readonly string[],
  simplify: (character: string) => string,
): ReadingFit {
  const known = new Map<number, readonly Reading[]>();
  const lookUp = (codeUnit: number): readonly Reading[] => {
    const found = known.get(codeUnit);
    if (found) return found;
    const character = String.fromCharCode(codeUnit);
    const simplified = simplify(character);
    const both = simplified === character ? [character] : [character, simplified];
    const readings = both.flatMap((one) => readingsOf(one).map(parseReading));
    known.set(codeUnit, readings);
    return readings;
  };
  return (codeUnit, { toneless, tone }) => {
    if (!isHan(codeUnit)) return 'none';
    let fit: Fit = 'none';
    for (const one of lookUp(codeUnit)) {
      if (one.toneless !== toneless) continue;
      if (tone === 0 || one.tone === 0 || one.tone === tone) return 'fits';
      fit = 'off-tone';
    }
    return fit;
  };
}

/** The shape of a syllable of Hanyu Pinyin; none starts with i, u or ü. */
const SYLLABLE = /^(?:(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])[aeiouv]{1,3}|[aeo][aiou]?)(?:ng|n|r)?$/u;

/** True for what can only be a reading, not a list's `(a)` or `(ii)`. */
export function isSyllable({ toneless, tone }: Reading): boolean {
  return SYLLABLE.test(toneless) && (tone > 0 || toneless.length > 1);
}
