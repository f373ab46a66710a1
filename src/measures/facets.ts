import type { Column, MeasureTable } from './open-table.ts';
import { type FacetName, facets } from './table.ts';

/** The values that are wanted of each column; a row passes where it has one of them in every column named. */
export type Filters = Readonly<Partial<Record<FacetName, readonly string[]>>>;
export type FacetCounts = Readonly<Record<FacetName, readonly (readonly [value: string, count: number])[]>>;

/** The rows that pass, ascending, and how many rows each value would leave. */
export interface Narrowed {
  readonly rows: Uint32Array;
  /** For a column in use, as if it were not. */
  readonly counts: FacetCounts;
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

/** Sets a bit on every row that a column keeps out. */
function markFailing(
  table: MeasureTable,
  column: Column,
  wanted: Uint8Array,
  bit: number,
  failing: Uint32Array,
) {
  const { rows, documentOf } = table;
  if (column.per === 'list') {
    const { starts, items } = column;
    for (let row = 0; row < rows; row += 1) {
      let passes = false;
      for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0) && !passes; at += 1)
        passes = wanted[items[at] ?? 0] === 1;
      if (!passes) failing[row] = (failing[row] ?? 0) | bit;
    }
    return;
  }
  const { codes, within } = column;
  const passing = within
    ? Uint8Array.from(within, (above) => (above.some((code) => wanted[code] === 1) ? 1 : 0))
    : wanted;
  for (let row = 0; row < rows; row += 1) {
    const code = codes[column.per === 'row' ? row : (documentOf[row] ?? 0)] ?? 0;
    if (passing[code] !== 1) failing[row] = (failing[row] ?? 0) | bit;
  }
}

/** Counts the rows of each value among those that no other column keeps out. */
function countColumn(table: MeasureTable, column: Column, others: number, failing: Uint32Array): Uint32Array {
  const { rows, documentOf } = table;
  const counts = new Uint32Array(column.values.length);
  const add = (code: number, by = 1) => {
    counts[code] = (counts[code] ?? 0) + by;
  };
  if (column.per === 'list') {
    const { starts, items } = column;
    for (let row = 0; row < rows; row += 1) {
      if (((failing[row] ?? 0) & others) !== 0) continue;
      for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1) add(items[at] ?? 0);
    }
    return counts;
  }
  const { codes, within } = column;
  if (column.per === 'row') {
    for (let row = 0; row < rows; row += 1) if (((failing[row] ?? 0) & others) === 0) add(codes[row] ?? 0);
    return counts;
  }
  const ofDocuments = new Uint32Array(codes.length);
  for (let row = 0; row < rows; row += 1) {
    const document = documentOf[row] ?? 0;
    if (((failing[row] ?? 0) & others) === 0) ofDocuments[document] = (ofDocuments[document] ?? 0) + 1;
  }
  for (const [document, count] of ofDocuments.entries()) {
    if (count === 0) continue;
    const code = codes[document] ?? 0;
    if (within) for (const above of within[code] ?? []) add(above, count);
    else add(code, count);
  }
  return counts;
}

/**
 * Narrows the table.
 *
 * @param words for each row 1 where its words fit; absent where no words are asked for
 */
export function narrow(table: MeasureTable, filters: Filters, words?: Uint8Array): Narrowed {
  const failing = new Uint32Array(table.rows);
  const wordsBit = 1 << facets.length;
  if (words) for (let row = 0; row < table.rows; row += 1) if (words[row] !== 1) failing[row] = wordsBit;
  for (const [index, name] of facets.entries()) {
    const wanted = filters[name];
    if (!wanted?.length) continue;
    const column = table.columns[name];
    markFailing(table, column, wantedCodes(column, wanted), 1 << index, failing);
  }
  let kept = 0;
  const rows = new Uint32Array(table.rows);
  for (let row = 0; row < table.rows; row += 1) {
    if (failing[row] !== 0) continue;
    rows[kept] = row;
    kept += 1;
  }
  const all = (1 << (facets.length + 1)) - 1;
  const counts = Object.fromEntries(
    facets.map((name, index) => {
      const column = table.columns[name];
      const sizes = countColumn(table, column, all & ~(1 << index), failing);
      return [name, column.values.map((value, code) => [value, sizes[code] ?? 0] as const)];
    }),
  ) as unknown as FacetCounts;
  return { rows: rows.slice(0, kept), counts };
}

/** Counts of every value over the whole table. */
export const countAll = (table: MeasureTable): FacetCounts => narrow(table, {}).counts;
