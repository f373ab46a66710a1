import { countRows } from './bits.ts';
import { levels } from './body.ts';
import { countAll } from './facets.ts';
import { numeralValue } from './numeral.ts';
import { openTable } from './open-table.ts';
import {
  type ColumnChunk,
  type Dictionaries,
  type FacetName,
  facets,
  type Lists,
  placeSeparator,
  statuses,
  type TableDocument,
  type TableHead,
  type TableRow,
  type TextChunk,
  unknown,
} from './table.ts';

/** Rows after which a chunk of columns ends with its document: some 60 KB. All of them are read together. */
const columnRows = 16_384;
/** The same of texts: some 10 KB. Rows on view may lie far apart, and each calls for the chunk it lies in. */
const textRows = 1_024;
/** Values of a column that are told before the columns are loaded. */
const topValues = 8;
/** Of the columns that are few and short, all. */
const whole: readonly FacetName[] = [
  'type',
  'theme',
  'year',
  'level',
  'strength',
  'status',
  'polarity',
  'number',
  'deadline',
];

/** A table in the parts it is sent in. */
export interface WrittenTable {
  readonly head: Omit<TableHead, 'generation' | 'bytes'>;
  readonly dictionaries: Dictionaries;
  readonly columns: readonly ColumnChunk[];
  readonly texts: readonly TextChunk[];
}

interface Coder {
  readonly values: readonly string[];
  code(value: string): number;
}

function coder(all: Iterable<string>): Coder {
  const values = [...new Set(all)].sort();
  const places = new Map(values.map((value, index) => [value, index]));
  return { values, code: (value) => places.get(value) ?? 0 };
}

const lists = (all: readonly (readonly number[])[]): Lists => ({
  sizes: all.map((one) => one.length),
  items: all.flat(),
});

export const yearOf = ({ date }: TableDocument) => date?.slice(0, 4) ?? unknown;
const placeOf = ({ chain }: TableDocument) => (chain.length > 0 ? chain.join(placeSeparator) : unknown);
/** Who is not known to do it is asked for like a body. */
const actorsOf = ({ actors }: TableRow): readonly string[] => (actors.length > 0 ? actors : [unknown]);
/** A unit that is empty counts things without a measure word. */
const unitOf = (unit: string) => unit || unknown;

function codersOf(documents: readonly TableDocument[], rows: readonly TableRow[]) {
  return {
    type: coder(rows.map(({ type }) => type)),
    theme: coder(rows.flatMap(({ themes }) => themes)),
    year: coder(documents.map(yearOf)),
    level: { values: levels, code: (value: string) => levels.findIndex((level) => level === value) },
    place: coder(documents.map(placeOf)),
    actor: coder(rows.flatMap(actorsOf)),
    voice: coder(documents.map(({ voice = unknown }) => voice)),
    target: coder(rows.flatMap(({ targets }) => targets)),
    unit: coder(rows.flatMap(({ numbers }) => numbers.map(({ unit }) => unitOf(unit)))),
    due: coder(['', ...rows.flatMap(({ deadline }) => deadline?.date ?? [])]),
  };
}

type Coders = ReturnType<typeof codersOf>;

function columnsOf(
  documents: readonly TableDocument[],
  groups: readonly (readonly TableRow[])[],
  coders: Coders,
): ColumnChunk {
  const rows = groups.flat();
  return {
    documents: {
      id: documents.map(({ id }) => id),
      title: documents.map(({ title }) => title),
      date: documents.map(({ date = '' }) => date),
      rows: groups.map((group) => group.length),
      year: documents.map((one) => coders.year.code(yearOf(one))),
      level: documents.map(({ level }) => coders.level.code(level)),
      place: documents.map((one) => coders.place.code(placeOf(one))),
      voice: documents.map(({ voice = unknown }) => coders.voice.code(voice)),
      other: documents.map(({ otherVersion }) => (otherVersion ? 1 : 0)),
    },
    type: rows.map(({ type }) => coders.type.code(type)),
    due: rows.map(({ deadline }) => (deadline ? coders.due.code(deadline.date ?? '') + 1 : 0)),
    force: rows.map(
      ({ strength, status, polarity }) =>
        strength * 6 + statuses.indexOf(status) * 2 + (polarity === 'dont' ? 1 : 0),
    ),
    theme: lists(rows.map(({ themes }) => [...new Set(themes)].map(coders.theme.code))),
    actor: lists(rows.map((row) => [...new Set(actorsOf(row))].map(coders.actor.code))),
    target: lists(rows.map(({ targets }) => [...new Set(targets)].map(coders.target.code))),
    unit: lists(rows.map(({ numbers }) => numbers.map(({ unit }) => coders.unit.code(unitOf(unit))))),
    amount: rows.flatMap(({ numbers }) => numbers.map(({ value }) => numeralValue(value) ?? null)),
  };
}

const markPattern = /^p(\d+)(?:-m(\d+))?$/;

function textsOf(documents: readonly TableDocument[], groups: readonly (readonly TableRow[])[]): TextChunk {
  const rows = groups.flat();
  return {
    documents: {
      url: documents.map(({ url }) => url),
      kind: documents.map(({ kind }) => kind),
      cited: documents.map(({ cited }) => cited),
    },
    lead: rows.map(({ lead }) => lead),
    place: rows.flatMap(({ mark, anchor, start, end }) => {
      const [, block = '0', number = '0'] = markPattern.exec(mark) ?? markPattern.exec(anchor) ?? [];
      return [Number(block), Number(number), start, end];
    }),
    numbers: rows.map(({ numbers }) =>
      numbers.map(({ op, value, unit }) => [op, value, unit].join(' ')).join('\t'),
    ),
    deadline: rows.map(({ deadline }) => deadline?.text ?? ''),
  };
}

/**
 * Writes the table.
 *
 * @param documents in the order of the table; each row names its own by its place
 * @param rows in any order; those of one document keep theirs
 * @param sizes rows after which a chunk of columns, or of texts, ends
 */
export function writeTable(
  documents: readonly TableDocument[],
  rows: readonly TableRow[],
  sizes: { readonly columns: number; readonly texts: number } = { columns: columnRows, texts: textRows },
): WrittenTable {
  const byDocument = Map.groupBy(rows, ({ document }) => document);
  const held = documents.flatMap((document, index) => {
    const group = byDocument.get(index);
    return group ? [{ document, group }] : [];
  });
  const coders = codersOf(
    held.map(({ document }) => document),
    rows,
  );
  const dictionaries = Object.fromEntries(
    Object.entries(coders).map(([name, { values }]) => [name, values]),
  ) as unknown as Dictionaries;
  const cut = <T>(
    chunkRows: number,
    make: (documents: readonly TableDocument[], groups: readonly (readonly TableRow[])[]) => T,
  ) => {
    const parts: (typeof held)[] = [];
    let room = 0;
    for (const one of held) {
      if (room <= 0) {
        parts.push([]);
        room = chunkRows;
      }
      parts.at(-1)?.push(one);
      room -= one.group.length;
    }
    return parts.map((part) =>
      make(
        part.map(({ document }) => document),
        part.map(({ group }) => group),
      ),
    );
  };
  const columns = cut(sizes.columns, (own, groups) => columnsOf(own, groups, coders));
  const texts = cut(sizes.texts, textsOf);
  const textSizes = texts.map(({ lead }) => lead.length);
  const table = openTable(dictionaries, columns, textSizes);
  const all = countAll(table);
  const titles: Record<string, string> = {};
  const counts = Object.fromEntries(
    facets.map((name) => {
      const values = all[name];
      const top = whole.includes(name)
        ? values
        : values.toSorted(([, a], [, b]) => b - a).slice(0, topValues);
      if (name === 'document')
        for (const [id] of top) titles[id] = table.documents.title[table.documents.id.indexOf(id)] ?? id;
      return [name, { top, of: values.length }];
    }),
  ) as unknown as TableHead['counts'];
  return {
    head: {
      format: 'yanlu-measures',
      version: 2,
      rows: countRows(table.counted),
      documents: held.filter(({ document }) => !document.otherVersion).length,
      allRows: table.rows,
      chunks: columns.map(({ type }) => type.length),
      texts: textSizes,
      counts,
      titles,
    },
    dictionaries,
    columns,
    texts,
  };
}
