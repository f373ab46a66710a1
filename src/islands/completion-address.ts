import { readState, writeState } from '../search/query-state.ts';
import type { Completion } from '../search/vocabulary/completions.ts';

/** The search page with the results of a query. @param searchPage address of that page */
export const resultsAddress = (query: string, searchPage: string) =>
  `${searchPage}${writeState({ ...readState(''), query })}`;

/** Where a completion leads. @param root address of the site's root */
export function completionAddress({ kind, text, value }: Completion, searchPage: string, root: URL): string {
  if (kind === 'title') return new URL((value ?? '').replace(/^\//, ''), root).href;
  if (kind === 'phrase' || kind === 'occasion') return resultsAddress(text, searchPage);
  return `${searchPage}?${new URLSearchParams({ [kind]: value ?? text })}`;
}
