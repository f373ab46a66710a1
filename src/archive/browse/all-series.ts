import { sharedWording } from '../../compare/compare.ts';
import { allDocuments, type DocumentEntry } from '../documents.ts';
import { blocksOf } from '../text-blocks.ts';
import { offeredPairs, type Pair } from './pairs.ts';
import { type Series, seriesByDocument, seriesOf } from './series.ts';

/** The meetings of the archive and the pairs of texts that are offered to be compared. */
export interface SeriesAndPairs {
  readonly series: readonly Series[];
  readonly pairs: readonly Pair[];
}

/** What is offered to the reader of a document. */
export interface Offers {
  readonly series?: Series;
  readonly pairs: readonly Pair[];
}

interface Found extends SeriesAndPairs {
  readonly seriesOfDocument: ReadonlyMap<string, Series>;
  readonly pairsOfDocument: ReadonlyMap<string, readonly Pair[]>;
}

let remembered: { readonly of: readonly unknown[]; readonly found: Found } | undefined;

async function find(): Promise<Found> {
  const entries = await allDocuments();
  if (remembered?.of !== entries) {
    const series = seriesOf(entries);
    const pairs = offeredPairs(entries, series, (a, b) => sharedWording(blocksOf(a), blocksOf(b)));
    const pairsOfDocument = new Map<string, Pair[]>();
    for (const pair of pairs)
      for (const { id } of [pair.left, pair.right])
        pairsOfDocument.set(id, [...(pairsOfDocument.get(id) ?? []), pair]);
    const found = { series, pairs, seriesOfDocument: seriesByDocument(series), pairsOfDocument };
    remembered = { of: entries, found };
  }
  return remembered.found;
}

/** Worked out once for what the collection holds. */
export const seriesAndPairs = (): Promise<SeriesAndPairs> => find();

/** The meeting of a document and the pairs it belongs to. */
export async function offersFor({ id }: DocumentEntry): Promise<Offers> {
  const { seriesOfDocument, pairsOfDocument } = await find();
  const series = seriesOfDocument.get(id);
  return { ...(series ? { series } : {}), pairs: pairsOfDocument.get(id) ?? [] };
}
