import { allRows, type Bits, noRows, setRange } from './bits.ts';
import {
  type ColumnChunk,
  type Dictionaries,
  type FacetName,
  type Lists,
  placeSeparator,
  statuses,
  unknown,
  withIt,
  without,
} from './table.ts';

/** A column with one value a row, or one a document. */
export interface SingleColumn {
  readonly per: 'row' | 'document';
  readonly values: readonly string[];
  readonly codes: Uint32Array | Uint16Array | Uint8Array;
  /** For a column of places: each code with the codes of the places it lies in, itself the last. */
  readonly within?: readonly (readonly number[])[];
}

/** A column with any number of values a row. */
export interface ListColumn {
  readonly per: 'list';
  readonly values: readonly string[];
  /** For each row where its values begin, and after the last row where they end. */
  readonly starts: Uint32Array;
  readonly items: Uint16Array;
}

export type Column = SingleColumn | ListColumn;

/** The table as it is asked. */
export interface MeasureTable {
  readonly rows: number;
  /** For each row the place of its document. */
  readonly documentOf: Uint32Array;
  readonly documents: {
    readonly id: readonly string[];
    readonly title: readonly string[];
    readonly date: readonly string[];
    /** For each document its first row, and after the last how many rows there are. */
    readonly firstRow: Uint32Array;
  };
  readonly columns: Readonly<Record<FacetName, Column>>;
  /** The rows of one version of each work, and those of all. */
  readonly counted: Bits;
  readonly every: Bits;
  readonly strength: Uint8Array;
  /** 0: none; else the place in `dueDates`, and one. */
  readonly due: Uint16Array;
  readonly dueDates: readonly string[];
  /** The units of all numbers of a row, in their order. */
  readonly numbers: ListColumn;
  /** Beside each unit of `numbers`; not a number where it cannot be read. */
  readonly amounts: Float64Array;
  /** First row of each chunk of texts, and after the last how many rows there are. */
  readonly chunkStarts: readonly number[];
  /** First document of each chunk of texts. */
  readonly chunkDocuments: readonly number[];
}

/** Chains of places with every place that a chain goes through. */
function placeColumn(values: readonly string[], codes: Uint32Array): SingleColumn {
  const known = new Map(values.map((value, index) => [value, index]));
  const all = [...values];
  const codeOf = (value: string) => {
    const code = known.get(value) ?? all.length;
    if (code === all.length) {
      known.set(value, code);
      all.push(value);
    }
    return code;
  };
  const within = values.map((value) => {
    const names = value.split(placeSeparator);
    return names.map((_, index) => codeOf(names.slice(0, index + 1).join(placeSeparator)));
  });
  return { per: 'document', values: all, codes, within };
}

function listColumn(values: readonly string[], chunks: readonly Lists[], rows: number): ListColumn {
  const starts = new Uint32Array(rows + 1);
  const items = new Uint16Array(chunks.reduce((sum, chunk) => sum + chunk.items.length, 0));
  let [row, at] = [0, 0];
  for (const chunk of chunks) {
    items.set(chunk.items, at);
    for (const size of chunk.sizes) {
      starts[row] = at;
      at += size;
      row += 1;
    }
  }
  starts[rows] = at;
  return { per: 'list', values, starts, items };
}

/** The same list with each value of a row once. */
function eachOnce({ values, starts, items }: ListColumn): ListColumn {
  const kept = new Uint16Array(items.length);
  const begins = new Uint32Array(starts.length);
  let at = 0;
  for (let row = 0; row + 1 < starts.length; row += 1) {
    const first = at;
    begins[row] = at;
    for (let index = starts[row] ?? 0; index < (starts[row + 1] ?? 0); index += 1) {
      const item = items[index] ?? 0;
      if (kept.subarray(first, at).includes(item)) continue;
      kept[at] = item;
      at += 1;
    }
  }
  begins[starts.length - 1] = at;
  return { per: 'list', values, starts: begins, items: kept.slice(0, at) };
}

const single = (
  per: SingleColumn['per'],
  values: readonly string[],
  codes: SingleColumn['codes'],
): SingleColumn => ({ per, values, codes });

/** Puts the columns of all chunks together. @param textSizes rows of each chunk of texts */
export function openTable(
  words: Dictionaries,
  chunks: readonly ColumnChunk[],
  textSizes: readonly number[],
): MeasureTable {
  const rows = chunks.reduce((sum, { type }) => sum + type.length, 0);
  const ofRows = (column: (chunk: ColumnChunk) => readonly number[]) => {
    const codes = new Uint16Array(rows);
    let at = 0;
    for (const chunk of chunks) {
      codes.set(column(chunk), at);
      at += chunk.type.length;
    }
    return codes;
  };
  const ofDocuments = (column: (documents: ColumnChunk['documents']) => readonly number[]) =>
    Uint32Array.from(chunks.flatMap(({ documents }) => [...column(documents)]));
  const sizes = ofDocuments((documents) => documents.rows);
  const firstRow = new Uint32Array(sizes.length + 1);
  const documentOf = new Uint32Array(rows);
  for (let document = 0; document < sizes.length; document += 1) {
    const first = firstRow[document] ?? 0;
    firstRow[document + 1] = first + (sizes[document] ?? 0);
    documentOf.fill(document, first, firstRow[document + 1]);
  }
  const counted = noRows(rows);
  for (const [document, other] of ofDocuments((documents) => documents.other).entries())
    if (other === 0) setRange(counted, firstRow[document] ?? 0, firstRow[document + 1] ?? 0);
  const force = ofRows((chunk) => chunk.force);
  const due = ofRows((chunk) => chunk.due);
  const units = listColumn(
    words.unit,
    chunks.map((chunk) => chunk.unit),
    rows,
  );
  const dueYears = ['none', unknown, ...new Set(words.due.map((date) => date.slice(0, 4)).filter(Boolean))];
  const dueYearOf = words.due.map((date) => (date ? dueYears.indexOf(date.slice(0, 4)) : 1));
  const ids = chunks.flatMap(({ documents }) => documents.id);
  const has = (yes: (row: number) => boolean) =>
    single(
      'row',
      [withIt, without],
      Uint8Array.from({ length: rows }, (_, row) => (yes(row) ? 0 : 1)),
    );
  const columns: Record<FacetName, Column> = {
    type: single(
      'row',
      words.type,
      ofRows((chunk) => chunk.type),
    ),
    theme: listColumn(
      words.theme,
      chunks.map((chunk) => chunk.theme),
      rows,
    ),
    year: single(
      'document',
      words.year,
      ofDocuments((documents) => documents.year),
    ),
    level: single(
      'document',
      words.level,
      ofDocuments((documents) => documents.level),
    ),
    place: placeColumn(
      words.place,
      ofDocuments((documents) => documents.place),
    ),
    actor: listColumn(
      words.actor,
      chunks.map((chunk) => chunk.actor),
      rows,
    ),
    voice: single(
      'document',
      words.voice,
      ofDocuments((documents) => documents.voice),
    ),
    target: listColumn(
      words.target,
      chunks.map((chunk) => chunk.target),
      rows,
    ),
    number: has((row) => (units.starts[row + 1] ?? 0) > (units.starts[row] ?? 0)),
    unit: eachOnce(units),
    deadline: has((row) => (due[row] ?? 0) > 0),
    due: single(
      'row',
      dueYears,
      due.map((code) => (code === 0 ? 0 : (dueYearOf[code - 1] ?? 1))),
    ),
    strength: single(
      'row',
      ['0', '1', '2', '3', '4', '5'],
      force.map((code) => Math.floor(code / 6)),
    ),
    polarity: single(
      'row',
      ['do', 'dont'],
      force.map((code) => code % 2),
    ),
    status: single(
      'row',
      statuses,
      force.map((code) => Math.floor(code / 2) % 3),
    ),
    document: single(
      'document',
      ids,
      Uint32Array.from(ids, (_, index) => index),
    ),
  };
  const chunkStarts = [0];
  for (const size of textSizes) chunkStarts.push((chunkStarts.at(-1) ?? 0) + size);
  const chunkDocuments = chunkStarts.map((row) => documentOf[row] ?? ids.length);
  return {
    rows,
    documentOf,
    documents: {
      id: ids,
      title: chunks.flatMap(({ documents }) => documents.title),
      date: chunks.flatMap(({ documents }) => documents.date),
      firstRow,
    },
    columns,
    counted,
    every: allRows(rows),
    strength: Uint8Array.from(force, (code) => Math.floor(code / 6)),
    due,
    dueDates: words.due,
    numbers: units,
    amounts: Float64Array.from(chunks.flatMap(({ amount }) => amount.map((value) => value ?? Number.NaN))),
    chunkStarts,
    chunkDocuments,
  };
}
