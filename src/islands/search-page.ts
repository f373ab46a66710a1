import { type FilterField, filterFields } from '../schema/fields.ts';
import { type Found, openIndex } from '../search/pagefind-client.ts';
import {
  hitsAtOnce,
  isEmpty,
  type QueryState,
  readState,
  sorts,
  toggleFilter,
  writeState,
} from '../search/query-state.ts';
import { drawChips, drawFacets } from './search-facets.ts';
import { drawHit } from './search-hit.ts';
import { element, fill, type SearchWords } from './search-words.ts';

type Phase = 'idle' | 'loading' | 'done' | 'error';

/** `<yanlu-search>`: the search page. Its whole state stands in the address. */
class SearchPage extends HTMLElement {
  private state: QueryState = readState('');
  private index: ReturnType<typeof openIndex> | undefined;
  private words: SearchWords | undefined;
  private failures = 0;
  /** Answers that come after a newer question are dropped. */
  private turn = 0;

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
      this.go(toggleFilter(this.state, fieldOf(chip.name), chip.value));
      this.box?.focus();
    });
    this.piece('sort').addEventListener('change', ({ target }) => {
      if (!(target instanceof HTMLSelectElement)) return;
      const sort = sorts.find((known) => known === target.value) ?? 'relevance';
      this.go({ ...this.state, sort, shown: hitsAtOnce });
    });
    this.piece('more').addEventListener('click', () => {
      const from = this.state.shown;
      this.state = { ...this.state, shown: from + hitsAtOnce };
      history.replaceState(null, '', writeState(this.state));
      void this.answer(from);
    });
    this.piece('retry').addEventListener('click', () => {
      this.index = undefined;
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
    if (sort instanceof HTMLSelectElement) sort.value = this.state.sort;
    void this.answer();
  }

  private show(phase: Phase, total = 0): void {
    const results = this.piece('results');
    const empty = phase === 'done' && total === 0 && !isEmpty(this.state);
    results.dataset.total = String(total);
    this.piece('idle').hidden = phase !== 'idle';
    this.piece('none').hidden = !empty;
    this.piece('error').hidden = phase !== 'error';
    this.piece('bar').hidden = isEmpty(this.state) || phase === 'error';
    if (phase !== 'done') for (const name of ['more', 'missing']) this.piece(name).hidden = true;
    if (phase !== 'done' && phase !== 'loading') this.piece('hits').replaceChildren();
    results.dataset.state = phase;
  }

  /** Answers the state of the page. @param from number of hits that are already listed */
  private async answer(from = 0): Promise<void> {
    const { state, words } = this;
    if (!words) return;
    this.turn += 1;
    const { turn } = this;
    const stale = () => turn !== this.turn;
    const count = this.piece('count');
    this.show('loading');
    count.replaceChildren(isEmpty(state) ? '' : words.announceLoading);
    try {
      this.index ??= openIndex(new URL(this.dataset.href ?? '', document.baseURI).href, this.failures);
      const found = await (await this.index)(state);
      const shown = isEmpty(state) ? [] : found.hits.slice(from, state.shown);
      const fragments = await Promise.all(shown.map((hit) => hit.data()));
      if (stale()) return;
      const items = fragments.map((fragment) => drawHit(fragment, state.query, words));
      if (from === 0) this.piece('hits').replaceChildren(...items);
      else this.piece('hits').append(...items);
      this.finish(found, words);
      if (from > 0) items[0]?.querySelector('a')?.focus();
    } catch {
      if (stale()) return;
      this.index = undefined;
      this.failures += 1;
      count.replaceChildren();
      this.show('error');
    }
  }

  private sayMissing(missing: readonly string[], words: SearchWords): void {
    const note = this.piece('missing');
    const quoted = missing.map((word) => fill(words.quoted, { word })).join('');
    note.replaceChildren(fill(words.missing, { words: quoted }));
    note.hidden = missing.length === 0;
  }

  private finish({ hits, counts, missing }: Found, words: SearchWords): void {
    const { state } = this;
    drawFacets(this.piece('filters'), counts, state, words);
    this.piece('side').hidden = false;
    drawChips(this.piece('chips'), state, words);
    const count = this.piece('count');
    if (isEmpty(state)) {
      count.replaceChildren();
      this.show('idle');
      return;
    }
    const what = state.query ? fill(words.foundFor, { q: state.query }) : words.foundAll;
    count.replaceChildren(
      ...(hits.length > 0
        ? [element('strong', {}, String(hits.length)), ` ${words.found} `, element('span', {}, what)]
        : [words.announceNone]),
    );
    this.sayMissing(hits.length > 0 ? missing : [], words);
    this.piece('more').hidden = hits.length <= state.shown;
    this.show('done', hits.length);
  }
}

const fieldOf = (name: string): FilterField => filterFields.find((field) => field === name) ?? 'kind';

export function defineSearchPage(): void {
  customElements.define('yanlu-search', SearchPage);
}
