import { optionalColumns } from '../measures/columns.ts';
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

/** The state after a column was ticked or its tick taken away. */
export function afterColumn({ value, checked }: HTMLInputElement, state: TableState): TableState {
  const { hidden = [], ...rest } = state;
  const left = optionalColumns.filter((name) => (name === value ? !checked : hidden.includes(name)));
  return left.length > 0 ? { ...rest, hidden: left } : rest;
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
    return {
      ...emptyState,
      sort: state.sort,
      ...(state.by ? { by: state.by } : {}),
      ...(state.hidden ? { hidden: state.hidden } : {}),
    };
  if ('query' in button.dataset) return { ...state, query: '' };
  const name = button.dataset.facet as FacetName;
  const left = (state.filters[name] ?? []).filter((value) => value !== button.value);
  return withValues(state, name, left);
}
