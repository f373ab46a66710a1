import { sharedWording } from '../../compare/compare.ts';
import { allDocuments, type DocumentEntry } from '../documents.ts';
import { blocksOf } from '../text-blocks.ts';
import { workedOut } from '../worked-out.ts';
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

const seriesIn = workedOut((entries: readonly DocumentEntry[]): readonly Series[] => seriesOf(entries));
const seriesOfDocuments = workedOut(seriesByDocument);

const pairsIn = workedOut((entries: readonly DocumentEntry[]) => {
  const pairs = offeredPairs(entries, seriesIn(entries), (a, b) => sharedWording(blocksOf(a), blocksOf(b)));
  const ofDocument = new Map<string, Pair[]>();
  for (const pair of pairs)
    for (const { id } of [pair.left, pair.right]) ofDocument.set(id, [...(ofDocument.get(id) ?? []), pair]);
  return { pairs, ofDocument };
});

/** The meetings of the archive. */
export const allSeries = async (): Promise<readonly Series[]> => seriesIn(await allDocuments());

/** The meetings with the pairs; which texts share wording takes time to find. */
export async function seriesAndPairs(): Promise<SeriesAndPairs> {
  const entries = await allDocuments();
  return { series: seriesIn(entries), pairs: pairsIn(entries).pairs };
}

/** The meeting of a document and the pairs it belongs to. */
export async function offersFor({ id }: DocumentEntry): Promise<Offers> {
  const entries = await allDocuments();
  const series = seriesOfDocuments(seriesIn(entries)).get(id);
  return { ...(series ? { series } : {}), pairs: pairsIn(entries).ofDocument.get(id) ?? [] };
}
