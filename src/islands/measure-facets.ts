import type { TableState } from '../measures/state.ts';
import { type FacetName, facets, placeSeparator } from '../measures/table.ts';
import { become, becomeChildren } from './become.ts';
import { shownAtOnce } from './measure-facet-view.ts';
import type { FacetValue, FacetView, WantedFacets } from './measure-messages.ts';
import { langOf, type MeasureSpoken, type SpokenTaxonomy } from './measure-spoken.ts';
import { element, fill } from './search-words.ts';

/** Values above which a column can be looked through by typing. */
const findable = shownAtOnce * 2;

const openAtFirst: ReadonlySet<FacetName> = new Set(['type', 'year', 'level', 'number', 'deadline']);

/** What an element of a column is known by when the column is drawn anew. */
function keyOf(one: Element | null): string {
  if (one instanceof HTMLInputElement) {
    const { find = '', year = '', types = '' } = one.dataset;
    return ['input', find, year, types, one.type === 'checkbox' ? `${one.name} ${one.value}` : ''].join(' ');
  }
  return `${one?.tagName} ${one?.localName === 'summary' ? one.parentElement?.dataset.facet : ''}`;
}

/** The columns by which rows are narrowed, each value with its exact count. Only what is open is drawn. */
export class FacetPanel {
  private readonly root: HTMLElement;
  private readonly words: MeasureSpoken;
  private readonly columns = new Map<FacetName, HTMLDetailsElement>();
  /** What is typed to find a value, by column. */
  private readonly sought = new Map<FacetName, string>();
  private readonly views = new Map<FacetName, FacetView>();
  private state: TableState | undefined;

  /** @param changed is called when other values of the same rows are wanted; `take` shows them */
  constructor(root: HTMLElement, words: MeasureSpoken, changed: () => void) {
    this.root = root;
    this.words = words;
    root.addEventListener('input', ({ target }) => {
      const name = target instanceof HTMLInputElement ? (target.dataset.find as FacetName) : undefined;
      if (!name) return;
      this.sought.set(name, (target as HTMLInputElement).value);
      changed();
    });
    const opened = ({ target }: Event) => {
      if (!(target instanceof HTMLDetailsElement) || !target.open || 'drawn' in target.dataset) return;
      changed();
    };
    root.addEventListener('toggle', opened, { capture: true });
  }

  /** Draws the columns one below the other. @param present those that have any value */
  async start(present: readonly FacetName[], views: readonly FacetView[], state: TableState): Promise<void> {
    for (const name of facets) {
      if (!present.includes(name)) continue;
      const details = element('details', { 'data-facet': name });
      details.open = openAtFirst.has(name) || (state.filters[name]?.length ?? 0) > 0;
      // What a script opens and what is drawn at once asks for nothing.
      if (details.open) details.dataset.drawn = '';
      this.columns.set(name, details);
      details.append(this.title(name, state));
    }
    for (const [name, details] of this.columns) {
      const view = details.open ? views.find((candidate) => candidate.name === name) : undefined;
      if (view && !this.views.has(name)) this.take([view], this.state ?? state);
      // Put in with its values, so that nothing below it moves.
      this.root.append(details);
      // A column a task, so that the page answers meanwhile.
      if (view) await new Promise((resolve) => setTimeout(resolve));
    }
  }

  /** The columns that are open, and how much of each is looked at. */
  wanted(state: TableState): WantedFacets {
    const all = (name: FacetName) =>
      this.columns.get(name)?.querySelector<HTMLDetailsElement>('details')?.open ?? false;
    return Object.fromEntries(
      [...this.columns]
        .filter(([name, details]) => details.open || (state.filters[name]?.length ?? 0) > 0)
        .map(([name]) => [name, { all: all(name), find: this.sought.get(name) ?? '' }]),
    );
  }

  /** Draws columns anew, and the number of conditions at the others. */
  take(views: readonly FacetView[], state: TableState): void {
    this.state = state;
    for (const view of views) this.views.set(view.name, view);
    const drawn = new Set(views.map(({ name }) => name));
    for (const [name, details] of this.columns) {
      const view = drawn.has(name) ? this.views.get(name) : undefined;
      if (view) this.draw(details, view, state);
      else {
        // What is not drawn now is out of date; it is asked for when it is opened.
        if (!details.open) delete details.dataset.drawn;
        const title = details.querySelector(':scope > summary');
        if (title) become(title, this.title(name, state));
      }
    }
  }

  private title(name: FacetName, { filters }: TableState): HTMLElement {
    const chosen = filters[name]?.length ?? 0;
    return element(
      'summary',
      {},
      element('span', { class: 'facet-title' }, this.words.facets[name]),
      ...(chosen > 0 ? [element('span', { class: 'facet-chosen' }, String(chosen))] : []),
    );
  }

  private draw(details: HTMLDetailsElement, view: FacetView, state: TableState): void {
    const { words } = this;
    const { name } = view;
    const { activeElement } = document;
    const focused = details.contains(activeElement) ? keyOf(activeElement) : undefined;
    const selection = activeElement instanceof HTMLInputElement ? activeElement.selectionStart : null;
    const chosen = state.filters[name] ?? [];
    const more = details.querySelector<HTMLDetailsElement>('details')?.open ?? false;
    const sought = this.sought.get(name) ?? '';
    const taxonomy = name === 'type' ? words.taxonomies.find(({ id }) => id === state.by) : undefined;
    details.dataset.drawn = '';
    details.open = details.open || chosen.length > 0;
    becomeChildren(details, [
      this.title(name, state),
      ...(name === 'type' ? [this.taxonomyChoice(state)] : []),
      ...(name === 'year' ? [this.yearRange(state)] : []),
      ...(!taxonomy && (view.of > findable || sought) ? [this.finder(name, sought)] : []),
      ...(taxonomy ? [this.tools(taxonomy, view.values, chosen)] : this.values(view, chosen, more, sought)),
    ]);
    if (focused === undefined || keyOf(document.activeElement) === focused) return;
    const all = details.querySelectorAll<HTMLElement>('input, select, summary, button');
    const again = [...all].find((one) => keyOf(one) === focused);
    again?.focus({ preventScroll: true });
    if (again instanceof HTMLInputElement && again.dataset.find && selection !== null)
      again.setSelectionRange(selection, selection);
  }

  private finder(name: FacetName, sought: string): HTMLElement {
    const { words } = this;
    const label = `${words.find} · ${words.facets[name]}`;
    return element('input', {
      type: 'search',
      'data-find': name,
      'aria-label': label,
      placeholder: words.find,
      value: sought,
    });
  }

  private values(
    { name, values, of, everything }: FacetView,
    chosen: readonly string[],
    open: boolean,
    sought: string,
  ): Node[] {
    const group = (some: readonly FacetValue[]) =>
      element(
        'ul',
        { 'aria-label': this.words.facets[name] },
        ...some.map((one) => this.value(name, one, chosen.includes(one.value))),
      );
    if (of <= shownAtOnce + 2) return [group(values)];
    const more = element(
      'details',
      { 'data-facet': `${name}-more` },
      element('summary', {}, fill(this.words.more, { n: of - shownAtOnce })),
    );
    const rest = values.slice(shownAtOnce);
    if (everything) more.dataset.drawn = '';
    if (rest.length > 0) more.append(group(rest));
    more.open = open || sought !== '' || rest.some(({ value }) => chosen.includes(value));
    return [group(values.slice(0, shownAtOnce)), more];
  }

  private value(name: FacetName, { value, label, count }: FacetValue, checked: boolean): HTMLElement {
    const depth = name === 'place' ? Math.min(value.split(placeSeparator).length, 5) : 1;
    const box = element('input', { type: 'checkbox', name, value });
    box.checked = checked;
    return element(
      'li',
      { class: `facet-depth-${depth}` },
      this.line(box, label, count, langOf(name, value)),
    );
  }

  private line(
    box: HTMLInputElement,
    name: string,
    count: number,
    lang: Readonly<Record<string, string>> = {},
  ): HTMLElement {
    return element(
      'label',
      {},
      box,
      ' ',
      element('span', { class: 'facet-name', ...lang }, name),
      ' ',
      element('span', { class: 'count' }, String(count)),
    );
  }

  /** Types below the tools of a taxonomy; a tool chooses all its types. */
  private tools(
    { tools }: SpokenTaxonomy,
    values: readonly FacetValue[],
    chosen: readonly string[],
  ): HTMLElement {
    const known = new Map(values.map((one) => [one.value, one]));
    const groups = tools.flatMap(({ label, types }) => {
      const own = types.flatMap((type) => known.get(type) ?? []);
      if (own.length === 0) return [];
      const box = element('input', {
        type: 'checkbox',
        'data-types': own.map(({ value }) => value).join(' '),
      });
      const taken = own.filter(({ value }) => chosen.includes(value));
      box.checked = taken.length === own.length;
      box.indeterminate = taken.length > 0 && taken.length < own.length;
      const sum = own.reduce((total, { count }) => total + count, 0);
      const items = own.map((one) => this.value('type', one, chosen.includes(one.value)));
      return [
        element('li', { class: 'facet-tool' }, this.line(box, label, sum), element('ul', {}, ...items)),
      ];
    });
    return element('ul', { 'aria-label': this.words.facets.type }, ...groups);
  }

  private taxonomyChoice({ by }: TableState): HTMLElement {
    const { words } = this;
    const select = element(
      'select',
      { 'data-by': '' },
      element('option', { value: '' }, words.ownTypes),
      ...words.taxonomies.map(({ id, label }) => element('option', { value: id }, label)),
    );
    select.value = by ?? '';
    return element('label', { class: 'facet-choice' }, words.taxonomy, ' ', select);
  }

  private yearRange({ filters }: TableState): HTMLElement {
    const { years } = this.words;
    const [, from = '', to = ''] =
      (filters.year ?? []).map((value) => /^(\d{4})?\.\.(\d{4})?$/.exec(value)).find(Boolean) ?? [];
    const box = (side: 'from' | 'to', value: string) =>
      element(
        'label',
        {},
        years[side],
        ' ',
        element('input', { type: 'text', inputmode: 'numeric', maxlength: '4', 'data-year': side, value }),
      );
    return element(
      'div',
      { class: 'facet-years' },
      box('from', from),
      box('to', to),
      element('button', { type: 'button', 'data-year-go': '' }, years.go),
    );
  }
}
