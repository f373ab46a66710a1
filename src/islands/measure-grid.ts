import type { Sort } from '../measures/sort.ts';
import { drawHead, drawRow } from './measure-grid-row.ts';
import { columns, type RowView, type TableView } from './measure-messages.ts';
import type { MeasureSpoken } from './measure-spoken.ts';
import { element } from './search-words.ts';

/** What the rows on view are drawn from, and who is told what is done with them. */
export interface GridSource {
  readonly words: MeasureSpoken;
  /** What is shown beneath an open row. */
  wordsOf(row: RowView): HTMLElement;
  /** Asks for rows of the view; they come by `take`. */
  rows(number: number, from: number, to: number): void;
  /** A row was opened, or all are closed. */
  toggled(row: RowView | undefined): void;
  sortBy(sort: Sort): void;
}

/** Rows drawn above and below those on view. */
const spare = 5;
/** Rows that are asked for beyond those drawn, so that scrolling seldom waits. */
const ahead = 24;
/** Rows of a view that are kept. */
const mostKept = 2000;
const guessedHeight = 56;

/** The rows on view of a table of any length, drawn as they are scrolled to. */
export class MeasureGrid {
  private readonly frame: HTMLElement;
  private readonly source: GridSource;
  private readonly head = element('thead', { role: 'rowgroup' });
  private readonly body = element('tbody', { role: 'rowgroup' });
  private readonly table: HTMLElement;
  private readonly kept = new Map<number, RowView>();
  private number = 0;
  private sort: Sort | undefined;
  private total = 0;
  private height = guessedHeight;
  private openIndex = -1;
  private openHeight = 0;
  private active = 0;
  /** The rows that were asked for last. */
  private asked = '';
  /** The row of the page's own table that had the focus. */
  private focused: string | undefined;

  /** @param frame holds the first rows as the page was sent with them; they give way to these */
  constructor(frame: HTMLElement, source: GridSource) {
    this.frame = frame;
    this.source = source;
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
    frame.addEventListener('scroll', () => requestAnimationFrame(() => this.draw()), { passive: true });
    addEventListener('resize', () => this.measure());
    this.table.addEventListener('click', ({ target }) => this.clicked(target));
    this.table.addEventListener('keydown', (event) => this.moved(event));
  }

  /** Shows another view, or the same one better known. */
  show({ number, total, open = -1, from, rows }: TableView, sort: Sort): void {
    const same = number === this.number;
    const first = this.number === 0;
    this.number = number;
    this.total = total;
    if (!same || open !== this.openIndex) this.openHeight = 0;
    this.openIndex = open;
    this.kept.clear();
    this.asked = '';
    this.keep(from, rows);
    if (first) this.takeOver();
    if (!same) {
      this.active = Math.max(0, open);
      if (!first) this.frame.scrollTop = 0;
    }
    this.active = Math.min(this.active, Math.max(0, total - 1));
    this.table.setAttribute('aria-rowcount', String(total + 1));
    if (this.sort !== sort) this.head.replaceChildren(drawHead(this.source.words, sort));
    this.sort = sort;
    this.draw();
    if (first) this.measure();
    if (!same && open >= 0 && open * this.height > this.frame.clientHeight / 2)
      this.frame.scrollTop = open * this.height;
  }

  /** Takes rows that were asked for. */
  take(number: number, from: number, rows: readonly RowView[]): void {
    if (number !== this.number) return;
    this.keep(from, rows);
    this.draw();
  }

  /** Asks again for rows whose words have arrived. */
  refresh(): void {
    const drawn = [...this.body.querySelectorAll<HTMLElement>('tr[data-row]')].map(({ dataset }) =>
      Number(dataset.row),
    );
    const waiting = drawn.filter((index) => !this.kept.get(index)?.texts);
    if (waiting.length > 0) this.source.rows(this.number, waiting[0] ?? 0, (waiting.at(-1) ?? 0) + 1);
  }

  /** Draws again what has changed in the page: the words beneath an open row. */
  redraw(): void {
    this.draw();
  }

  private takeOver(): void {
    const { activeElement } = document;
    if (this.frame.contains(activeElement))
      this.focused = activeElement?.closest<HTMLElement>('tr[data-row]')?.dataset.row;
    const { scrollTop } = this.frame;
    this.frame.replaceChildren(this.table);
    // The rows stand where they stood; what was scrolled to stays on view.
    const room = spacer(this.total * this.height);
    this.body.replaceChildren(room);
    this.frame.scrollTop = scrollTop;
  }

  private keep(from: number, rows: readonly RowView[]): void {
    if (this.kept.size > mostKept) this.kept.clear();
    for (const [index, row] of rows.entries()) this.kept.set(from + index, row);
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
    const opened = this.openIndex;
    return index * this.height + (opened >= 0 && opened < index ? this.openHeight : 0);
  }

  private draw(): void {
    const { scrollTop, clientHeight } = this.frame;
    const opened = this.openIndex;
    const indexAt = (y: number) => {
      const openTop = (opened + 1) * this.height;
      const below = opened >= 0 && y > openTop ? Math.max(openTop, y - this.openHeight) : y;
      return Math.floor(below / this.height);
    };
    const from = Math.max(0, indexAt(scrollTop) - spare);
    const to = Math.min(this.total, indexAt(scrollTop + clientHeight) + spare + 1);
    const { activeElement } = document;
    const focused =
      this.focused ??
      (this.body.contains(activeElement)
        ? activeElement?.closest<HTMLElement>('tr[data-row]')?.dataset.row
        : undefined);
    this.focused = undefined;
    const drawn: HTMLElement[] = [];
    for (let index = from; index < to; index += 1) {
      const open = index === opened;
      const row = this.kept.get(index);
      drawn.push(drawRow(row, { index, active: index === this.active, open }));
      if (open && row) drawn.push(this.drawWords(row));
    }
    const end = this.topOf(this.total);
    this.body.replaceChildren(spacer(this.topOf(from)), ...drawn, spacer(Math.max(0, end - this.topOf(to))));
    this.askMissing(from, to);
    if (focused !== undefined) {
      const again = this.body.querySelector<HTMLElement>(`tr[data-row="${focused}"] button`);
      if (again) again.focus({ preventScroll: true });
      else this.frame.focus({ preventScroll: true });
    }
    if (opened >= 0) {
      const shown = this.body.querySelector<HTMLElement>('tr.measure-words');
      if (shown) this.openHeight = shown.offsetHeight;
    }
  }

  private askMissing(from: number, to: number): void {
    let missing = from;
    while (missing < to && this.kept.has(missing)) missing += 1;
    if (missing === to) return;
    const [first, last] = [Math.max(0, from - ahead), Math.min(this.total, to + ahead)];
    const asked = `${first} ${last}`;
    if (asked === this.asked) return;
    this.asked = asked;
    this.source.rows(this.number, first, last);
  }

  private drawWords(row: RowView): HTMLElement {
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

  private toggle(index: number): void {
    const row = this.kept.get(index);
    if (!row?.texts) return;
    this.openIndex = this.openIndex === index ? -1 : index;
    this.openHeight = 0;
    this.active = index;
    this.draw();
    this.focusRow(index);
    this.source.toggled(this.openIndex < 0 ? undefined : row);
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
      End: this.total - 1,
    };
    const wanted = steps[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    this.active = Math.max(0, Math.min(this.total - 1, wanted));
    const top = this.topOf(this.active);
    const visible = this.frame.clientHeight - this.head.offsetHeight - this.height;
    if (top < this.frame.scrollTop) this.frame.scrollTop = top;
    else if (top > this.frame.scrollTop + visible) this.frame.scrollTop = top - visible;
    this.draw();
    this.focusRow(this.active);
  }

  private focusRow(index: number): void {
    this.body.querySelector<HTMLElement>(`tr[data-row="${index}"] button`)?.focus({ preventScroll: true });
  }
}

function spacer(height: number): HTMLElement {
  const row = element('tr', { role: 'presentation', class: 'spacer', 'aria-hidden': 'true' });
  row.style.height = `${height}px`;
  return row;
}
