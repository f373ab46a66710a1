import type { Query } from '../query/tree.ts';
import type { ExactIndex } from './exact-index.ts';
import { placesOf } from './match.ts';
import type { DocumentSet } from './sets.ts';

/** Bytes of compressed texts that may be read to count occurrences. */
const mostRead = 2 * 1024 * 1024;
const textsAtOnce = 12;

/** Documents by falling number of occurrences. */
export interface Ranked {
  readonly order: Uint32Array;
  /** In how many of them, from the first on, the occurrences were counted; the others stand behind. */
  readonly counted: number;
}

/**
 * Orders documents by the number of occurrences. Lists do not hold it, so texts are read, as many as are
 * reasonable; equal ones stay in their order.
 *
 * @param progress is told how many of the texts were read
 */
export async function rankByHits(
  index: ExactIndex,
  documents: DocumentSet,
  query: Query,
  signal: AbortSignal,
  progress: (read: number, of: number) => void,
): Promise<Ranked> {
  let counted = 0;
  let cost = 0;
  while (counted < documents.length) {
    cost += index.costOf(documents.subarray(counted, counted + 1));
    if (cost > mostRead) break;
    counted += 1;
  }
  const counts = new Map<number, number>();
  for (let at = 0; at < counted; at += textsAtOnce) {
    progress(at, counted);
    const some = [...documents.subarray(at, Math.min(counted, at + textsAtOnce))];
    const views = await Promise.all(some.map((document) => index.text(document)));
    signal.throwIfAborted();
    for (const [number, view] of views.entries()) counts.set(some[number] ?? 0, placesOf(view, query).length);
  }
  const order = documents.slice();
  order.subarray(0, counted).sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || a - b);
  return { order, counted };
}
