import { PairTable } from './pair-table.ts';
import type { DocumentList, Gram } from './write-shards.ts';

/**
 * Which grams are given a list, so that the documents of *any* string are known exactly after reading
 * at most `budget` bytes of texts. docs/search.md has the argument; in short:
 *
 * Every symbol and every pair of symbols has a list. A longer gram g has a prefix p and a suffix q, each one symbol
 * shorter. Where the lists of p and q are known, g can only stand in the documents that they share.
 * If the texts of these are no more than the budget, they can be read. If they are exactly the documents
 * of g, nothing needs to be written. Only otherwise g is given a list of its own.
 */

export interface SymbolTexts {
  /** The symbols of all documents; 0 parts documents and what must not be read across. Ends in a 0. */
  readonly symbols: Uint16Array;
  /** Where each document begins, and the end. */
  readonly starts: Uint32Array;
  /** What reading a document costs. */
  readonly costs: Uint32Array;
}

/** The documents of every gram of one length. Ids count from 1. */
interface Level {
  readonly offsets: Uint32Array;
  readonly documents: DocumentList;
}

const narrowest = 0x1_0000;

/** Room for numbers of documents, as narrow as they allow: these lists are most of what a build keeps. */
const roomFor = (length: number, documents: number): DocumentList =>
  documents <= narrowest ? new Uint16Array(length) : new Uint32Array(length);

const pieceLength = 1 << 20;

const listOf = ({ offsets, documents }: Level, id: number) =>
  documents.subarray(offsets[id] ?? 0, offsets[id + 1] ?? 0);

/** Gathers the documents of each id that stands at the positions. */
function gather(
  texts: SymbolTexts,
  names: Uint32Array,
  positions: Uint32Array | undefined,
  most: number,
): Level {
  const { starts } = texts;
  const offsets = new Uint32Array(most + 2);
  const last = new Uint32Array(most + 1);
  const length = positions ? positions.length : names.length;
  const each = (visit: (id: number, document: number) => void) => {
    last.fill(0);
    let document = 0;
    for (let index = 0; index < length; index += 1) {
      const position = positions ? (positions[index] ?? 0) : index;
      const id = names[position] ?? 0;
      if (id === 0) continue;
      while ((starts[document + 1] ?? Number.POSITIVE_INFINITY) <= position) document += 1;
      if (last[id] === document + 1) continue;
      last[id] = document + 1;
      visit(id, document);
    }
  };
  each((id) => {
    offsets[id + 1] = (offsets[id + 1] ?? 0) + 1;
  });
  for (let id = 1; id < offsets.length; id += 1) offsets[id] = (offsets[id] ?? 0) + (offsets[id - 1] ?? 0);
  const documents = roomFor(offsets.at(-1) ?? 0, texts.costs.length);
  const next = offsets.slice();
  each((id, document) => {
    const at = next[id] ?? 0;
    documents[at] = document;
    next[id] = at + 1;
  });
  return { offsets, documents };
}

/** Lists of grams of three symbols and more, each with a place where the gram stands. */
class Extras {
  private readonly pieces: DocumentList[] = [];
  private readonly pieceOf: number[] = [];
  private readonly starts: number[] = [];
  private used = 0;
  private readonly documentCount: number;
  readonly positions: number[] = [];
  readonly lengths: number[] = [];
  private readonly counts: number[] = [];

  constructor(documentCount: number) {
    this.documentCount = documentCount;
  }

  add(position: number, length: number, documents: DocumentList): void {
    let piece = this.pieces.at(-1);
    if (piece === undefined || this.used + documents.length > piece.length) {
      piece = roomFor(Math.max(pieceLength, documents.length), this.documentCount);
      this.pieces.push(piece);
      this.used = 0;
    }
    piece.set(documents, this.used);
    this.pieceOf.push(this.pieces.length - 1);
    this.starts.push(this.used);
    this.counts.push(documents.length);
    this.used += documents.length;
    this.positions.push(position);
    this.lengths.push(length);
  }

  list(index: number): DocumentList {
    const start = this.starts[index] ?? 0;
    const piece = this.pieces[this.pieceOf[index] ?? 0] ?? roomFor(0, this.documentCount);
    return piece.subarray(start, start + (this.counts[index] ?? 0));
  }
}

/** What two lists share: how many documents, and what reading them costs. */
interface Shared {
  readonly counts: Uint32Array;
  readonly costs: Float64Array;
}

/**
 * For every pair of a table, what the lists of its two sides share. Pairs are taken by the longer list,
 * which is marked once for all of them; the shorter one is walked.
 */
function share(pairs: PairTable, level: Level, texts: SymbolTexts): Shared {
  const total = pairs.size;
  const counts = new Uint32Array(total + 1);
  const costs = new Float64Array(total + 1);
  const { offsets, documents } = level;
  const sizeOf = (id: number) => (offsets[id + 1] ?? 0) - (offsets[id] ?? 0);
  const owners = new Uint32Array(total + 1);
  const bucketEnds = new Uint32Array(offsets.length + 1);
  for (let id = 1; id <= total; id += 1) {
    const a = pairs.first(id);
    const b = pairs.second(id);
    const owner = sizeOf(a) >= sizeOf(b) ? a : b;
    owners[id] = owner;
    bucketEnds[owner + 1] = (bucketEnds[owner + 1] ?? 0) + 1;
  }
  for (let index = 1; index < bucketEnds.length; index += 1)
    bucketEnds[index] = (bucketEnds[index] ?? 0) + (bucketEnds[index - 1] ?? 0);
  const order = new Uint32Array(total);
  const next = bucketEnds.slice();
  for (let id = 1; id <= total; id += 1) {
    const owner = owners[id] ?? 0;
    const at = next[owner] ?? 0;
    order[at] = id;
    next[owner] = at + 1;
  }
  const marks = new Uint32Array(texts.costs.length);
  let marked = 0;
  for (const id of order) {
    const owner = owners[id] ?? 0;
    if (owner !== marked) {
      for (let at = offsets[owner] ?? 0; at < (offsets[owner + 1] ?? 0); at += 1)
        marks[documents[at] ?? 0] = owner;
      marked = owner;
    }
    const other = owner === pairs.first(id) ? pairs.second(id) : pairs.first(id);
    let count = 0;
    let cost = 0;
    const end = offsets[other + 1] ?? 0;
    for (let at = offsets[other] ?? 0; at < end; at += 1) {
      const document = documents[at] ?? 0;
      if (marks[document] === owner) {
        count += 1;
        cost += texts.costs[document] ?? 0;
      }
    }
    counts[id] = count;
    costs[id] = cost;
  }
  return { counts, costs };
}

export interface LevelOptions {
  /** What may be read to find the documents of a string. */
  readonly budget: number;
  /** Grams longer than this are given no list. */
  readonly longest: number;
}

/** Grams that are given a list. */
export interface ChosenGrams {
  /** The documents that hold a symbol. */
  readonly holders: (symbol: number) => DocumentList;
  /** Grams of two symbols and more, in order. */
  readonly grams: Iterable<Gram>;
  /** True where no gram longer than is allowed would need a list. */
  readonly whole: boolean;
}

/** Which ids have lists that cost more than the budget. */
function beyond({ offsets, documents }: Level, costs: Uint32Array, budget: number): Uint8Array {
  const active = new Uint8Array(offsets.length);
  for (let id = 1; id < offsets.length - 1; id += 1) {
    const to = offsets[id + 1] ?? 0;
    let cost = 0;
    for (let at = offsets[id] ?? 0; at < to && cost <= budget; at += 1)
      cost += costs[documents[at] ?? 0] ?? 0;
    active[id] = cost > budget ? 1 : 0;
  }
  return active;
}

/** Positions are listed by themselves once they are fewer than one of so many. */
const sparse = 4;

/** Takes the names of ids away that are not active. @returns how many positions are left */
function dropNames(names: Uint32Array, positions: Uint32Array | undefined, active: Uint8Array): number {
  const length = positions ? positions.length : names.length;
  let left = 0;
  for (let index = 0; index < length; index += 1) {
    const at = positions ? (positions[index] ?? 0) : index;
    if (active[names[at] ?? 0]) left += 1;
    else names[at] = 0;
  }
  return left;
}

/** The positions that have a name, of which there are `count`. */
function namedPositions(names: Uint32Array, positions: Uint32Array | undefined, count: number): Uint32Array {
  const named = new Uint32Array(count);
  const length = positions ? positions.length : names.length;
  let size = 0;
  for (let index = 0; index < length; index += 1) {
    const at = positions ? (positions[index] ?? 0) : index;
    if (names[at] === 0) continue;
    named[size] = at;
    size += 1;
  }
  return named;
}

/** Names the grams one symbol longer at their positions, in place. @param place is told where each is met first */
function nameLonger(
  names: Uint32Array,
  positions: Uint32Array | undefined,
  place: (position: number) => void,
): PairTable {
  const pairs = new PairTable();
  const length = positions ? positions.length : names.length;
  for (let index = 0; index < length; index += 1) {
    const at = positions ? (positions[index] ?? 0) : index;
    const a = names[at] ?? 0;
    const b = names[at + 1] ?? 0;
    if (a === 0) continue;
    const known = pairs.size;
    names[at] = b === 0 ? 0 : pairs.insert(a, b);
    if (pairs.size > known) place(at);
  }
  return pairs;
}

/** Chooses the grams of an archive. */
export function chooseGrams(texts: SymbolTexts, { budget, longest }: LevelOptions): ChosenGrams {
  const { symbols, costs } = texts;
  let alphabet = 0;
  for (const symbol of symbols) alphabet = Math.max(alphabet, symbol);
  const names = new Uint32Array(symbols);
  const singles = gather(texts, names, undefined, alphabet);
  const extras = new Extras(costs.length);
  const pairTable = nameLonger(names, undefined, () => undefined);
  const pairLevel = gather(texts, names, undefined, pairTable.size);
  let positions: Uint32Array | undefined;
  let level = pairLevel;
  let left = dropNames(names, positions, beyond(level, costs, budget));
  for (let length = 3; length <= longest && left > 0; length += 1) {
    if (left * sparse < (positions?.length ?? names.length))
      positions = namedPositions(names, positions, left);
    const places: number[] = [];
    const pairs = nameLonger(names, positions, (position) => places.push(position));
    const current = gather(texts, names, positions, pairs.size);
    const shared = share(pairs, level, texts);
    const active = beyond(current, costs, budget);
    for (let id = 1; id <= pairs.size; id += 1) {
      if ((shared.costs[id] ?? 0) <= budget) active[id] = 0;
      else if (shared.counts[id] !== (current.offsets[id + 1] ?? 0) - (current.offsets[id] ?? 0))
        extras.add(places[id - 1] ?? 0, length, listOf(current, id));
    }
    left = dropNames(names, positions, active);
    level = current;
  }
  return {
    holders: (symbol) => listOf(singles, symbol),
    grams: inOrder(symbols, pairTable, pairLevel, extras),
    whole: left === 0,
  };
}

function* inOrder(symbols: Uint16Array, pairs: PairTable, pairLevel: Level, extras: Extras): Generator<Gram> {
  const keyOf = (position: number) => (symbols[position] ?? 0) * 0x10000 + (symbols[position + 1] ?? 0);
  const order = Uint32Array.from(extras.positions.keys()).sort((x, y) => {
    const a = extras.positions[x] ?? 0;
    const b = extras.positions[y] ?? 0;
    const shorter = Math.min(extras.lengths[x] ?? 0, extras.lengths[y] ?? 0);
    for (let at = 0; at < shorter; at += 1) {
      const difference = (symbols[a + at] ?? 0) - (symbols[b + at] ?? 0);
      if (difference !== 0) return difference;
    }
    return (extras.lengths[x] ?? 0) - (extras.lengths[y] ?? 0);
  });
  const pairKeys = new Float64Array(pairs.size);
  for (let id = 1; id <= pairKeys.length; id += 1)
    pairKeys[id - 1] = pairs.first(id) * 0x10000 + pairs.second(id);
  pairKeys.sort();
  let extra = 0;
  for (const key of pairKeys) {
    const a = Math.floor(key / 0x10000);
    const b = key % 0x10000;
    yield { gram: String.fromCharCode(a, b), documents: listOf(pairLevel, pairs.find(a, b)) };
    for (; extra < order.length; extra += 1) {
      const index = order[extra] ?? 0;
      const position = extras.positions[index] ?? 0;
      if (keyOf(position) !== key) break;
      const units = symbols.subarray(position, position + (extras.lengths[index] ?? 0));
      yield { gram: String.fromCharCode(...units), documents: extras.list(index) };
    }
  }
}
