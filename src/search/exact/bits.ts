/** Bits in order, the highest of each byte first. */
export class BitWriter {
  private bytes = new Uint8Array(4096);
  private length = 0;
  private pending = 0;
  private pendingCount = 0;

  /** How many bits were written. */
  get size(): number {
    return this.length * 8 + this.pendingCount;
  }

  /** @param count at most 24 */
  write(value: number, count: number): void {
    let pending = (this.pending << count) | value;
    let waiting = this.pendingCount + count;
    while (waiting >= 8) {
      waiting -= 8;
      if (this.length === this.bytes.length) this.grow();
      this.bytes[this.length] = (pending >>> waiting) & 0xff;
      this.length += 1;
    }
    pending &= (1 << waiting) - 1;
    this.pending = pending;
    this.pendingCount = waiting;
  }

  private grow(): void {
    const larger = new Uint8Array(this.bytes.length * 2);
    larger.set(this.bytes);
    this.bytes = larger;
  }

  /** An exponential Golomb code: short for numbers of up to `k` bits. @param value below 2^23 */
  golomb(value: number, k: number): void {
    const high = (value >>> k) + 1;
    const width = 31 - Math.clz32(high);
    this.write(0, width);
    this.write(high, width + 1);
    if (k > 0) this.write(value & ((1 << k) - 1), k);
  }

  /** A number below `range` in the fewest whole bits. */
  private within(value: number, range: number): void {
    const width = 31 - Math.clz32(range);
    const short = 2 ** (width + 1) - range;
    if (value < short) this.write(value, width);
    else this.write(value + short, width + 1);
  }

  /**
   * A rising list of numbers from `low` to `high` by binary interpolation: the middle one first, within
   * what is possible for it. Dense and clustered lists cost next to nothing.
   */
  rising(list: Uint16Array | Uint32Array, from: number, to: number, low: number, high: number): void {
    const count = to - from;
    if (count === 0 || count === high - low + 1) return;
    const middle = from + (count >>> 1);
    const value = list[middle] ?? 0;
    const least = low + (middle - from);
    const most = high - (to - 1 - middle);
    this.within(value - least, most - least + 1);
    this.rising(list, from, middle, low, value - 1);
    this.rising(list, middle + 1, to, value + 1, high);
  }

  /** Writes all that another writer holds, and empties that one. */
  append(other: BitWriter): void {
    for (let at = 0; at < other.length; at += 1) this.write(other.bytes[at] ?? 0, 8);
    this.write(other.pending, other.pendingCount);
    other.length = 0;
    other.pending = 0;
    other.pendingCount = 0;
  }

  /** All that was written, filled up with zeros to whole bytes. */
  finish(): Uint8Array<ArrayBuffer> {
    const rest = this.pendingCount;
    if (rest > 0) this.write(0, 8 - rest);
    const done = this.bytes.slice(0, this.length);
    this.length = 0;
    return done;
  }
}

/** Reads what a `BitWriter` wrote. Past the end it throws a `RangeError`. */
export class BitReader {
  private readonly bytes: Uint8Array;
  private at: number;
  private pending = 0;
  private pendingCount = 0;

  constructor(bytes: Uint8Array, from = 0) {
    this.bytes = bytes;
    this.at = from;
  }

  read(count: number): number {
    while (this.pendingCount < count) {
      const byte = this.bytes[this.at];
      if (byte === undefined) throw new RangeError('the data ends too early');
      this.at += 1;
      this.pending = (this.pending << 8) | byte;
      this.pendingCount += 8;
    }
    this.pendingCount -= count;
    const value = (this.pending >>> this.pendingCount) & ((1 << count) - 1);
    this.pending &= (1 << this.pendingCount) - 1;
    return value;
  }

  golomb(k: number): number {
    let width = 0;
    while (this.read(1) === 0) {
      width += 1;
      if (width > 23) throw new RangeError('a number is too large');
    }
    const high = (1 << width) | (width > 0 ? this.read(width) : 0);
    return ((high - 1) << k) | (k > 0 ? this.read(k) : 0);
  }

  private within(range: number): number {
    const width = 31 - Math.clz32(range);
    const short = 2 ** (width + 1) - range;
    const value = width > 0 ? this.read(width) : 0;
    return value < short ? value : ((value << 1) | this.read(1)) - short;
  }

  rising(list: Uint32Array, from: number, to: number, low: number, high: number): void {
    const count = to - from;
    if (count === 0) return;
    if (count > high - low + 1) throw new RangeError('a list is too long');
    if (count === high - low + 1) {
      for (let index = 0; index < count; index += 1) list[from + index] = low + index;
      return;
    }
    const middle = from + (count >>> 1);
    const least = low + (middle - from);
    const value = least + this.within(high - (to - 1 - middle) - least + 1);
    list[middle] = value;
    this.rising(list, from, middle, low, value - 1);
    this.rising(list, middle + 1, to, value + 1, high);
  }
}
