import { isHan, isPrivateUse } from './gbk.ts';
import { isLost } from './marks.ts';
import { type GivenReading, isNeverWritten, isSpokenOf } from './never-written.ts';
import { isSyllable, type ReadingAt, type ReadingFit, readingAt, readingTailAt } from './readings.ts';

/** What holds for a whole text and decides which damage may be assumed. */
export interface Page {
  readonly text: string;
  /** A spinner inserted readings. */
  readonly brackets: boolean;
  /** There are readings that no writer needs, be they few: what follows a mark may be out of step. */
  readonly doubtful: boolean;
  /** Private-use characters are kept, so none was dropped. */
  readonly privateUse: boolean;
  /** Readings that fit nothing are so few beside the others that the table of readings may lack them. */
  readonly strayReadings: boolean;
  /** Readings without their character, and none with a `?`: bytes go lost without a trace. */
  readonly silent: boolean;
  /** The script that nearly all characters of one script have. */
  readonly script: 'Hans' | 'Hant' | 'either';
  /** What a character of the other script costs, in nats. */
  readonly wrongScript: number;
  /** Where readings stand, how often a character has one; without those that stand bare as well. */
  readonly alwaysRead: ReadonlyMap<number, number>;
  /** Characters that stand with a reading of theirs. */
  readonly read: ReadonlySet<number>;
  /** All readings stand on characters of traditional script, so the spinner's list holds no others. */
  readonly readsTraditional: boolean;
  /** Readings by the offset of their opening bracket. */
  readonly readings: ReadonlyMap<number, ReadingAt>;
  /** Offsets of opening brackets of readings by the offset behind the reading. */
  readonly readingStarts: ReadonlyMap<number, number>;
  /** Readings without opening bracket by the offset of the `?` before them. */
  readonly tails: ReadonlyMap<number, ReadingAt>;
}

/** The script that a character belongs to; 0 both, 1 simplified only, 2 traditional only. */
export type ScriptOf = (codeUnit: number) => 0 | 1 | 2;

/** Readings of this share of the Han characters are a spinner's; genuine ones stand alone. */
const DENSITY = 0.008;
const MATCHES = 3;
/** Characters that have their reading twice or more: a writer tells it once, a spinner each time. */
const REPEATED = 3;
/** One reading alone may be unknown to the table of readings. */
const ASTRAY_ENOUGH = 2;
/** Readings unknown to the table, at most, beside those it knows. */
const STRAY_SHARE = 0.1;
/** From this many readings on, it is no chance that all stand on traditional characters. */
const TRADITIONAL_ENOUGH = 6;
/** A character of the other script costs at most this, in nats: quotations and names occur. */
const WRONG_SCRIPT_MOST = 7;

/**
 * Reads the facts of a page.
 *
 * @param fits which readings a character has
 * @param scriptOf which script a character belongs to
 * @param isRare true for a character that ordinary prose seldom holds
 */
export function readPage(
  text: string,
  fits: ReadingFit,
  scriptOf: ScriptOf,
  isRare: (codeUnit: number) => boolean,
): Page {
  const readings = new Map<number, ReadingAt>();
  const tails = new Map<number, ReadingAt>();
  const read = new Map<number, number>();
  const given: GivenReading[] = [];
  let readTraditional = 0;
  let astray = 0;
  let base = 0;
  let lastReadingEnd = -1;
  let matches = 0;
  let han = 0;
  let privateUse = false;
  let simplified = 0;
  let traditional = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (isHan(unit)) {
      han++;
      const script = scriptOf(unit);
      if (script === 1) simplified++;
      else if (script === 2) traditional++;
    } else if (isPrivateUse(unit)) privateUse = true;
    else if (unit === 0x28 || unit === 0xff08) {
      const reading = readingAt(text, index);
      if (!reading || !isSyllable(reading)) continue;
      readings.set(index, reading);
      // A reading right behind another may belong to the same character.
      const doubled = lastReadingEnd === index;
      if (!doubled) base = index > 0 ? text.charCodeAt(index - 1) : 0;
      lastReadingEnd = reading.end;
      if (fits(base, reading) !== 'none') {
        if (doubled) continue;
        matches++;
        read.set(base, (read.get(base) ?? 0) + 1);
        if (scriptOf(base) === 2) readTraditional++;
        given.push({
          character: String.fromCharCode(base),
          written: text.slice(index + 1, reading.end - 1).trim(),
          inside: isHan(text.charCodeAt(reading.end)),
          quoted: isSpokenOf(text, index - 1, reading.end),
          common: !isRare(base),
          traditional: scriptOf(base) === 2,
        });
      } else if (isHan(base)) astray++;
      // A lost byte would have swallowed the bracket, so this ? is half of a mark in front of one.
      else if (isLost(base)) astray += ASTRAY_ENOUGH;
    } else if (isLost(unit)) {
      const tail = readingTailAt(text, index + 1);
      if (tail && isSyllable(tail)) tails.set(index, tail);
    }
  }
  const repeated = Array.from(read.values()).filter((times) => times > 1).length;
  const dense = repeated >= REPEATED || (matches + tails.size) / Math.max(1, han) > DENSITY;
  const brackets =
    (matches >= MATCHES && read.size >= MATCHES && dense) ||
    (tails.size > 0 && matches > 0) ||
    isNeverWritten(given);
  const [right, wrong] = traditional > simplified ? [traditional, simplified] : [simplified, traditional];
  return {
    text,
    brackets,
    doubtful: brackets || given.some(({ common, quoted }) => common && !quoted),
    privateUse,
    strayReadings: brackets && astray <= 1 + matches * STRAY_SHARE,
    silent: astray >= ASTRAY_ENOUGH && tails.size === 0,
    script: traditional > simplified ? 'Hant' : simplified > traditional ? 'Hans' : 'either',
    wrongScript: Math.min(WRONG_SCRIPT_MOST, Math.log((right + 1) / (wrong + 0.5))),
    alwaysRead: brackets ? withoutBare(text, readings, read) : new Map(),
    read: new Set(read.keys()),
    readsTraditional: matches >= TRADITIONAL_ENOUGH && readTraditional === matches,
    readings,
    readingStarts: new Map(Array.from(readings, ([start, { end }]) => [end, start])),
    tails,
  };
}

/** Of the characters that have a reading somewhere, those that have one everywhere. */
function withoutBare(
  text: string,
  readings: ReadonlyMap<number, ReadingAt>,
  read: ReadonlyMap<number, number>,
): Map<number, number> {
  const always = new Map(read);
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (always.has(unit) && !readings.has(index + 1)) always.delete(unit);
  }
  return always;
}
