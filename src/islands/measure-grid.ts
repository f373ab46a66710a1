import type { MeasureTable } from '../measures/open-table.ts';
import type { Sort } from '../measures/sort.ts';
import type { TextChunk } from '../measures/table.ts';
import { type MeasureSpoken, nameOf } from './measure-spoken.ts';
import { element, fill } from './search-words.ts';

/** A row with its document, as far as it is loaded. */
export interface RowTexts {
  readonly texts: TextChunk;
  /** Its place in the chunk, and that of its document. */
  readonly row: number;
  readonly document: number;
}

export interface GridSource {
  readonly table: MeasureTable;
  readonly words: MeasureSpoken;
  /** Undefined while the chunk of the row is on its way. */
  textsOf(row: number): RowTexts | undefined;
  /** What is shown beneath an open row. */
  wordsOf(row: number): HTMLElement;
  titleOf(id: string): string;
  /** A row was opened, or closed. */
  toggled(row: number | undefined): void;
  sortBy(sort: Sort): void;
}

const columns = [
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
/** Rows drawn above and below those on view. */
const spare = 8;
const guessedHeight = 56;

/** The rows on view of a table of any length, drawn as they are scrolled to. */
export class MeasureGrid {
  private readonly frame: HTMLElement;
  private readonly source: GridSource;
  private readonly head: HTMLElement;
  private readonly body = element('tbody', { role: 'rowgroup' });
  private readonly table: HTMLElement;
  private rows: Uint32Array = new Uint32Array();
  private height = guessedHeight;
  private openRow: number | undefined;
  private openHeight = 0;
  private active = 0;
  private sort: Sort = 'newest';

  constructor(frame: HTMLElement, source: GridSource) {
    this.frame = frame;
    this.source = source;
    this.head = element('thead', { role: 'rowgroup' });
    this.table = element(
      'table',
      {
        class: 'measure-grid',
        role: 'table',
        'aria-label': source.words.table,
        'aria-describedby': 'measure-help',
      },
      this.head,
      this.body,
    );
    frame.replaceChildren(this.table);
    frame.addEventListener('scroll', () => requestAnimationFrame(() => this.draw()), { passive: true });
    addEventListener('resize', () => this.measure());
    this.table.addEventListener('click', ({ target }) => this.clicked(target));
    this.table.addEventListener('keydown', (event) => this.moved(event));
  }

  /** Shows other rows. @param open the row that is open */
  show(rows: Uint32Array, sort: Sort, open: number | undefined): void {
    this.rows = rows;
    this.sort = sort;
    this.openRow = open !== undefined && rows.includes(open) ? open : undefined;
    this.openHeight = 0;
    this.active = this.openRow === undefined ? 0 : rows.indexOf(this.openRow);
    this.frame.scrollTop = 0;
    this.table.setAttribute('aria-rowcount', String(rows.length + 1));
    this.drawHead();
    this.draw();
    this.measure();
    if (this.openRow !== undefined && this.active * this.height > this.frame.clientHeight / 2)
      this.frame.scrollTop = this.active * this.height;
  }

  /** Draws again what has arrived. */
  refresh(): void {
    this.draw();
  }

  private drawHead(): void {
    const { words } = this.source;
    const cells = columns.map((name) => {
      const sorts = sortsOf[name];
      const label = words.columns[name];
      if (!sorts) return element('th', { role: 'columnheader', scope: 'col', class: `col-${name}` }, label);
      const on = sorts.includes(this.sort);
      const next = sorts.find((sort) => sort !== this.sort) ?? sorts[0] ?? 'newest';
      const button = element('button', { type: 'button', 'data-sort': next }, label);
      const attributes = { role: 'columnheader', scope: 'col', class: `col-${name}` };
      const sorted = { 'aria-sort': descending.has(this.sort) ? 'descending' : 'ascending' };
      return element('th', on ? { ...attributes, ...sorted } : attributes, button);
    });
    this.head.replaceChildren(element('tr', { role: 'row', 'aria-rowindex': '1' }, ...cells));
  }

  private measure(): void {
    const first = this.body.querySelector<HTMLElement>('tr[data-row]');
    const height = first?.offsetHeight ?? 0;
    if (height > 0 && Math.abs(height - this.height) > 0.5) {
      this.height = height;
      this.draw();
    }
  }

  private topOf(index: number): number {
    const opened = this.openRow === undefined ? -1 : this.rows.indexOf(this.openRow);
    return index * this.height + (opened >= 0 && opened < index ? this.openHeight : 0);
  }

  private draw(): void {
    const { scrollTop, clientHeight } = this.frame;
    const opened = this.openRow === undefined ? -1 : this.rows.indexOf(this.openRow);
    const indexAt = (y: number) => {
      const openTop = (opened + 1) * this.height;
      const below = opened >= 0 && y > openTop ? Math.max(openTop, y - this.openHeight) : y;
      return Math.floor(below / this.height);
    };
    const from = Math.max(0, indexAt(scrollTop) - spare);
    const to = Math.min(this.rows.length, indexAt(scrollTop + clientHeight) + spare + 1);
    const focused = this.body.contains(document.activeElement)
      ? (document.activeElement as HTMLElement).closest<HTMLElement>('tr[data-row]')?.dataset.row
      : undefined;
    const drawn: HTMLElement[] = [];
    for (let index = from; index < to; index += 1) {
      const row = this.rows[index] ?? 0;
      drawn.push(this.drawRow(row, index));
      if (row === this.openRow) drawn.push(this.drawWords(row));
    }
    const end = this.topOf(this.rows.length);
    const drawnEnd = this.topOf(to);
    this.body.replaceChildren(spacer(this.topOf(from)), ...drawn, spacer(Math.max(0, end - drawnEnd)));
    if (focused !== undefined) {
      const again = this.body.querySelector<HTMLElement>(`tr[data-row="${focused}"] button`);
      if (again) again.focus({ preventScroll: true });
      else this.frame.focus({ preventScroll: true });
    }
    const shown = this.body.querySelector<HTMLElement>('tr.measure-words');
    if (shown && shown.offsetHeight !== this.openHeight) this.openHeight = shown.offsetHeight;
  }

  private drawWords(row: number): HTMLElement {
    const cell = element('td', { role: 'cell', colspan: String(columns.length) }, this.source.wordsOf(row));
    return element('tr', { role: 'row', class: 'measure-words' }, cell);
  }

  private drawRow(row: number, index: number): HTMLElement {
    const { table, words, titleOf } = this.source;
    const known = this.source.textsOf(row);
    const document = table.documentOf[row] ?? 0;
    const name = (facet: 'type' | 'actor' | 'place' | 'voice' | 'strength' | 'status') => {
      const column = table.columns[facet];
      if (column.per === 'list') return '';
      const code = column.codes[column.per === 'row' ? row : document] ?? 0;
      return nameOf(words, facet, column.values[code] ?? '', titleOf);
    };
    const date = table.documents.date[document] ?? '';
    const banned = table.columns.polarity.per === 'row' && table.columns.polarity.codes[row] === 1;
    const open = row === this.openRow;
    const lead = known?.texts.lead[known.row] ?? '……';
    const button = element(
      'button',
      { type: 'button', 'aria-expanded': String(open), tabindex: index === this.active ? '0' : '-1' },
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
          element('span', { class: 'cell' }, cells[column]),
        ),
      ),
    );
  }

  private clicked(target: EventTarget | null): void {
    if (!(target instanceof Element)) return;
    const sort = target.closest<HTMLElement>('[data-sort]')?.dataset.sort;
    if (sort) {
      this.source.sortBy(sort as Sort);
      return;
    }
    if (target.closest('.measure-words')) return;
    const given = target.closest<HTMLElement>('tr[data-row]')?.dataset.row;
    if (given !== undefined) this.toggle(Number(given));
  }

  private toggle(row: number): void {
    this.openRow = this.openRow === row ? undefined : row;
    this.openHeight = 0;
    this.active = this.rows.indexOf(row);
    this.draw();
    this.body.querySelector<HTMLElement>(`tr[data-row="${row}"] button`)?.focus({ preventScroll: true });
    this.source.toggled(this.openRow);
  }

  private moved(event: KeyboardEvent): void {
    if (!(event.target instanceof HTMLElement) || !event.target.closest('tr[data-row] button')) return;
    const page = Math.max(1, Math.floor(this.frame.clientHeight / this.height) - 1);
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: this.active + 1,
      ArrowUp: this.active - 1,
      PageDown: this.active + page,
      PageUp: this.active - page,
      Home: 0,
      End: this.rows.length - 1,
    };
    const wanted = steps[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    this.active = Math.max(0, Math.min(this.rows.length - 1, wanted));
    const top = this.topOf(this.active);
    const visible = this.frame.clientHeight - this.head.offsetHeight - this.height;
    if (top < this.frame.scrollTop) this.frame.scrollTop = top;
    else if (top > this.frame.scrollTop + visible) this.frame.scrollTop = top - visible;
    this.draw();
    const row = this.rows[this.active];
    this.body.querySelector<HTMLElement>(`tr[data-row="${row}"] button`)?.focus({ preventScroll: true });
  }
}

function spacer(height: number): HTMLElement {
  const row = element('tr', { role: 'presentation', class: 'spacer', 'aria-hidden': 'true' });
  row.style.height = `${height}px`;
  return row;
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
