import { localeFacts, locales } from '../i18n/locales.ts';
import { type QuickSearchWords, quickSearchWords } from '../i18n/quick-search.ts';
import type { Completion, CompletionsFile } from '../search/vocabulary/completions.ts';
import { completionsName } from '../search/vocabulary/completions.ts';
import { createCompleter, createSoundAlike } from '../search/vocabulary/match-completions.ts';
import { element, fill } from './search-words.ts';

/** Something that can be chosen from the list under a search box. */
export interface Suggestion {
  readonly kind: keyof QuickSearchWords['kinds'];
  /** What is shown; marked text may be given as nodes. */
  readonly label: readonly (Node | string)[];
  readonly note?: string;
  readonly choose: () => void;
}

/** The language of the page's shell. */
export const pageLocale = () =>
  locales.find((locale) => localeFacts[locale].tag === document.documentElement.lang) ?? 'zh-hans';

interface Completer {
  (input: string, most: number): Completion[];
  readonly file: CompletionsFile;
  /** Other characters that are read as a character is. */
  readonly alike: (character: string) => string[];
}

let loading: Promise<Completer> | undefined;

/** Loads what can be completed, once; a failure is forgotten. @param root address of the site's root */
export function loadCompleter(root: URL): Promise<Completer> {
  loading ??= fetch(new URL(completionsName, root), { cache: 'no-cache' })
    .then(async (response) => {
      const file = (await response.json()) as CompletionsFile;
      if (!response.ok || file.format !== 'yanlu-completions' || file.version !== 1)
        throw new Error('no completions');
      return Object.assign(createCompleter(file), { file, alike: createSoundAlike(file) });
    })
    .catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
  return loading;
}

/** What a completion is called in the language of the page. */
export function completionLabel({ text, names }: Completion): string {
  const locale = pageLocale();
  return locale === 'zh-hans' ? text : (names?.[locale] ?? text);
}

/**
 * The list under a search box: a combobox as WAI-ARIA describes it. The focus stays in the box; arrows move
 * through the list, Enter chooses, Escape closes.
 */
export class SuggestionList {
  private readonly box: HTMLInputElement;
  private readonly list: HTMLElement;
  private readonly words: QuickSearchWords;
  private suggestions: readonly Suggestion[] = [];
  private current = -1;

  constructor(box: HTMLInputElement, list: HTMLElement) {
    this.box = box;
    this.list = list;
    this.words = quickSearchWords[pageLocale()];
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', this.words.suggestions);
    for (const [name, value] of Object.entries({
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-expanded': 'false',
      'aria-controls': list.id,
    }))
      box.setAttribute(name, value);
    box.addEventListener('keydown', (event) => this.press(event));
    // The box would lose the focus before the click arrives.
    list.addEventListener('mousedown', (event) => event.preventDefault());
    list.addEventListener('click', ({ target }) => {
      const item = target instanceof Element ? target.closest<HTMLElement>('[role="option"]') : null;
      if (item) this.suggestions[Number(item.dataset.at)]?.choose();
    });
  }

  get isOpen(): boolean {
    return this.suggestions.length > 0;
  }

  show(suggestions: readonly Suggestion[]): void {
    this.suggestions = suggestions;
    this.current = -1;
    this.list.replaceChildren(...suggestions.map((suggestion, at) => this.draw(suggestion, at)));
    this.list.hidden = suggestions.length === 0;
    this.box.setAttribute('aria-expanded', String(suggestions.length > 0));
    this.box.removeAttribute('aria-activedescendant');
  }

  private draw({ kind, label, note }: Suggestion, at: number): HTMLElement {
    return element(
      'li',
      { role: 'option', id: `${this.list.id}-${at}`, 'aria-selected': 'false', 'data-at': String(at) },
      element('span', { class: 'suggestion-kind' }, this.words.kinds[kind]),
      ' ',
      element('span', { class: 'suggestion-label', lang: 'zh-Hans' }, ...label),
      ...(note ? [' ', element('span', { class: 'suggestion-note' }, note)] : []),
    );
  }

  private press(event: KeyboardEvent): void {
    if (event.isComposing || !this.isOpen) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const count = this.suggestions.length;
      const step = event.key === 'ArrowDown' ? 1 : -1;
      // One place more than there are suggestions: the box itself.
      this.move(((this.current + 1 + step + count + 1) % (count + 1)) - 1);
    } else if (event.key === 'Enter' && this.current >= 0) {
      event.preventDefault();
      this.suggestions[this.current]?.choose();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      this.show([]);
    }
  }

  private move(to: number): void {
    const items = [...this.list.querySelectorAll('[role="option"]')];
    items[this.current]?.setAttribute('aria-selected', 'false');
    this.current = to;
    const item = items[to];
    if (item) {
      item.setAttribute('aria-selected', 'true');
      item.scrollIntoView({ block: 'nearest' });
      this.box.setAttribute('aria-activedescendant', item.id);
    } else this.box.removeAttribute('aria-activedescendant');
  }
}

/** Completions as suggestions. */
export function suggestionsOf(
  completions: readonly Completion[],
  choose: (completion: Completion) => void,
): Suggestion[] {
  const { documents } = quickSearchWords[pageLocale()];
  return completions.map((completion) => ({
    kind: completion.kind,
    label: [completionLabel(completion)],
    ...(completion.count > 0 && completion.kind !== 'title'
      ? { note: fill(documents, { n: completion.count }) }
      : {}),
    choose: () => choose(completion),
  }));
}
