import type { OutlineEntry } from '../schema/body.ts';

/** What stands below one heading; without one, what stands before the first. */
export interface Section<Item> {
  readonly heading?: OutlineEntry;
  readonly items: readonly Item[];
}

/** A list up to this long is looked over at once and is not parted. */
const short = 8;

/**
 * Parts a long list by the headings it stands under, at the highest level that parts it at all. Headings
 * without items are left out.
 *
 * @param items in the order of the text, each with the anchor of its block
 * @param order anchors of the text in their order; those of the headings are among them
 * @returns one section without heading where the list is short or nothing parts it
 */
export function sectionsOf<Item extends { readonly anchor: string }>(
  items: readonly Item[],
  outline: readonly OutlineEntry[],
  order: Iterable<string>,
): Section<Item>[] {
  const whole = [{ items }];
  if (items.length <= short) return whole;
  const places = new Map([...order].map((anchor, place) => [anchor, place]));
  const placeOf = ({ anchor }: { readonly anchor: string }) => places.get(anchor) ?? -1;
  const levels = [...new Set(outline.map(({ level }) => level))].sort((a, b) => a - b);
  for (const level of levels) {
    const headings = outline.filter((entry) => entry.level <= level);
    const groups = Map.groupBy(items, (item) =>
      headings.findLast((entry) => placeOf(entry) <= placeOf(item)),
    );
    if (groups.size > 1)
      return [...groups].map(([heading, own]) => (heading ? { heading, items: own } : { items: own }));
  }
  return whole;
}
