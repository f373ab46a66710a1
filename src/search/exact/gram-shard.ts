import { BitReader, BitWriter } from './bits.ts';
import { crc32 } from './checksum.ts';

/**
 * One file of the dictionary of grams. A gram is a string whose code units are symbols (numbers of
 * characters in the alphabet); grams stand in the order of their code units, so that a gram comes right
 * before all that begin with it. The list of a gram of three symbols and more is written as places in
 * the list of its parent: its longest proper prefix of at least two symbols that has a list.
 */

export interface Gram {
  readonly gram: string;
  /** The documents that hold it, rising. */
  readonly documents: Uint32Array;
}

/** A list as it stands in a shard. */
export interface ShardList {
  /** Length of the parent gram; 0 where `values` are documents. */
  readonly parent: number;
  readonly values: Uint32Array;
}

export interface Shard {
  readonly lists: ReadonlyMap<string, ShardList>;
  /** Grams of earlier shards that are prefixes of the first gram of this one, the shortest first. */
  readonly before: readonly string[];
}

const magic = [0x59, 0x4c, 0x47, 0x31];
const headerLength = 12;
const symbolBits = 6;

interface Ancestor {
  readonly gram: string;
  readonly documents: Uint32Array;
}

const isPrefix = (prefix: string, gram: string) => prefix.length < gram.length && gram.startsWith(prefix);

/** Where each document of `part` stands in `whole`, of which it is a part. */
function placesIn(part: Uint32Array, whole: Uint32Array): Uint32Array {
  const places = new Uint32Array(part.length);
  let at = 0;
  for (let index = 0; index < part.length; index += 1) {
    while ((whole[at] ?? Number.POSITIVE_INFINITY) < (part[index] ?? 0)) at += 1;
    places[index] = at;
  }
  return places;
}

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a.charCodeAt(length) === b.charCodeAt(length)) length += 1;
  return length;
}

function writeGram(bits: BitWriter, gram: string, previous: string): void {
  const shared = sharedLength(gram, previous);
  bits.golomb(shared, 1);
  bits.golomb(gram.length - shared - 1, 0);
  const from = shared < previous.length ? previous.charCodeAt(shared) : 0;
  bits.golomb(gram.charCodeAt(shared) - from, symbolBits);
  for (let at = shared + 1; at < gram.length; at += 1) bits.golomb(gram.charCodeAt(at), symbolBits + 2);
}

function readGram(bits: BitReader, previous: string): string {
  const shared = bits.golomb(1);
  const rest = bits.golomb(0);
  const from = shared < previous.length ? previous.charCodeAt(shared) : 0;
  let gram = previous.slice(0, shared) + String.fromCharCode(from + bits.golomb(symbolBits));
  for (let count = 0; count < rest; count += 1) gram += String.fromCharCode(bits.golomb(symbolBits + 2));
  return gram;
}

/** A written shard and the gram it begins with. */
export interface WrittenShard {
  readonly first: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * Writes grams into shards.
 *
 * @param grams in order, each once
 * @param documentCount how many documents there are
 * @param generation number of the build, so that files of two builds are never mixed
 * @param targetBytes a shard is closed when it is as long as this
 */
export function* writeShards(
  grams: Iterable<Gram>,
  documentCount: number,
  generation: number,
  targetBytes: number,
): Generator<WrittenShard> {
  const ancestors: Ancestor[] = [];
  const bits = new BitWriter();
  let first = '';
  let previous = '';
  const close = (): WrittenShard => {
    bits.write(0, 1);
    return { first, bytes: seal(bits.finish(), generation) };
  };
  for (const { gram, documents } of grams) {
    while (ancestors.length > 0 && !isPrefix(ancestors.at(-1)?.gram ?? '', gram)) ancestors.pop();
    if (first !== '' && bits.size >= targetBytes * 8) {
      yield close();
      first = '';
    }
    if (first === '') {
      first = gram;
      previous = '';
      bits.golomb(ancestors.length, 0);
      for (const ancestor of ancestors) {
        bits.golomb(ancestor.gram.length, 0);
        bits.golomb(ancestor.documents.length, 4);
      }
    }
    bits.write(1, 1);
    writeGram(bits, gram, previous);
    const parent = ancestors.at(-1);
    const inParent = parent !== undefined && parent.gram.length >= 2;
    const universe = inParent ? parent.documents.length : documentCount;
    const values = inParent ? placesIn(documents, parent.documents) : documents;
    bits.golomb(values.length - 1, 0);
    bits.rising(values, 0, values.length, 0, universe - 1);
    ancestors.push({ gram, documents });
    previous = gram;
  }
  if (first !== '') yield close();
}

function seal(body: Uint8Array, generation: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(headerLength + body.length);
  bytes.set(magic);
  const view = new DataView(bytes.buffer);
  view.setUint32(4, generation);
  view.setUint32(8, crc32(body));
  bytes.set(body, headerLength);
  return bytes;
}

/**
 * Reads a shard.
 *
 * @param first the gram it begins with, after the manifest
 * @throws RangeError where the bytes are not a whole shard of this generation
 */
export function readShard(
  bytes: Uint8Array,
  first: string,
  documentCount: number,
  generation: number,
): Shard {
  const body = bytes.subarray(headerLength);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length <= headerLength || magic.some((byte, index) => bytes[index] !== byte))
    throw new RangeError('this is no shard');
  if (view.getUint32(4) !== generation) throw new RangeError('the shard is of another build');
  if (view.getUint32(8) !== crc32(body)) throw new RangeError('the shard is damaged');
  const bits = new BitReader(body);
  const counts = new Map<string, number>();
  const before: string[] = [];
  for (let left = bits.golomb(0); left > 0; left -= 1) {
    const gram = first.slice(0, bits.golomb(0));
    counts.set(gram, bits.golomb(4));
    before.push(gram);
  }
  const lists = new Map<string, ShardList>();
  const ancestors = [...before];
  let previous = '';
  while (bits.read(1) === 1) {
    const gram = readGram(bits, previous);
    while (ancestors.length > 0 && !isPrefix(ancestors.at(-1) ?? '', gram)) ancestors.pop();
    const above = ancestors.at(-1) ?? '';
    const parent = above.length >= 2 ? above.length : 0;
    const universe = parent > 0 ? (counts.get(above) ?? 0) : documentCount;
    const values = new Uint32Array(bits.golomb(0) + 1);
    bits.rising(values, 0, values.length, 0, universe - 1);
    lists.set(gram, { parent, values });
    counts.set(gram, values.length);
    ancestors.push(gram);
    previous = gram;
  }
  return { lists, before };
}
