import { columns } from '../measures/columns.ts';
import type { Sort } from '../measures/sort.ts';
import { arrange, become, becomeChildren } from './become.ts';
import { drawHead, drawRow } from './measure-grid-row.ts';
import type { RowView, TableView } from './measure-messages.ts';
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
/** Milliseconds in which a view stands before the rows around it are drawn. */
const settling = 150;

/** Stands for the rows above or below those drawn. */
const spacer = () => element('tr', { role: 'presentation', class: 'spacer', 'aria-hidden': 'true' });

/** A row as it was drawn last. */
interface DrawnRow {
  readonly shown: HTMLElement;
  /** What it was drawn from; `sent` where the page was sent with it. */
  readonly row: RowView | 'sent' | undefined;
  readonly active: boolean;
  readonly open: boolean;
}

/** The rows on view of a table of any length, drawn as they are scrolled to. */
export class MeasureGrid {
  private readonly frame: HTMLElement;
  private readonly source: GridSource;
  private readonly table: HTMLElement;
  private readonly head: HTMLElement;
  private readonly body: HTMLElement;
  private readonly kept = new Map<number, RowView>();
  private drawn = new Map<number, DrawnRow>();
  private readonly above = spacer();
  private readonly below = spacer();
  private readonly opened = element('tr', { role: 'row', class: 'measure-words' });
  /** Of the frame, in pixels. */
  private frameHeight = 0;
  private number = 0;
  private sort: Sort | undefined;
  private total = 0;
  private height = guessedHeight;
  private openIndex = -1;
  private openHeight = 0;
  private active = 0;
  /** The rows that were asked for last. */
  private asked = '';
  /** True while the rows that the page was sent with are those on view. */
  private standing = false;

  /**
   * @param frame holds the table with the first rows as the page was sent with them; it goes on from there
   * @throws Error where it does not
   */
  constructor(frame: HTMLElement, source: GridSource) {
    this.frame = frame;
    this.source = source;
    const part = (name: string) => {
      const found = frame.querySelector<HTMLElement>(name);
      if (!found) throw new Error(`The frame has no ${name}.`);
      return found;
    };
    this.table = part('table');
    this.head = part('thead');
    this.body = part('tbody');
    this.table.setAttribute('aria-describedby', 'measure-help');
    frame.addEventListener('scroll', () => requestAnimationFrame(() => this.draw()), { passive: true });
    new ResizeObserver(() => this.measure()).observe(frame);
    this.table.addEventListener('click', ({ target }) => this.clicked(target));
    this.table.addEventListener('keydown', (event) => this.moved(event));
  }

  /**
   * Shows another view, or the same one better known.
   *
   * @param standing true where it begins with the rows that the page was sent with: these stay as they are
   *   until their words have come
   */
  show({ number, total, open = -1, from, rows }: TableView, sort: Sort, standing: boolean): void {
    const same = number === this.number;
    const first = this.number === 0;
    // Read before anything is drawn, since reading it afterwards would have the page laid out twice.
    const scrollTop = same || first ? this.frame.scrollTop : 0;
    this.number = number;
    this.standing = standing;
    this.total = total;
    if (!same || open !== this.openIndex) this.openHeight = 0;
    this.openIndex = open;
    this.kept.clear();
    this.asked = '';
    this.keep(from, rows);
    if (first) this.takeOver();
    if (!same) {
      this.active = Math.max(0, open);
      if (!first && this.frame.scrollTop > 0) this.frame.scrollTop = 0;
    }
    this.active = Math.min(this.active, Math.max(0, total - 1));
    this.table.setAttribute('aria-rowcount', String(total + 1));
    if (this.sort !== sort) this.head.replaceChildren(drawHead(this.source.words, sort));
    this.sort = sort;
    if (first || same) this.draw(scrollTop);
    else {
      // The rows on view first; those around them when they are on the screen.
      this.draw(scrollTop, 0);
      setTimeout(() => requestAnimationFrame(() => this.draw()), settling);
    }
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
    const waiting = [...this.drawn.keys()].filter((index) => !this.kept.get(index)?.texts);
    const first = waiting.reduce((least, index) => Math.min(least, index), Number.POSITIVE_INFINITY);
    if (waiting.length > 0) this.source.rows(this.number, first, Math.max(...waiting) + 1);
  }

  /** Draws again what has changed in the page: the words beneath an open row. */
  redraw(): void {
    this.draw();
  }

  /** Goes on from the rows that the page was sent with, where they stand. */
  private takeOver(): void {
    const sent = [...this.body.querySelectorAll<HTMLElement>('tr[data-row]')];
    this.drawn = new Map(
      sent.map((shown, index) => [index, { shown, row: 'sent', active: false, open: false }]),
    );
    this.height = sent[0]?.offsetHeight || this.height;
    this.frameHeight = this.frame.clientHeight;
  }

  private keep(from: number, rows: readonly RowView[]): void {
    if (this.kept.size > mostKept) this.kept.clear();
    for (const [index, row] of rows.entries()) this.kept.set(from + index, row);
  }

  private measure(): void {
    if (this.number === 0) return;
    const { clientHeight } = this.frame;
    const first = this.body.querySelector<HTMLElement>('tr[data-row]');
    const height = first?.offsetHeight || this.height;
    if (clientHeight <= this.frameHeight && Math.abs(height - this.height) <= 0.5) return;
    this.frameHeight = clientHeight;
    this.height = height;
    this.draw();
  }

  private topOf(index: number): number {
    const opened = this.openIndex;
    return index * this.height + (opened >= 0 && opened < index ? this.openHeight : 0);
  }

  /** The row that has the focus, by its place. */
  private get focusedRow(): string | undefined {
    const { activeElement } = document;
    if (!this.body.contains(activeElement)) return undefined;
    return activeElement?.closest<HTMLElement>('tr[data-row]')?.dataset.row;
  }

  /**
   * @param scrollTop of the frame, in pixels, where it is known already
   * @param more rows drawn above and below those on view
   */
  private draw(scrollTop = this.frame.scrollTop, more = spare): void {
    this.frameHeight ||= this.frame.clientHeight;
    const opened = this.openIndex;
    const indexAt = (y: number) => {
      const openTop = (opened + 1) * this.height;
      const below = opened >= 0 && y > openTop ? Math.max(openTop, y - this.openHeight) : y;
      return Math.floor(below / this.height);
    };
    const from = Math.max(0, indexAt(scrollTop) - more);
    const to = Math.min(this.total, indexAt(scrollTop + this.frameHeight) + more + 1);
    const focused = this.focusedRow;
    const whole = this.topOf(this.total);
    this.above.style.height = `${this.topOf(from)}px`;
    // Long enough while rows are taken out: a browser that lays the page out meanwhile would scroll back.
    this.below.style.height = `${whole}px`;
    const rows = this.drawRows(from, to);
    const openRow = opened >= from && opened < to ? this.kept.get(opened) : undefined;
    if (openRow) {
      this.drawWords(openRow);
      rows.splice(opened - from + 1, 0, this.opened);
    }
    arrange(this.body, [this.above, ...rows, this.below]);
    this.below.style.height = `${Math.max(0, whole - this.topOf(to))}px`;
    this.askMissing(from, to);
    if (focused !== undefined && this.focusedRow !== focused) {
      const again = this.drawn.get(Number(focused))?.shown.querySelector('button');
      if (again) again.focus({ preventScroll: true });
      else this.frame.focus({ preventScroll: true });
    }
    if (openRow) this.openHeight = this.opened.offsetHeight;
  }

  /** Rows in their order; those that left the view become those that came into it. */
  private drawRows(from: number, to: number): HTMLElement[] {
    const free = [...this.drawn].filter(([index]) => index < from || index >= to).map(([, one]) => one.shown);
    const drawn = new Map<number, DrawnRow>();
    for (let index = from; index < to; index += 1) {
      const [row, active, open] = [this.kept.get(index), index === this.active, index === this.openIndex];
      const before = this.drawn.get(index);
      const same = before && before.row === row && before.active === active && before.open === open;
      const awaited = before?.row === 'sent' && this.standing && !row?.texts;
      if (before && (same || awaited)) {
        drawn.set(index, before);
        continue;
      }
      const wanted = drawRow(row, { index, active, open });
      const other = before ? undefined : free.pop();
      const shown = before?.shown ?? other ?? wanted;
      if (shown !== wanted) become(shown, wanted);
      // Taken out first, so that the rows that stay need not move.
      other?.remove();
      drawn.set(index, { shown, row, active, open });
    }
    this.drawn = drawn;
    return [...drawn.values()].map(({ shown }) => shown);
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

  private drawWords(row: RowView): void {
    const cell = element('td', { role: 'cell', colspan: String(columns.length) }, this.source.wordsOf(row));
    becomeChildren(this.opened, [cell]);
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
    this.drawn.get(index)?.shown.querySelector('button')?.focus({ preventScroll: true });
  }
}
