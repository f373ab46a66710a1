import type { NumberTable } from './number-table.ts';

/** Hash multiplier for classes within a row (Knuth, TAOCP 6.4: the golden ratio of 32 bits). */
const GOLDEN = 0x9e3779b1;

/**
 * Which class was seen right behind which. Each class has a small row of its own, so that many questions
 * about what follows the same one stay within a few lines of the processor's memory.
 */
export class Followers {
  /** Number of slots; counts kept beside the table are indexed by slot. */
  readonly slots: number;
  readonly #starts: Uint32Array;
  readonly #masks: Uint16Array;
  /** The class that stands in a slot; 0 for none. */
  readonly #held: Uint16Array;

  /**
   * @param pairs keys `first * classes + second`, both from 1
   * @param classes classes are below this, a power of two
   */
  constructor(pairs: NumberTable, classes: number) {
    const sizes = new Uint16Array(classes);
    pairs.forEach((key) => {
      const first = Math.floor(key / classes);
      sizes[first] = (sizes[first] ?? 0) + 1;
    });
    this.#starts = new Uint32Array(classes);
    this.#masks = new Uint16Array(classes);
    // One free slot for all classes that nothing follows.
    let slots = 1;
    for (const [first, size] of sizes.entries()) {
      if (size === 0) continue;
      const width = 1 << (32 - Math.clz32(2 * size));
      this.#starts[first] = slots;
      this.#masks[first] = width - 1;
      slots += width;
    }
    this.slots = slots;
    this.#held = new Uint16Array(slots);
    pairs.forEach((key) => {
      const first = Math.floor(key / classes);
      const second = key % classes;
      const start = this.#starts[first] ?? 0;
      const mask = this.#masks[first] ?? 0;
      let at = (Math.imul(second, GOLDEN) >>> 16) & mask;
      while (this.#held[start + at] !== 0) at = (at + 1) & mask;
      this.#held[start + at] = second;
    });
  }

  /** The slot of a pair, -1 if it was never seen. */
  slotOf(first: number, second: number): number {
    if (second === 0) return -1;
    const start = this.#starts[first] ?? 0;
    const mask = this.#masks[first] ?? 0;
    let at = (Math.imul(second, GOLDEN) >>> 16) & mask;
    for (let held = this.#held[start + at]; held !== 0; held = this.#held[start + at]) {
      if (held === second) return start + at;
      at = (at + 1) & mask;
    }
    return -1;
  }
}

/** Which class was seen behind which pair, and how often: rows in one list, found by the slot of the pair. */
export class PairFollowers {
  /** From each slot on, the number of the rows in front of it. */
  readonly #starts: Uint32Array;
  /** What was added and is not settled: three numbers each. */
  #added: number[] = [];
  #classes = new Uint16Array(0);
  #counts = new Float32Array(0);

  constructor(slots: number) {
    this.#starts = new Uint32Array(slots + 1);
  }

  add(slot: number, third: number, count: number): void {
    this.#added.push(slot, third, count);
  }

  /** Sorts what was added by pair; only then it is found. */
  settle(): void {
    const starts = this.#starts;
    const added = this.#added;
    for (let index = 0; index < added.length; index += 3) {
      const next = (added[index] ?? 0) + 1;
      starts[next] = (starts[next] ?? 0) + 1;
    }
    for (let slot = 1; slot < starts.length; slot++)
      starts[slot] = (starts[slot] ?? 0) + (starts[slot - 1] ?? 0);
    this.#classes = new Uint16Array(added.length / 3);
    this.#counts = new Float32Array(added.length / 3);
    const filled = starts.slice();
    for (let index = 0; index < added.length; index += 3) {
      const slot = added[index] ?? 0;
      const at = filled[slot] ?? 0;
      filled[slot] = at + 1;
      this.#classes[at] = added[index + 1] ?? 0;
      this.#counts[at] = added[index + 2] ?? 0;
    }
    this.#added = [];
  }

  /** How often `third` was seen behind the pair in `slot`. */
  countOf(slot: number, third: number): number {
    let count = 0;
    const end = this.#starts[slot + 1] ?? 0;
    for (let at = this.#starts[slot] ?? 0; at < end; at++)
      if (this.#classes[at] === third) count += this.#counts[at] ?? 0;
    return count;
  }
}
