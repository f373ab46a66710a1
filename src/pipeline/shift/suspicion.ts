import { bytesOf, isHan, isPrivateUse } from './gbk.ts';
import { isBreak, isLost, isSpace, isStrayByte, isStrayWide } from './marks.ts';
import type { Page, ScriptOf } from './page.ts';
import type { ReadingFit } from './readings.ts';

/** A stretch that the decode must look at. */
export interface Suspicion {
  /** Where the decode starts, in step. */
  readonly from: number;
  /** Where the sign stands; the decode does not stop before it. */
  readonly alert: number;
  /** Losses that nothing shows may be assumed up to this offset; -1 for none. */
  readonly silentUntil: number;
}

/** What the search for signs needs to know of characters; both answer fast. */
export interface Signs {
  readonly fits: ReadingFit;
  /** True for a character that ordinary prose seldom holds. */
  readonly isRare: (codeUnit: number) => boolean;
  readonly scriptOf: ScriptOf;
}

/** Answers whether the text behind a mark at an offset reads better one byte out of step. */
export type Improbable = (offset: number) => boolean;

/** How far in front of a sign the loss may lie, in code units. */
const REACH = 20;
/** How many units behind a break are looked at for rare characters, and how many must be. */
const LOOK = 4;
const RARE_ENOUGH = 2;

/**
 * Finds the stretches where bytes may be out of step. Reads every code unit once and costs next to
 * nothing where the text is clean.
 *
 * @param improbable asked at marks of a page of readings, where bytes may go lost without a trace
 */
export function findSuspicions(page: Page, signs: Signs, improbable: Improbable): Suspicion[] {
  const { text } = page;
  const found: Suspicion[] = [];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x4e00 && unit <= 0x9fff) continue;
    if (isLost(unit)) {
      if ((page.doubtful && improbable(at)) || isLossSign(page, signs, at)) {
        const from = backUp(page, signs, at);
        found.push({ from, alert: at, silentUntil: at });
      }
    } else if (isPrivateUse(unit)) {
      found.push({ from: Math.max(0, at - REACH), alert: at, silentUntil: at });
    } else if (unit === 0x28 || unit === 0xff08) {
      const reading = page.brackets ? page.readings.get(at) : undefined;
      if (reading && !readingFitsBefore(page, signs, at)) {
        const from = Math.max(0, at - REACH);
        found.push({ from, alert: reading.end, silentUntil: at });
      }
    } else if (
      (isBreak(unit) || startsLine(text, at, unit)) &&
      ((page.doubtful && improbable(at)) ||
        rareAfter(page, signs, at + 1) >= RARE_ENOUGH ||
        isStrayByte(text, at + 1) ||
        (page.brackets && isStrayWide(text, at + 1)))
    ) {
      found.push({ from: at, alert: at + LOOK, silentUntil: at });
    }
  }
  return merge(found);
}

/** Every place where damage might begin, whether anything shows it or not. */
export function suspectAll({ text }: Page): Suspicion[] {
  const found: Suspicion[] = [];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (isLost(unit) || isBreak(unit) || startsLine(text, at, unit))
      found.push({ from: at, alert: at + LOOK, silentUntil: at });
  }
  return found;
}

function isLossSign(page: Page, signs: Signs, at: number): boolean {
  const { text } = page;
  if (page.brackets && (page.tails.has(at) || page.readings.has(at + 1))) return true;
  const next = text.charCodeAt(at + 1);
  if (isBreak(next) || isLost(next) || isPrivateUse(next) || isStrayByte(text, at + 1)) return true;
  if (page.brackets && looksBroken(page, signs, at + 1)) return true;
  return rareAfter(page, signs, at + 1) >= RARE_ENOUGH || rareBefore(page, signs, at) >= RARE_ENOUGH;
}

/** True where the character before the bracket, other readings of it between, has this reading. */
function readingFitsBefore(page: Page, signs: Signs, at: number): boolean {
  const reading = page.readings.get(at);
  let before = at;
  for (let index = at - 1; reading && index >= 0 && at - index < REACH; index--) {
    const other = page.readings.get(index);
    if (other?.end === before) before = index;
    else if (index < before - 12) break;
  }
  return (
    reading !== undefined && before > 0 && signs.fits(page.text.charCodeAt(before - 1), reading) !== 'none'
  );
}

function startsLine(text: string, at: number, unit: number): boolean {
  return bytesOf(unit) >> 8 === 0xa1 && unit !== 0x3000 && (at === 0 || isSpace(text.charCodeAt(at - 1)));
}

/** A character that looks like half of two: rare, or a letter or symbol hanging on a Han character. */
function looksBroken(page: Page, signs: Signs, at: number): boolean {
  const { text } = page;
  const unit = text.charCodeAt(at);
  if (unit < 0x80) {
    const before = text.charCodeAt(at - 1);
    return unit >= 0x40 && unit < 0x7f && (isHan(before) || signs.isRare(before));
  }
  return signs.isRare(unit) || (page.script === 'Hant' && signs.scriptOf(unit) === 1);
}

function rareAfter(page: Page, signs: Signs, from: number): number {
  const { text } = page;
  let rare = 0;
  let seen = 0;
  for (let at = from; at < text.length && seen < LOOK; at++) {
    const unit = text.charCodeAt(at);
    if (isSpace(unit)) break;
    const reading = page.brackets ? page.readings.get(at) : undefined;
    if (reading) {
      at = reading.end - 1;
      continue;
    }
    seen++;
    if (looksBroken(page, signs, at)) rare++;
  }
  return rare;
}

function rareBefore(page: Page, signs: Signs, end: number): number {
  let rare = 0;
  for (let at = end - 1; at >= Math.max(0, end - LOOK); at--) if (looksBroken(page, signs, at)) rare++;
  return rare;
}

/** In front of a loss behind rare characters the shift began earlier. */
function backUp(page: Page, signs: Signs, at: number): number {
  return rareBefore(page, signs, at) >= RARE_ENOUGH ? Math.max(0, at - REACH) : at;
}

function merge(found: readonly Suspicion[]): Suspicion[] {
  const merged: Suspicion[] = [];
  for (const one of [...found].sort((x, y) => x.from - y.from)) {
    const before = merged.at(-1);
    if (before && one.from <= before.alert)
      merged[merged.length - 1] = {
        from: before.from,
        alert: Math.max(before.alert, one.alert),
        silentUntil: Math.max(before.silentUntil, one.silentUntil),
      };
    else merged.push(one);
  }
  return merged;
}
