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

/** Values in the order they are shown; what is not known comes last. */
function order(name: FacetName, counts: readonly FacetCount[]): readonly FacetCount[] {
  if (ordered.includes(name)) return counts;
  const last = (value: string) => Number(value === unknown || value === 'none');
  const byYear = (a: FacetCount, b: FacetCount) => (a[0] < b[0] ? 1 : -1);
  // Comparing names as a language does takes too long for thousands of them.
  const compare = counts.length > large ? byCode : collator.compare;
  const byPlace = (a: FacetCount, b: FacetCount) => compare(a[0], b[0]);
  const bySize = (a: FacetCount, b: FacetCount) => b[1] - a[1] || compare(a[0], b[0]);
  const within = name === 'year' || name === 'due' ? byYear : name === 'place' ? byPlace : bySize;
  return counts.toSorted((a, b) => last(a[0]) - last(b[0]) || within(a, b));
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
  const held = new Set(counts.map(([value]) => value));
  const missing = (filters[name] ?? []).filter((value) => !held.has(value) && !value.includes('..'));
  const all = order(name, [...counts, ...missing.map((value) => [value, 0] as const)]);
  const sought = wanted?.find.normalize('NFKC').toLowerCase() ?? '';
  const fits = ([value]: FacetCount) => labelOf(value).normalize('NFKC').toLowerCase().includes(sought);
  const found = sought ? all.filter(fits) : all;
  // A chosen value is on view wherever it stands, so that it can be taken away.
  const chosen = filters[name] ?? [];
  const lastChosen = found.findLastIndex(([value]) => chosen.includes(value));
  const whole = name === 'type' || found.length <= shownAtOnce + 2;
  const cut =
    whole || wanted?.all || sought ? mostDrawn : lastChosen >= shownAtOnce ? lastChosen + 1 : shownAtOnce;
  return {
    name,
    values: found
      .slice(0, Math.min(cut, mostDrawn))
      .map(([value, count]) => ({ value, label: labelOf(value), count })),
    of: found.length,
  };
}
