import type { CharacterModel } from './character-model.ts';
import { isHan } from './gbk.ts';
import { NumberTable } from './number-table.ts';
import type { ReadingAt } from './readings.ts';

/** Weights of what the page itself says after one and after two characters, beside the general model. */
const AFTER_ONE = 0.12;
const AFTER_TWO = 0.25;
const CLASSES = 16384;
/** Costs remembered, a power of two, and the shift that brings a hash below it. */
const REMEMBERED = 1 << 13;
const SLOT_SHIFT = 19;
/** Pairs of characters that a page of usual length has room for; the tables grow. */
const FIRST_CAPACITY = 1 << 12;

/** Adds to the general model what a page says; what it gave for the page before no longer holds then. */
export type WithPageWords = (
  text: string,
  readings: ReadonlyMap<number, ReadingAt>,
  isDoubtful: (offset: number) => boolean,
) => CharacterModel;

/**
 * Makes a character model that also knows the words of one page: a speech says the same things again, so
 * what stands undamaged in one place tells what stood in another. Its tables are made once and serve one
 * page after the other; the functions take
 *
 * - the page,
 * - the readings in it, which are not counted,
 * - a test that is true for offsets that may be damaged, which are not counted.
 */
export function createPageWords(model: CharacterModel): WithPageWords {
  const ones = new Uint32Array(CLASSES);
  /** Classes that stand somewhere behind another. */
  const second = new Uint8Array(CLASSES);
  const twos = new NumberTable(FIRST_CAPACITY);
  const threes = new NumberTable(FIRST_CAPACITY);
  // The decode asks for the same three characters again and again.
  const keys = new Float64Array(REMEMBERED);
  const costs = new Float64Array(REMEMBERED);
  const count: (...page: Parameters<WithPageWords>) => void = (text, readings, isDoubtful) => {
    let a = 0;
    let b = 0;
    for (let index = 0; index < text.length; index++) {
      const reading = readings.get(index);
      if (reading) {
        index = reading.end - 1;
        continue;
      }
      const unit = text.charCodeAt(index);
      if (!isHan(unit) || isDoubtful(index)) {
        a = 0;
        b = 0;
        continue;
      }
      const c = model.classOf(unit);
      ones[c] = (ones[c] ?? 0) + 1;
      if (b > 0) {
        twos.add(b * CLASSES + c, 1);
        second[c] = 1;
      }
      if (a > 0) threes.add((a * CLASSES + b) * CLASSES + c, 1);
      a = b;
      b = c;
    }
  };
  const cost = (x: number, y: number, z: number): number => {
    const general = model.chance(x, y, z);
    const one = ones[y] ?? 0;
    if (one === 0) return -Math.log(general);
    const two = twos.get(x * CLASSES + y);
    let chance = general * (1 - AFTER_ONE - (two === 0 ? 0 : AFTER_TWO));
    const next = second[z] === 1 ? twos.get(y * CLASSES + z) : 0;
    if (next > 0) {
      chance += (AFTER_ONE * next) / one;
      if (two > 0) chance += (AFTER_TWO * threes.get((x * CLASSES + y) * CLASSES + z)) / (two + 1);
    }
    return -Math.log(chance);
  };
  const withPage: CharacterModel = {
    ...model,
    isInWord: (one, other) =>
      model.isInWord(one, other) || (second[other] === 1 && twos.get(one * CLASSES + other) > 0),
    cost: (x, y, z) => {
      const key = (x * CLASSES + y) * CLASSES + z;
      const slot =
        (Math.imul(x, 0x9e3779b1) ^ Math.imul(y, 0x85ebca6b) ^ Math.imul(z, 0xc2b2ae35)) >>> SLOT_SHIFT;
      if (keys[slot] !== key) {
        keys[slot] = key;
        costs[slot] = cost(x, y, z);
      }
      return costs[slot] ?? 0;
    },
  };
  return (...page) => {
    ones.fill(0);
    second.fill(0);
    twos.clear();
    threes.clear();
    keys.fill(-1);
    count(...page);
    return withPage;
  };
}
