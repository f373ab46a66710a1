import { bytesOf, characterOf } from './gbk.ts';
import { literalStep } from './in-step-edges.ts';
import { BREAKING_MARKS, ENDS_SENTENCE, FOLDABLE, isBreak, isLost } from './marks.ts';
import { advance, costOf, type Node, reach, type Step } from './node.ts';
import type { Page } from './page.ts';
import { prices } from './prices.ts';
import {
  bareCost,
  charactersRead,
  FIRST_TRAIL,
  type Lattice,
  readingCost,
  type Scene,
  silentPrice,
  silentReadingPrice,
  stepper,
} from './scene.ts';
import { isUsable, isWorthTrying, withFirstByte } from './trials.ts';

/** The byte that CP 936 reads as `€` and GBK does not use as a first byte. */
export const EURO = 0x20ac;
export const EURO_BYTE = 0x80;

/**
 * The ways on from a node whose last character wants its second byte.
 *
 * @param fanOut also those that try every byte
 */
export function expandShifted(scene: Scene, from: Node, lattice: Lattice, fanOut: boolean): void {
  const { page } = scene;
  const { at, pending } = from;
  const reading = page.brackets ? page.readings.get(at) : undefined;
  if (reading) {
    readInShift(scene, from, lattice, fanOut);
    return;
  }
  if (at >= page.text.length) return;
  const unit = page.text.charCodeAt(at);
  const step = stepper(scene, from, lattice);
  /** The pending byte ends in the first byte of a full-width form. */
  const wide = (second: number, first: number, price: number) => {
    const made = characterOf(pending, first);
    if (!isUsable(made)) return;
    const dear = price + inShiftPrice(page, made);
    step({ at: at + 1, price: dear, edge: 'shifted', unit: made, low: first, pending: second });
  };
  if (isLost(unit)) {
    if (fanOut) lostSecond(scene, from, lattice);
    if (unit === 0x3f) wide(0xbf, 0xa3, prices.foldedMark);
  } else if (unit < 0x80 || unit === EURO) {
    const byte = unit === EURO ? EURO_BYTE : unit;
    const made = byte < FIRST_TRAIL ? 0 : characterOf(pending, byte);
    if (isUsable(made)) {
      const price = prices.fallIntoStep + (page.readings.has(at + 1) ? 0 : bareCost(page, made));
      step({ at: at + 1, price, edge: 'into-step', unit: made, low: byte });
    }
    if (fanOut && byte < FIRST_TRAIL) silentSecond(scene, from, lattice);
    if (byte === 0x20) wide(0xa1, 0xa1, prices.foldedOther);
    else if (byte > 0x20 && byte < 0x7f)
      wide(byte + 0x80, 0xa3, FOLDABLE.has(byte) ? prices.foldedMark : prices.foldedOther);
  } else pairInShift(scene, from, bytesOf(unit), lattice);
}

export function inShiftPrice(page: Page, made: number): number {
  return (BREAKING_MARKS.has(made) ? prices.unbrokenMark : 0) + bareCost(page, made);
}

/** A reading within a shift: of the character before, or of the one whose second byte is missing. */
function readInShift(scene: Scene, from: Node, lattice: Lattice, fanOut: boolean): void {
  const { at, low, pending } = from;
  const reading = scene.page.readings.get(at);
  if (!reading) return;
  const step = stepper(scene, from, lattice);
  const cost = readingCost(scene, characterOf(low, pending), reading);
  if (cost !== undefined) {
    step({ at: reading.end, price: prices.reading + cost, edge: 'shifted-reading', pending, low });
    return;
  }
  if (!fanOut) return;
  for (const found of charactersRead(scene, pending, reading)) {
    const price = silentReadingPrice(scene) + found.cost;
    const { unit, byte } = found;
    step({ at: reading.end, price, edge: 'second-silent-reading', unit, low: byte });
  }
}

/** A second byte that went lost in front of ASCII and left no sign. */
function silentSecond(scene: Scene, from: Node, lattice: Lattice): void {
  const { page, models } = scene;
  const price = silentPrice(scene);
  for (const trial of withFirstByte(models, from.pending)) {
    if (!isWorthTrying(models, from.b, trial)) continue;
    const { unit, byte: low } = trial;
    const step: Step = { at: from.at, price, edge: 'second-silent', unit, low };
    const cost = costOf(page, models, from, step);
    if (lattice.refuses(from.at + 1, 0, cost)) continue;
    lattice.take(literalStep(scene, reach(models, from, step, cost)));
  }
}

/** A character of the text whose bytes belong to two. */
function pairInShift(scene: Scene, from: Node, pair: number, lattice: Lattice): void {
  const { at } = from;
  const low = pair >> 8;
  const second = pair & 0xff;
  const made = characterOf(from.pending, low);
  if (pair === 0 || !isUsable(made)) return;
  const { page, models } = scene;
  const price = inShiftPrice(page, made);
  const inShift: Step = { at, price, edge: 'shifted', unit: made, low, pending: second };
  if (second > EURO_BYTE) {
    stepper(scene, from, lattice)({ ...inShift, at: at + 1 });
    return;
  }
  const unit = second === EURO_BYTE ? EURO : second;
  const last: Step = { at: at + 1, price: prices.fallIntoStep, edge: 'into-step', unit, low: second };
  stepper(scene, advance(page, models, from, inShift), lattice)(last);
}

/** The rest of a tag whose `<` was swallowed. */
const TAG_REST = /\/?[a-zA-Z]{1,6}[1-6]?>/y;

/** A `?` for a second byte, and for the ASCII character that it swallowed. */
function lostSecond(scene: Scene, from: Node, lattice: Lattice): void {
  const { page, models } = scene;
  const { text } = page;
  const next = from.at + 1;
  const step = stepper(scene, from, lattice);
  const read = page.brackets ? (page.tails.get(from.at) ?? page.readings.get(next)) : undefined;
  if (read) {
    for (const { byte, unit, cost } of charactersRead(scene, from.pending, read)) {
      const price = prices.lostBeforeReading + cost;
      step({ at: read.end, price, edge: 'second-lost-reading', unit, low: byte });
    }
    return;
  }
  // Of a character that lost both bytes nothing is left to read.
  if (from.edge === 'lost') return;
  TAG_REST.lastIndex = next;
  const tag = TAG_REST.exec(text);
  const bare = barePrice(text, next);
  for (const trial of withFirstByte(models, from.pending)) {
    if (!isWorthTrying(models, from.b, trial)) continue;
    const { unit, byte: low } = trial;
    const lost = { at: next, edge: 'second-lost', unit, low } as const;
    step({ ...lost, price: bare });
    if (tag) {
      const price = prices.swallowed + prices.swallowedTag;
      step({ ...lost, at: next + tag[0].length, price, edge: 'swallowed-tag' });
    }
    for (const swallowed of swallowedAt(text, next, unit))
      stepper(scene, advance(page, models, from, { ...lost, price: prices.swallowed }), lattice)(swallowed);
  }
}

function barePrice(text: string, next: number): number {
  if (next >= text.length) return prices.cutOff;
  return isBreak(text.charCodeAt(next)) ? prices.secondLostBeforeBreak : prices.secondLost;
}

/** What a new line often starts with: a numbered heading. */
const STARTS_ITEM = /^[（(]?[一二三四五六七八九十\d]{1,2}[、.．）)]/u;

/** The ASCII characters that a lost byte behind `made` may have swallowed in front of `at`. */
function swallowedAt(text: string, at: number, made: number): Step[] {
  const follows = text.slice(at, at + 4);
  const steps: Step[] = [];
  const edge = 'swallowed-character';
  if (ENDS_SENTENCE.has(made)) steps.push({ at, price: prices.swallowedLineFeed, edge, unit: 0x0a });
  else if (STARTS_ITEM.test(follows))
    steps.push({ at, price: prices.swallowedLineFeedWithin, edge, unit: 0x0a });
  else if (CONTINUES.test(follows))
    steps.push({ at, price: prices.swallowedComma, edge: 'swallowed-comma', unit: 0x2c });
  if (closesBracket(text, at)) steps.push({ at, price: prices.swallowedOpening, edge, unit: 0x28 });
  const year = { at, price: prices.swallowedYearDigit, edge: 'swallowed-year' } as const;
  if (/^0[0-3]\d年/u.test(follows)) steps.push({ ...year, unit: 0x32 });
  else if (/^9\d\d年/u.test(follows)) steps.push({ ...year, unit: 0x31 });
  else if (/^[\d年月日%.多个個]/u.test(follows))
    steps.push({ at, price: prices.swallowedDigit, edge: 'swallowed-digit', unit: 0x30, output: '' });
  return steps;
}

/** What follows a comma within a line. */
const CONTINUES = /^[\p{Script=Han}“《（]/u;

/** True where a bracket closes that was not opened behind `from`. */
function closesBracket(text: string, from: number): boolean {
  for (let at = from; at < Math.min(text.length, from + 40); at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x29 || unit === 0xff09) return true;
    if (unit === 0x28 || unit === 0xff08 || unit === 0x0a) return false;
  }
  return false;
}
