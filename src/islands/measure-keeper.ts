import { countRows } from '../measures/bits.ts';
import { preparing } from '../measures/facet-index.ts';
import { countsOf, type Filters, type Narrowed, narrow } from '../measures/facets.ts';
import type { MeasureTable } from '../measures/open-table.ts';
import { inOrder, orderOf } from '../measures/sort.ts';
import { emptyState, type TableState } from '../measures/state.ts';
import { type FacetName, facets } from '../measures/table.ts';
import { exportFile } from './measure-export.ts';
import { facetView } from './measure-facet-view.ts';
import { type MeasureFiles, openFiles } from './measure-files.ts';
import type {
  FacetView,
  FromKeeper,
  RowView,
  TableView,
  ToKeeper,
  WantedFacets,
} from './measure-messages.ts';
import { RowTextStore } from './measure-row-texts.ts';
import { rowView } from './measure-row-view.ts';
import { nameOf } from './measure-spoken.ts';
import { WordSearch, type WordsReport } from './measure-words.ts';

/** The worker that keeps the table of measures: what it reads and counts never holds up the page. */

/** Milliseconds between two drawings of what is found while words are looked for. */
const betweenReports = 200;

const say = (message: FromKeeper) => postMessage(message);

/** What was asked for last, as far as it is answered. */
interface Current {
  readonly number: number;
  readonly state: TableState;
  readonly narrowed: Narrowed;
  /** The rows on view in their order. */
  readonly rows: Uint32Array;
}

class Keeper {
  private readonly opening: Extract<ToKeeper, { type: 'open' }>;
  private readonly files: Promise<MeasureFiles>;
  private readonly search: WordSearch;
  private table: MeasureTable | undefined;
  private texts: RowTextStore | undefined;
  private titles: ReadonlyMap<string, string> | undefined;
  private readonly orders = new Map<string, Uint32Array>();
  private current: Current | undefined;
  private running = new AbortController();

  constructor(opening: Extract<ToKeeper, { type: 'open' }>) {
    this.opening = opening;
    this.files = openFiles(new URL(opening.folder));
    this.search = new WordSearch(opening.engine, new URL('exact/', opening.root).href);
  }

  /** Tells what the head of the table tells, before anything else is loaded. */
  async start(): Promise<void> {
    const { head } = await this.files;
    const { words } = this.opening;
    const present = facets.filter((name) => head.counts[name].of > 0);
    const views = present.map((name): FacetView => {
      const label = (value: string) => nameOf(words, name, value, (id) => head.titles[id] ?? id);
      const { top, of } = head.counts[name];
      const view = facetView(name, top, {}, undefined, label);
      return { ...view, of, everything: view.everything && top.length === of };
    });
    const { rows, bytes, titles, allRows } = head;
    say({ type: 'opened', rows, bytes, present, facets: views, titles, versions: allRows > rows });
  }

  async ask({ number, state, facets: wanted, count }: Extract<ToKeeper, { type: 'ask' }>): Promise<void> {
    this.running.abort();
    this.running = new AbortController();
    const { signal } = this.running;
    const { table, texts } = await this.opened();
    if (signal.aborted) return;
    const answer = async (report?: WordsReport) => {
      const narrowed = narrow(table, state.filters, {
        ...(report ? { words: report.fit } : {}),
        ...(state.versions ? { versions: state.versions } : {}),
      });
      const rows =
        state.sort === 'newest' ? narrowed.rows : inOrder(narrowed.bits, this.orderOf(table, state));
      this.current = { number, state, narrowed, rows };
      const open = await this.openRow(state, rows);
      if (signal.aborted) return;
      const from = Math.max(0, Math.min(open ?? 0, rows.length) - Math.floor(count / 2));
      const view: TableView = {
        number,
        total: narrowed.total,
        of: countRows(state.versions === 'all' ? table.every : table.counted),
        ...(open === undefined ? {} : { open }),
        from,
        rows: this.views(rows, from, from + count),
        facets: this.facetViews(wanted, state.filters),
        titles: Object.fromEntries((state.filters.document ?? []).map((id) => [id, this.titleOf(table, id)])),
        ...(report ? { words: { state: report.state, read: report.read, of: report.of } } : {}),
      };
      say({ type: 'view', view });
      texts.want(rows.subarray(from, from + count));
    };
    if (!state.query) {
      await answer();
      return;
    }
    let told = 0;
    const source = { table, texts: (chunk: number) => texts.chunk(chunk) };
    let last: WordsReport | undefined;
    await this.search.find(
      state.query,
      source,
      (report) => {
        last = report;
        const now = performance.now();
        if (report.state !== 'reading' || now - told < betweenReports) return;
        told = now;
        void answer(report);
      },
      signal,
    );
    if (last) await answer(last);
  }

  async facets({ number, facets: wanted, filters }: Extract<ToKeeper, { type: 'facets' }>): Promise<void> {
    const { table } = await this.opened();
    this.current ??= {
      number: 0,
      state: emptyState,
      narrowed: narrow(table, {}),
      rows: new Uint32Array(),
    };
    say({ type: 'facets', number, facets: this.facetViews(wanted, filters) });
  }

  rows({ number, from, to }: Extract<ToKeeper, { type: 'rows' }>): void {
    const { current } = this;
    if (current?.number !== number) return;
    say({ type: 'rows', number, from, rows: this.views(current.rows, from, to) });
    this.texts?.want(current.rows.subarray(from, to));
  }

  async export({ format, page }: Extract<ToKeeper, { type: 'export' }>): Promise<void> {
    try {
      const { table, texts } = await this.opened();
      const rows = this.current?.number ? this.current.rows : narrow(table, {}).rows;
      const { words, root } = this.opening;
      const source = { table, words, root: new URL(root), texts: (chunk: number) => texts.chunk(chunk) };
      say({ type: 'exported', n: rows.length, ...(await exportFile(rows, format, page, source)) });
    } catch {
      say({ type: 'failed', what: 'export' });
    }
  }

  private async opened(): Promise<{ table: MeasureTable; texts: RowTextStore }> {
    const files = await this.files;
    const table = await files.table();
    if (!this.table) {
      const steps = preparing(table);
      const step = () => {
        if (!steps.next().done) setTimeout(step);
      };
      setTimeout(step);
    }
    this.table = table;
    this.texts ??= new RowTextStore(files, table, () => say({ type: 'arrived' }));
    return { table, texts: this.texts };
  }

  private orderOf(table: MeasureTable, { sort, filters }: TableState): Uint32Array {
    const unit = sort === 'largest' && filters.unit?.length === 1 ? filters.unit[0] : undefined;
    const key = `${sort} ${unit ?? ''}`;
    const known = this.orders.get(key) ?? orderOf(table, sort, unit);
    this.orders.set(key, known);
    return known;
  }

  private async openRow({ open }: TableState, rows: Uint32Array): Promise<number | undefined> {
    const [id = '', mark = ''] = open?.split('#') ?? [];
    const row = id ? await this.texts?.find(id, mark) : undefined;
    const place = row === undefined ? -1 : rows.indexOf(row);
    return place < 0 ? undefined : place;
  }

  private views(rows: Uint32Array, from: number, to: number): RowView[] {
    const { table, texts } = this;
    if (!table || !texts) return [];
    const { words } = this.opening;
    return [...rows.subarray(from, to)].map((row) => rowView(table, row, words, texts.of(row)));
  }

  private facetViews(wanted: WantedFacets, filters: Filters): FacetView[] {
    const { table, current } = this;
    if (!table || !current) return [];
    const { words } = this.opening;
    return facets.flatMap((name: FacetName) => {
      const one = wanted[name];
      if (!one) return [];
      const label = (value: string) => nameOf(words, name, value, (id) => this.titleOf(table, id));
      const counts = countsOf(table, name, current.narrowed.count(name));
      return [facetView(name, counts, filters, one, label)];
    });
  }

  private titleOf({ documents }: MeasureTable, id: string): string {
    this.titles ??= new Map(documents.id.map((one, index) => [one, documents.title[index] ?? one]));
    return this.titles.get(id) ?? id;
  }
}

let keeper: Keeper | undefined;

/** Says that the table could not be read, unless another question has taken the place of this one. */
const orFail = (work: Promise<void> | undefined) =>
  work?.catch((error: unknown) => {
    if (!(error instanceof DOMException && error.name === 'AbortError'))
      say({ type: 'failed', what: 'table' });
  });

addEventListener('message', ({ data }: MessageEvent<ToKeeper>) => {
  switch (data.type) {
    case 'open':
      keeper = new Keeper(data);
      void orFail(keeper.start());
      break;
    case 'ask':
      void orFail(keeper?.ask(data));
      break;
    case 'facets':
      void orFail(keeper?.facets(data));
      break;
    case 'rows':
      keeper?.rows(data);
      break;
    case 'export':
      void keeper?.export(data);
      break;
  }
});
