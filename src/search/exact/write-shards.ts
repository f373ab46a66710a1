import { BitWriter } from './bits.ts';
import { crc32 } from './checksum.ts';
import { headerLength, isPrefix, magic, pairsBits, rarerOf, writeGram, writeList } from './shard-codes.ts';

/**
 * Writes the dictionary of grams. A gram is a string whose code units are symbols (numbers of characters
 * in the alphabet). Lists of single symbols have shards of their own. All others stand in the order of
 * their code units, so that a gram comes right before all that begin with it, and are written as places
 * in a list that holds them all: a pair in that of its rarer symbol, a longer gram in that of its parent,
 * the longest proper prefix of two symbols or more that has a list.
 */

/** Numbers of documents, rising. */
export type DocumentList = Uint16Array | Uint32Array;

export interface Gram {
  readonly gram: string;
  /** The documents that hold it. */
  readonly documents: DocumentList;
}

/** A written shard and the gram it begins with. */
export interface WrittenShard {
  readonly first: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What is common to the shards of an index. */
export interface ShardSettings {
  /** Number of the build, so that files of two builds are never mixed. */
  readonly generation: number;
  /** A shard is closed when it is as long as this. */
  readonly targetBytes: number;
  /** How many symbols there are. */
  readonly symbols: number;
  /** The documents that hold a symbol. */
  readonly holders: (symbol: number) => DocumentList;
}

/** Where each document of `part` stands in `whole`, of which it is a part. */
function placesIn(part: DocumentList, whole: DocumentList): Uint32Array {
  const places = new Uint32Array(part.length);
  let at = 0;
  for (let index = 0; index < part.length; index += 1) {
    while ((whole[at] ?? Number.POSITIVE_INFINITY) < (part[index] ?? 0)) at += 1;
    places[index] = at;
  }
  return places;
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

/** Writes the lists of the single symbols, all in order. @param documents how many there are */
export function* writeSymbolShards(
  { generation, targetBytes, symbols, holders }: ShardSettings,
  documents: number,
): Generator<WrittenShard> {
  const bits = new BitWriter();
  let first = 1;
  for (let symbol = 1; symbol <= symbols; symbol += 1) {
    // How many they are is known beforehand.
    const list = holders(symbol);
    bits.rising(list, 0, list.length, 0, documents - 1);
    if (bits.size < targetBytes * 8 && symbol < symbols) continue;
    yield { first: String.fromCharCode(first), bytes: seal(bits.finish(), generation) };
    first = symbol + 1;
  }
}

/** A shard while it is written. */
class OpenShard {
  readonly first: string;
  private readonly settings: ShardSettings;
  private readonly done = new BitWriter();
  /** The pairs of the group, which share their first symbol; written when all are known. */
  private seconds: number[] = [];
  /** Which of them have longer grams. */
  private longer: number[] = [];
  private readonly lists = new BitWriter();
  private group = 0;
  private previous = '';
  private groupBefore: number;

  constructor(first: string, ancestors: readonly Gram[], settings: ShardSettings) {
    this.first = first;
    this.settings = settings;
    this.groupBefore = first.charCodeAt(0);
    if (first.length === 2) return;
    this.done.golomb(ancestors.length, 0);
    for (const { gram, documents } of ancestors) {
      this.done.golomb(gram.length, 0);
      this.done.golomb(documents.length, 4);
    }
    this.previous = first.slice(0, 2);
  }

  get bits(): number {
    return this.done.size + this.lists.size;
  }

  addPair(pair: string, documents: DocumentList): void {
    this.endLonger();
    if (this.group !== pair.charCodeAt(0)) this.endGroup();
    this.group = pair.charCodeAt(0);
    this.seconds.push(pair.charCodeAt(1));
    const whole = this.settings.holders(rarerOf(pair).charCodeAt(0));
    writeList(this.lists, placesIn(documents, whole), whole.length);
  }

  addLonger(gram: string, documents: DocumentList, parent: DocumentList): void {
    const bits = this.group === 0 ? this.done : this.lists;
    if (this.previous === '') {
      this.longer.push(this.seconds.length - 1);
      this.previous = gram.slice(0, 2);
    }
    bits.write(1, 1);
    writeGram(bits, gram, this.previous);
    writeList(bits, placesIn(documents, parent), parent.length);
    this.previous = gram;
  }

  private endLonger(): void {
    if (this.previous === '') return;
    (this.group === 0 ? this.done : this.lists).write(0, 1);
    this.previous = '';
  }

  private endGroup(): void {
    if (this.group === 0) return;
    const { done, group, seconds, longer, first } = this;
    const low = group === first.charCodeAt(0) ? first.charCodeAt(1) : 1;
    done.write(1, 1);
    done.golomb(group - this.groupBefore, 0);
    done.golomb(seconds.length - 1, pairsBits);
    done.rising(Uint32Array.from(seconds), 0, seconds.length, low, this.settings.symbols);
    done.golomb(longer.length, 0);
    done.rising(Uint32Array.from(longer), 0, longer.length, 0, seconds.length - 1);
    done.append(this.lists);
    this.groupBefore = group;
    this.group = 0;
    this.seconds = [];
    this.longer = [];
  }

  close(): WrittenShard {
    this.endLonger();
    this.endGroup();
    this.done.write(0, 1);
    return { first: this.first, bytes: seal(this.done.finish(), this.settings.generation) };
  }
}

/** Writes grams of two symbols and more, given in order, each once and every pair that stands in a document. */
export function* writeShards(grams: Iterable<Gram>, settings: ShardSettings): Generator<WrittenShard> {
  const ancestors: Gram[] = [];
  let open: OpenShard | undefined;
  for (const entry of grams) {
    const { gram, documents } = entry;
    while (ancestors.length > 0 && !isPrefix(ancestors.at(-1)?.gram ?? '', gram)) ancestors.pop();
    if (open && open.bits >= settings.targetBytes * 8) {
      yield open.close();
      open = undefined;
    }
    open ??= new OpenShard(gram, ancestors, settings);
    const parent = ancestors.at(-1);
    if (parent) open.addLonger(gram, documents, parent.documents);
    else open.addPair(gram, documents);
    ancestors.push(entry);
  }
  if (open) yield open.close();
}
