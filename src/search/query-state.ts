import { type FilterField, filterFields } from '../schema/fields.ts';

/** `exact`: any string as it stands in the text. `related`: words, by how well they fit. */
export const modes = ['exact', 'related'] as const;
export type Mode = (typeof modes)[number];

export const sorts = ['relevance', 'newest', 'oldest', 'hits'] as const;
export type Sort = (typeof sorts)[number];

/** `list`: documents with their paragraphs. `lines`: every occurrence on a line, the words in the middle. */
export const views = ['list', 'lines'] as const;
export type View = (typeof views)[number];

export const lineSorts = ['order', 'left', 'right', 'newest', 'oldest'] as const;
export type LineSort = (typeof lineSorts)[number];

/** All that the search page shows follows from this, and all of it stands in the address. */
export interface QueryState {
  readonly query: string;
  readonly mode: Mode;
  readonly filters: Readonly<Partial<Record<FilterField, readonly string[]>>>;
  readonly sort: Sort;
  readonly view: View;
  /** Order of the lines. */
  readonly order: LineSort;
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
      .map((field) => [
        field,
        [...new Set(params.getAll(field).flatMap(field === 'year' ? yearsOf : (value) => value))],
      ])
      .filter(([, values]) => values?.length),
  );
  const oneOf = <Known extends string>(known: readonly Known[], name: string, otherwise: Known): Known =>
    known.find((value) => value === params.get(name)) ?? otherwise;
  const shown = Number.parseInt(params.get('shown') ?? '', 10);
  return {
    mode: oneOf(modes, 'mode', 'exact'),
    query: (params.get('q') ?? '').slice(0, longestQuery),
    filters,
    sort: oneOf(sorts, 'sort', 'relevance'),
    view: oneOf(views, 'view', 'list'),
    order: oneOf(lineSorts, 'order', 'order'),
    shown: shown > 0 ? Math.min(shown, mostShown) : hitsAtOnce,
  };
}

/** Writes the state as the query of an address; the shortest form that reads back the same. */
export function writeState({ query, mode, filters, sort, view, order, shown }: QueryState): string {
  const params = new URLSearchParams();
  // An address cannot hold halves of characters; they would come back as signs that no text has.
  if (query) params.set('q', query.replace(/\p{Cs}/gu, ''));
  params.set('mode', mode);
  for (const field of filterFields) {
    const values = filters[field] ?? [];
    for (const value of field === 'year' ? yearRanges(values) : values) params.append(field, value);
  }
  if (sort !== 'relevance') params.set('sort', sort);
  if (view !== 'list') params.set('view', view);
  if (order !== 'order') params.set('order', order);
  if (shown !== hitsAtOnce) params.set('shown', String(shown));
  return `?${params}`;
}

const mostYears = 500;

/** The years of `2010..2013`; anything else stands for itself. */
function yearsOf(value: string): string[] {
  const range = /^(\d{4})\.\.(\d{4})$/.exec(value);
  const [from, to] = [Number(range?.[1]), Number(range?.[2])];
  if (!range || to < from || to - from > mostYears) return [value];
  return Array.from({ length: to - from + 1 }, (_, index) => String(from + index).padStart(4, '0'));
}

/** Years with runs of three and more written as one, in rising order; what is no year comes last. */
export function yearRanges(values: readonly string[]): string[] {
  const years = values.filter((value) => /^\d{4}$/.test(value)).sort();
  const runs: string[][] = [];
  for (const year of years) {
    const run = runs.at(-1);
    if (run && Number(run.at(-1)) + 1 === Number(year)) run.push(year);
    else runs.push([year]);
  }
  return [
    ...runs.flatMap((run) => (run.length > 2 ? [`${run[0]}..${run.at(-1)}`] : run)),
    ...values.filter((value) => !years.includes(value)),
  ];
}

/** The state narrowed to a run of years, or to none where both are absent. */
export function chooseYears(state: QueryState, range?: readonly [from: number, to: number]): QueryState {
  const year = range ? yearsOf(range.map((one) => String(one).padStart(4, '0')).join('..')) : [];
  return { ...state, filters: { ...state.filters, year }, shown: hitsAtOnce };
}

/** The state with one filter value taken in or out; the list begins anew. */
export function toggleFilter(state: QueryState, field: FilterField, value: string): QueryState {
  const values = state.filters[field] ?? [];
  const changed = values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
  return { ...state, filters: { ...state.filters, [field]: changed }, shown: hitsAtOnce };
}

/** The state without a filter value; a run of years, `2010..2013`, is taken out as a whole. */
export function takeOut(state: QueryState, field: FilterField, value: string): QueryState {
  const gone = field === 'year' ? yearsOf(value) : [value];
  const left = (state.filters[field] ?? []).filter((own) => !gone.includes(own));
  return { ...state, filters: { ...state.filters, [field]: left }, shown: hitsAtOnce };
}

/** True where there is nothing to look for. */
export const isEmpty = ({ query, filters }: Pick<QueryState, 'query' | 'filters'>) =>
  query === '' && filterFields.every((field) => !filters[field]?.length);
