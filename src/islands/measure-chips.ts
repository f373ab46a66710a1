import type { TableState } from '../measures/state.ts';
import { facets } from '../measures/table.ts';
import { type MeasureSpoken, nameOf } from './measure-spoken.ts';
import { element, fill } from './search-words.ts';

/** Draws the conditions in use as buttons that take them away. */
export function drawChips(
  list: HTMLElement,
  state: TableState,
  words: MeasureSpoken,
  titles: (id: string) => string,
): void {
  const chip = (attributes: Readonly<Record<string, string>>, label: string) =>
    element(
      'li',
      {},
      element(
        'button',
        { type: 'button', ...attributes, 'aria-label': fill(words.remove, { value: label }) },
        `${label} ×`,
      ),
    );
  const conditions = facets.flatMap((name) =>
    (state.filters[name] ?? []).map((value) =>
      chip({ 'data-facet': name, value }, `${words.facets[name]}: ${nameOf(words, name, value, titles)}`),
    ),
  );
  const query = state.query ? [chip({ 'data-query': '' }, `${words.words}: ${state.query}`)] : [];
  const all = [...query, ...conditions];
  const clear = element('li', {}, element('button', { type: 'button', 'data-clear': '' }, words.clear));
  list.replaceChildren(...all, ...(all.length > 1 ? [clear] : []));
}
