import type { CitedFacts } from '../format.ts';
import { type Chip, parseQuery } from '../query/parse.ts';
import type { Problem } from '../query/problems.ts';
import type { Query } from '../query/tree.ts';
import { type Context, contextOf } from './context.ts';
import { evaluate } from './evaluate.ts';
import type { ExactIndex } from './exact-index.ts';
import { countFields, countWorks, type FieldCounts, type Filters, filter } from './fields.ts';
import { type Line, linesOf } from './lines.ts';
import { placesOf } from './match.ts';
import { rankByHits } from './rank.ts';
import { allDocuments, type DocumentSet } from './sets.ts';

/** What a page asks. */
export interface SearchRequest {
  readonly query: string;
  readonly filters: Filters;
  /** `hits`: by number of occurrences, as far as that may be counted. */
  readonly sort: 'newest' | 'oldest' | 'hits';
  /** Hits from this one on … */
  readonly from: number;
  /** … and so many of them. */
  readonly count: number;
  /** How many paragraphs of each are shown. */
  readonly paragraphs: number;
  /** True where these paragraphs are given whole. */
  readonly uncut?: boolean;
  /** Asks for occurrences instead of documents: from the document `from` on until there are so many. */
  readonly lines?: number;
}

/** A found document. */
export interface ExactHit extends Context {
  readonly id: string;
  readonly url: string;
  readonly date?: string;
  readonly voice?: string;
  readonly place?: string;
  readonly cited?: CitedFacts;
  /** How many places were found in it. */
  readonly occurrences: number;
}

/** What is said of a search while it goes on. */
export type SearchUpdate =
  | {
      readonly type: 'understood';
      readonly chips: readonly Chip[];
      readonly problems: readonly Problem[];
      /** False where nothing can be looked for. */
      readonly searchable: boolean;
    }
  | { readonly type: 'verifying'; readonly read: number; readonly of: number }
  | {
      readonly type: 'found';
      /** How many documents; always exact. */
      readonly total: number;
      readonly works: number;
      readonly counts: FieldCounts;
    }
  /** Sorted by occurrences: they were counted in so many documents, the newest; the others follow by date. */
  | { readonly type: 'ranked'; readonly documents: number }
  | { readonly type: 'hits'; readonly hits: readonly ExactHit[] }
  /** Occurrences in order, after so many documents were read for them from `from` on. */
  | { readonly type: 'lines'; readonly lines: readonly Line[]; readonly documents: number };

const hitsAtOnce = 5;
const textsAtOnce = 12;

function inOrder(index: ExactIndex, documents: DocumentSet, sort: SearchRequest['sort']): Uint32Array {
  if (sort !== 'oldest') return documents;
  const { dated } = index.start;
  const withDate = documents.filter((document) => document < dated).reverse();
  const without = documents.filter((document) => document >= dated);
  return Uint32Array.from([...withDate, ...without]);
}

async function readHit(
  index: ExactIndex,
  document: number,
  query: Query | undefined,
  { paragraphs, uncut }: SearchRequest,
): Promise<ExactHit> {
  const view = await index.text(document);
  const { id, url, date, voice, place, cited } = view.file;
  const places = query ? placesOf(view, query) : [];
  return {
    id,
    url,
    date,
    voice,
    place,
    cited,
    occurrences: places.length,
    ...contextOf(view, places, paragraphs, uncut),
  };
}

/**
 * Answers a request: what was understood, how many documents (exact), and the hits in order. Hits can
 * come before the number is known.
 *
 * @param say is told as soon as something is known
 * @throws YanluError `SearchFileUnusable`; the signal's reason where it was aborted
 */
export async function search(
  index: ExactIndex,
  request: SearchRequest,
  say: (update: SearchUpdate) => void,
  signal: AbortSignal = new AbortController().signal,
): Promise<void> {
  const { filters, sort, from, count, lines } = request;
  const { query, chips, problems } = parseQuery(request.query);
  const filtered = Object.values(filters).some((values) => values?.length);
  const searchable = query !== undefined || (filtered && problems.length === 0);
  say({ type: 'understood', chips, problems, searchable });
  const all = allDocuments(index.manifest.documents);
  const passing = new Set(filter(index, all, filters));
  let shown = 0;
  let telling = Promise.resolve();
  const tell = (documents: readonly number[]) => {
    shown += documents.length;
    telling = telling.then(async () => {
      const hits = await Promise.all(documents.map((document) => readHit(index, document, query, request)));
      signal.throwIfAborted();
      say({ type: 'hits', hits });
    });
    // Its failure is met where it is awaited, below.
    telling.catch(() => undefined);
  };
  let rank = 0;
  const matched = (document: number) => {
    if (sort === 'hits' || lines !== undefined || !passing.has(document)) return;
    if (rank >= from && shown < count) tell([document]);
    rank += 1;
  };
  const found = query
    ? await evaluate(index, query, signal, {
        progress: (read, of) => say({ type: 'verifying', read, of }),
        order: (documents) => inOrder(index, documents, sort),
        matched,
      })
    : all;
  signal.throwIfAborted();
  const passed = found.filter((document) => passing.has(document));
  const total = searchable ? passed.length : 0;
  const counts = countFields(index, found, filters);
  say({ type: 'found', total, works: searchable ? countWorks(index, passed) : 0, counts });
  if (!searchable) return;
  if (lines !== undefined) {
    if (query) await tellLines(index, inOrder(index, passed, sort).subarray(from), query, lines, say, signal);
    return;
  }
  let ordered = inOrder(index, passed, sort);
  if (sort === 'hits' && query) {
    const ranked = await rankByHits(index, passed, query, signal, (read, of) =>
      say({ type: 'verifying', read, of }),
    );
    say({ type: 'ranked', documents: ranked.counted });
    ordered = ranked.order;
  }
  const rest = ordered.subarray(from + shown, from + count);
  for (let at = 0; at < rest.length; at += hitsAtOnce) {
    tell([...rest.slice(at, at + hitsAtOnce)]);
    await telling;
  }
  await telling;
}

/** Says the occurrences in documents, in order, until there are enough. */
async function tellLines(
  index: ExactIndex,
  documents: Uint32Array,
  query: Query,
  most: number,
  say: (update: SearchUpdate) => void,
  signal: AbortSignal,
): Promise<void> {
  let told = 0;
  for (let at = 0; at < documents.length && told < most; at += textsAtOnce) {
    const some = [...documents.subarray(at, at + textsAtOnce)];
    const views = await Promise.all(some.map((document) => index.text(document)));
    signal.throwIfAborted();
    const lines = views.flatMap((view) => linesOf(view, placesOf(view, query)));
    told += lines.length;
    say({ type: 'lines', lines, documents: at + some.length });
  }
}

/** The engine as an interface that a larger one can take the place of. */
export interface Engine {
  search(request: SearchRequest, say: (update: SearchUpdate) => void, signal?: AbortSignal): Promise<void>;
}
