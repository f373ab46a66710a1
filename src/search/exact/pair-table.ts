/** Numbers pairs of numbers from 1 in the order in which they are first met. */
export class PairTable {
  private slots = new Uint32Array(1 << 12);
  private firsts = new Uint32Array(1 << 11);
  private seconds = new Uint32Array(1 << 11);
  private count = 0;

  get size(): number {
    return this.count;
  }

  /** The number of a pair, or 0. */
  find(a: number, b: number): number {
    return this.slots[this.slotOf(a, b)] ?? 0;
  }

  /** The number of a pair, a new one where it was not met before. */
  insert(a: number, b: number): number {
    const slot = this.slotOf(a, b);
    const known = this.slots[slot] ?? 0;
    if (known > 0) return known;
    if (this.count + 1 === this.firsts.length) this.growPairs();
    this.count += 1;
    this.firsts[this.count] = a;
    this.seconds[this.count] = b;
    this.slots[slot] = this.count;
    if (this.count * 2 > this.slots.length) this.growSlots();
    return this.count;
  }

  private slotOf(a: number, b: number): number {
    const { slots, firsts, seconds } = this;
    const mask = slots.length - 1;
    let hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca77);
    hash ^= hash >>> 15;
    let slot = Math.imul(hash, 0x2c1b3c6d) & mask;
    for (;;) {
      const id = slots[slot] ?? 0;
      if (id === 0 || (firsts[id] === a && seconds[id] === b)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  private growPairs(): void {
    const length = this.firsts.length * 2;
    const firsts = new Uint32Array(length);
    firsts.set(this.firsts);
    const seconds = new Uint32Array(length);
    seconds.set(this.seconds);
    this.firsts = firsts;
    this.seconds = seconds;
  }

  private growSlots(): void {
    this.slots = new Uint32Array(this.slots.length * 2);
    for (let id = 1; id <= this.count; id += 1)
      this.slots[this.slotOf(this.firsts[id] ?? 0, this.seconds[id] ?? 0)] = id;
  }
}
