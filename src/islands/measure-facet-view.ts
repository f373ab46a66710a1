import type { FacetCount, Filters } from '../measures/facets.ts';
import { type FacetName, unknown } from '../measures/table.ts';
import type { FacetView, WantedFacets } from './measure-messages.ts';

/** Values that are shown of a column at once; the rest when it is asked for. */
export const shownAtOnce = 6;
/** Values of one column that are drawn; more are found by typing. */
const mostDrawn = 200;
/** Values above which names are put in order by their characters. */
const large = 400;

const collator = new Intl.Collator('zh-Hans-CN');
const byCode = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const ordered: readonly FacetName[] = ['level', 'strength', 'status', 'number', 'deadline', 'polarity'];

type Compare = (a: FacetCount, b: FacetCount) => number;

/** The order in which a column's values are shown; what is not known comes last. */
function orderOf(name: FacetName, size: number): Compare {
  const last = (value: string) => Number(value === unknown || value === 'none');
  // Comparing names as a language does takes too long for thousands of them.
  const compare = size > large ? byCode : collator.compare;
  const within: Compare =
    name === 'year' || name === 'due'
      ? (a, b) => byCode(b[0], a[0])
      : name === 'place'
        ? (a, b) => compare(a[0], b[0])
        : (a, b) => b[1] - a[1] || compare(a[0], b[0]);
  return (a, b) => last(a[0]) - last(b[0]) || within(a, b);
}

/** The first values of an order, without putting the others in order. */
function firstOf(counts: readonly FacetCount[], most: number, compare: Compare): FacetCount[] {
  if (counts.length <= most * 2) return counts.toSorted(compare).slice(0, most);
  const first: FacetCount[] = [];
  for (const one of counts) {
    const below = first.at(-1);
    if (first.length === most && below && compare(one, below) >= 0) continue;
    const place = first.findIndex((other) => compare(one, other) < 0);
    first.splice(place < 0 ? first.length : place, 0, one);
    if (first.length > most) first.pop();
  }
  return first;
}

/**
 * A column as it is shown.
 *
 * @param counts its values with rows; a chosen value that no row has is added
 * @param labelOf what a value is called
 */
export function facetView(
  name: FacetName,
  counts: readonly FacetCount[],
  filters: Filters,
  wanted: WantedFacets[FacetName],
  labelOf: (value: string) => string,
): FacetView {
  const chosen = (filters[name] ?? []).filter((value) => !value.includes('..'));
  const held = new Set(chosen.length > 0 ? counts.map(([value]) => value) : []);
  const missing = chosen.filter((value) => !held.has(value)).map((value) => [value, 0] as const);
  const all = missing.length > 0 ? [...counts, ...missing] : counts;
  const sought = wanted?.find.normalize('NFKC').toLowerCase() ?? '';
  const fits = ([value]: FacetCount) => labelOf(value).normalize('NFKC').toLowerCase().includes(sought);
  const found = sought ? all.filter(fits) : all;
  const of = found.length;
  const everything = name === 'type' || of <= shownAtOnce + 2 || wanted?.all === true || sought !== '';
  const most = Math.min(of, everything ? mostDrawn : shownAtOnce);
  const first = ordered.includes(name) ? found.slice(0, most) : firstOf(found, most, orderOf(name, of));
  // A chosen value is on view wherever it stands, so that it can be taken away.
  const shown = new Set(first.map(([value]) => value));
  const rest = found.filter(([value]) => chosen.includes(value) && !shown.has(value));
  const values = [...first, ...rest].map(([value, count]) => ({ value, label: labelOf(value), count }));
  return { name, values, of, everything };
}
