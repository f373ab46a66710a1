import type { TaxonomyId } from '../schema/codebook.ts';
import { type OptionalColumn, optionalColumns } from './columns.ts';
import type { Filters } from './facets.ts';
import { type Sort, sorts } from './sort.ts';
import { type FacetName, facets } from './table.ts';

/** All that the table shows follows from this, and all of it stands in the address. */
export interface TableState {
  readonly query: string;
  readonly filters: Filters;
  readonly sort: Sort;
  /** Set where the rows of every version of a work are on view, not of one alone. */
  readonly versions?: 'all';
  /** The taxonomy under whose tools the types stand. */
  readonly by?: TaxonomyId;
  /** Columns that are left out. */
  readonly hidden?: readonly OptionalColumn[];
  /** The row that is open: id of its document and of its words, `2012-…#p3-m1`. */
  readonly open?: string;
}

export const emptyState: TableState = { query: '', filters: {}, sort: 'newest' };

/** Named here, since the browser should not load the schema of the codebook for three names. */
const taxonomies: Readonly<Record<TaxonomyId, true>> = {
  rothwell_zegveld: true,
  howlett_nato: true,
  mcdonnell_elmore: true,
};
const isTaxonomy = (id: string | null): id is TaxonomyId => id !== null && Object.hasOwn(taxonomies, id);

const longestQuery = 200;
const mostValues = 100;

/** Reads the state from the query of an address; what it does not understand it leaves out. */
export function readState(search: string): TableState {
  const params = new URLSearchParams(search);
  const filters = Object.fromEntries(
    facets
      .map((name) => [name, [...new Set(params.getAll(name).filter(Boolean))].slice(0, mostValues)] as const)
      .filter(([, values]) => values.length > 0),
  );
  const by = params.get('by');
  const open = params.get('open') ?? '';
  const hidden = optionalColumns.filter((name) => params.getAll('hide').includes(name));
  return {
    query: (params.get('q') ?? '').trim().slice(0, longestQuery),
    filters,
    sort: sorts.find((sort) => sort === params.get('sort')) ?? 'newest',
    ...(params.get('versions') === 'all' ? ({ versions: 'all' } as const) : {}),
    ...(isTaxonomy(by) ? { by } : {}),
    ...(hidden.length > 0 ? { hidden } : {}),
    ...(/^[a-z0-9-]{1,200}#p\d{1,6}(?:-m\d{1,4})?$/.test(open) ? { open } : {}),
  };
}

/** Writes the state as the query of an address; the shortest form that reads back the same. */
export function writeState({ query, filters, sort, versions, by, hidden, open }: TableState): string {
  const params = new URLSearchParams();
  if (query) params.set('q', query);
  for (const name of facets) for (const value of filters[name] ?? []) params.append(name, value);
  if (sort !== 'newest') params.set('sort', sort);
  if (versions) params.set('versions', versions);
  if (by) params.set('by', by);
  for (const name of hidden ?? []) params.append('hide', name);
  if (open) params.set('open', open);
  const text = String(params);
  return text ? `?${text}` : '';
}

/** The state with values of a column put in or taken out; an open row is closed. */
export function withValues(state: TableState, name: FacetName, values: readonly string[]): TableState {
  const { open: _open, ...rest } = state;
  const filters = { ...state.filters, [name]: values };
  return { ...rest, filters };
}

/** True where the rows of each work are on view, once and without a condition. */
export const isWhole = ({ query, filters, versions }: TableState) =>
  query === '' && versions === undefined && facets.every((name) => !filters[name]?.length);
