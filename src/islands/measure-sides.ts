import type { AlignedMeasure } from '../measures/align.ts';
import { narrow } from '../measures/facets.ts';
import type { MeasureTable, SingleColumn } from '../measures/open-table.ts';
import type { TableState } from '../measures/state.ts';
import { placeAt, statuses, type TableNumber } from '../measures/table.ts';
import type { MeasureFiles } from './measure-files.ts';
import type { WordSearch } from './measure-words.ts';

/** A measure of a side with where it stands. */
export interface SideRow extends AlignedMeasure {
  readonly href: string;
  readonly anchor: string;
  /** Id of its document. */
  readonly id: string;
  /** What its document is called, with its date. */
  readonly document: string;
}

/** A paragraph of a side. */
export interface SideBlock {
  readonly href: string;
  readonly anchor: string;
  readonly text: string;
}

/** A side: its measures, and all that its texts say. */
export interface Side {
  readonly rows: readonly SideRow[];
  readonly blocks: readonly SideBlock[];
}

/** Measures of a side that are read and compared; some seconds of work. */
export const mostCompared = 400;

/** What a side is read from. */
export interface SideSource {
  readonly files: MeasureFiles;
  readonly table: MeasureTable;
  readonly search: WordSearch;
  /** Address of the site's root. */
  readonly root: URL;
}

/** The rows that a state asks for. */
export async function rowsOfState(
  state: TableState,
  { files, table, search }: SideSource,
  signal: AbortSignal,
): Promise<Uint32Array> {
  let fit: Uint8Array | undefined;
  if (state.query) {
    const texts = (chunk: number) => files.texts(chunk);
    await search.find(state.query, { table, texts }, (report) => (fit = report.fit), signal);
  }
  const { filters, versions } = state;
  return narrow(table, filters, { ...(fit ? { words: fit } : {}), ...(versions ? { versions } : {}) }).rows;
}

const numberOf = (text: string): TableNumber => {
  const [op = '=', value = '', ...unit] = text.split(' ');
  return { op: op as TableNumber['op'], value, unit: unit.join(' ') };
};

type TextFile = { readonly blocks: readonly (readonly [anchor: string, level: number, text: string])[] };

/** @throws Error where a text cannot be fetched */
export async function readSide(rows: Uint32Array, { files, table, root }: SideSource): Promise<Side> {
  const { columns, documentOf, documents, chunkStarts, chunkDocuments, due, dueDates, strength } = table;
  const texts = new Map<string, Promise<Map<string, string>>>();
  const blocksOf = (id: string) => {
    const known =
      texts.get(id) ??
      fetch(new URL(`texts/${id}.json`, root)).then(async (response) => {
        if (!response.ok) throw new Error(`${response.status} ${id}`);
        const { blocks } = (await response.json()) as TextFile;
        return new Map(blocks.map(([anchor, , text]) => [anchor, text]));
      });
    texts.set(id, known);
    return known;
  };
  const single = (name: 'type' | 'polarity' | 'status', row: number) => {
    const { values, codes } = columns[name] as SingleColumn;
    return values[codes[row] ?? 0] ?? '';
  };
  const sides = await Promise.all(
    [...rows].map(async (row): Promise<SideRow> => {
      const chunk = chunkStarts.findLastIndex((start) => start <= row);
      const own = await files.texts(chunk);
      const at = row - (chunkStarts[chunk] ?? 0);
      const document = documentOf[row] ?? 0;
      const id = documents.id[document] ?? '';
      const [block, number, start, end] = placeAt(own, at);
      const anchor = `p${block}`;
      const mark = number > 0 ? `${anchor}-m${number}` : anchor;
      const lead = own.lead[at] ?? '';
      const text = (await blocksOf(id)).get(anchor)?.slice(start, end) ?? lead;
      const url = own.documents.url[document - (chunkDocuments[chunk] ?? 0)] ?? '';
      const words = own.deadline[at];
      const date = dueDates[(due[row] ?? 0) - 1];
      const year = documents.date[document]?.slice(0, 4);
      const theme = columns.theme;
      const themes =
        theme.per === 'list'
          ? [...theme.items.subarray(theme.starts[row] ?? 0, theme.starts[row + 1] ?? 0)].map(
              (code) => theme.values[code] ?? '',
            )
          : [];
      return {
        lead,
        text,
        type: single('type', row),
        themes,
        numbers: own.numbers[at] ? own.numbers[at].split('\t').map(numberOf) : [],
        ...(words ? { deadline: { text: words, ...(date ? { date } : {}) } } : {}),
        strength: strength[row] ?? 0,
        polarity: single('polarity', row) === 'dont' ? 'dont' : 'do',
        status: statuses.find((status) => status === single('status', row)) ?? 'planned',
        ...(year ? { year } : {}),
        id,
        href: new URL(`${url.slice(1)}#${mark}`, root).href,
        anchor,
        document: `${documents.date[document] ?? ''} ${documents.title[document] ?? ''}`.trim(),
      };
    }),
  );
  const blocks: SideBlock[] = [];
  for (const [id, known] of texts) {
    const page = sides.find((row) => row.id === id)?.href.split('#')[0] ?? '';
    for (const [anchor, text] of await known) blocks.push({ href: `${page}#${anchor}`, anchor, text });
  }
  return { rows: sides, blocks };
}
