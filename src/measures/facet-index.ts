import { type Bits, countShared, listRows, noRows, setRange, setRow, unite } from './bits.ts';
import type { Column, MeasureTable, SingleColumn } from './open-table.ts';
import { type FacetName, facets } from './table.ts';

/** Answers which rows have a value, and how many of some rows have each, for every column of a table. */
export interface FacetIndex {
  /** Rows with at least one of the values. @param wanted for each code 1 where it is wanted */
  rowsWith(name: FacetName, wanted: Uint8Array): Bits;
  /** For each code how many of the rows have it. */
  count(name: FacetName, among: Rows): Uint32Array;
  /** Makes what a column is asked through, so that the first question does not wait for it. */
  prepare(name: FacetName): void;
}

/** A set of rows as it is counted: what is derived from it once serves every column. */
export interface Rows {
  readonly bits: Bits;
  /** How many of the rows each document has; made when first asked for. */
  ofDocuments?: Uint32Array;
  /** The rows one by one; made when first asked for. */
  list?: Uint32Array;
}

/** Every code of a document's value, those of the places it lies in included. */
const codesAbove = ({ within }: SingleColumn, code: number): readonly number[] => within?.[code] ?? [code];

function setsOf(table: MeasureTable, column: Column): readonly Bits[] {
  const sets = column.values.map(() => noRows(table.rows));
  if (column.per === 'list') {
    const { starts, items } = column;
    for (let row = 0; row < table.rows; row += 1)
      for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1) {
        const bits = sets[items[at] ?? 0];
        if (bits) setRow(bits, row);
      }
  } else if (column.per === 'row') {
    const { codes } = column;
    for (let row = 0; row < table.rows; row += 1) {
      const bits = sets[codes[row] ?? 0];
      if (bits) setRow(bits, row);
    }
  } else {
    const { firstRow } = table.documents;
    for (const [document, code] of column.codes.entries())
      for (const above of codesAbove(column, code)) {
        const bits = sets[above];
        if (bits) setRange(bits, firstRow[document] ?? 0, firstRow[document + 1] ?? 0);
      }
  }
  return sets;
}

function rowsByCode(table: MeasureTable, column: Column, wanted: Uint8Array): Bits {
  const bits = noRows(table.rows);
  if (column.per === 'list') {
    const { starts, items } = column;
    for (let row = 0; row < table.rows; row += 1)
      for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1)
        if (wanted[items[at] ?? 0] === 1) setRow(bits, row);
    return bits;
  }
  const { codes } = column;
  if (column.per === 'row') {
    for (let row = 0; row < table.rows; row += 1) if (wanted[codes[row] ?? 0] === 1) setRow(bits, row);
    return bits;
  }
  const { firstRow } = table.documents;
  for (const [document, code] of codes.entries())
    if (codesAbove(column, code).some((above) => wanted[above] === 1))
      setRange(bits, firstRow[document] ?? 0, firstRow[document + 1] ?? 0);
  return bits;
}

function countDocuments(table: MeasureTable, among: Rows): Uint32Array {
  if (among.ofDocuments) return among.ofDocuments;
  among.list ??= listRows(among.bits);
  const counts = new Uint32Array(table.documents.id.length);
  for (const row of among.list) {
    const document = table.documentOf[row] ?? 0;
    counts[document] = (counts[document] ?? 0) + 1;
  }
  among.ofDocuments = counts;
  return counts;
}

function countCodes(table: MeasureTable, column: Column, among: Rows): Uint32Array {
  const counts = new Uint32Array(column.values.length);
  if (column.per === 'list') {
    const { starts, items } = column;
    among.list ??= listRows(among.bits);
    for (const row of among.list)
      for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1) {
        const code = items[at] ?? 0;
        counts[code] = (counts[code] ?? 0) + 1;
      }
  } else if (column.per === 'row') {
    const { codes } = column;
    among.list ??= listRows(among.bits);
    for (const row of among.list) {
      const code = codes[row] ?? 0;
      counts[code] = (counts[code] ?? 0) + 1;
    }
  } else
    for (const [document, count] of countDocuments(table, among).entries()) {
      if (count === 0) continue;
      for (const code of codesAbove(column, column.codes[document] ?? 0))
        counts[code] = (counts[code] ?? 0) + count;
    }
  return counts;
}

/**
 * The index of a table: for columns of few values a set of rows each, so that counting is a matter of
 * intersecting sets; for the others the codes themselves.
 *
 * @param mostSets values above which a column is counted row by row: a set for each would take more room than
 * it saves time
 */
export function createFacetIndex(table: MeasureTable, mostSets = 96): FacetIndex {
  const known = new Map<FacetName, readonly Bits[]>();
  const sets = (name: FacetName): readonly Bits[] | undefined => {
    const column = table.columns[name];
    if (column.values.length > mostSets) return undefined;
    const made = known.get(name) ?? setsOf(table, column);
    known.set(name, made);
    return made;
  };
  return {
    rowsWith(name, wanted) {
      const own = sets(name);
      if (!own) return rowsByCode(table, table.columns[name], wanted);
      const bits = noRows(table.rows);
      for (const [code, set] of own.entries()) if (wanted[code] === 1) unite(bits, set);
      return bits;
    },
    count(name, among) {
      const own = sets(name);
      if (!own) return countCodes(table, table.columns[name], among);
      return Uint32Array.from(own, (set) => countShared(set, among.bits));
    },
    prepare: (name) => void sets(name),
  };
}

const indexes = new WeakMap<MeasureTable, FacetIndex>();

/** The index of a table, made once. */
export function indexOf(table: MeasureTable): FacetIndex {
  const known = indexes.get(table) ?? createFacetIndex(table);
  indexes.set(table, known);
  return known;
}

/** Makes the index of all columns, a column a step. */
export function* preparing(table: MeasureTable): Generator<FacetName> {
  for (const name of facets) {
    indexOf(table).prepare(name);
    yield name;
  }
}
