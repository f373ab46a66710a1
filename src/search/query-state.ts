import { type FilterField, filterFields, isMonth } from '../schema/fields.ts';

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

const mostPeriods = 500;
const monthsOfYear = 12;

/** The place of a year or a month in a row of such; undefined for anything else. */
function placeOf(period: string): number | undefined {
  const [, year, month] = /^(\d{4})(?:-(0[1-9]|1[0-2]))?$/.exec(period) ?? [];
  if (year === undefined) return undefined;
  return month === undefined ? Number(year) : Number(year) * monthsOfYear + Number(month) - 1;
}

const yearAt = (place: number) => String(place).padStart(4, '0');
const monthAt = (place: number) =>
  `${yearAt(Math.floor(place / monthsOfYear))}-${String((place % monthsOfYear) + 1).padStart(2, '0')}`;

/**
 * The years or months from one to another, `2010` to `2013` or `2012-03` to `2012-06`; none where they are
 * not of one kind and in order.
 */
export function periodsBetween(from: string, to: string): string[] {
  const [first, last] = [placeOf(from), placeOf(to)];
  if (first === undefined || last === undefined || from.length !== to.length) return [];
  if (last < first || last - first > mostPeriods) return [];
  const at = isMonth(from) ? monthAt : yearAt;
  return Array.from({ length: last - first + 1 }, (_, index) => at(first + index));
}

/** The years of `2010..2013` or months of `2012-03..2012-06`; anything else stands for itself. */
function yearsOf(value: string): string[] {
  const [from = '', to] = value.split('..');
  const between = to === undefined ? [] : periodsBetween(from, to);
  return between.length > 0 ? between : [value];
}

function runsOf(periods: readonly string[]): string[] {
  const runs: string[][] = [];
  for (const period of [...periods].sort()) {
    const run = runs.at(-1);
    if (run && (placeOf(run.at(-1) ?? '') ?? 0) + 1 === placeOf(period)) run.push(period);
    else runs.push([period]);
  }
  return runs.flatMap((run) => (run.length > 2 ? [`${run[0]}..${run.at(-1)}`] : run));
}

/** Years and months with runs of three and more written as one, in rising order; all else comes last. */
export function yearRanges(values: readonly string[]): string[] {
  const periods = values.filter((value) => placeOf(value) !== undefined);
  return [
    ...runsOf(periods.filter((value) => !isMonth(value))),
    ...runsOf(periods.filter(isMonth)),
    ...values.filter((value) => !periods.includes(value)),
  ];
}

/** The state narrowed to a run of years or months, or to none where both are absent. */
export function chooseYears(state: QueryState, range?: readonly [from: string, to: string]): QueryState {
  const year = range ? periodsBetween(...range) : [];
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
