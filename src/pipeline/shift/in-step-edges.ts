import { characterOf, isHan } from './gbk.ts';
import {
  isBreak,
  isLost,
  isSpace,
  isStrayByte,
  isStrayWide,
  LIKELY_BEFORE_BREAK,
  streamBytes,
} from './marks.ts';
import { advance, type Node, type Step } from './node.ts';
import { prices } from './prices.ts';
import {
  charactersRead,
  type Lattice,
  type Scene,
  silentPrice,
  silentReadingPrice,
  stepper,
} from './scene.ts';
import { FIRST_LEAD, isWorthTrying, LAST_BYTE, withSecondByte } from './trials.ts';

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
  const afterBreak = from.at > 0 && isBreak(text.charCodeAt(from.at - 1));
  let price = 0;
  if (page.brackets && isLost(unit) && page.tails.has(from.at)) price += prices.unexplainedReading;
  if (page.brackets && afterBreak && (isStrayByte(text, from.at) || isStrayWide(text, from.at)))
    price += prices.strayByte;
  const low = streamBytes(unit) & 0xff;
  return advance(page, models, from, { at: from.at + 1, price, edge: 'same', unit, low });
}

/**
 * The ways on from a node in step.
 *
 * @param fanOut also those that try every byte
 */
export function expandInStep(scene: Scene, from: Node, lattice: Lattice, fanOut: boolean): void {
  const literal = literalStep(scene, from);
  if (!lattice.refuses(literal.at, 0, literal.cost)) lattice.take(literal);
  if (!fanOut) return;
  const { page, models, silentUntil } = scene;
  const { at } = from;
  const step = stepper(scene, from, lattice);
  const reading = page.readings.get(at);
  if (reading) {
    if (!page.brackets || from.low === 0 || models.fits(from.unit, reading) === 'fits') return;
    for (const { byte, cost } of charactersRead(scene, from.low, reading)) {
      if (byte < FIRST_LEAD) continue;
      const price = silentReadingPrice(scene) + cost;
      step({ at: reading.end, price, edge: 'silent-reading', pending: byte, low: from.low });
    }
    return;
  }
  const unit = page.text.charCodeAt(at);
  if (isLost(unit)) lostFirst(scene, from, step);
  if (at <= silentUntil) silentLoss(scene, from, unit, step);
}

/** A `?` for a first byte. */
function lostFirst(scene: Scene, from: Node, step: (step: Step) => void): void {
  const { page, models } = scene;
  const { at, low } = from;
  const read = page.brackets ? (page.tails.get(at) ?? page.readings.get(at + 1)) : undefined;
  if (read) {
    if (low === 0) return;
    for (const { byte, cost } of charactersRead(scene, low, read)) {
      if (byte < FIRST_LEAD) continue;
      step({
        at: read.end,
        price: prices.lostBeforeReading + cost,
        edge: 'lost-reading',
        pending: byte,
        low,
      });
    }
    return;
  }
  const price = lostPrice(page.text, at + 1);
  const next = streamBytes(page.text.charCodeAt(at + 1)) >> 8;
  for (const trial of withSecondByte(models, next))
    if (next === 0 || isWorthTrying(models, from.b, trial))
      step({ at: at + 1, price, edge: 'lost', pending: trial.byte, low });
}

function lostPrice(text: string, next: number): number {
  if (next >= text.length) return prices.lostBeforeLetter;
  const unit = text.charCodeAt(next);
  if (isBreak(unit)) return prices.lostBeforeBreak;
  return unit < 0x80 ? prices.lostBeforeLetter : prices.lostElsewhere;
}

/** A first byte that went lost in front of a break, or with the space before a line, and left no sign. */
function silentLoss(scene: Scene, from: Node, unit: number, step: (step: Step) => void): void {
  const pair = streamBytes(unit);
  const low = pair >> 8;
  const pending = pair & 0xff;
  if (pair === 0 || pending < FIRST_LEAD) return;
  const at = from.at + 1;
  const price = silentPrice(scene);
  if (isBreak(unit)) {
    for (let byte = FIRST_LEAD; byte <= LAST_BYTE; byte++) {
      const made = characterOf(byte, low);
      if (isHan(made) || LIKELY_BEFORE_BREAK.has(made))
        step({ at, price, edge: 'silent', unit: made, low, pending });
    }
    return;
  }
  const startsLine = from.at === 0 || isSpace(scene.page.text.charCodeAt(from.at - 1));
  if (low === 0xa1 && startsLine) step({ at, price, edge: 'silent-line-start', unit: 0x3000, low, pending });
}
