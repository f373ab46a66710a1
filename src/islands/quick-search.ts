import { quickSearchWords } from '../i18n/quick-search.ts';
import { readState } from '../search/query-state.ts';
import styles from '../styles/quick-search.css?url';
import { completionAddress, resultsAddress } from './completion-address.ts';
import { exactAsker } from './search-asker-exact.ts';
import { type HitView, marked } from './search-hit.ts';
import { siteRoot } from './search-root.ts';
import {
  loadCompleter,
  pageLocale,
  type Suggestion,
  SuggestionList,
  suggestionsOf,
} from './search-suggestions.ts';
import { element, fill } from './search-words.ts';

const completionsShown = 6;
const hitsShown = 5;
/** Milliseconds without a key before the texts are searched. */
const pause = 250;

/** `<yanlu-quick-search>`: a search box over any page; it opens when it is put into the page. */
class QuickSearch extends HTMLElement {
  private readonly words = quickSearchWords[pageLocale()];
  private readonly root = siteRoot();
  private readonly asker = exactAsker(this.root);
  private readonly searchPage =
    document.querySelector<HTMLAnchorElement>('[data-search-link]')?.href ??
    new URL('search/', this.root).href;
  private readonly dialog = element('dialog', { class: 'quick', 'aria-label': this.words.label });
  private readonly box = element('input', {
    type: 'search',
    name: 'q',
    autocomplete: 'off',
    spellcheck: 'false',
    maxlength: '2000',
    'aria-label': this.words.label,
    placeholder: this.words.hint,
  });
  private readonly status = element('p', { class: 'quick-status', role: 'status' });
  private list: SuggestionList | undefined;
  private asking = new AbortController();
  private completed: readonly Suggestion[] = [];
  private found: readonly Suggestion[] = [];

  connectedCallback(): void {
    document.head.append(
      element('link', { rel: 'stylesheet', href: new URL(styles.replace(/^\//, ''), this.root).href }),
    );
    const form = element('form', { role: 'search', action: this.searchPage, method: 'get' }, this.box);
    const list = element('ul', { id: 'quick-list' });
    const close = element('button', { type: 'button', class: 'quick-close' }, this.words.close);
    this.dialog.append(form, close, this.status, list);
    this.append(this.dialog);
    this.list = new SuggestionList(this.box, list);
    this.list.show([]);
    this.say(this.words.keys, this.searchPage);
    close.addEventListener('click', () => this.dialog.close());
    this.dialog.addEventListener('click', ({ target }) => {
      if (target === this.dialog) this.dialog.close();
    });
    this.box.addEventListener('input', () => void this.answer());
    this.addEventListener('open', () => this.open());
    this.open();
  }

  private open(): void {
    if (!this.dialog.open) this.dialog.showModal();
    this.box.focus();
    this.box.select();
  }

  private go(href: string): void {
    this.dialog.close();
    location.assign(href);
  }

  /** Says something, and where the search page has more. */
  private say(what: string, more: string): void {
    this.status.replaceChildren(what, ' · ', element('a', { href: more }, this.words.all));
  }

  private draw(): void {
    this.list?.show([...this.completed, ...this.found]);
  }

  private async answer(): Promise<void> {
    const query = this.box.value.trim();
    this.asking.abort();
    this.asking = new AbortController();
    const { signal } = this.asking;
    this.completed = [];
    this.found = [];
    if (query === '') {
      this.say(this.words.keys, this.searchPage);
      this.draw();
      return;
    }
    this.status.replaceChildren(this.words.searching);
    await Promise.all([this.complete(query, signal), this.search(query, signal)]);
  }

  private async complete(query: string, signal: AbortSignal): Promise<void> {
    try {
      const complete = await loadCompleter(this.root);
      if (signal.aborted) return;
      this.completed = suggestionsOf(complete(query, completionsShown), (completion) =>
        this.go(completionAddress(completion, this.searchPage, this.root)),
      );
      this.draw();
    } catch {
      // Without completions the wording is still searched.
    }
  }

  private async search(query: string, signal: AbortSignal): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, pause));
    if (signal.aborted) return;
    const hits: HitView[] = [];
    let total = 0;
    try {
      await this.asker.ask(
        { ...readState(''), query, shown: hitsShown },
        0,
        {
          understood: () => hits.splice(0),
          verifying: () => undefined,
          hits: (some) => hits.push(...some),
          found: (totals) => {
            total = totals.total;
          },
        },
        signal,
      );
    } catch {
      if (signal.aborted) return;
      this.asker.forget();
      this.status.replaceChildren(this.words.failed);
      return;
    }
    if (signal.aborted) return;
    this.found = hits.map((hit): Suggestion => {
      const [excerpt] = hit.excerpts;
      return {
        kind: 'text',
        label: marked(excerpt ?? hit.title),
        note: [hit.date, hit.title.text].filter(Boolean).join(' '),
        choose: () => this.go(hit.href(excerpt?.anchor)),
      };
    });
    this.draw();
    const said = total > 0 ? fill(this.words.found, { n: total }) : this.words.none;
    this.say(said, resultsAddress(query, this.searchPage));
  }
}

customElements.define('yanlu-quick-search', QuickSearch);
