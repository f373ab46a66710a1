import { allDocuments } from '../documents.ts';
import { offeredPairs, type Pair } from './pairs.ts';
import { type Series, seriesOf } from './series.ts';

/** The meetings of the archive and the pairs of texts that are offered to be compared. */
export interface SeriesAndPairs {
  readonly series: readonly Series[];
  readonly pairs: readonly Pair[];
}

let remembered: { readonly of: readonly unknown[]; readonly found: SeriesAndPairs } | undefined;

/** Worked out once for what the collection holds. */
export async function seriesAndPairs(): Promise<SeriesAndPairs> {
  const entries = await allDocuments();
  if (remembered?.of !== entries) {
    const series = seriesOf(entries);
    remembered = { of: entries, found: { series, pairs: offeredPairs(entries, series) } };
  }
  return remembered.found;
}
