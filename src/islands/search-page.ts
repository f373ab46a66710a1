import { type FilterField, filterFields } from '../schema/fields.ts';
import { SearchFailure } from '../search/exact/client/messages.ts';
import {
  hitsAtOnce,
  isEmpty,
  lineSorts,
  type Mode,
  modes,
  type QueryState,
  readState,
  sorts,
  takeOut,
  toggleFilter,
  views,
  writeState,
} from '../search/query-state.ts';
import type { Completion } from '../search/vocabulary/completions.ts';
import type { Asker } from './search-asker.ts';
import { createAskers } from './search-askers.ts';
import { ExportTools } from './search-export.ts';
import { drawChips, drawFacets } from './search-facets.ts';
import { walkResults } from './search-keys.ts';
import { helpOut, mentionRenamed } from './search-near.ts';
import { Results } from './search-results.ts';
import { SavedSearches } from './search-saved.ts';
import { loadCompleter, SuggestionList, suggestionsOf } from './search-suggestions.ts';
import { Timeline } from './search-timeline.ts';
import { element, fill, nameSearch, type SearchWords } from './search-words.ts';

const completionsShown = 8;

/** What the page is made of, once its words are known. */
interface Parts {
  readonly words: SearchWords;
  readonly root: URL;
  readonly askers: Readonly<Record<Mode, Asker>>;
  readonly results: Results;
  readonly timeline: Timeline;
  readonly saved: SavedSearches;
  readonly exports: ExportTools;
}

const fieldOf = (name: string): FilterField => filterFields.find((field) => field === name) ?? 'kind';

/** `<yanlu-search>`: the search page. Its whole state stands in the address. */
class SearchPage extends HTMLElement {
  private state: QueryState = readState('');
  private parts: Parts | undefined;
  private suggestions: SuggestionList | undefined;
  /** The question that is being answered; a newer one takes its place. */
  private asking = new AbortController();

  connectedCallback(): void {
    if (!location.protocol.startsWith('http')) {
      this.piece('file').hidden = false;
      return;
    }
    const words = JSON.parse(this.dataset.words ?? '{}') as SearchWords;
    const results = new Results((name) => this.piece(name), words);
    // An index of no documents cannot be opened.
    if (this.dataset.empty) {
      results.say(this.dataset.empty);
      results.show('done', this.state);
      return;
    }
    const index = new URL(this.dataset.href ?? '', document.baseURI).href;
    const go = (state: QueryState) => this.go(state);
    this.parts = {
      words,
      root: new URL('../', index),
      askers: createAskers(index),
      results,
      timeline: new Timeline(this.piece('years'), words, go),
      saved: new SavedSearches(this.piece('saved'), words, (search) => this.go(readState(search))),
      exports: new ExportTools(
        this.piece('export'),
        words,
        () => this.parts?.askers[this.state.mode],
        () => this.state,
      ),
    };
    this.listen();
    this.complete(this.parts.root);
    walkResults(this, this.box, () => this.suggestions?.isOpen ?? false);
    this.follow();
  }

  private piece(name: string): HTMLElement {
    const found = this.querySelector<HTMLElement>(`[data-part="${name}"]`);
    return found ?? element('div');
  }

  private get box(): HTMLInputElement | null {
    return this.querySelector('input[name="q"]');
  }

  private get typed(): string {
    return this.box?.value.trim() ?? '';
  }

  private listen(): void {
    addEventListener('popstate', () => this.follow());
    this.querySelector('form[role="search"]')?.addEventListener('submit', (event) => {
      event.preventDefault();
      this.go({ ...this.state, query: this.typed, shown: hitsAtOnce });
    });
    this.piece('filters').addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement)
        this.go(toggleFilter(this.state, fieldOf(target.name), target.value));
    });
    this.piece('chips').addEventListener('click', ({ target }) => {
      const chip = target instanceof Element ? target.closest<HTMLButtonElement>('button') : null;
      if (!chip) return;
      const { query } = chip.dataset;
      if (query !== undefined) this.go({ ...this.state, query, shown: hitsAtOnce });
      else this.go(takeOut(this.state, fieldOf(chip.name), chip.value));
      this.box?.focus();
    });
    this.choose('sort', sorts, (sort) => ({ ...this.state, sort, shown: hitsAtOnce }));
    this.choose('order', lineSorts, (order) => ({ ...this.state, order }));
    this.choose('view', views, (view) => ({ ...this.state, view, shown: hitsAtOnce }));
    this.choose('modes', modes, (mode) => ({
      ...this.state,
      mode,
      query: this.typed,
      view: 'list',
      shown: hitsAtOnce,
    }));
    this.addEventListener('click', (event) => {
      const offer = event.target instanceof Element ? event.target.closest('a[data-offer]') : null;
      if (!offer || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      this.go(readState(offer.getAttribute('href') ?? ''));
      this.box?.focus();
    });
    this.piece('more').addEventListener('click', () => {
      if (this.state.view === 'lines') {
        void this.answer(this.parts?.results.documentsRead);
        return;
      }
      const from = this.state.shown;
      this.state = { ...this.state, shown: from + hitsAtOnce };
      history.replaceState(null, '', writeState(this.state));
      void this.answer(from);
    });
    this.piece('retry').addEventListener('click', () => void this.answer());
  }

  /** Follows a list or a group of buttons of which one value is chosen. */
  private choose<Value extends string>(
    name: string,
    known: readonly Value[],
    change: (value: Value) => QueryState,
  ): void {
    this.piece(name).addEventListener('change', ({ target }) => {
      const isField = target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
      const value = known.find((one) => isField && one === target.value);
      if (value) this.go(change(value));
    });
  }

  private complete(root: URL): void {
    const { box } = this;
    if (!box) return;
    this.suggestions = new SuggestionList(box, this.piece('suggestions'));
    this.suggestions.show([]);
    let last = 0;
    box.addEventListener('input', async () => {
      last += 1;
      const own = last;
      const complete = await loadCompleter(root).catch(() => undefined);
      if (!complete || own !== last) return;
      const { typed } = this;
      const found = complete(typed, completionsShown);
      // What was typed before stays; the last term is what is being typed.
      const term = typed.split(/\s/).at(-1) ?? '';
      const rest = found.length === 0 && term !== typed;
      const shown = rest ? complete(term, completionsShown) : found;
      const before = rest ? typed.slice(0, -term.length).trimEnd() : '';
      this.suggestions?.show(suggestionsOf(shown, (completion) => this.take(completion, before, root)));
    });
    box.addEventListener('blur', () => this.suggestions?.show([]));
  }

  /** Takes a completion. @param before what was typed before it and stays */
  private take({ kind, text, value }: Completion, before: string, root: URL): void {
    this.suggestions?.show([]);
    if (kind === 'title') {
      location.assign(new URL((value ?? '').replace(/^\//, ''), root).href);
      return;
    }
    if (kind === 'phrase' || kind === 'occasion') {
      this.go({ ...this.state, query: [before, text].filter(Boolean).join(' '), shown: hitsAtOnce });
      return;
    }
    const chosen = this.state.filters[kind] ?? [];
    const state = { ...this.state, query: before, shown: hitsAtOnce };
    this.go(chosen.includes(value ?? text) ? state : toggleFilter(state, kind, value ?? text));
  }

  private go(state: QueryState): void {
    history.pushState(null, '', writeState(state));
    this.follow();
  }

  private follow(): void {
    this.state = readState(location.search);
    const { state, parts } = this;
    if (this.box) this.box.value = state.query;
    this.suggestions?.show([]);
    const exact = state.mode === 'exact';
    const sort = this.piece('sort');
    if (sort instanceof HTMLSelectElement) {
      for (const option of sort.options) option.hidden = option.value === (exact ? 'relevance' : 'hits');
      sort.value = exact && state.sort === 'relevance' ? 'newest' : state.sort;
    }
    const order = this.piece('order');
    if (order instanceof HTMLSelectElement) order.value = state.order;
    const check = (name: string, value: string) => {
      for (const input of this.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`))
        input.checked = input.value === value;
    };
    check('mode', state.mode);
    check('view', state.view);
    this.piece('view').hidden = !exact;
    this.piece('order-choice').hidden = state.view !== 'lines' || !exact;
    this.piece('sort-choice').hidden = state.view === 'lines' && exact;
    this.piece('mode-hint').replaceChildren(parts?.words.modeHints[state.mode] ?? '');
    parts?.exports.stop();
    void this.answer();
  }

  /** Answers the state of the page. @param from number of hits that are already listed */
  private async answer(from = 0): Promise<void> {
    const { state, parts } = this;
    if (!parts) return;
    const { words, results, root } = parts;
    const asker = parts.askers[state.mode];
    this.asking.abort();
    this.asking = new AbortController();
    const { signal } = this.asking;
    results.show('loading', state);
    this.piece('problems').replaceChildren();
    this.piece('near').replaceChildren();
    results.say(isEmpty(state) ? '' : words.announceLoading);
    const { listener, finish } = results.listen(state, from, signal);
    try {
      await asker.ask(state, from, listener, signal);
      if (signal.aborted) return;
      const answer = finish();
      if (!answer) return;
      const { totals, chips } = answer;
      drawFacets(this.piece('filters'), totals.counts, state, words);
      parts.timeline.update(totals.counts.year ?? {}, state);
      this.piece('side').hidden = false;
      drawChips(this.piece('chips'), state, chips, words);
      parts.saved.update(writeState(state), isEmpty(state) ? undefined : nameSearch(state, words));
      if (isEmpty(state)) return;
      if (totals.total === 0) await helpOut(this.piece('near'), asker, state, chips, root, words, signal);
      else if (from === 0 && state.mode === 'exact')
        await mentionRenamed(this.piece('also'), asker, state, root, words, signal);
    } catch (error) {
      if (signal.aborted) return;
      asker.forget();
      results.say();
      const known = error instanceof SearchFailure && error.reason !== 'unknown' ? error : undefined;
      this.piece('error-detail').textContent = known
        ? fill(words.more.failures[known.reason === 'worker' ? 'worker' : 'file'], { file: known.file })
        : '';
      this.piece('near').replaceChildren();
      results.show('error', state);
    }
  }
}

export function defineSearchPage(): void {
  customElements.define('yanlu-search', SearchPage);
}
