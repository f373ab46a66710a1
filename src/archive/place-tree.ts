import type { DocumentEntry } from './documents.ts';
import { unknownSlug } from './groups.ts';
import { slugOf } from './urls.ts';
import { workedOut } from './worked-out.ts';

/** A place with all documents in it and in the places below it. */
export interface PlaceNode {
  readonly slug: string;
  readonly name: string;
  /** Names from the top down to this place. */
  readonly chain: readonly string[];
  readonly entries: readonly DocumentEntry[];
  readonly children: readonly PlaceNode[];
}

/** The names of a document's place from the top down; the place itself is always the last. */
export function chainOf(entry: DocumentEntry): readonly string[] {
  const { place } = entry.data.record;
  if (!place) return [];
  return place.chain.at(-1) === place.name ? place.chain : [...place.chain, place.name];
}

/** Two places of one name are told apart by what they lie in, so a slug spells the whole chain. */
export const placeSlug = (chain: readonly string[]) => slugOf(chain.join('›'));

const byName = new Intl.Collator('zh-Hans-CN');

/** The places of the archive as a tree, largest first. */
export const placeTree = workedOut((entries: readonly DocumentEntry[]): readonly PlaceNode[] =>
  placesBelow(entries, []),
);

function placesBelow(entries: readonly DocumentEntry[], above: readonly string[]): PlaceNode[] {
  const depth = above.length;
  const here = entries.filter((entry) => chainOf(entry).length > depth);
  return [...Map.groupBy(here, (entry) => chainOf(entry)[depth] ?? '')]
    .map(([name, members]) => {
      const chain = [...above, name];
      return { slug: placeSlug(chain), name, chain, entries: members, children: placesBelow(members, chain) };
    })
    .sort((a, b) => b.entries.length - a.entries.length || byName.compare(a.name, b.name));
}

/** Every node of a tree, parents before their children. */
export function allPlaces(tree: readonly PlaceNode[]): PlaceNode[] {
  return tree.flatMap((node) => [node, ...allPlaces(node.children)]);
}

/** The documents whose place is not known, as a place of its own; absent where there are none. */
export function placeUnknown(entries: readonly DocumentEntry[]): PlaceNode | undefined {
  const members = entries.filter((entry) => !entry.data.record.place);
  if (members.length === 0) return undefined;
  return { slug: unknownSlug, name: '', chain: [], entries: members, children: [] };
}
