/** Numbers of documents, rising. */
export type DocumentList = Uint16Array | Uint32Array;

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

const narrow = 0x1_0000;

/** Room for numbers below `limit`, as narrow as they allow: these lists are most of what a build keeps. */
export const roomFor = (length: number, limit: number): DocumentList =>
  limit <= narrow ? new Uint16Array(length) : new Uint32Array(length);

/** The documents of an id. */
export const listOf = ({ offsets, documents }: Level, id: number) =>
  documents.subarray(offsets[id] ?? 0, offsets[id + 1] ?? 0);

/** The first place from `from` on whose document is not below `wanted`, found in steps that grow. */
export function firstNotBelow(documents: DocumentList, from: number, to: number, wanted: number): number {
  let low = from;
  let step = 1;
  while (low + step < to && (documents[low + step] ?? 0) < wanted) {
    low += step;
    step *= 2;
  }
  let high = Math.min(low + step, to);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((documents[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Turns counts, that of each id one place behind it, into the places where the ids begin. */
export function sumUp(counts: Uint32Array): Uint32Array {
  for (let at = 1; at < counts.length; at += 1) counts[at] = (counts[at] ?? 0) + (counts[at - 1] ?? 0);
  return counts;
}

/** The documents of each symbol. @param holders in how many documents each stands */
export function documentsOfSymbols({ symbols, starts, costs }: SymbolTexts, holders: Uint32Array): Level {
  const offsets = new Uint32Array(holders.length + 1);
  offsets.set(holders, 1);
  sumUp(offsets);
  const next = offsets.slice();
  const documents = roomFor(offsets.at(-1) ?? 0, costs.length);
  const last = new Uint32Array(holders.length);
  for (let document = 0; document < costs.length; document += 1) {
    const end = starts[document + 1] ?? 0;
    for (let position = starts[document] ?? 0; position < end; position += 1) {
      const symbol = symbols[position] ?? 0;
      if (symbol === 0 || last[symbol] === document + 1) continue;
      last[symbol] = document + 1;
      const at = next[symbol] ?? 0;
      documents[at] = document;
      next[symbol] = at + 1;
    }
  }
  return { offsets, documents };
}
