import type { Level } from '../measures/body.ts';
import { type ExportedRow, toCsv, toJson } from '../measures/export.ts';
import type { MeasureTable, SingleColumn } from '../measures/open-table.ts';
import {
  placeAt,
  placeSeparator,
  statuses,
  type TableNumber,
  type TextChunk,
  unknown,
} from '../measures/table.ts';
import type { MeasureSpoken } from './measure-spoken.ts';

/** What rows are exported from. */
export interface ExportSource {
  readonly table: MeasureTable;
  readonly words: MeasureSpoken;
  /** Address of the site's root. */
  readonly root: URL;
  texts(chunk: number): Promise<TextChunk>;
}

const known = (value: string | undefined) => (value === undefined || value === unknown ? undefined : value);

const numberOf = (text: string): TableNumber => {
  const [op = '=', value = '', ...unit] = text.split(' ');
  return { op: op as TableNumber['op'], value, unit: unit.join(' ') };
};

async function rowsOf(
  rows: Uint32Array,
  { table, words, root, texts }: ExportSource,
): Promise<ExportedRow[]> {
  const { columns, documentOf, documents, chunkStarts, chunkDocuments, due, dueDates, strength } = table;
  const single = (name: 'type' | 'place' | 'voice' | 'level' | 'status' | 'polarity') =>
    columns[name] as SingleColumn;
  const valueAt = ({ per, values, codes }: SingleColumn, row: number) =>
    values[codes[per === 'row' ? row : (documentOf[row] ?? 0)] ?? 0];
  const listOf = (name: 'theme' | 'actor' | 'target', row: number) => {
    const column = columns[name];
    if (column.per !== 'list') return [];
    const codes = column.items.subarray(column.starts[row] ?? 0, column.starts[row + 1] ?? 0);
    return [...codes].map((code) => column.values[code] ?? '');
  };
  const exported: ExportedRow[] = [];
  for (const row of rows) {
    const chunk = chunkStarts.findLastIndex((start) => start <= row);
    const own = await texts(chunk);
    const at = row - (chunkStarts[chunk] ?? 0);
    const document = documentOf[row] ?? 0;
    const inChunk = document - (chunkDocuments[chunk] ?? 0);
    const [block, number] = placeAt(own, at);
    const mark = number > 0 ? `p${block}-m${number}` : `p${block}`;
    const type = valueAt(single('type'), row) ?? '';
    const date = documents.date[document];
    const voice = known(valueAt(single('voice'), row));
    const chain = known(valueAt(single('place'), row));
    const text = own.deadline[at];
    const dueDate = dueDates[(due[row] ?? 0) - 1];
    exported.push({
      document: {
        id: documents.id[document] ?? '',
        title: documents.title[document] ?? '',
        ...(date ? { date } : {}),
        ...(voice ? { voice } : {}),
        chain: chain?.split(placeSeparator) ?? [],
        level: (valueAt(single('level'), row) ?? 'unknown') as Level,
        cited: own.documents.cited[inChunk] ?? {},
      },
      anchor: `p${block}`,
      url: new URL(`${own.documents.url[inChunk]?.slice(1)}#${mark}`, root).href,
      lead: own.lead[at] ?? '',
      type,
      typeName: words.typeNames[type] ?? type,
      actors: listOf('actor', row).filter((actor) => actor !== unknown),
      targets: listOf('target', row),
      numbers: own.numbers[at] ? own.numbers[at].split('\t').map(numberOf) : [],
      ...(text ? { deadline: { text, ...(dueDate ? { date: dueDate } : {}) } } : {}),
      strength: strength[row] ?? 0,
      polarity: valueAt(single('polarity'), row) === 'dont' ? 'dont' : 'do',
      status: statuses.find((status) => status === valueAt(single('status'), row)) ?? 'planned',
      themes: listOf('theme', row),
    });
  }
  return exported;
}

/** The day in the reader's time, `2026-11-22`. */
const today = () => new Intl.DateTimeFormat('sv-SE').format(new Date());

/** The rows on view as a file. @param page address of the view */
export async function exportFile(
  rows: Uint32Array,
  format: 'csv' | 'json',
  page: string,
  source: ExportSource,
): Promise<{ readonly name: string; readonly file: Blob }> {
  const accessed = today();
  const view = { url: page, accessed, rows: await rowsOf(rows, source) };
  const [text, type] =
    format === 'json'
      ? [toJson(view), 'application/json']
      : [toCsv(view, source.words.exportColumns), 'text/csv;charset=utf-8'];
  return { name: `yanlu-measures-${accessed}.${format}`, file: new Blob([text], { type }) };
}
