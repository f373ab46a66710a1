import type { BitReader, BitWriter } from './bits.ts';

/** What the writer and the reader of shards share; docs/search-format.md describes the bits. */

export const magic = [0x59, 0x4c, 0x47, 0x31];
export const headerLength = 12;
const symbolBits = 6;
/** How many pairs of a shard begin with the same symbol. */
export const pairsBits = 2;

/** The symbol of a pair that fewer documents hold: symbols are numbered by that. */
export const rarerOf = (pair: string) =>
  String.fromCharCode(Math.max(pair.charCodeAt(0), pair.charCodeAt(1)));

export const isPrefix = (prefix: string, gram: string) =>
  prefix.length < gram.length && gram.startsWith(prefix);

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a.charCodeAt(length) === b.charCodeAt(length)) length += 1;
  return length;
}

/** Writes a gram after the one before it, of which it is no prefix. */
export function writeGram(bits: BitWriter, gram: string, previous: string): void {
  const shared = sharedLength(gram, previous);
  bits.golomb(shared, 1);
  bits.golomb(gram.length - shared - 1, 0);
  const from = shared < previous.length ? previous.charCodeAt(shared) : 0;
  bits.golomb(gram.charCodeAt(shared) - from, symbolBits);
  for (let at = shared + 1; at < gram.length; at += 1) bits.golomb(gram.charCodeAt(at), symbolBits + 2);
}

export function readGram(bits: BitReader, previous: string): string {
  const shared = bits.golomb(1);
  const rest = bits.golomb(0);
  const from = shared < previous.length ? previous.charCodeAt(shared) : 0;
  let gram = previous.slice(0, shared) + String.fromCharCode(from + bits.golomb(symbolBits));
  for (let count = 0; count < rest; count += 1) gram += String.fromCharCode(bits.golomb(symbolBits + 2));
  return gram;
}

/** Writes a rising list, the first `count` of `values`, which are below `universe`; it is not empty. */
export function writeList(bits: BitWriter, values: Uint32Array, count: number, universe: number): void {
  if (universe > 1) bits.golomb(count - 1, 0);
  bits.rising(values, 0, count, 0, universe - 1);
}

export function readList(bits: BitReader, universe: number): Uint32Array {
  const length = universe > 1 ? bits.golomb(0) + 1 : 1;
  if (length > universe) throw new RangeError('a list is too long');
  const values = new Uint32Array(length);
  bits.rising(values, 0, length, 0, universe - 1);
  return values;
}
