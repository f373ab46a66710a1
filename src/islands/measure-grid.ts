import type { Sort } from '../measures/sort.ts';
import { columns, drawHead, drawRow, type RowSource } from './measure-grid-row.ts';
import { element } from './search-words.ts';

/** What the rows on view are drawn from, and who is told what is done with them. */
export interface GridSource extends RowSource {
  /** What is shown beneath an open row. */
  wordsOf(row: number): HTMLElement;
  /** A row was opened, or closed. */
  toggled(row: number | undefined): void;
  sortBy(sort: Sort): void;
}

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
    const same = rows.length === this.rows.length && rows.every((row, index) => row === this.rows[index]);
    const before = this.openRow;
    const scrolled = same ? this.frame.scrollTop : 0;
    this.rows = rows;
    this.openRow = open !== undefined && rows.includes(open) ? open : undefined;
    this.openHeight = 0;
    this.active = this.openRow === undefined ? 0 : rows.indexOf(this.openRow);
    this.frame.scrollTop = scrolled;
    this.table.setAttribute('aria-rowcount', String(rows.length + 1));
    this.head.replaceChildren(drawHead(this.source.words, sort));
    this.draw();
    this.measure();
    const told = this.openRow !== undefined && !(same && this.openRow === before);
    if (told && this.active * this.height > this.frame.clientHeight / 2)
      this.frame.scrollTop = this.active * this.height;
  }

  /** Draws again what has arrived. */
  refresh(): void {
    this.draw();
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
      drawn.push(
        drawRow(this.source, row, { index, active: index === this.active, open: row === this.openRow }),
      );
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
