import type { FacetCounts } from '../measures/facets.ts';
import type { TableState } from '../measures/state.ts';
import { type FacetName, facets, placeSeparator, unknown } from '../measures/table.ts';
import { langOf, type MeasureSpoken, nameOf, type SpokenTaxonomy } from './measure-spoken.ts';
import { element, fill } from './search-words.ts';

const shownAtOnce = 6;
/** Values of one column that are drawn; more are found by typing. */
const mostDrawn = 200;
/** Values above which a column is put in order and drawn only while it is open. */
const large = 400;

type Row = readonly [value: string, count: number];
export type CountsOnView = Readonly<Partial<Record<FacetName, readonly Row[]>>>;

const collator = new Intl.Collator('zh-Hans-CN');
const byCode = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const ordered: readonly FacetName[] = ['level', 'strength', 'status', 'number', 'deadline', 'polarity'];

function order(name: FacetName, rows: readonly Row[]): readonly Row[] {
  if (ordered.includes(name)) return rows;
  const last = (value: string) => Number(value === unknown || value === 'none');
  const byYear = (a: Row, b: Row) => (a[0] < b[0] ? 1 : -1);
  // Comparing names as a language does takes too long for thousands of them.
  const compare = rows.length > large ? byCode : collator.compare;
  const byPlace = (a: Row, b: Row) => compare(a[0], b[0]);
  const bySize = (a: Row, b: Row) => b[1] - a[1] || compare(a[0], b[0]);
  const within = name === 'year' || name === 'due' ? byYear : name === 'place' ? byPlace : bySize;
  return rows.toSorted((a, b) => last(a[0]) - last(b[0]) || within(a, b));
}

/** What an element of the panel is known by when all of it is drawn anew. */
function keyOf(one: Element | null): string {
  const parent = one?.parentElement;
  if (one instanceof HTMLInputElement) {
    const { find = '', year = '', types = '' } = one.dataset;
    return ['input', find, year, types, one.type === 'checkbox' ? `${one.name} ${one.value}` : ''].join(' ');
  }
  return `${one?.tagName} ${one?.localName === 'summary' ? parent?.dataset.facet : ''}`;
}

/** Draws the columns by which rows are narrowed, each value with its exact count. */
export class FacetPanel {
  private readonly root: HTMLElement;
  private readonly words: MeasureSpoken;
  private readonly titles: (id: string) => string;
  /** What is typed to find a value, by column. */
  private readonly sought = new Map<string, string>();
  private last: { counts: CountsOnView; state: TableState } | undefined;

  constructor(root: HTMLElement, words: MeasureSpoken, titles: (id: string) => string) {
    this.root = root;
    this.words = words;
    this.titles = titles;
    root.addEventListener('input', ({ target }) => {
      if (!(target instanceof HTMLInputElement) || !target.dataset.find) return;
      this.sought.set(target.dataset.find, target.value);
      if (this.last) this.draw(this.last.counts, this.last.state);
    });
    const opened = ({ target }: Event) => {
      if (!(target instanceof HTMLDetailsElement) || !target.open || !('closed' in target.dataset)) return;
      if (this.last) this.draw(this.last.counts, this.last.state);
    };
    root.addEventListener('toggle', opened, { capture: true });
  }

  draw(counts: CountsOnView, state: TableState): void {
    this.last = { counts, state };
    const { activeElement } = document;
    const focused = this.root.contains(activeElement) ? keyOf(activeElement) : undefined;
    const selection = activeElement instanceof HTMLInputElement ? activeElement.selectionStart : null;
    const opened = new Set(
      [...this.root.querySelectorAll<HTMLElement>('details[open]')].map(({ dataset }) => dataset.facet),
    );
    this.root.replaceChildren(
      ...facets.flatMap((name) => this.facet(name, counts[name] ?? [], state, opened)),
    );
    if (focused === undefined) return;
    const all = this.root.querySelectorAll<HTMLElement>('input, select, summary, button');
    const again = [...all].find((one) => keyOf(one) === focused);
    again?.focus({ preventScroll: true });
    if (again instanceof HTMLInputElement && again.dataset.find && selection !== null)
      again.setSelectionRange(selection, selection);
  }

  private facet(
    name: FacetName,
    counts: readonly Row[],
    state: TableState,
    opened: ReadonlySet<string | undefined>,
  ) {
    const { words } = this;
    const chosen = state.filters[name] ?? [];
    const present = counts.filter(([value, count]) => count > 0 || chosen.includes(value));
    if (present.length === 0) return [];
    const atFirst = this.root.childElementCount === 0 && openAtFirst.has(name);
    const isOpen = opened.has(name) || chosen.length > 0 || atFirst;
    const title = element(
      'summary',
      {},
      element('span', { class: 'facet-title' }, words.facets[name]),
      ...(chosen.length > 0 ? [element('span', { class: 'facet-chosen' }, String(chosen.length))] : []),
    );
    if (!isOpen && present.length > large)
      return [element('details', { 'data-facet': name, 'data-closed': '' }, title)];
    const rows = order(name, present);
    const sought = this.sought.get(name)?.normalize('NFKC').toLowerCase() ?? '';
    const fits = ([value]: Row) =>
      nameOf(words, name, value, this.titles).normalize('NFKC').toLowerCase().includes(sought);
    const wanted = sought ? rows.filter(fits) : rows;
    const many = rows.length > shownAtOnce * 2;
    const taxonomy = name === 'type' ? words.taxonomies.find(({ id }) => id === state.by) : undefined;
    const list = taxonomy
      ? [this.tools(taxonomy, rows, chosen)]
      : this.values(name, wanted, chosen, opened.has(`${name}-more`) || sought !== '');
    const details = element(
      'details',
      { 'data-facet': name },
      title,
      ...(name === 'type' ? [this.taxonomyChoice(state)] : []),
      ...(name === 'year' ? [this.yearRange(state)] : []),
      ...(many && !taxonomy
        ? [
            element('input', {
              type: 'search',
              'data-find': name,
              'aria-label': `${words.find} · ${words.facets[name]}`,
              placeholder: words.find,
              value: this.sought.get(name) ?? '',
            }),
          ]
        : []),
      ...list,
    );
    details.open = isOpen;
    return [details];
  }

  private values(name: FacetName, rows: readonly Row[], chosen: readonly string[], open: boolean): Node[] {
    const cut = rows.length > shownAtOnce + 2 ? shownAtOnce : rows.length;
    const rest = rows.slice(cut, mostDrawn);
    const group = (some: readonly Row[]) =>
      element(
        'ul',
        { 'aria-label': this.words.facets[name] },
        ...some.map((row) => this.value(name, row, chosen.includes(row[0]))),
      );
    if (rest.length === 0) return [group(rows)];
    const more = element(
      'details',
      { 'data-facet': `${name}-more` },
      element('summary', {}, fill(this.words.more, { n: rows.length - cut })),
      group(rest),
    );
    more.open = open || rest.some(([value]) => chosen.includes(value));
    return [group(rows.slice(0, cut)), more];
  }

  private value(name: FacetName, [value, count]: Row, checked: boolean): HTMLElement {
    const depth = name === 'place' ? Math.min(value.split(placeSeparator).length, 5) : 1;
    const box = element('input', { type: 'checkbox', name, value });
    box.checked = checked;
    return element(
      'li',
      { class: `facet-depth-${depth}` },
      this.line(box, nameOf(this.words, name, value, this.titles), count, langOf(name, value)),
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
  private tools({ tools }: SpokenTaxonomy, rows: readonly Row[], chosen: readonly string[]): HTMLElement {
    const counts = new Map(rows);
    const groups = tools.flatMap(({ label, types }) => {
      const own = types.filter((type) => counts.has(type));
      if (own.length === 0) return [];
      const box = element('input', { type: 'checkbox', 'data-types': own.join(' ') });
      const taken = own.filter((type) => chosen.includes(type));
      box.checked = taken.length === own.length;
      box.indeterminate = taken.length > 0 && taken.length < own.length;
      const sum = own.reduce((total, type) => total + (counts.get(type) ?? 0), 0);
      const items = own.map((type) =>
        this.value('type', [type, counts.get(type) ?? 0], chosen.includes(type)),
      );
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

const openAtFirst: ReadonlySet<FacetName> = new Set(['type', 'year', 'level', 'number', 'deadline']);

/** Counts as the head of the table tells them before the columns are there. */
export const countsOf = (
  counts: FacetCounts | Readonly<Record<FacetName, { readonly top: readonly Row[] }>>,
): CountsOnView =>
  Object.fromEntries(
    facets.map((name) => {
      const own = counts[name];
      return [name, 'top' in own ? own.top : own];
    }),
  );
