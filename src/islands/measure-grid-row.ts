import { type ColumnName, columns } from '../measures/columns.ts';
import type { Sort } from '../measures/sort.ts';
import type { RowView } from './measure-messages.ts';
import { langOf, type MeasureSpoken } from './measure-spoken.ts';
import { element, fill } from './search-words.ts';

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

/** A row; one that is on its way has its place and no words. */
export function drawRow(row: RowView | undefined, { index, active, open }: RowPlace): HTMLElement {
  const lead = element(
    'button',
    { type: 'button', 'aria-expanded': String(open), tabindex: active ? '0' : '-1' },
    row?.texts?.lead || '……',
  );
  return element(
    'tr',
    {
      role: 'row',
      'data-row': String(index),
      'aria-rowindex': String(index + 2),
      class: open ? 'is-open' : '',
    },
    ...columns.map((column) =>
      element(
        'td',
        { role: 'cell', class: `col-${column}` },
        element(
          'span',
          { class: 'cell', ...langOf(column, '') },
          column === 'lead' ? lead : (row?.cells[column] ?? ''),
        ),
      ),
    ),
  );
}

/** The link from a row to its paragraph. */
export const paragraphLink = (href: string, anchor: number, words: MeasureSpoken) =>
  element('a', { href }, fill(words.toParagraph, { n: anchor }));
