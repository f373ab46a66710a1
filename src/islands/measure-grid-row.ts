import type { MeasureTable } from '../measures/open-table.ts';
import type { Sort } from '../measures/sort.ts';
import type { TextChunk } from '../measures/table.ts';
import { langOf, type MeasureSpoken, nameOf } from './measure-spoken.ts';
import { element, fill } from './search-words.ts';

/** A row with its document, as far as it is loaded. */
export interface RowTexts {
  readonly texts: TextChunk;
  /** Its place in the chunk, and that of its document. */
  readonly row: number;
  readonly document: number;
}

/** What a row is drawn from. */
export interface RowSource {
  readonly table: MeasureTable;
  readonly words: MeasureSpoken;
  /** Undefined while the chunk of the row is on its way. */
  textsOf(row: number): RowTexts | undefined;
  titleOf(id: string): string;
}

/** Columns in the order they are read. */
export const columns = [
  'lead',
  'type',
  'number',
  'deadline',
  'strength',
  'status',
  'actor',
  'target',
  'place',
  'year',
  'voice',
  'document',
] as const;
type ColumnName = (typeof columns)[number];
/** The order that a column's head asks for; the second where it is in the first already. */
const sortsOf: Readonly<Partial<Record<ColumnName, readonly Sort[]>>> = {
  type: ['type'],
  number: ['largest'],
  deadline: ['soonest'],
  strength: ['strongest'],
  actor: ['actor'],
  place: ['place'],
  year: ['newest', 'oldest'],
};
const descending: ReadonlySet<Sort> = new Set(['newest', 'largest', 'strongest']);

/** The head of the table. A column that can be sorted by is a button. */
export function drawHead(words: MeasureSpoken, sort: Sort): HTMLElement {
  const cells = columns.map((name) => {
    const sorts = sortsOf[name];
    const label = words.columns[name];
    if (!sorts) return element('th', { role: 'columnheader', scope: 'col', class: `col-${name}` }, label);
    const next = sorts.find((other) => other !== sort) ?? sorts[0] ?? 'newest';
    const button = element('button', { type: 'button', 'data-sort': next }, label);
    const attributes = { role: 'columnheader', scope: 'col', class: `col-${name}` };
    const sorted = { 'aria-sort': descending.has(sort) ? 'descending' : 'ascending' };
    return element('th', sorts.includes(sort) ? { ...attributes, ...sorted } : attributes, button);
  });
  return element('tr', { role: 'row', 'aria-rowindex': '1' }, ...cells);
}

/** How a row stands among those on view. */
export interface RowPlace {
  readonly index: number;
  /** Whether the tabulator key stops at it. */
  readonly active: boolean;
  readonly open: boolean;
}

export function drawRow(source: RowSource, row: number, { index, active, open }: RowPlace): HTMLElement {
  const { table, words, titleOf } = source;
  const known = source.textsOf(row);
  const document = table.documentOf[row] ?? 0;
  const name = (facet: 'type' | 'actor' | 'place' | 'voice' | 'strength' | 'status') => {
    const column = table.columns[facet];
    if (column.per === 'list') return '';
    const code = column.codes[column.per === 'row' ? row : document] ?? 0;
    return nameOf(words, facet, column.values[code] ?? '', titleOf);
  };
  const date = table.documents.date[document] ?? '';
  const banned = table.columns.polarity.per === 'row' && table.columns.polarity.codes[row] === 1;
  const lead = known?.texts.lead[known.row] ?? '……';
  const button = element(
    'button',
    { type: 'button', 'aria-expanded': String(open), tabindex: active ? '0' : '-1' },
    lead,
  );
  const cells: Record<ColumnName, string | Node> = {
    lead: button,
    type: name('type'),
    number: numbersOf(known, words),
    deadline: known?.texts.deadline[known.row] ?? '',
    strength: banned ? words.polarity.dont : name('strength'),
    status: name('status'),
    actor: name('actor'),
    target: listOf(table, row),
    place: name('place'),
    year: date.slice(0, 4) || words.unknown,
    voice: name('voice'),
    document: table.documents.title[document] ?? '',
  };
  return element(
    'tr',
    {
      role: 'row',
      'data-row': String(row),
      'aria-rowindex': String(index + 2),
      class: open ? 'is-open' : '',
    },
    ...columns.map((column) =>
      element(
        'td',
        { role: 'cell', class: `col-${column}` },
        element('span', { class: 'cell', ...langOf(column, '') }, cells[column]),
      ),
    ),
  );
}

function listOf({ columns }: MeasureTable, row: number): string {
  const { target } = columns;
  if (target.per !== 'list') return '';
  const codes = target.items.subarray(target.starts[row] ?? 0, target.starts[row + 1] ?? 0);
  return [...codes].map((code) => target.values[code] ?? '').join('、');
}

/** Numbers of a row in one line. */
export function numbersOf(known: RowTexts | undefined, words: MeasureSpoken): string {
  const text = known?.texts.numbers[known.row];
  if (!text) return '';
  return text
    .split('\t')
    .map((one) => {
      const [op = '', value = '', ...unit] = one.split(' ');
      return `${words.operators[op] ?? op}${value}${unit.join(' ')}`;
    })
    .join('，');
}

/** The link from a row to its paragraph. */
export const paragraphLink = (href: string, anchor: number, words: MeasureSpoken) =>
  element('a', { href }, fill(words.toParagraph, { n: anchor }));
