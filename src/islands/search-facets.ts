import { chainSeparator, type FilterField, filterFields, isMonth, unknownValue } from '../schema/fields.ts';
import type { Chip } from '../search/exact/query/parse.ts';
import type { Found } from '../search/pagefind-client.ts';
import type { QueryState } from '../search/query-state.ts';
import { element, fill, nameCondition, nameValue, type SearchWords, valuesShown } from './search-words.ts';

const shownAtOnce = 8;

type Row = readonly [value: string, count: number];

/** Years from the newest, places as a tree, the rest by size; what is not known comes last. */
function order(field: FilterField, rows: readonly Row[]): Row[] {
  const unknownLast = (a: Row, b: Row) => Number(a[0] === unknownValue) - Number(b[0] === unknownValue);
  const within: Readonly<Partial<Record<FilterField, (a: Row, b: Row) => number>>> = {
    year: (a, b) => (a[0] < b[0] ? 1 : -1),
    place: (a, b) => a[0].localeCompare(b[0], 'zh-Hans'),
  };
  const bySize = (a: Row, b: Row) => b[1] - a[1] || a[0].localeCompare(b[0], 'zh-Hans');
  return [...rows].sort((a, b) => unknownLast(a, b) || (within[field] ?? bySize)(a, b));
}

/** Draws the fields by which the documents on view can be narrowed, each value with its count. */
export function drawFacets(
  form: HTMLElement,
  counts: Found['counts'],
  state: QueryState,
  words: SearchWords,
): void {
  const { activeElement } = document;
  const focused =
    activeElement instanceof HTMLInputElement && form.contains(activeElement) ? activeElement : undefined;
  const opened = new Set(
    [...form.querySelectorAll<HTMLElement>('details[open]')].map((details) => details.dataset.field),
  );
  form.replaceChildren(
    ...filterFields.flatMap((field) => {
      const chosen = state.filters[field] ?? [];
      const rows = order(
        field,
        Object.entries(counts[field] ?? {}).filter(
          // Months are chosen on the chart.
          ([value, count]) => (count > 0 || chosen.includes(value)) && !(field === 'year' && isMonth(value)),
        ),
      );
      if (rows.length === 0) return [];
      const items = rows.map((row) => drawRow(field, row, chosen.includes(row[0]), words));
      const rest = items.splice(shownAtOnce);
      const more = element(
        'details',
        { 'data-field': field },
        element('summary', {}, fill(words.moreValues, { n: rest.length })),
        element('ul', {}, ...rest),
      );
      more.open = opened.has(field) || rows.slice(shownAtOnce).some(([value]) => chosen.includes(value));
      return [
        element(
          'fieldset',
          {},
          element('legend', {}, words.fields[field]),
          element('ul', {}, ...items),
          ...(rest.length > 0 ? [more] : []),
        ),
      ];
    }),
  );
  const again = [...form.querySelectorAll('input')].find(
    (input) => input.name === focused?.name && input.value === focused.value,
  );
  again?.focus();
}

function drawRow(
  field: FilterField,
  [value, count]: Row,
  checked: boolean,
  words: SearchWords,
): HTMLLIElement {
  const box = element('input', { type: 'checkbox', name: field, value });
  box.checked = checked;
  const depth = field === 'place' ? value.split(chainSeparator).length : 1;
  return element(
    'li',
    { class: `facet-depth-${Math.min(depth, 5)}` },
    element(
      'label',
      {},
      box,
      ' ',
      element('span', { class: 'facet-name' }, nameValue(words, field, value)),
      ' ',
      element('span', { class: 'count' }, String(count)),
    ),
  );
}

/** Draws the conditions in use, and the terms of the query, as buttons that take them away. */
export function drawChips(
  list: HTMLElement,
  state: QueryState,
  terms: readonly Chip[],
  words: SearchWords,
): void {
  // A query of one plain string needs no chip: the box says it.
  const shownTerms = terms.length === 1 && terms[0]?.kind === 'words' && !terms[0].negated ? [] : terms;
  const ofTerms = shownTerms.map(({ label, negated, without }) => {
    const term = negated ? fill(words.not, { term: label }) : label;
    return drawChip({ 'data-query': without, 'aria-label': fill(words.removeTerm, { term }) }, term);
  });
  const ofFilters = filterFields.flatMap((field) =>
    valuesShown(field, state).map((value) => {
      const name = nameCondition(words, field, value);
      return drawChip({ name: field, value, 'aria-label': fill(words.remove, { value: name }) }, name);
    }),
  );
  list.replaceChildren(...ofTerms, ...ofFilters);
}

const drawChip = (attributes: Readonly<Record<string, string>>, label: string) =>
  element('li', {}, element('button', { type: 'button', ...attributes }, `${label} ×`));
