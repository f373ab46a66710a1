import type { FilterField } from '../schema/fields.ts';
import type { IndexedBlock } from './excerpts.ts';
import { cutWords, normaliseQuery } from './normalise.ts';
import type { QueryState, Sort } from './query-state.ts';

/** What the index tells of one document. */
export interface Fragment {
  readonly url: string;
  readonly meta: Readonly<Record<string, string>>;
  /** The text as the index cut it: words parted by zero-width spaces. */
  readonly raw_content: string;
  readonly anchors: readonly IndexedBlock[];
  readonly locations: readonly number[];
}

interface Hit {
  readonly data: () => Promise<Fragment>;
}

type Counts = Readonly<Partial<Record<FilterField, Readonly<Record<string, number>>>>>;

interface Response {
  readonly results: readonly Hit[];
  readonly filters: Counts;
}

interface Instance {
  init(): Promise<void>;
  filters(): Promise<Counts>;
  search(query: string | null, options: object): Promise<Response>;
}

/** A set of documents and how it divides. */
export interface Found {
  readonly hits: readonly Hit[];
  /** Documents of the set by value of each field; for a field in use, as if that field were not. */
  readonly counts: Counts;
  /** Words of the query that no document has; the index leaves them out without a word. */
  readonly missing: readonly string[];
}

const sortKeys: Readonly<Record<Sort, object>> = {
  relevance: {},
  newest: { newest: 'desc' },
  oldest: { oldest: 'asc' },
  // Words have no exact number here; the order stays that of relevance.
  hits: {},
};

const mostWordsChecked = 12;

/** The words of a query that is not a phrase; a single word that is missing shows by finding nothing. */
function separateWords(query: string | null): string[] {
  if (!query || query.startsWith('"')) return [];
  const words = [...new Set(query.split(' '))].slice(0, mostWordsChecked);
  return words.length > 1 ? words : [];
}

/**
 * Opens the index.
 *
 * @param url address of `pagefind.js`
 * @param attempt 0, then 1, 2 …: browsers remember a module that failed to load by its address
 * @returns a function that answers a state of the page
 */
export async function openIndex(
  url: string,
  attempt: number,
): Promise<(state: QueryState) => Promise<Found>> {
  const module: { createInstance(options: object): Instance } = await import(
    /* @vite-ignore */ attempt > 0 ? `${url}?attempt=${attempt}` : url
  );
  const instance = module.createInstance({});
  await instance.init();
  const known = await instance.filters();
  /** A run of years names some that no document has, which the index would take for a condition. */
  const among = (field: FilterField, values: readonly string[] = []) => {
    const own = values.filter((value) => Object.hasOwn(known[field] ?? {}, value));
    return own.length > 0 ? own : values;
  };

  return async ({ query, filters, sort }) => {
    const words = query ? cutWords(normaliseQuery(query)) : null;
    const active = (Object.keys(filters) as FilterField[]).filter((field) => filters[field]?.length);
    const ask = (fields: readonly FilterField[]) =>
      instance.search(words, {
        filters: Object.fromEntries(fields.map((field) => [field, { any: among(field, filters[field]) }])),
        sort: sortKeys[sort],
      });
    const response = await ask(active);
    const counts: Record<string, Readonly<Record<string, number>>> = { ...response.filters };
    for (const field of active) {
      const without = await ask(active.filter((other) => other !== field));
      counts[field] = without.filters[field] ?? {};
    }
    const missing: string[] = [];
    for (const word of separateWords(words)) {
      const alone = await instance.search(word, {});
      if (alone.results.length === 0) missing.push(word);
    }
    return { hits: response.results, counts, missing };
  };
}
