import { narrow } from '../measures/facets.ts';
import type { MeasureTable } from '../measures/open-table.ts';
import { inOrder, orderOf, type Sort, sorts } from '../measures/sort.ts';
import { emptyState, isWhole, readState, type TableState } from '../measures/state.ts';
import { addressOf, carryState } from './measure-address.ts';
import { drawChips } from './measure-chips.ts';
import { afterChange, afterChip, afterYears } from './measure-choices.ts';
import { exportRows } from './measure-export.ts';
import { countsOf, FacetPanel } from './measure-facets.ts';
import { type MeasureFiles, openFiles } from './measure-files.ts';
import { MeasureGrid } from './measure-grid.ts';
import { OpenWords } from './measure-open.ts';
import { RowTextStore } from './measure-row-texts.ts';
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
  private state: TableState = emptyState;
  private files: MeasureFiles | undefined;
  private table: MeasureTable | undefined;
  private texts: RowTextStore | undefined;
  private titles: ReadonlyMap<string, string> | undefined;
  private grid: MeasureGrid | undefined;
  private rows: Uint32Array = new Uint32Array();
  private report: WordsReport | undefined;
  /** True while the row that the address names has not been found. */
  private openWaits = false;
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
    this.titles ??= new Map(
      table.documents.id.map((one, index) => [one, table.documents.title[index] ?? one]),
    );
    return this.titles.get(id) ?? id;
  }

  private listen(): void {
    const facetsForm = part<HTMLFormElement>(this.root, 'facets');
    facetsForm.addEventListener('submit', (event) => event.preventDefault());
    facetsForm.addEventListener('change', ({ target }) => {
      const next = afterChange(target, this.state);
      if (next) this.go(next);
    });
    facetsForm.addEventListener('click', ({ target }) => {
      if (target instanceof Element && target.closest('[data-year-go]'))
        this.go(afterYears(facetsForm, this.state));
    });
    facetsForm.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || !(event.target as HTMLElement).dataset.year) return;
      event.preventDefault();
      this.go(afterYears(facetsForm, this.state));
    });
    part<HTMLFormElement>(this.root, 'words').addEventListener('submit', (event) => {
      event.preventDefault();
      const input = (event.currentTarget as HTMLFormElement).querySelector('input');
      this.go({ ...this.state, query: (input?.value ?? '').trim() });
    });
    part<HTMLSelectElement>(this.root, 'sort').addEventListener('change', ({ target }) =>
      this.sortBy((target as HTMLSelectElement).value as Sort),
    );
    part(this.root, 'chips').addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest('button') : null;
      if (!button) return;
      this.go(afterChip(button, this.state));
      part(this.root, 'count').focus();
    });
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

  /** Another state, as a step that the back button takes back. */
  private go(state: TableState): void {
    const { open: _open, ...closed } = state;
    this.state = closed;
    history.pushState(null, '', addressOf(closed));
    this.reflect();
    void this.apply();
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
    carryState(this.root, this.state);
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
        const opened = await files.table();
        if (signal.aborted) return;
        this.table = opened;
        this.texts = new RowTextStore(files, opened, () => this.textsArrived());
      }
      const { table } = this;
      this.report = undefined;
      if (!this.state.query) {
        this.show(undefined);
        return;
      }
      const texts = (chunk: number) => files.texts(chunk);
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
    const { table, texts, state } = this;
    if (!table || !texts) return;
    const { rows, counts } = narrow(table, state.filters, report?.fit);
    this.rows = inOrder(rows, this.orderOf(table));
    this.panel.draw(countsOf(counts), state);
    drawChips(part(this.root, 'chips'), state, this.words, (id) => this.titleOf(id));
    this.grid ??= this.makeGrid(table, texts);
    part(this.root, 'plain-rows').hidden = true;
    part(this.root, 'frame').hidden = rows.length === 0;
    part(this.root, 'help').hidden = rows.length === 0;
    part(this.root, 'none').hidden = rows.length > 0;
    const [id = '', mark = ''] = state.open?.split('#') ?? [];
    const open = state.open ? texts.find(id, mark) : undefined;
    this.openWaits = state.open !== undefined && open === undefined;
    this.grid.show(this.rows, state.sort, open);
    this.tell(rows.length, table.rows);
    const note = part(this.root, 'note');
    note.textContent = report ? this.wordsNote(report) : '';
    const results = part(this.root, 'results');
    results.dataset.total = String(rows.length);
    results.dataset.state = report?.state === 'reading' ? 'verifying' : 'done';
  }

  private textsArrived(): void {
    if (this.openWaits) this.show(this.report);
    else this.grid?.refresh();
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

  private makeGrid(table: MeasureTable, texts: RowTextStore): MeasureGrid {
    const opened = new OpenWords(this.siteAt, this.words, () => this.grid?.refresh());
    return new MeasureGrid(part(this.root, 'frame'), {
      table,
      words: this.words,
      textsOf: (row) => texts.of(row),
      wordsOf: (row) => opened.draw(table, row, texts.of(row)),
      titleOf: (id) => this.titleOf(id),
      sortBy: (sort) => this.sortBy(sort),
      toggled: (row) => {
        const { open: _open, ...closed } = this.state;
        const id = row === undefined ? '' : table.documents.id[table.documentOf[row] ?? 0];
        const mark = row === undefined ? undefined : texts.markOf(row);
        this.state = mark === undefined ? closed : { ...closed, open: `${id}#${mark}` };
        history.replaceState(null, '', addressOf(this.state));
      },
    });
  }

  private async export(format: 'csv' | 'json'): Promise<void> {
    const status = part(this.root, 'export-status');
    const { words, siteAt: root } = this;
    status.textContent = words.exportWorking;
    try {
      if (!this.table) await this.apply();
      const { table, texts } = this;
      if (!table || !texts) throw new Error('The table is not open.');
      const source = { table, words, root, texts: (chunk: number) => texts.chunk(chunk) };
      const n = await exportRows(this.rows, format, source);
      status.textContent = fill(words.exported, { n });
    } catch {
      status.textContent = words.failed;
    }
  }

  private tell(shown: number, all: number): void {
    const { words } = this;
    const of = shown === all ? '' : fill(words.shownOf, { of: all });
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
