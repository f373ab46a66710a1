/** An open-addressing hash table from non-negative numbers below 2^52 to sums, without boxing. */
export class NumberTable {
  #keys: Float64Array;
  #sums: Float64Array;
  #mask: number;
  /** Slots in the order in which they were taken, so that clearing costs what was added and no more. */
  #taken: Uint32Array;
  #size = 0;

  constructor(capacity = 1 << 16) {
    this.#keys = new Float64Array(capacity).fill(-1);
    this.#sums = new Float64Array(capacity);
    this.#mask = capacity - 1;
    this.#taken = new Uint32Array(capacity / 2 + 1);
  }

  #slot(key: number): number {
    let hash = Math.imul(key | 0, 0x9e3779b1) ^ Math.imul((key / 0x100000000) | 0, 0x85ebca6b);
    hash ^= hash >>> 15;
    let slot = hash & this.#mask;
    for (let held = this.#keys[slot]; held !== -1 && held !== key; held = this.#keys[slot])
      slot = (slot + 1) & this.#mask;
    return slot;
  }

  add(key: number, amount: number): void {
    const slot = this.#slot(key);
    if (this.#keys[slot] === -1) {
      if (this.#size * 2 > this.#mask) {
        this.#grow();
        this.add(key, amount);
        return;
      }
      this.#keys[slot] = key;
      this.#taken[this.#size++] = slot;
    }
    this.#sums[slot] = (this.#sums[slot] ?? 0) + amount;
  }

  get(key: number): number {
    return this.#sums[this.#slot(key)] ?? 0;
  }

  clear(): void {
    for (const slot of this.#taken.subarray(0, this.#size)) {
      this.#keys[slot] = -1;
      this.#sums[slot] = 0;
    }
    this.#size = 0;
  }

  forEach(visit: (key: number, sum: number) => void): void {
    for (const slot of this.#taken.subarray(0, this.#size))
      visit(this.#keys[slot] ?? 0, this.#sums[slot] ?? 0);
  }

  #grow(): void {
    const keys = this.#keys;
    const sums = this.#sums;
    const taken = this.#taken;
    const capacity = keys.length * 2;
    this.#keys = new Float64Array(capacity).fill(-1);
    this.#sums = new Float64Array(capacity);
    this.#mask = capacity - 1;
    this.#taken = new Uint32Array(capacity / 2 + 1);
    for (let index = 0; index < this.#size; index++) {
      const old = taken[index] ?? 0;
      const key = keys[old] ?? 0;
      const slot = this.#slot(key);
      this.#keys[slot] = key;
      this.#sums[slot] = sums[old] ?? 0;
      this.#taken[index] = slot;
    }
  }
}
