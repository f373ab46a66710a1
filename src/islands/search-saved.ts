import { element, fill, type SearchWords } from './search-words.ts';

const key = 'yanlu-searches';
const most = 100;

/** A search that a reader kept in this browser: how it is called, and the query of its address. */
interface Saved {
  readonly name: string;
  readonly search: string;
}

const isSaved = (value: unknown): value is Saved =>
  typeof value === 'object' &&
  value !== null &&
  'name' in value &&
  typeof value.name === 'string' &&
  'search' in value &&
  typeof value.search === 'string' &&
  value.search.startsWith('?');

function readSaved(): Saved[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isSaved) : [];
  } catch {
    return [];
  }
}

function writeSaved(all: readonly Saved[]): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(all.slice(0, most)));
    return true;
  } catch {
    return false;
  }
}

/** The list of kept searches, with the button that keeps the one on view. */
export class SavedSearches {
  private readonly root: HTMLElement;
  private readonly words: SearchWords;
  private readonly save: HTMLButtonElement;
  private readonly list = element('ul', {});
  private readonly note = element('p', { role: 'status' });
  private current: Saved | undefined;

  /** @param open is called with the query of the address that the reader chose */
  constructor(root: HTMLElement, words: SearchWords, open: (search: string) => void) {
    const { saved } = words.more;
    this.root = root;
    this.words = words;
    this.save = element('button', { type: 'button' }, saved.save);
    root.replaceChildren(element('summary', {}, saved.title), this.save, this.list, this.note);
    this.save.addEventListener('click', () => {
      if (!this.current) return;
      const { search } = this.current;
      const kept = writeSaved([this.current, ...readSaved().filter((one) => one.search !== search)]);
      this.draw();
      this.note.replaceChildren(kept ? saved.already : saved.full);
    });
    this.list.addEventListener('click', (event) => {
      const target = event.target instanceof Element ? event.target : undefined;
      const link = target?.closest('a');
      const button = target?.closest('button');
      if (link) {
        event.preventDefault();
        open(new URL(link.href).search);
      } else if (button) {
        writeSaved(readSaved().filter(({ search }) => search !== button.value));
        this.draw();
        this.save.focus();
      }
    });
  }

  /** @param name how the search on view is called; absent where there is nothing to keep */
  update(search: string, name?: string): void {
    this.current = name === undefined ? undefined : { name, search };
    this.note.replaceChildren();
    this.draw();
  }

  private draw(): void {
    const { saved } = this.words.more;
    const all = readSaved();
    const known = all.some(({ search }) => search === this.current?.search);
    this.save.hidden = this.current === undefined || known;
    this.root.hidden = all.length === 0 && this.current === undefined;
    this.list.replaceChildren(
      ...(all.length === 0 ? [element('li', {}, saved.none)] : []),
      ...all.map(({ name, search }) =>
        element(
          'li',
          {},
          element('a', { href: search }, name),
          ' ',
          element(
            'button',
            { type: 'button', value: search, 'aria-label': fill(saved.remove, { name }) },
            '×',
          ),
        ),
      ),
    );
  }
}
