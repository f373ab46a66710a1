import type { ExactIndex } from './exact-index.ts';
import { type DocumentSet, intersect, noDocuments } from './sets.ts';

/** What the lists alone say of a string. */
export interface Bound {
  /** Every document that holds the string is among these. */
  readonly documents: DocumentSet;
  /**
   * `exact`: they are the ones. `few`: reading them is within the budget. `all-or-none`: all of them hold
   * the string, or none. `many`: the string is longer than the index reaches; they must be read.
   */
  readonly certainty: 'exact' | 'few' | 'all-or-none' | 'many';
}

/** Lists asked for in one go; the rarest are often enough, and all are needed for what is frequent. */
const firstLists = 4;
const listsAtOnce = 8;
/** Below this cost reading the texts is cheaper than asking for more lists. */
const cheap = 24 * 1024;

/** The places at which lists are asked for, those of the rarest pairs first: rare symbols have high numbers. */
function* rarestFirst(gram: string): Generator<readonly number[]> {
  const rarity = (place: number) => Math.max(gram.charCodeAt(place), gram.charCodeAt(place + 1));
  const places = Array.from({ length: gram.length - 1 }, (_, place) => place);
  places.sort((a, b) => rarity(b) - rarity(a));
  yield places.slice(0, firstLists);
  for (let from = firstLists; from < places.length; from += listsAtOnce)
    yield places.slice(from, from + listsAtOnce);
}

/**
 * Narrows the documents that can hold a string, as far as lists can.
 *
 * @param folded a folded string, not empty
 * @throws YanluError `SearchFileUnusable`
 */
export async function boundString(index: ExactIndex, folded: string): Promise<Bound> {
  const gram = index.spell(folded);
  if (gram === undefined) return { documents: noDocuments, certainty: 'exact' };
  if (gram.length <= 2) return { documents: await index.longestList(gram), certainty: 'exact' };
  const { budget, longest } = index.start;
  const enough = Math.min(cheap, budget);
  let documents: DocumentSet | undefined;
  for (const places of rarestFirst(gram)) {
    const lists = await Promise.all(places.map((place) => index.longestList(gram.slice(place))));
    for (const list of lists.sort((a, b) => a.length - b.length))
      documents = documents === undefined ? list : intersect(documents, list);
    if (documents?.length === 0) return { documents, certainty: 'exact' };
    if (documents && index.costOf(documents, enough) <= enough) return { documents, certainty: 'few' };
  }
  const left = documents ?? noDocuments;
  if (index.costOf(left, budget) <= budget) return { documents: left, certainty: 'few' };
  return { documents: left, certainty: longest === 0 || gram.length <= longest ? 'all-or-none' : 'many' };
}

/**
 * The documents that hold a string, exactly, after reading texts where the lists leave it open.
 *
 * @param read reads documents and keeps those that hold the string
 */
export async function settleString(
  { documents, certainty }: Bound,
  read: (documents: DocumentSet) => Promise<DocumentSet>,
): Promise<DocumentSet> {
  if (certainty === 'exact') return documents;
  if (certainty !== 'all-or-none') return read(documents);
  return (await read(documents.subarray(0, 1))).length > 0 ? documents : noDocuments;
}
