import { type TableState, writeState } from '../measures/state.ts';

/** Sides of a comparison that wait in the address of the table until the other one is chosen. */
const waiting = ['a', 'b'] as const;

/** The address of a state of the table; a side that waits to be compared with is kept. */
export function addressOf(state: TableState): string {
  const params = new URLSearchParams(writeState(state));
  const now = new URLSearchParams(location.search);
  for (const side of waiting) {
    const kept = now.get(`with-${side}`);
    if (kept !== null) params.set(`with-${side}`, kept);
  }
  const search = String(params);
  return `${location.pathname}${search ? `?${search}` : ''}`;
}

/** Makes the links to the comparison carry what is on view, and the side that waits. */
export function carryState(root: HTMLElement, state: TableState): void {
  const now = new URLSearchParams(location.search);
  for (const link of root.querySelectorAll<HTMLAnchorElement>('[data-with-state]')) {
    const side = link.dataset.withState ?? 'a';
    const url = new URL(link.href);
    url.search = '';
    for (const other of waiting) {
      const kept = now.get(`with-${other}`);
      if (kept !== null && other !== side) url.searchParams.set(other, kept);
    }
    const { open: _open, hidden: _hidden, ...closed } = state;
    // A side that asks for every row is written as a space, so that it stands in the address.
    url.searchParams.set(side, writeState(closed).slice(1) || ' ');
    link.href = url.href;
  }
}
