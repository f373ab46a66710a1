import { type FilterField, filterFields } from '../schema/fields.ts';
import type { Chip } from '../search/exact/query/parse.ts';
import {
  hitsAtOnce,
  isEmpty,
  type Mode,
  modes,
  type QueryState,
  readState,
  sorts,
  toggleFilter,
  writeState,
} from '../search/query-state.ts';
import type { Asker, Listener, Totals } from './search-asker.ts';
import { createAskers } from './search-askers.ts';
import { drawChips, drawFacets } from './search-facets.ts';
import { drawHit } from './search-hit.ts';
import { element, fill, type SearchWords } from './search-words.ts';

type Phase = 'idle' | 'loading' | 'verifying' | 'done' | 'error';

/** `<yanlu-search>`: the search page. Its whole state stands in the address. */
class SearchPage extends HTMLElement {
  private state: QueryState = readState('');
  private askers: Readonly<Record<Mode, Asker>> | undefined;
  private words: SearchWords | undefined;
  /** The question that is being answered; a newer one takes its place. */
  private asking = new AbortController();

  connectedCallback(): void {
    if (!location.protocol.startsWith('http')) {
      this.piece('file').hidden = false;
      return;
    }
    this.words = JSON.parse(this.dataset.words ?? '{}') as SearchWords;
    // An index of no documents cannot be opened.
    if (this.dataset.empty) {
      this.piece('count').replaceChildren(this.dataset.empty);
      this.show('done');
      return;
    }
    this.askers = createAskers(new URL(this.dataset.href ?? '', document.baseURI).href);
    this.listen();
    this.follow();
  }

  private piece(name: string): HTMLElement {
    const found = this.querySelector<HTMLElement>(`[data-part="${name}"]`);
    return found ?? element('div');
  }

  private get box(): HTMLInputElement | null {
    return this.querySelector('input[name="q"]');
  }

  private listen(): void {
    addEventListener('popstate', () => this.follow());
    this.querySelector('form[role="search"]')?.addEventListener('submit', (event) => {
      event.preventDefault();
      this.go({ ...this.state, query: this.box?.value.trim() ?? '', shown: hitsAtOnce });
    });
    this.piece('filters').addEventListener('change', ({ target }) => {
      if (!(target instanceof HTMLInputElement)) return;
      this.go(toggleFilter(this.state, fieldOf(target.name), target.value));
    });
    this.piece('chips').addEventListener('click', ({ target }) => {
      const chip = target instanceof Element ? target.closest<HTMLButtonElement>('button') : null;
      if (!chip) return;
      const { query } = chip.dataset;
      if (query !== undefined) this.go({ ...this.state, query, shown: hitsAtOnce });
      else this.go(toggleFilter(this.state, fieldOf(chip.name), chip.value));
      this.box?.focus();
    });
    this.piece('sort').addEventListener('change', ({ target }) => {
      if (!(target instanceof HTMLSelectElement)) return;
      const sort = sorts.find((known) => known === target.value) ?? 'relevance';
      this.go({ ...this.state, sort, shown: hitsAtOnce });
    });
    this.piece('modes').addEventListener('change', ({ target }) => {
      const mode = modes.find((known) => target instanceof HTMLInputElement && known === target.value);
      if (mode) this.go({ ...this.state, mode, query: this.box?.value.trim() ?? '', shown: hitsAtOnce });
    });
    this.piece('more').addEventListener('click', () => {
      const from = this.state.shown;
      this.state = { ...this.state, shown: from + hitsAtOnce };
      history.replaceState(null, '', writeState(this.state));
      void this.answer(from);
    });
    this.piece('retry').addEventListener('click', () => {
      void this.answer();
    });
  }

  private go(state: QueryState): void {
    history.pushState(null, '', writeState(state));
    this.follow();
  }

  private follow(): void {
    this.state = readState(location.search);
    if (this.box) this.box.value = this.state.query;
    const sort = this.piece('sort');
    if (sort instanceof HTMLSelectElement) {
      const exact = this.state.mode === 'exact';
      const byRelevance = sort.querySelector<HTMLOptionElement>('[value="relevance"]');
      if (byRelevance) byRelevance.hidden = exact;
      sort.value = exact && this.state.sort === 'relevance' ? 'newest' : this.state.sort;
    }
    for (const input of this.querySelectorAll<HTMLInputElement>('input[name="mode"]'))
      input.checked = input.value === this.state.mode;
    this.piece('mode-hint').replaceChildren(this.words?.modeHints[this.state.mode] ?? '');
    void this.answer();
  }

  private show(phase: Phase, total = 0): void {
    const results = this.piece('results');
    const empty = phase === 'done' && total === 0 && !isEmpty(this.state);
    results.dataset.total = String(total);
    this.piece('idle').hidden = phase !== 'idle';
    this.piece('none').hidden = !empty;
    for (const mode of modes) this.piece(`none-${mode}`).hidden = mode !== this.state.mode;
    this.piece('error').hidden = phase !== 'error';
    this.piece('bar').hidden = isEmpty(this.state) || phase === 'error';
    if (phase === 'idle' || phase === 'error') this.piece('hits').replaceChildren();
    if (phase !== 'done') for (const name of ['more', 'missing']) this.piece(name).hidden = true;
    results.dataset.state = phase;
  }

  /** Answers the state of the page. @param from number of hits that are already listed */
  private async answer(from = 0): Promise<void> {
    const { state, words } = this;
    const asker = this.askers?.[state.mode];
    if (!words || !asker) return;
    this.asking.abort();
    this.asking = new AbortController();
    const { signal } = this.asking;
    this.show('loading');
    this.piece('problems').replaceChildren();
    this.piece('count').replaceChildren(isEmpty(state) ? '' : words.announceLoading);
    const { listener, finish } = this.listener(state, words, from, signal);
    try {
      await asker.ask(state, from, listener, signal);
      if (!signal.aborted) finish();
    } catch {
      if (signal.aborted) return;
      asker.forget();
      this.piece('count').replaceChildren();
      this.show('error');
    }
  }

  /** Draws an answer while it comes. */
  private listener(
    state: QueryState,
    words: SearchWords,
    from: number,
    signal: AbortSignal,
  ): { readonly listener: Listener; readonly finish: () => void } {
    const hits = this.piece('hits');
    let totals: Totals | undefined;
    let drawn: HTMLElement[] = [];
    let chips: readonly Chip[] = [];
    const startOver = () => {
      for (const item of drawn) item.remove();
      drawn = [];
    };
    return {
      listener: {
        understood: (terms, problems) => {
          if (signal.aborted) return;
          startOver();
          chips = terms;
          this.piece('problems').replaceChildren(
            ...problems.map(({ code, source = '', limit = 0 }) =>
              element('li', {}, fill(words.problems[code], { source, limit })),
            ),
          );
        },
        verifying: (read, of) => {
          if (signal.aborted) return;
          this.show('verifying');
          this.piece('count').replaceChildren(fill(words.verifying, { read, of }));
        },
        hits: (found) => {
          if (signal.aborted) return;
          if (from === 0 && drawn.length === 0) hits.replaceChildren();
          const items = found.map((hit) => drawHit(hit, words));
          hits.append(...items);
          drawn.push(...items);
        },
        found: (known) => {
          totals = known;
        },
      },
      finish: () => {
        if (!totals) return;
        if (from === 0 && drawn.length === 0) hits.replaceChildren();
        this.finish(totals, chips, state, words);
        if (from > 0) drawn[0]?.querySelector('a')?.focus();
      },
    };
  }

  private sayMissing(missing: readonly string[], words: SearchWords): void {
    const note = this.piece('missing');
    const quoted = missing.map((word) => fill(words.quoted, { word })).join('');
    note.replaceChildren(fill(words.missing, { words: quoted }));
    note.hidden = missing.length === 0;
  }

  private finish(totals: Totals, chips: readonly Chip[], state: QueryState, words: SearchWords): void {
    const { total, works = total, counts, missing } = totals;
    drawFacets(this.piece('filters'), counts, state, words);
    this.piece('side').hidden = false;
    drawChips(this.piece('chips'), state, chips, words);
    const count = this.piece('count');
    if (isEmpty(state)) {
      count.replaceChildren();
      this.show('idle');
      return;
    }
    const foundFor = state.mode === 'exact' ? words.foundExact : words.foundFor;
    const what = state.query ? fill(foundFor, { q: state.query }) : words.foundAll;
    const ofWorks = works === total ? [] : [' ', element('span', {}, fill(words.works, { n: works }))];
    count.replaceChildren(
      ...(total > 0
        ? [element('strong', {}, String(total)), ` ${words.found} `, element('span', {}, what), ...ofWorks]
        : [words.announceNone]),
    );
    this.sayMissing(total > 0 ? missing : [], words);
    this.piece('results').dataset.works = String(works);
    this.piece('more').hidden = total <= state.shown;
    this.show('done', total);
  }
}

const fieldOf = (name: string): FilterField => filterFields.find((field) => field === name) ?? 'kind';

export function defineSearchPage(): void {
  customElements.define('yanlu-search', SearchPage);
}
