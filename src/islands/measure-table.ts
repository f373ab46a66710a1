import { narrow } from '../measures/facets.ts';
import type { MeasureTable } from '../measures/open-table.ts';
import { inOrder, orderOf, type Sort, sorts } from '../measures/sort.ts';
import {
  emptyState,
  isWhole,
  readState,
  type TableState,
  withValues,
  writeState,
} from '../measures/state.ts';
import { type FacetName, facets } from '../measures/table.ts';
import { exportRows } from './measure-export.ts';
import { countsOf, drawChips, FacetPanel } from './measure-facets.ts';
import { type MeasureFiles, openFiles } from './measure-files.ts';
import { MeasureGrid, type RowTexts } from './measure-grid.ts';
import { OpenWords } from './measure-open.ts';
import type { MeasureSpoken } from './measure-spoken.ts';
import { WordSearch, type WordsReport } from './measure-words.ts';
import { fill } from './search-words.ts';

/** Bytes of columns that are loaded without being asked for. */
const smallTable = 64 * 1024;

const part = <T extends HTMLElement>(root: HTMLElement, name: string) => {
  const found = root.querySelector<T>(`[data-part="${name}"]`);
  if (!found) throw new Error(`The page has no part ${name}.`);
  return found;
};

/** The table of all measures: what it shows follows from the address, and every choice is written there. */
class MeasurePage {
  private readonly root: HTMLElement;
  private readonly words: MeasureSpoken;
  private readonly siteAt: URL;
  private readonly panel: FacetPanel;
  private readonly search: WordSearch;
  private readonly arrived = new Map<number, RowTexts['texts']>();
  private state: TableState = emptyState;
  private files: MeasureFiles | undefined;
  private table: MeasureTable | undefined;
  private grid: MeasureGrid | undefined;
  private rows: Uint32Array = new Uint32Array();
  private report: WordsReport | undefined;
  private readonly orders = new Map<string, Uint32Array>();
  private running = new AbortController();

  constructor(root: HTMLElement, siteAt: URL) {
    this.root = root;
    this.siteAt = siteAt;
    this.words = JSON.parse(root.dataset.words ?? '{}') as MeasureSpoken;
    this.panel = new FacetPanel(part(root, 'facets'), this.words, (id) => this.titleOf(id));
    const script = new URL((root.dataset.worker ?? '').replace(/^\//, ''), siteAt).href;
    this.search = new WordSearch(script, new URL('exact/', siteAt).href);
  }

  async start(): Promise<void> {
    this.listen();
    this.say(this.words.loading);
    try {
      this.files = await openFiles(new URL(this.root.dataset.table ?? 'measure-table/', this.siteAt));
    } catch {
      this.fail();
      return;
    }
    this.state = readState(location.search);
    const { head } = this.files;
    this.reflect();
    this.panel.draw(countsOf(head.counts), this.state);
    part(this.root, 'side').hidden = false;
    if (!isWhole(this.state) || this.state.sort !== 'newest' || this.state.open || head.bytes <= smallTable) {
      await this.apply();
      return;
    }
    this.tell(head.rows, head.rows);
    const wake = () => void this.apply();
    for (const kind of ['pointerdown', 'focusin', 'keydown'] as const)
      this.root.addEventListener(kind, wake, { once: true });
  }

  private titleOf(id: string): string {
    const { table } = this;
    if (!table) return this.files?.head.titles[id] ?? id;
    return table.documents.title[table.documents.id.indexOf(id)] ?? id;
  }

  private listen(): void {
    const facetsForm = part<HTMLFormElement>(this.root, 'facets');
    facetsForm.addEventListener('submit', (event) => event.preventDefault());
    facetsForm.addEventListener('change', ({ target }) => this.changed(target));
    facetsForm.addEventListener('click', ({ target }) => {
      if (target instanceof Element && target.closest('[data-year-go]')) this.takeYears();
    });
    facetsForm.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || !(event.target as HTMLElement).dataset.year) return;
      event.preventDefault();
      this.takeYears();
    });
    part<HTMLFormElement>(this.root, 'words').addEventListener('submit', (event) => {
      event.preventDefault();
      const input = (event.currentTarget as HTMLFormElement).querySelector('input');
      this.go({ ...this.state, query: (input?.value ?? '').trim() });
    });
    part<HTMLSelectElement>(this.root, 'sort').addEventListener('change', ({ target }) =>
      this.sortBy((target as HTMLSelectElement).value as Sort),
    );
    part(this.root, 'chips').addEventListener('click', ({ target }) => this.chipClicked(target));
    part(this.root, 'export').addEventListener('click', ({ target }) => {
      const format = target instanceof HTMLButtonElement ? target.value : '';
      if (format === 'csv' || format === 'json') void this.export(format);
    });
    addEventListener('popstate', () => {
      this.state = readState(location.search);
      this.reflect();
      void this.apply();
    });
  }

  private changed(target: EventTarget | null): void {
    if (target instanceof HTMLSelectElement && 'by' in target.dataset) {
      const { by: _by, ...rest } = this.state;
      const by = readState(`?by=${target.value}`).by;
      this.go(by ? { ...rest, by } : rest);
      return;
    }
    if (!(target instanceof HTMLInputElement) || target.type !== 'checkbox') return;
    const name = facets.find((facet) => facet === target.name);
    const values = target.dataset.types?.split(' ');
    if (values) {
      const others = (this.state.filters.type ?? []).filter((value) => !values.includes(value));
      this.go(withValues(this.state, 'type', target.checked ? [...others, ...values] : others));
    } else if (name) {
      const own = this.state.filters[name] ?? [];
      const next = target.checked ? [...own, target.value] : own.filter((value) => value !== target.value);
      this.go(withValues(this.state, name, next));
    }
  }

  private takeYears(): void {
    const year = (side: 'from' | 'to') => {
      const value = this.root.querySelector<HTMLInputElement>(`[data-year="${side}"]`)?.value.trim() ?? '';
      return /^\d{4}$/.test(value) ? value : '';
    };
    const others = (this.state.filters.year ?? []).filter((value) => !value.includes('..'));
    const range = year('from') || year('to') ? [`${year('from')}..${year('to')}`] : [];
    this.go(withValues(this.state, 'year', [...others, ...range]));
  }

  private chipClicked(target: EventTarget | null): void {
    const button = target instanceof Element ? target.closest('button') : null;
    if (!button) return;
    if ('clear' in button.dataset) this.go({ ...emptyState, sort: this.state.sort, by: this.state.by });
    else if ('query' in button.dataset) this.go({ ...this.state, query: '' });
    else {
      const name = button.dataset.facet as FacetName;
      const own = this.state.filters[name] ?? [];
      this.go(
        withValues(
          this.state,
          name,
          own.filter((value) => value !== button.value),
        ),
      );
    }
    part(this.root, 'count').focus();
  }

  /** Another state, as a step that the back button takes back. */
  private go(state: TableState): void {
    const { open: _open, ...closed } = state;
    this.state = closed;
    history.pushState(null, '', this.addressOf(closed));
    this.reflect();
    void this.apply();
  }

  /** The address of a state; a side that waits to be compared with is kept. */
  private addressOf(state: TableState): string {
    const params = new URLSearchParams(writeState(state));
    for (const name of ['with-a', 'with-b']) {
      const kept = new URLSearchParams(location.search).get(name);
      if (kept !== null) params.set(name, kept);
    }
    const search = String(params);
    return `${location.pathname}${search ? `?${search}` : ''}`;
  }

  private sortBy(sort: Sort): void {
    this.go({ ...this.state, sort: sorts.find((known) => known === sort) ?? 'newest' });
  }

  /** Shows in the forms what the address says. */
  private reflect(): void {
    const input = part<HTMLFormElement>(this.root, 'words').querySelector('input');
    if (input) input.value = this.state.query;
    part<HTMLSelectElement>(this.root, 'sort').value = this.state.sort;
    drawChips(part(this.root, 'chips'), this.state, this.words, (id) => this.titleOf(id));
    const others = new URLSearchParams(location.search);
    for (const link of this.root.querySelectorAll<HTMLAnchorElement>('[data-with-state]')) {
      const side = link.dataset.withState ?? 'a';
      const url = new URL(link.href);
      url.search = '';
      for (const name of ['a', 'b']) {
        const kept = others.get(`with-${name}`);
        if (kept !== null && name !== side) url.searchParams.set(name, kept);
      }
      // A side that asks for every row is written as a space, so that it stands in the address.
      url.searchParams.set(side, writeState({ ...this.state, open: undefined }).slice(1) || ' ');
      link.href = url.href;
    }
  }

  private async apply(): Promise<void> {
    const { files } = this;
    if (!files) return;
    this.running.abort();
    this.running = new AbortController();
    const { signal } = this.running;
    try {
      const results = part(this.root, 'results');
      if (!this.table) {
        results.dataset.state = 'loading';
        this.table = await files.table();
        if (signal.aborted) return;
      }
      const { table } = this;
      this.report = undefined;
      if (!this.state.query) {
        this.show(undefined);
        return;
      }
      const texts = (chunk: number) => this.textsAt(chunk);
      await this.search.find(
        this.state.query,
        { table, texts },
        (report) => {
          if (signal.aborted) return;
          this.report = report;
          this.show(report);
        },
        signal,
      );
    } catch {
      if (!signal.aborted) this.fail();
    }
  }

  private show(report: WordsReport | undefined): void {
    const { table, state } = this;
    if (!table) return;
    const { rows, counts } = narrow(table, state.filters, report?.fit);
    this.rows = inOrder(rows, this.orderOf(table));
    this.panel.draw(countsOf(counts), state);
    drawChips(part(this.root, 'chips'), state, this.words, (id) => this.titleOf(id));
    this.grid ??= this.makeGrid(table);
    part(this.root, 'plain-rows').hidden = true;
    part(this.root, 'frame').hidden = rows.length === 0;
    part(this.root, 'help').hidden = rows.length === 0;
    part(this.root, 'none').hidden = rows.length > 0;
    this.grid.show(this.rows, state.sort, this.rowOpen(table));
    this.tell(rows.length, table.rows);
    const note = part(this.root, 'note');
    note.textContent = report ? this.wordsNote(report) : '';
    const results = part(this.root, 'results');
    results.dataset.total = String(rows.length);
    results.dataset.state = report?.state === 'reading' ? 'verifying' : 'done';
  }

  private wordsNote({ state, read, of }: WordsReport): string {
    const { words } = this;
    const sentence = {
      reading: words.wordsReading,
      done: words.wordsDone,
      leads: words.wordsLeads,
      part: words.wordsPart,
    }[state];
    return fill(sentence, { n: read, of });
  }

  private orderOf(table: MeasureTable): Uint32Array {
    const { sort, filters } = this.state;
    const unit = sort === 'largest' && filters.unit?.length === 1 ? filters.unit[0] : undefined;
    const key = `${sort} ${unit ?? ''}`;
    const known = this.orders.get(key) ?? orderOf(table, sort, unit);
    this.orders.set(key, known);
    return known;
  }

  /** The row that the address names. */
  private rowOpen(table: MeasureTable): number | undefined {
    const [id = '', mark = ''] = this.state.open?.split('#') ?? [];
    const document = table.documents.id.indexOf(id);
    if (document < 0) return undefined;
    const first = table.documents.firstRow[document] ?? 0;
    const last = table.documents.firstRow[document + 1] ?? 0;
    for (let row = first; row < last; row += 1) if (this.markOf(row) === mark) return row;
    const chunk = table.chunkStarts.findLastIndex((start) => start <= first);
    if (!this.arrived.has(chunk)) void this.textsAt(chunk).then(() => this.show(this.report));
    return undefined;
  }

  private markOf(row: number): string {
    const known = this.textsOf(row);
    const [block = 0, number = 0] = known?.texts.place[known.row] ?? [];
    return number > 0 ? `p${block}-m${number}` : `p${block}`;
  }

  private async textsAt(chunk: number): Promise<RowTexts['texts']> {
    if (!this.files) throw new Error('The table is not open.');
    const texts = await this.files.texts(chunk);
    this.arrived.set(chunk, texts);
    return texts;
  }

  private textsOf(row: number): RowTexts | undefined {
    const { table } = this;
    if (!table) return undefined;
    const chunk = table.chunkStarts.findLastIndex((start) => start <= row);
    const texts = this.arrived.get(chunk);
    if (!texts) {
      this.textsAt(chunk).then(
        () => this.grid?.refresh(),
        () => undefined,
      );
      return undefined;
    }
    const document = (table.documentOf[row] ?? 0) - (table.chunkDocuments[chunk] ?? 0);
    return { texts, row: row - (table.chunkStarts[chunk] ?? 0), document };
  }

  private makeGrid(table: MeasureTable): MeasureGrid {
    const opened = new OpenWords(this.siteAt, this.words, () => this.grid?.refresh());
    return new MeasureGrid(part(this.root, 'frame'), {
      table,
      words: this.words,
      textsOf: (row) => this.textsOf(row),
      wordsOf: (row) => opened.draw(table, row, this.textsOf(row)),
      titleOf: (id) => this.titleOf(id),
      sortBy: (sort) => this.sortBy(sort),
      toggled: (row) => {
        const { open: _open, ...closed } = this.state;
        const id = row === undefined ? '' : table.documents.id[table.documentOf[row] ?? 0];
        this.state = row === undefined ? closed : { ...closed, open: `${id}#${this.markOf(row)}` };
        history.replaceState(null, '', this.addressOf(this.state));
      },
    });
  }

  private async export(format: 'csv' | 'json'): Promise<void> {
    const status = part(this.root, 'export-status');
    const { words, siteAt: root } = this;
    status.textContent = words.exportWorking;
    try {
      if (!this.table) await this.apply();
      if (!this.table) throw new Error('The table is not open.');
      const source = { table: this.table, words, root, texts: (chunk: number) => this.textsAt(chunk) };
      const n = await exportRows(this.rows, format, source);
      status.textContent = fill(words.exported, { n });
    } catch {
      status.textContent = words.failed;
    }
  }

  private tell(shown: number, all: number): void {
    const { words } = this;
    const of = shown === all ? '' : ` ${fill(words.shownOf, { of: all })}`;
    this.say(`${fill(words.shown, { n: shown })}${of}`);
  }

  private say(text: string): void {
    part(this.root, 'count').textContent = text;
  }

  private fail(): void {
    this.say(this.words.failed);
    part(this.root, 'results').dataset.state = 'error';
  }
}

for (const root of document.querySelectorAll<HTMLElement>('[data-measures]')) {
  const siteAt = new URL('.', new URL(root.dataset.href ?? '', location.href));
  void new MeasurePage(root, siteAt).start();
}
