import { type Bits, hasRow } from './bits.ts';
import type { Column, MeasureTable } from './open-table.ts';

export const sorts = [
  'newest',
  'oldest',
  'strongest',
  'soonest',
  'largest',
  'type',
  'actor',
  'place',
] as const;
export type Sort = (typeof sorts)[number];

/** What rows are put in order by: each with a rank below `ranks`, smaller first; `ranks` itself comes last. */
interface Ranked {
  readonly rankOf: (row: number) => number;
  readonly ranks: number;
}

/** Ranks of numbers, the largest first; a row without one comes last. */
function byAmount({ rows, numbers, amounts }: MeasureTable, unit: string | undefined): Ranked {
  const wanted = unit === undefined ? undefined : numbers.values.indexOf(unit);
  const values = new Float64Array(rows).fill(Number.NaN);
  for (let row = 0; row < rows; row += 1)
    for (let at = numbers.starts[row] ?? 0; at < (numbers.starts[row + 1] ?? 0); at += 1) {
      if (wanted !== undefined && numbers.items[at] !== wanted) continue;
      values[row] = amounts[at] ?? Number.NaN;
      break;
    }
  const distinct = Float64Array.from(new Set(values.filter((value) => !Number.isNaN(value)))).sort();
  const ranks = distinct.length;
  const places = new Map<number, number>();
  for (const [place, value] of distinct.entries()) places.set(value, ranks - 1 - place);
  return { rankOf: (row) => places.get(values[row] ?? Number.NaN) ?? ranks, ranks };
}

/** Codes in the order of a language, so that names stand as a reader looks for them. */
function byName({ documentOf }: MeasureTable, column: Column): Ranked {
  const { per, values } = column;
  const collator = new Intl.Collator('zh-Hans-CN');
  const order = values
    .map((_, code) => code)
    .sort((a, b) => collator.compare(values[a] ?? '', values[b] ?? ''));
  const places = new Uint32Array(values.length);
  for (const [place, code] of order.entries()) places[code] = place;
  // Of a list the first value, which the words name first.
  const codeOf = (row: number) =>
    per === 'list'
      ? (column.items[column.starts[row] ?? 0] ?? 0)
      : (column.codes[per === 'row' ? row : (documentOf[row] ?? 0)] ?? 0);
  return { rankOf: (row) => places[codeOf(row)] ?? 0, ranks: values.length };
}

function rankedBy(table: MeasureTable, sort: Exclude<Sort, 'newest'>, unit: string | undefined): Ranked {
  const { documentOf, documents, strength, due, dueDates, columns } = table;
  switch (sort) {
    case 'oldest': {
      const ranks = documents.id.length;
      const rankOf = (row: number) => {
        const document = documentOf[row] ?? 0;
        return documents.date[document] ? ranks - 1 - document : ranks;
      };
      return { rankOf, ranks };
    }
    case 'strongest': {
      const ranks = 6;
      return { rankOf: (row) => ranks - 1 - (strength[row] ?? 0), ranks };
    }
    case 'soonest': {
      // The dates ascend; a deadline without a date has no place among them.
      const ranks = dueDates.length + 1;
      const rankOf = (row: number) => {
        const code = due[row] ?? 0;
        return code > 0 && dueDates[code - 1] ? code : ranks;
      };
      return { rankOf, ranks };
    }
    case 'largest':
      return byAmount(table, unit);
    case 'type':
    case 'actor':
    case 'place':
      return byName(table, columns[sort]);
  }
}

/**
 * All rows in an order; rows that have no value in it come last, and rows alike stay as the table has them,
 * newest first.
 *
 * @param unit for `largest`, the unit whose numbers are compared; without it the first number of each
 */
export function orderOf(table: MeasureTable, sort: Sort, unit?: string): Uint32Array {
  const { rows } = table;
  if (sort === 'newest') return Uint32Array.from({ length: rows }, (_, row) => row);
  const { rankOf, ranks } = rankedBy(table, sort, unit);
  // Counting sort: how many rows stand before each rank, then every row to its place.
  const next = new Uint32Array(ranks + 2);
  const rankAt = new Uint32Array(rows);
  for (let row = 0; row < rows; row += 1) {
    const rank = rankOf(row);
    rankAt[row] = rank;
    next[rank + 1] = (next[rank + 1] ?? 0) + 1;
  }
  for (let rank = 1; rank < next.length; rank += 1) next[rank] = (next[rank] ?? 0) + (next[rank - 1] ?? 0);
  const order = new Uint32Array(rows);
  for (let row = 0; row < rows; row += 1) {
    const rank = rankAt[row] ?? 0;
    const place = next[rank] ?? 0;
    order[place] = row;
    next[rank] = place + 1;
  }
  return order;
}

/** The rows of a set in the order of all. */
export const inOrder = (chosen: Bits, order: Uint32Array): Uint32Array =>
  order.filter((row) => hasRow(chosen, row));
