import { crc32 } from 'node:zlib';
import { BitWriter } from './bits.ts';
import { type DocumentList, firstNotBelow } from './document-lists.ts';
import { headerLength, isPrefix, magic, pairsBits, writeGram, writeList } from './shard-codes.ts';

/**
 * Writes the dictionary of grams. A gram is a string whose code units are symbols (numbers of characters
 * in the alphabet). Lists of single symbols have shards of their own. All others stand in the order of
 * their code units, so that a gram comes right before all that begin with it, and are written as places
 * in a list that holds them all: a pair in that of its rarer symbol, a longer gram in that of its parent,
 * the longest proper prefix of two symbols or more that has a list.
 */

/** The lists of all pairs, in order of their symbols. */
export interface PairLists {
  /** For each symbol the number of the first pair that begins with it, or with a later one; the end is the last. */
  readonly rows: Uint32Array;
  /** The second symbol of each pair. */
  readonly seconds: Uint16Array;
  /** Where the documents of each pair begin, and the end. */
  readonly offsets: Uint32Array;
  readonly documents: DocumentList;
}

/** A gram of three symbols or more. */
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

/** Finds where documents stand in a list that holds them all. What it gives holds until it is asked again. */
class Places {
  private places = new Uint32Array(1024);
  /** Where each document stands in the list of `tabled`. */
  private readonly table: Uint32Array;
  private tabled = 0;

  /** @param documents how many documents there are */
  constructor(documents: number) {
    this.table = new Uint32Array(documents);
  }

  private roomFor(count: number): Uint32Array {
    if (count > this.places.length) this.places = new Uint32Array(count * 2);
    return this.places;
  }

  /** The places of documents `from` to `to` of `part` in a list that is asked for once in a while. */
  within(part: DocumentList, from: number, to: number, whole: DocumentList): Uint32Array {
    const places = this.roomFor(to - from);
    let place = 0;
    for (let at = from; at < to; at += 1) {
      place = firstNotBelow(whole, place, whole.length, part[at] ?? 0);
      places[at - from] = place;
    }
    return places;
  }

  /** The same for the list of a symbol that is asked for many times in a row. */
  withinTabled(
    part: DocumentList,
    from: number,
    to: number,
    symbol: number,
    whole: DocumentList,
  ): Uint32Array {
    const { table } = this;
    if (this.tabled !== symbol) {
      for (let place = 0; place < whole.length; place += 1) table[whole[place] ?? 0] = place;
      this.tabled = symbol;
    }
    const places = this.roomFor(to - from);
    for (let at = from; at < to; at += 1) places[at - from] = table[part[at] ?? 0] ?? 0;
    return places;
  }
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
  private readonly places: Places;
  private readonly done = new BitWriter();
  /** The pairs of the group, which share their first symbol; written when all are known. */
  private seconds: number[] = [];
  /** Which of them have longer grams. */
  private longer: number[] = [];
  private readonly lists = new BitWriter();
  private group = 0;
  private previous = '';
  private groupBefore: number;

  constructor(first: string, ancestors: readonly Gram[], settings: ShardSettings, places: Places) {
    this.first = first;
    this.settings = settings;
    this.places = places;
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

  /** @param documents those of the pair, from `from` to `to` */
  addPair(first: number, second: number, documents: DocumentList, from: number, to: number): void {
    this.endLonger();
    if (this.group !== first) this.endGroup();
    this.group = first;
    this.seconds.push(second);
    // Pairs stand in order of their first symbol, so it is the rarer one of many in a row.
    const whole = this.settings.holders(Math.max(first, second));
    const places =
      first >= second
        ? this.places.withinTabled(documents, from, to, first, whole)
        : this.places.within(documents, from, to, whole);
    writeList(this.lists, places, to - from, whole.length);
  }

  addLonger(gram: string, documents: DocumentList, parent: DocumentList): void {
    const bits = this.group === 0 ? this.done : this.lists;
    if (this.previous === '') {
      this.longer.push(this.seconds.length - 1);
      this.previous = gram.slice(0, 2);
    }
    bits.write(1, 1);
    writeGram(bits, gram, this.previous);
    const places = this.places.within(documents, 0, documents.length, parent);
    writeList(bits, places, documents.length, parent.length);
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

/**
 * Writes the pairs and the longer grams.
 *
 * @param longer in order, each once; each begins with one of the pairs
 * @param documents how many documents there are
 */
export function* writeShards(
  { rows, seconds, offsets, documents: lists }: PairLists,
  longer: readonly Gram[],
  settings: ShardSettings,
  documents: number,
): Generator<WrittenShard> {
  const places = new Places(documents);
  const isFull = (shard: OpenShard | undefined) => shard && shard.bits >= settings.targetBytes * 8;
  let open: OpenShard | undefined;
  let next = 0;
  for (let first = 1; first < rows.length - 1; first += 1)
    for (let at = rows[first] ?? 0; at < (rows[first + 1] ?? 0); at += 1) {
      const second = seconds[at] ?? 0;
      const [from, to] = [offsets[at] ?? 0, offsets[at + 1] ?? 0];
      if (open && isFull(open)) {
        yield open.close();
        open = undefined;
      }
      open ??= new OpenShard(String.fromCharCode(first, second), [], settings, places);
      open.addPair(first, second, lists, from, to);
      const begins = ({ gram }: Gram) => gram.charCodeAt(0) === first && gram.charCodeAt(1) === second;
      let entry = longer[next];
      if (!entry || !begins(entry)) continue;
      const ancestors: Gram[] = [
        { gram: String.fromCharCode(first, second), documents: lists.subarray(from, to) },
      ];
      for (; entry && begins(entry); next += 1, entry = longer[next]) {
        while (!isPrefix(ancestors.at(-1)?.gram ?? '', entry.gram)) ancestors.pop();
        if (isFull(open)) {
          yield open.close();
          open = new OpenShard(entry.gram, ancestors, settings, places);
        }
        open.addLonger(entry.gram, entry.documents, ancestors.at(-1)?.documents ?? entry.documents);
        ancestors.push(entry);
      }
    }
  if (open) yield open.close();
}
