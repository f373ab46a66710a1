import { type FilterField, filterFields } from '../schema/fields.ts';

/** `exact`: any string as it stands in the text. `related`: words, by how well they fit. */
export const modes = ['exact', 'related'] as const;
export type Mode = (typeof modes)[number];

export const sorts = ['relevance', 'newest', 'oldest'] as const;
export type Sort = (typeof sorts)[number];

/** All that the search page shows follows from this, and all of it stands in the address. */
export interface QueryState {
  readonly query: string;
  readonly mode: Mode;
  readonly filters: Readonly<Partial<Record<FilterField, readonly string[]>>>;
  readonly sort: Sort;
  /** How many hits are listed. */
  readonly shown: number;
}

export const hitsAtOnce = 10;
const longestQuery = 2000;
const mostShown = 1000;

/** Reads the state from the query of an address; what it does not understand it leaves out. */
export function readState(search: string): QueryState {
  const params = new URLSearchParams(search);
  const filters = Object.fromEntries(
    filterFields
      .map((field) => [field, [...new Set(params.getAll(field))]])
      .filter(([, values]) => values?.length),
  );
  const sort = sorts.find((known) => known === params.get('sort')) ?? 'relevance';
  const shown = Number.parseInt(params.get('shown') ?? '', 10);
  return {
    mode: modes.find((known) => known === params.get('mode')) ?? 'exact',
    query: (params.get('q') ?? '').slice(0, longestQuery),
    filters,
    sort,
    shown: shown > 0 ? Math.min(shown, mostShown) : hitsAtOnce,
  };
}

/** Writes the state as the query of an address; the shortest form that reads back the same. */
export function writeState({ query, mode, filters, sort, shown }: QueryState): string {
  const params = new URLSearchParams();
  if (query) params.set('q', query);
  params.set('mode', mode);
  for (const field of filterFields) for (const value of filters[field] ?? []) params.append(field, value);
  if (sort !== 'relevance') params.set('sort', sort);
  if (shown !== hitsAtOnce) params.set('shown', String(shown));
  return `?${params}`;
}

/** The state with one filter value taken in or out; the list begins anew. */
export function toggleFilter(state: QueryState, field: FilterField, value: string): QueryState {
  const values = state.filters[field] ?? [];
  const changed = values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
  return { ...state, filters: { ...state.filters, [field]: changed }, shown: hitsAtOnce };
}

/** True where there is nothing to look for. */
export const isEmpty = ({ query, filters }: QueryState) =>
  query === '' && filterFields.every((field) => !filters[field]?.length);
