import { BitReader } from './bits.ts';
import { crc32 } from './checksum.ts';
import { headerLength, isPrefix, magic, pairsBits, rarerOf, readGram, readList } from './shard-codes.ts';

/** A list as it stands in a shard. */
export interface ShardList {
  /** The gram in whose list `values` are places. */
  readonly parent: string;
  readonly values: Uint32Array;
}

export interface Shard {
  readonly lists: ReadonlyMap<string, ShardList>;
  /** Grams of earlier shards that are prefixes of the first gram of this one, the shortest first. */
  readonly before: readonly string[];
}

/** What must be known to read a shard. */
export interface ShardKeys {
  readonly generation: number;
  /** For each symbol how many documents hold it; at 0 nothing. */
  readonly holders: Uint32Array;
}

/** @throws RangeError where the bytes are not a whole shard of this generation */
function unseal(bytes: Uint8Array, generation: number): BitReader {
  const body = bytes.subarray(headerLength);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < headerLength || magic.some((byte, index) => bytes[index] !== byte))
    throw new RangeError('this is no shard');
  if (view.getUint32(4) !== generation) throw new RangeError('the shard is of another build');
  if (view.getUint32(8) !== crc32(body)) throw new RangeError('the shard is damaged');
  return new BitReader(body);
}

/**
 * Reads the lists of the single symbols from `first` on.
 *
 * @param count how many they are
 * @param documents how many documents there are
 * @throws RangeError where the bytes are not a whole shard of this generation
 */
export function readSymbolShard(
  bytes: Uint8Array,
  first: number,
  count: number,
  documents: number,
  { generation, holders }: ShardKeys,
): Uint32Array[] {
  const bits = unseal(bytes, generation);
  return Array.from({ length: count }, (_, index) => {
    const list = new Uint32Array(holders[first + index] ?? 0);
    bits.rising(list, 0, list.length, 0, documents - 1);
    return list;
  });
}

/**
 * Reads a shard of grams of two symbols and more.
 *
 * @param first the gram it begins with
 * @throws RangeError where the bytes are not a whole shard of this generation
 */
export function readShard(bytes: Uint8Array, first: string, { generation, holders }: ShardKeys): Shard {
  const bits = unseal(bytes, generation);
  const counts = new Map<string, number>();
  const lists = new Map<string, ShardList>();
  const before: string[] = [];
  const readLonger = (from: string, known: readonly string[]) => {
    const ancestors = [...known];
    let previous = from;
    while (bits.read(1) === 1) {
      const gram = readGram(bits, previous);
      while (ancestors.length > 0 && !isPrefix(ancestors.at(-1) ?? '', gram)) ancestors.pop();
      const parent = ancestors.at(-1) ?? '';
      const values = readList(bits, counts.get(parent) ?? 0);
      lists.set(gram, { parent, values });
      counts.set(gram, values.length);
      ancestors.push(gram);
      previous = gram;
    }
  };
  if (first.length > 2) {
    for (let left = bits.golomb(0); left > 0; left -= 1) {
      const gram = first.slice(0, bits.golomb(0));
      counts.set(gram, bits.golomb(4));
      before.push(gram);
    }
    readLonger(first.slice(0, 2), before);
  }
  let group = first.charCodeAt(0);
  while (bits.read(1) === 1) {
    group += bits.golomb(0);
    const low = group === first.charCodeAt(0) ? first.charCodeAt(1) : 1;
    const seconds = new Uint32Array(bits.golomb(pairsBits) + 1);
    bits.rising(seconds, 0, seconds.length, low, holders.length - 1);
    const longer = new Uint32Array(bits.golomb(0));
    bits.rising(longer, 0, longer.length, 0, seconds.length - 1);
    const withLonger = new Set(longer);
    for (const [index, second] of seconds.entries()) {
      const pair = String.fromCharCode(group, second);
      const parent = rarerOf(pair);
      const values = readList(bits, holders[parent.charCodeAt(0)] ?? 0);
      lists.set(pair, { parent, values });
      counts.set(pair, values.length);
      if (withLonger.has(index)) readLonger(pair, [pair]);
    }
  }
  return { lists, before };
}
