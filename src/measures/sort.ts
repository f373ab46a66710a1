import type { MeasureTable, SingleColumn } from './open-table.ts';

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

/** What rows are put in order by: smaller first; rows without it come last and are not a number. */
type Keys = Float64Array;

function amounts({ rows, numbers, amounts: values }: MeasureTable, unit: string | undefined): Keys {
  const wanted = unit === undefined ? undefined : numbers.values.indexOf(unit);
  return Float64Array.from({ length: rows }, (_, row) => {
    for (let at = numbers.starts[row] ?? 0; at < (numbers.starts[row + 1] ?? 0); at += 1)
      if (wanted === undefined || numbers.items[at] === wanted) return -(values[at] ?? Number.NaN);
    return Number.NaN;
  });
}

/** Codes in the order of a language, so that names stand as a reader looks for them. */
function byName({ rows, documentOf }: MeasureTable, { per, values, codes }: SingleColumn): Keys {
  const collator = new Intl.Collator('zh-Hans-CN');
  const order = values
    .map((_, code) => code)
    .sort((a, b) => collator.compare(values[a] ?? '', values[b] ?? ''));
  const rank = new Float64Array(values.length);
  for (const [place, code] of order.entries()) rank[code] = place;
  const of = (row: number) => codes[per === 'row' ? row : (documentOf[row] ?? 0)] ?? 0;
  return Float64Array.from({ length: rows }, (_, row) => rank[of(row)] ?? 0);
}

function keysOf(table: MeasureTable, sort: Exclude<Sort, 'newest'>, unit: string | undefined): Keys {
  const { documentOf, documents, strength, due, dueDates, columns } = table;
  const single = (name: 'type' | 'actor' | 'place') => {
    const column = columns[name];
    if (column.per === 'list') throw new Error(`The column ${name} holds lists.`);
    return column;
  };
  switch (sort) {
    case 'oldest': {
      const last = documents.id.length;
      return Float64Array.from(documentOf, (document) =>
        documents.date[document] ? last - document : Number.NaN,
      );
    }
    case 'strongest':
      return Float64Array.from(strength, (level) => -level);
    case 'soonest':
      // The dates ascend; a deadline without a date has no place among them.
      return Float64Array.from(due, (code) => (code > 0 && dueDates[code - 1] ? code : Number.NaN));
    case 'largest':
      return amounts(table, unit);
    case 'type':
    case 'actor':
    case 'place':
      return byName(table, single(sort));
  }
}

/**
 * All rows in an order; rows that have no value in it come last, and rows alike stay as the table has them,
 * newest first.
 *
 * @param unit for `largest`, the unit whose numbers are compared; without it the first number of each
 */
export function orderOf(table: MeasureTable, sort: Sort, unit?: string): Uint32Array {
  const order = Uint32Array.from({ length: table.rows }, (_, row) => row);
  if (sort === 'newest') return order;
  const keys = keysOf(table, sort, unit);
  return order.sort((a, b) => {
    const [x, y] = [keys[a] ?? Number.NaN, keys[b] ?? Number.NaN];
    if (x === y) return a - b;
    if (Number.isNaN(x)) return Number.isNaN(y) ? a - b : 1;
    return Number.isNaN(y) ? -1 : x - y;
  });
}

/** Some rows in the order of all. @param rows ascending */
export function inOrder(rows: Uint32Array, order: Uint32Array): Uint32Array {
  if (rows.length === order.length) return order;
  const chosen = new Uint8Array(order.length);
  for (const row of rows) chosen[row] = 1;
  return order.filter((row) => chosen[row] === 1);
}
