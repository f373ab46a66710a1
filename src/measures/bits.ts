/** A set of rows, a bit each: row 0 is the lowest bit of the first number. */
export type Bits = Uint32Array;

export const noRows = (rows: number): Bits => new Uint32Array((rows + 31) >>> 5);

export function allRows(rows: number): Bits {
  const bits = noRows(rows).fill(0xffff_ffff);
  if (rows % 32 > 0) bits[bits.length - 1] = 2 ** (rows % 32) - 1;
  return bits;
}

export function setRow(bits: Bits, row: number): void {
  bits[row >>> 5] = (bits[row >>> 5] ?? 0) | (1 << (row & 31));
}

export const hasRow = (bits: Bits, row: number): boolean =>
  (((bits[row >>> 5] ?? 0) >>> (row & 31)) & 1) === 1;

/** Puts the rows from the first to the one before `end` into a set. */
export function setRange(bits: Bits, first: number, end: number): void {
  for (let row = first; row < end; ) {
    if ((row & 31) === 0 && row + 32 <= end) {
      bits[row >>> 5] = 0xffff_ffff;
      row += 32;
    } else {
      setRow(bits, row);
      row += 1;
    }
  }
}

/** Leaves in a set what the other has too. */
export function intersect(bits: Bits, other: Bits): void {
  for (let at = 0; at < bits.length; at += 1) bits[at] = (bits[at] ?? 0) & (other[at] ?? 0);
}

/** Puts into a set what the other has. */
export function unite(bits: Bits, other: Bits): void {
  for (let at = 0; at < bits.length; at += 1) bits[at] = (bits[at] ?? 0) | (other[at] ?? 0);
}

/** How many bits of a number are set, counted in pairs, fours and eights at once. */
function ones(word: number): number {
  const pairs = word - ((word >>> 1) & 0x5555_5555);
  const fours = (pairs & 0x3333_3333) + ((pairs >>> 2) & 0x3333_3333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
}

export function countRows(bits: Bits): number {
  let count = 0;
  for (let at = 0; at < bits.length; at += 1) count += ones(bits[at] ?? 0);
  return count;
}

/** How many rows two sets have in common. */
export function countShared(a: Bits, b: Bits): number {
  let count = 0;
  for (let at = 0; at < a.length; at += 1) count += ones((a[at] ?? 0) & (b[at] ?? 0));
  return count;
}

/** The rows of a set, ascending. */
export function listRows(bits: Bits): Uint32Array {
  const rows = new Uint32Array(countRows(bits));
  let next = 0;
  for (let at = 0; at < bits.length; at += 1) {
    let word = bits[at] ?? 0;
    while (word !== 0) {
      rows[next] = at * 32 + 31 - Math.clz32(word & -word);
      next += 1;
      word &= word - 1;
    }
  }
  return rows;
}

/** A set from a list with a 1 for each row that is in it. */
export function bitsOf(flags: Uint8Array): Bits {
  const bits = noRows(flags.length);
  for (let row = 0; row < flags.length; row += 1) if (flags[row] === 1) setRow(bits, row);
  return bits;
}
