import type { PairTable } from './pair-table.ts';
import type { DocumentList } from './write-shards.ts';

export interface SymbolTexts {
  /** The symbols of all documents; 0 parts documents and what must not be read across. Ends in a 0. */
  readonly symbols: Uint16Array;
  /** Where each document begins, and the end. */
  readonly starts: Uint32Array;
  /** What reading a document costs. */
  readonly costs: Uint32Array;
}

/** The documents of every gram of one length. Ids count from 1. */
export interface Level {
  readonly offsets: Uint32Array;
  readonly documents: DocumentList;
}

const narrowest = 0x1_0000;

/** Room for numbers of documents, as narrow as they allow: these lists are most of what a build keeps. */
export const roomFor = (length: number, documents: number): DocumentList =>
  documents <= narrowest ? new Uint16Array(length) : new Uint32Array(length);

/** The documents of an id. */
export const listOf = ({ offsets, documents }: Level, id: number) =>
  documents.subarray(offsets[id] ?? 0, offsets[id + 1] ?? 0);

/** Gathers the documents of each id that stands at the positions. */
export function gather(
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

/** What two lists share: how many documents, and what reading them costs. */
export interface Shared {
  readonly counts: Uint32Array;
  readonly costs: Float64Array;
}

/**
 * For every pair of a table, what the lists of its two sides share. Pairs are taken by the longer list,
 * which is marked once for all of them; the shorter one is walked.
 */
export function share(pairs: PairTable, level: Level, texts: SymbolTexts): Shared {
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
