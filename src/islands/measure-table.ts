import { type Sort, sorts } from '../measures/sort.ts';
import { emptyState, isWhole, readState, type TableState } from '../measures/state.ts';
import { addressOf, carryState } from './measure-address.ts';
import { drawChips } from './measure-chips.ts';
import { afterChange, afterChip, afterColumn, afterYears } from './measure-choices.ts';
import { FacetPanel } from './measure-facets.ts';
import { MeasureGrid } from './measure-grid.ts';
import type { FromKeeper, RowView, TableView, ToKeeper, WordsProgress } from './measure-messages.ts';
import { OpenWords } from './measure-open.ts';
import type { MeasureSpoken } from './measure-spoken.ts';
import { element, fill } from './search-words.ts';

/** Bytes of columns that are loaded without being asked for. */
const smallTable = 64 * 1024;
/** Rows that come with an answer: those on view and some more. */
const firstRows = 32;

const part = <T extends HTMLElement>(root: HTMLElement, name: string) => {
  const found = root.querySelector<T>(`[data-part="${name}"]`);
  if (!found) throw new Error(`The page has no part ${name}.`);
  return found;
};

/** When nothing else is to be done; soon, where the browser does not tell. */
const whenIdle = (work: () => void) =>
  'requestIdleCallback' in window ? requestIdleCallback(work, { timeout: 2000 }) : setTimeout(work, 200);

/**
 * The table of all measures: what it shows follows from the address, and every choice is written there. The
 * table itself is kept by a worker; the page has only what is on view.
 */
class MeasurePage {
  private readonly root: HTMLElement;
  private readonly words: MeasureSpoken;
  private readonly keeper: Worker;
  private readonly panel: FacetPanel;
  private readonly opened: OpenWords;
  private readonly siteAt: URL;
  private state: TableState = emptyState;
  private grid: MeasureGrid | undefined;
  private titles: Readonly<Record<string, string>> = {};
  /** The question asked last; answers to others come too late. */
  private number = 0;
  /** True while what is asked for begins with the rows that the page was sent with. */
  private standing = false;

  constructor(root: HTMLElement, siteAt: URL) {
    this.root = root;
    this.siteAt = siteAt;
    this.words = JSON.parse(root.dataset.words ?? '{}') as MeasureSpoken;
    this.keeper = new Worker(this.at(root.dataset.keeper), { type: 'module' });
    this.panel = new FacetPanel(part(root, 'facets'), this.words, () => this.askFacets());
    this.opened = new OpenWords(siteAt, this.words, () => this.grid?.redraw());
  }

  private at(name = ''): string {
    return new URL(name.replace(/^\//, ''), this.siteAt).href;
  }

  private tellKeeper(message: ToKeeper): void {
    this.keeper.postMessage(message);
  }

  start(): void {
    this.keeper.addEventListener('message', ({ data }: MessageEvent<FromKeeper>) => this.heard(data));
    this.keeper.addEventListener('error', () => this.fail());
    this.listen();
    this.state = readState(location.search);
    this.tellKeeper({
      type: 'open',
      folder: this.at(this.root.dataset.table ?? 'measure-table/'),
      root: this.siteAt.href,
      engine: this.at(this.root.dataset.worker),
      words: this.words,
    });
    if (this.startsWhole) return;
    this.say(this.words.loading);
    part(this.root, 'results').dataset.state = 'loading';
  }

  /** True where the rows that the page was sent with are those that the address asks for. */
  private get startsWhole(): boolean {
    return isWhole(this.state) && this.state.sort === 'newest' && !this.state.open;
  }

  private heard(message: FromKeeper): void {
    switch (message.type) {
      case 'opened':
        this.prepare(message);
        break;
      case 'view':
        if (message.view.number === this.number) this.show(message.view);
        break;
      case 'facets':
        if (message.number === this.number) this.panel.take(message.facets, this.state);
        break;
      case 'rows':
        this.grid?.take(message.number, message.from, message.rows);
        break;
      case 'arrived':
        // A view that is on its way brings its words along.
        if (part(this.root, 'results').dataset.state !== 'loading') this.grid?.refresh();
        break;
      case 'exported':
        this.download(message);
        break;
      case 'failed':
        if (message.what === 'table') this.fail();
        else part(this.root, 'export-status').textContent = this.words.failed;
        break;
    }
  }

  private prepare({
    present,
    facets,
    titles,
    bytes,
    versions,
  }: Extract<FromKeeper, { type: 'opened' }>): void {
    this.titles = { ...titles, ...this.titles };
    void this.panel.start(present, this.startsWhole ? facets : [], this.state);
    this.reflect();
    part(this.root, 'versions').hidden = !versions;
    if (!this.startsWhole) {
      this.ask();
      return;
    }
    if (bytes <= smallTable) {
      whenIdle(() => this.wake());
      return;
    }
    for (const kind of ['pointerdown', 'focusin', 'keydown', 'wheel', 'touchstart'] as const)
      this.root.addEventListener(kind, (event) => this.touched(event), { passive: true });
  }

  /** The table is loaded at the first touch; following a link is none. */
  private touched({ type, target }: Event): void {
    if (type !== 'focusin' && target instanceof Element && target.closest('a')) return;
    this.wake();
  }

  private wake(): void {
    if (this.number === 0) this.ask();
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
    part(this.root, 'versions').addEventListener('change', ({ target }) => {
      const { versions: _versions, ...rest } = this.state;
      this.go((target as HTMLInputElement).checked ? { ...rest, versions: 'all' } : rest);
    });
    part(this.root, 'columns').addEventListener('change', ({ target }) => {
      if (!(target instanceof HTMLInputElement)) return;
      this.state = afterColumn(target, this.state);
      history.replaceState(null, '', addressOf(this.state));
      this.reflectColumns();
    });
    part(this.root, 'chips').addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest('button') : null;
      if (!button) return;
      this.go(afterChip(button, this.state));
      part(this.root, 'count').focus();
    });
    part(this.root, 'export').addEventListener('click', ({ target }) => {
      const format = target instanceof HTMLButtonElement ? target.value : '';
      if (format !== 'csv' && format !== 'json') return;
      part(this.root, 'export-status').textContent = this.words.exportWorking;
      this.tellKeeper({ type: 'export', number: this.number, format, page: location.href });
    });
    addEventListener('popstate', () => {
      this.state = readState(location.search);
      this.reflect();
      this.ask();
    });
  }

  /** Another state, as a step that the back button takes back. */
  private go(state: TableState): void {
    const { open: _open, ...closed } = state;
    this.state = closed;
    history.pushState(null, '', addressOf(closed));
    this.reflect();
    this.ask();
  }

  private sortBy(sort: Sort): void {
    this.go({ ...this.state, sort: sorts.find((known) => known === sort) ?? 'newest' });
  }

  private readonly titleOf = (id: string) => this.titles[id] ?? id;

  /** Shows in the forms what the address says. */
  private reflect(): void {
    const input = part<HTMLFormElement>(this.root, 'words').querySelector('input');
    if (input) input.value = this.state.query;
    part<HTMLSelectElement>(this.root, 'sort').value = this.state.sort;
    const versions = part(this.root, 'versions').querySelector('input');
    if (versions) versions.checked = this.state.versions === 'all';
    this.reflectColumns();
    drawChips(part(this.root, 'chips'), this.state, this.words, this.titleOf);
    carryState(this.root, this.state);
  }

  private reflectColumns(): void {
    const hidden: readonly string[] = this.state.hidden ?? [];
    for (const box of part(this.root, 'columns').querySelectorAll('input'))
      box.checked = !hidden.includes(box.value);
    part(this.root, 'frame').dataset.hide = hidden.join(' ');
  }

  private ask(): void {
    this.number += 1;
    this.standing = this.number === 1 && this.startsWhole;
    part(this.root, 'results').dataset.state = 'loading';
    const facets = this.panel.wanted(this.state);
    this.tellKeeper({ type: 'ask', number: this.number, state: this.state, facets, count: firstRows });
  }

  private askFacets(): void {
    const { filters } = this.state;
    const facets = this.panel.wanted(this.state);
    if (this.number === 0) this.ask();
    else this.tellKeeper({ type: 'facets', number: this.number, facets, filters });
  }

  private show(view: TableView): void {
    const { state } = this;
    this.titles = { ...this.titles, ...view.titles };
    if (state.filters.document?.length) drawChips(part(this.root, 'chips'), state, this.words, this.titleOf);
    this.grid ??= this.makeGrid();
    part(this.root, 'frame').hidden = view.total === 0;
    part(this.root, 'none').hidden = view.total > 0;
    this.grid.show(view, state.sort, this.standing);
    this.panel.take(view.facets, state);
    this.tell(view.total, view.of);
    const note = part(this.root, 'note');
    note.textContent = view.words ? this.wordsNote(view.words) : '';
    const results = part(this.root, 'results');
    results.dataset.total = String(view.total);
    results.dataset.state = view.words?.state === 'reading' ? 'verifying' : 'done';
  }

  private wordsNote({ state, read, of }: WordsProgress): string {
    const { words } = this;
    const sentence = {
      reading: words.wordsReading,
      done: words.wordsDone,
      leads: words.wordsLeads,
      part: words.wordsPart,
    }[state];
    return fill(sentence, { n: read, of });
  }

  private makeGrid(): MeasureGrid {
    return new MeasureGrid(part(this.root, 'frame'), {
      words: this.words,
      wordsOf: (row) => this.opened.draw(row),
      rows: (number, from, to) => this.tellKeeper({ type: 'rows', number, from, to }),
      sortBy: (sort) => this.sortBy(sort),
      toggled: (row) => this.toggled(row),
    });
  }

  private toggled(row: RowView | undefined): void {
    const { open: _open, ...closed } = this.state;
    const [block = 0, number = 0] = row?.texts?.place ?? [];
    const mark = number > 0 ? `p${block}-m${number}` : `p${block}`;
    this.state = row ? { ...closed, open: `${row.id}#${mark}` } : closed;
    history.replaceState(null, '', addressOf(this.state));
  }

  private download({ name, file, n }: Extract<FromKeeper, { type: 'exported' }>): void {
    const url = URL.createObjectURL(file);
    element('a', { href: url, download: name }).click();
    // The download has begun when the click returns, and some browsers read the address a little later.
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
    part(this.root, 'export-status').textContent = fill(this.words.exported, { n });
  }

  private tell(shown: number, all: number): void {
    const { words } = this;
    const of = shown === all ? '' : fill(words.shownOf, { of: all });
    this.say(`${fill(words.shown, { n: shown })}${of}`);
  }

  private say(text: string): void {
    const count = part(this.root, 'count');
    if (count.textContent !== text) count.textContent = text;
  }

  private fail(): void {
    this.say(this.words.failed);
    part(this.root, 'side').hidden = this.grid === undefined;
    part(this.root, 'results').dataset.state = 'error';
  }
}

for (const root of document.querySelectorAll<HTMLElement>('[data-measures]')) {
  const siteAt = new URL('.', new URL(root.dataset.href ?? '', location.href));
  new MeasurePage(root, siteAt).start();
}
