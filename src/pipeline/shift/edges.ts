import { bytesOf, characterOf, isDroppable, isHan, isPrivateUse, privateUseLeads } from './gbk.ts';
import { advance, isSpace, type Models, type Node, type Step } from './node.ts';
import { isLost, type Page } from './page.ts';
import { prices } from './prices.ts';
import type { Reading } from './readings.ts';

/** Takes a node that was reached. */
export type Emit = (node: Node) => void;

/** Where the decode stands and what it may assume there. */
export interface Scene {
  readonly page: Page;
  readonly models: Models;
  /** Losses that nothing shows may be assumed up to this offset. */
  readonly silentUntil: number;
}

const LAST_BYTE = 0xfe;
const FIRST_LEAD = 0x81;
const FIRST_TRAIL = 0x40;

/** Pairs in front of which pages break, with what became of them when widths were folded. */
const BREAKS = new Set([...'，、；！？,;!?'].map((mark) => mark.charCodeAt(0)));
/** ASCII that may be a folded full-width mark. */
const FOLDABLE = new Set([...'!?,;:()'].map((mark) => mark.charCodeAt(0)));
/** The marks in front of which a shift ends, as they were written. */
const BREAKING_MARKS = new Set([...'，、；！？'].map((mark) => mark.charCodeAt(0)));
/** What a character that lost its first byte at a break may be, besides Han. */
const LIKELY_BEFORE_BREAK = new Set([...'。”、》）'].map((mark) => mark.charCodeAt(0)));

export function isBreak(unit: number): boolean {
  return BREAKS.has(unit);
}

/** The bytes that a unit of the text stands for in step: folded marks by their full-width form. */
export function streamBytes(unit: number): number {
  const pair = bytesOf(unit);
  if (pair !== 0) return pair;
  return FOLDABLE.has(unit) ? 0xa300 | (unit + 0x80) : 0;
}

/** A character that a speech may hold. */
function usable(unit: number): boolean {
  return unit !== 0 && !isPrivateUse(unit);
}

/** What the text says if nothing is wrong with it here. */
export function literalStep({ page, models }: Scene, from: Node): Node {
  const { text } = page;
  const reading = page.readings.get(from.at);
  if (reading) {
    const fit = page.brackets ? models.fits(from.unit, reading) : 'none';
    if (fit !== 'none') {
      const price = prices.reading + (fit === 'off-tone' ? prices.offTone : 0);
      return advance(page, models, from, { at: reading.end, price, edge: 'reading', low: from.low });
    }
    const price = page.brackets ? prices.unexplainedReading : prices.plainBracket;
    const taken = advance(page, models, from, { at: reading.end, price, edge: 'literal-reading', low: 0 });
    return { ...taken, output: text.slice(from.at, reading.end), unit: 0x29 };
  }
  const unit = text.charCodeAt(from.at);
  const tail = page.brackets && isLost(unit) && page.tails.has(from.at);
  const price = tail ? prices.unexplainedReading : 0;
  return advance(page, models, from, {
    at: from.at + 1,
    price,
    edge: 'same',
    unit,
    low: streamBytes(unit) & 0xff,
  });
}

/** What it costs that `unit` is the character that a reading belongs to; undefined if it cannot be. */
function readingCost({ page, models }: Scene, unit: number, reading: Reading): number | undefined {
  const fit = models.fits(unit, reading);
  if (fit === 'none') return undefined;
  let cost = fit === 'off-tone' ? prices.offTone : 0;
  if (!page.read.has(unit)) cost += prices.unlistedReading;
  if (page.readsTraditional && models.scriptOf(unit) !== 2) cost += prices.untraditionalReading;
  return cost;
}

/** What it costs that a character stands without reading here. */
function bareCost({ page }: Scene, unit: number): number {
  const times = page.alwaysRead.get(unit) ?? 0;
  return Math.min(times, 3) * prices.missingReading;
}

/** All ways on from a node. */
export function expand(scene: Scene, from: Node, emit: Emit): void {
  if (from.pending === 0) expandInStep(scene, from, emit);
  else expandShifted(scene, from, emit);
}

function expandInStep(scene: Scene, from: Node, emit: Emit): void {
  const { page, models, silentUntil } = scene;
  const { text } = page;
  const step = (change: Step) => emit(advance(page, models, from, change));
  emit(literalStep(scene, from));
  const at = from.at;
  const reading = page.readings.get(at);
  if (reading) {
    if (!page.brackets || from.low === 0 || models.fits(from.unit, reading) !== 'none') return;
    for (let byte = FIRST_TRAIL; byte <= LAST_BYTE; byte++) {
      const cost = readingCost(scene, characterOf(from.low, byte), reading);
      if (cost === undefined || byte < FIRST_LEAD) continue;
      const price = prices.silentBeforeReading + cost;
      step({ at: reading.end, price, edge: 'silent-reading', pending: byte, low: from.low });
    }
    return;
  }
  const unit = text.charCodeAt(at);
  if (isLost(unit)) {
    const tail = page.brackets ? page.tails.get(at) : undefined;
    const bracket = page.brackets ? page.readings.get(at + 1) : undefined;
    const read = tail ?? bracket;
    if (read && from.low !== 0)
      for (let byte = FIRST_LEAD; byte <= LAST_BYTE; byte++) {
        const cost = readingCost(scene, characterOf(from.low, byte), read);
        if (cost === undefined) continue;
        const price = prices.lostBeforeReading + cost;
        step({ at: read.end, price, edge: 'lost-reading', pending: byte, low: from.low });
      }
    if (!read) {
      const price = lostPrice(text, at + 1);
      for (let byte = FIRST_LEAD; byte <= LAST_BYTE; byte++)
        step({ at: at + 1, price, edge: 'lost', pending: byte, low: from.low });
    }
  }
  if (at <= silentUntil) silentLosses(scene, from, unit, step);
}

function lostPrice(text: string, next: number): number {
  if (next >= text.length) return prices.lostBeforeLetter;
  const unit = text.charCodeAt(next);
  if (isBreak(unit)) return prices.lostBeforeBreak;
  return unit < 0x80 ? prices.lostBeforeLetter : prices.lostElsewhere;
}

function silentLosses({ page }: Scene, from: Node, unit: number, step: (change: Step) => void): void {
  const pair = streamBytes(unit);
  if (pair === 0) return;
  const first = pair >> 8;
  const second = pair & 0xff;
  if (second < FIRST_LEAD) return;
  if (isBreak(unit))
    for (let byte = FIRST_LEAD; byte <= LAST_BYTE; byte++) {
      const made = characterOf(byte, first);
      if (!isHan(made) && !LIKELY_BEFORE_BREAK.has(made)) continue;
      step({
        at: from.at + 1,
        price: prices.silentLoss,
        edge: 'silent',
        unit: made,
        low: first,
        pending: second,
      });
    }
  else if (first === 0xa1 && (from.at === 0 || isSpace(page.text.charCodeAt(from.at - 1))))
    step({
      at: from.at + 1,
      price: prices.silentLoss,
      edge: 'silent-line-start',
      unit: 0x3000,
      low: first,
      pending: second,
    });
}

function expandShifted(scene: Scene, from: Node, emit: Emit): void {
  const { page, models } = scene;
  const { text } = page;
  const at = from.at;
  const lead = from.pending;
  const step = (change: Step) => emit(advance(page, models, from, change));
  const unbroken = (made: number) =>
    (BREAKING_MARKS.has(made) ? prices.unbrokenMark : 0) + bareCost(scene, made);

  const reading = page.brackets ? page.readings.get(at) : undefined;
  if (reading) {
    const cost = readingCost(scene, characterOf(from.low, lead), reading);
    if (cost !== undefined) {
      const price = prices.reading + cost;
      step({ at: reading.end, price, edge: 'shifted-reading', pending: lead, low: from.low });
      return;
    }
    for (let byte = FIRST_TRAIL; byte <= LAST_BYTE; byte++) {
      const made = characterOf(lead, byte);
      const found = usable(made) ? readingCost(scene, made, reading) : undefined;
      if (found === undefined) continue;
      const price = prices.silentBeforeReading + found;
      step({ at: reading.end, price, edge: 'second-silent-reading', unit: made, low: byte });
    }
    return;
  }
  if (at >= text.length) return;
  const unit = text.charCodeAt(at);
  if (isLost(unit)) {
    secondLost(scene, from, step, emit);
    if (unit === 0x3f) {
      const made = characterOf(lead, 0xa3);
      if (usable(made))
        step({
          at: at + 1,
          price: prices.foldedMark + unbroken(made),
          edge: 'shifted',
          unit: made,
          low: 0xa3,
          pending: 0xbf,
        });
    }
    return;
  }
  if (unit < 0x80 || unit === 0x20ac) {
    const byte = unit === 0x20ac ? 0x80 : unit;
    if (byte >= FIRST_TRAIL) {
      const made = characterOf(lead, byte);
      if (usable(made))
        step({
          at: at + 1,
          price: prices.fallIntoStep + (page.readings.has(at + 1) ? 0 : bareCost(scene, made)),
          edge: 'into-step',
          unit: made,
          low: byte,
        });
    }
    if (byte === 0x20 || (byte > 0x20 && byte < 0x7f)) {
      const space = byte === 0x20;
      const made = characterOf(lead, space ? 0xa1 : 0xa3);
      const price = FOLDABLE.has(byte) ? prices.foldedMark : prices.foldedOther;
      if (usable(made))
        step({
          at: at + 1,
          price: price + unbroken(made),
          edge: 'shifted',
          unit: made,
          low: space ? 0xa1 : 0xa3,
          pending: space ? 0xa1 : byte + 0x80,
        });
    }
    return;
  }
  const pair = bytesOf(unit);
  if (pair === 0) return;
  const first = pair >> 8;
  const second = pair & 0xff;
  const made = characterOf(lead, first);
  if (!usable(made)) return;
  const price = unbroken(made);
  if (second > 0x80) {
    step({ at: at + 1, price, edge: 'shifted', unit: made, low: first, pending: second });
    return;
  }
  const shifted = advance(page, models, from, {
    at,
    price,
    edge: 'shifted',
    unit: made,
    low: first,
    pending: 1,
  });
  emit(
    advance(page, models, shifted, {
      at: at + 1,
      price: prices.fallIntoStep,
      edge: 'into-step',
      unit: second === 0x80 ? 0x20ac : second,
      low: second,
    }),
  );
}

/** The rest of a tag whose `<` was swallowed. */
const TAG_REST = /\/?[a-zA-Z]{1,6}[1-6]?>/y;

function secondLost(scene: Scene, from: Node, step: (change: Step) => void, emit: Emit): void {
  const { page, models } = scene;
  const { text } = page;
  const next = from.at + 1;
  const read = page.brackets ? (page.tails.get(from.at) ?? page.readings.get(next)) : undefined;
  TAG_REST.lastIndex = next;
  const tag = TAG_REST.exec(text);
  const breaks = isBreak(text.charCodeAt(next));
  for (let byte = FIRST_TRAIL; byte <= LAST_BYTE; byte++) {
    const made = characterOf(from.pending, byte);
    if (!usable(made)) continue;
    if (read) {
      const cost = readingCost(scene, made, read);
      if (cost === undefined) continue;
      const price = prices.lostBeforeReading + cost;
      step({ at: read.end, price, edge: 'second-lost-reading', unit: made, low: byte });
      continue;
    }
    if (byte < FIRST_LEAD) continue;
    if (tag) {
      const price = prices.swallowed + prices.swallowedTag;
      step({ at: next + tag[0].length, price, edge: 'swallowed-tag', unit: made, low: byte });
    }
    const price = breaks ? prices.secondLostBeforeBreak : prices.secondLost;
    step({ at: next, price, edge: 'second-lost', unit: made, low: byte });
    const whole = advance(page, models, from, {
      at: next,
      price: prices.swallowed,
      edge: 'second-lost',
      unit: made,
      low: byte,
    });
    for (const swallowed of swallowedAt(text, next, made)) emit(advance(page, models, whole, swallowed));
  }
}

const ENDS_SENTENCE = new Set([...'。！？；：”》）'].map((mark) => mark.charCodeAt(0)));

/** The ASCII characters that a lost byte may have swallowed in front of `next`. */
function swallowedAt(text: string, next: number, made: number): Step[] {
  const ends = ENDS_SENTENCE.has(made);
  const at = next;
  const follows = text.slice(next, next + 4);
  const steps: Step[] = [
    {
      at,
      price: ends ? prices.swallowedLineFeed : prices.swallowedLineFeedWithin,
      edge: 'swallowed-character',
      unit: 0x0a,
    },
    { at, price: prices.swallowedOpening, edge: 'swallowed-character', unit: 0x28 },
  ];
  if (/^0[0-3]\d年/u.test(follows))
    steps.push({ at, price: prices.swallowedYearDigit, edge: 'swallowed-year', unit: 0x32 });
  else if (/^9\d\d年/u.test(follows))
    steps.push({ at, price: prices.swallowedYearDigit, edge: 'swallowed-year', unit: 0x31 });
  else if (/^[\d年月日%.多个個]/u.test(follows))
    steps.push({ at, price: prices.swallowedDigit, edge: 'swallowed-digit', unit: 0x30, output: '' });
  return steps;
}

/** How many ways into a hole are followed, and how many into a second one right behind it. */
const HOLE_WAYS = 16;
const SECOND_HOLE_FROM = 4;
const SECOND_HOLE_WAYS = 12;

/**
 * Two bytes that a cleaner dropped together with their private-use character: makes the character
 * that the first of them ends, and goes on with the second as first byte of the next.
 *
 * @param nodes shifted nodes at one offset, cheapest first
 */
export function expandHoles(scene: Scene, nodes: readonly Node[], emit: Emit): void {
  const first = cheapest(
    nodes.flatMap((node) => waysIntoHole(scene, node)),
    HOLE_WAYS,
  );
  const second = cheapest(
    first.slice(0, SECOND_HOLE_FROM).flatMap((way) => waysIntoSecondHole(scene, way)),
    SECOND_HOLE_WAYS,
  );
  for (const way of [...first, ...second]) leaveHole(scene, way, emit);
}

interface HoleWay {
  readonly node: Node;
  /** The first of the two dropped bytes. */
  readonly lead: number;
}

function cheapest(ways: HoleWay[], count: number): HoleWay[] {
  return ways.sort((x, y) => x.node.cost - y.node.cost).slice(0, count);
}

function waysIntoHole(scene: Scene, from: Node): HoleWay[] {
  const ways: HoleWay[] = [];
  for (const lead of privateUseLeads) enterHole(scene, from, from.pending, lead, ways);
  return ways;
}

function waysIntoSecondHole(scene: Scene, { node, lead }: HoleWay): HoleWay[] {
  const ways: HoleWay[] = [];
  for (let byte = FIRST_LEAD; byte <= LAST_BYTE; byte++) {
    if (!isDroppable(lead, byte)) continue;
    for (const next of privateUseLeads) enterHole(scene, node, byte, next, ways);
  }
  return ways;
}

function enterHole(scene: Scene, from: Node, lead: number, trail: number, ways: HoleWay[]): void {
  const { page, models } = scene;
  const made = characterOf(lead, trail);
  if (!isHan(made) && !LIKELY_BEFORE_BREAK.has(made)) return;
  if (!models.characters.isPromising(from.b, models.characters.classOf(made))) return;
  const price = prices.hole + bareCost(scene, made);
  const step: Step = { at: from.at, price, edge: 'hole', unit: made, low: trail, pending: 1 };
  ways.push({ node: advance(page, models, from, step), lead: trail });
}

function leaveHole(scene: Scene, { node, lead }: HoleWay, emit: Emit): void {
  const { page, models } = scene;
  const next = firstByte(page, node.at);
  for (let byte = FIRST_LEAD; byte <= LAST_BYTE; byte++) {
    if (!isDroppable(lead, byte)) continue;
    if (next !== 0) {
      const c = models.characters.classOf(characterOf(byte, next));
      if (!models.characters.isPromising(node.b, c)) continue;
    }
    expandShifted(scene, { ...node, pending: byte }, emit);
  }
}

/** The byte that the text goes on with, where there is just one way to read it; 0 else. */
function firstByte(page: Page, at: number): number {
  if (at >= page.text.length || page.readings.has(at)) return 0;
  return bytesOf(page.text.charCodeAt(at)) >> 8;
}
