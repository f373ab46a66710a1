import { emptyState, readState, type TableState, withValues } from '../measures/state.ts';
import { type FacetName, facets } from '../measures/table.ts';

/** The state after a box was ticked or a taxonomy chosen; undefined where something else was changed. */
export function afterChange(target: EventTarget | null, state: TableState): TableState | undefined {
  if (target instanceof HTMLSelectElement && 'by' in target.dataset) {
    const { by: _by, ...rest } = state;
    const { by } = readState(`?by=${target.value}`);
    return by ? { ...rest, by } : rest;
  }
  if (!(target instanceof HTMLInputElement) || target.type !== 'checkbox') return undefined;
  const types = target.dataset.types?.split(' ');
  if (types) {
    const others = (state.filters.type ?? []).filter((value) => !types.includes(value));
    return withValues(state, 'type', target.checked ? [...others, ...types] : others);
  }
  const name = facets.find((facet) => facet === target.name);
  if (!name) return undefined;
  const own = state.filters[name] ?? [];
  return withValues(
    state,
    name,
    target.checked ? [...own, target.value] : own.filter((value) => value !== target.value),
  );
}

/** The state with the years that are written in the boxes of a form, `2006..2019`. */
export function afterYears(form: HTMLElement, state: TableState): TableState {
  const year = (side: 'from' | 'to') => {
    const value = form.querySelector<HTMLInputElement>(`[data-year="${side}"]`)?.value.trim() ?? '';
    return /^\d{4}$/.test(value) ? value : '';
  };
  const others = (state.filters.year ?? []).filter((value) => !value.includes('..'));
  const range = year('from') || year('to') ? [`${year('from')}..${year('to')}`] : [];
  return withValues(state, 'year', [...others, ...range]);
}

/** The state without the condition that a button names, or without all. */
export function afterChip(button: HTMLButtonElement, state: TableState): TableState {
  if ('clear' in button.dataset)
    return { ...emptyState, sort: state.sort, ...(state.by ? { by: state.by } : {}) };
  if ('query' in button.dataset) return { ...state, query: '' };
  const name = button.dataset.facet as FacetName;
  const left = (state.filters[name] ?? []).filter((value) => value !== button.value);
  return withValues(state, name, left);
}
