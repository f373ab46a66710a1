import { type DocumentList, roomFor, sumUp } from './document-lists.ts';

/** Names of what stands at the positions of the texts; 0 where nothing is to be looked at. */
export interface NamedTexts {
  readonly names: Uint16Array | Uint32Array;
  /** The positions that have a name, rising, where these are few; else all are looked at. */
  readonly positions: Uint32Array | undefined;
  /** The highest name. */
  readonly most: number;
  /** Where each document begins, and the end. */
  readonly starts: Uint32Array;
}

/**
 * Takes a pair of names and its documents, `documents` from `from` to `to`.
 *
 * @returns true where the list is to be kept
 */
export type VisitPair = (
  first: number,
  second: number,
  documents: DocumentList,
  from: number,
  to: number,
) => boolean;

/**
 * Finds every pair of names that stand side by side, in order of the first and then of the second name,
 * each with its documents. The pairs are sorted by counting, first by the second name and then by the
 * first: nothing is compared and nothing is looked up.
 *
 * @returns the lists that were kept, one after the other
 */
export function sortPairs({ names, positions, most, starts }: NamedTexts, visit: VisitPair): DocumentList {
  const length = positions ? positions.length : names.length - 1;
  const documentCount = starts.length - 1;
  const firstAt = new Uint32Array(most + 2);
  const secondAt = new Uint32Array(most + 2);
  for (let index = 0; index < length; index += 1) {
    const position = positions ? (positions[index] ?? 0) : index;
    const first = names[position] ?? 0;
    const second = names[position + 1] ?? 0;
    if (first === 0 || second === 0) continue;
    firstAt[first + 1] = (firstAt[first + 1] ?? 0) + 1;
    secondAt[second + 1] = (secondAt[second + 1] ?? 0) + 1;
  }
  sumUp(firstAt);
  sumUp(secondAt);
  const total = firstAt[most + 1] ?? 0;

  const firsts = roomFor(total, most + 1);
  const unsorted = roomFor(total, documentCount);
  let document = 0;
  let end = starts[1] ?? 0;
  for (let index = 0; index < length; index += 1) {
    const position = positions ? (positions[index] ?? 0) : index;
    const first = names[position] ?? 0;
    const second = names[position + 1] ?? 0;
    if (first === 0 || second === 0) continue;
    while (end <= position) {
      document += 1;
      end = starts[document + 1] ?? Number.POSITIVE_INFINITY;
    }
    const at = secondAt[second] ?? 0;
    secondAt[second] = at + 1;
    firsts[at] = first;
    unsorted[at] = document;
  }

  // Each entry of `secondAt` is now the end of its name's stretch.
  const seconds = roomFor(total, most + 1);
  const documents = roomFor(total, documentCount);
  for (let second = 1, from = 0; second <= most; second += 1) {
    const to = secondAt[second] ?? 0;
    for (; from < to; from += 1) {
      const first = firsts[from] ?? 0;
      const at = firstAt[first] ?? 0;
      firstAt[first] = at + 1;
      seconds[at] = second;
      documents[at] = unsorted[from] ?? 0;
    }
  }

  let kept = 0;
  for (let first = 1, at = 0; first <= most; first += 1) {
    const to = firstAt[first] ?? 0;
    while (at < to) {
      const second = seconds[at] ?? 0;
      const from = kept;
      let last = -1;
      for (; at < to && seconds[at] === second; at += 1) {
        const own = documents[at] ?? 0;
        if (own === last) continue;
        documents[kept] = own;
        kept += 1;
        last = own;
      }
      if (!visit(first, second, documents, from, kept)) kept = from;
    }
  }
  return documents.slice(0, kept);
}
