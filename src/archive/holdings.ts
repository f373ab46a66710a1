import type { DocumentEntry } from './documents.ts';
import { type Group, groupBySpeaker, groupByYear } from './groups.ts';
import { allPlaces, type PlaceNode, placeTree, placeUnknown } from './place-tree.ts';
import { type Kind, kinds } from './urls.ts';

/** What the archive holds, as its front page says it. */
export interface Holdings {
  /** Kinds that have documents, with how many; speeches are always named. */
  readonly kinds: readonly { readonly kind: Kind; readonly count: number }[];
  readonly years: readonly Group[];
  readonly speakers: readonly Group[];
  /** The places that documents name, largest first, then the group of those whose place is not known. */
  readonly topPlaces: readonly PlaceNode[];
  /** How many different places documents name themselves, without those that only lie above. */
  readonly placeCount: number;
  readonly characters: number;
}

/** Sums up the archive. */
export function holdingsOf(entries: readonly DocumentEntry[]): Holdings {
  const named = allPlaces(placeTree(entries)).filter((node) => {
    const below = node.children.reduce((sum, child) => sum + child.entries.length, 0);
    return node.entries.length > below;
  });
  const unknown = placeUnknown(entries);
  return {
    kinds: kinds
      .map((kind) => ({ kind, count: entries.filter(({ data }) => data.record.kind === kind).length }))
      .filter(({ kind, count }) => kind === 'speech' || count > 0),
    years: groupByYear(entries),
    speakers: groupBySpeaker(entries),
    topPlaces: [
      ...named.toSorted((a, b) => b.entries.length - a.entries.length),
      ...(unknown ? [unknown] : []),
    ],
    placeCount: named.length,
    characters: entries.reduce((sum, { data }) => sum + data.stats.characters, 0),
  };
}
