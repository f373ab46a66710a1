import { type Bits, bitsOf, countRows, intersect, listRows } from './bits.ts';
import { indexOf, type Rows } from './facet-index.ts';
import type { Column, MeasureTable } from './open-table.ts';
import { type FacetName, facets } from './table.ts';

/** The values that are wanted of each column; a row passes where it has one of them in every column named. */
export type Filters = Readonly<Partial<Record<FacetName, readonly string[]>>>;
export type FacetCount = readonly [value: string, count: number];
export type FacetCounts = Readonly<Record<FacetName, readonly FacetCount[]>>;

/** The rows that pass. */
export interface Narrowed {
  readonly bits: Bits;
  readonly total: number;
  /** The rows themselves, ascending. */
  readonly rows: Uint32Array;
  /** For each code of a column how many rows its value would leave, with the other columns as they are. */
  count(name: FacetName): Uint32Array;
}

/** The wanted values of a column by code; `2010..2013` wants every year from the first to the last. */
function wantedCodes({ values }: Column, wanted: readonly string[]): Uint8Array {
  const chosen = new Uint8Array(values.length);
  const ranges = wanted.flatMap((value) => {
    const [, from, to] = /^(\d{4})?\.\.(\d{4})?$/.exec(value) ?? [];
    return from === undefined && to === undefined ? [] : [[from ?? '0000', to ?? '9999'] as const];
  });
  const single = new Set(wanted);
  for (const [code, value] of values.entries()) {
    const inRange = /^\d{4}$/.test(value) && ranges.some(([from, to]) => from <= value && value <= to);
    if (single.has(value) || inRange) chosen[code] = 1;
  }
  return chosen;
}

/** What rows must be besides having the values of the filters. */
export interface Wanted {
  /** For each row 1 where its words fit; absent where no words are asked for. */
  readonly words?: Uint8Array;
  /** Whether the rows of every version of a work are wanted, not of one alone. */
  readonly versions?: 'all';
}

/** Narrows the table. */
export function narrow(table: MeasureTable, filters: Filters, { words, versions }: Wanted = {}): Narrowed {
  const index = indexOf(table);
  // Who names a document asks for it, whichever version it is.
  const every = versions === 'all' || (filters.document?.length ?? 0) > 0;
  const base = (every ? table.every : table.counted).slice();
  if (words) intersect(base, bitsOf(words));
  const passing = new Map<FacetName, Bits>();
  for (const name of facets) {
    const wanted = filters[name];
    if (wanted?.length) passing.set(name, index.rowsWith(name, wantedCodes(table.columns[name], wanted)));
  }
  const without = (except?: FacetName): Bits => {
    const bits = base.slice();
    for (const [name, own] of passing) if (name !== except) intersect(bits, own);
    return bits;
  };
  const bits = without();
  const all: Rows = { bits };
  let rows: Uint32Array | undefined;
  return {
    bits,
    total: countRows(bits),
    get rows() {
      rows ??= listRows(bits);
      return rows;
    },
    // A column in use is counted as if it were not.
    count: (name) => index.count(name, passing.has(name) ? { bits: without(name) } : all),
  };
}

/** The values of a column that rows have, each with its count, in the order of the column. */
export function countsOf(table: MeasureTable, name: FacetName, counts: Uint32Array): FacetCount[] {
  const { values } = table.columns[name];
  const present: FacetCount[] = [];
  for (const [code, count] of counts.entries()) if (count > 0) present.push([values[code] ?? '', count]);
  return present;
}

/** Counts of every value over the rows of each work once. */
export function countAll(table: MeasureTable): FacetCounts {
  const all = narrow(table, {});
  return Object.fromEntries(
    facets.map((name) => [name, countsOf(table, name, all.count(name))]),
  ) as unknown as FacetCounts;
}
