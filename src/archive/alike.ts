import { seriesKey } from './browse/series.ts';
import type { DocumentEntry } from './documents.ts';
import { speakerOf } from './groups.ts';
import { chainOf, placeSlug } from './place-tree.ts';
import { slugOf } from './urls.ts';

/** What documents can have in common that leads a reader from one to another. */
export const commons = ['file', 'speaker', 'issuer', 'occasion', 'place'] as const;
export type Common = (typeof commons)[number];

/** Other documents that share a value with one. */
export interface Alike {
  readonly common: Common;
  readonly value: string;
  /** The nearest in the order of the archive. */
  readonly entries: readonly DocumentEntry[];
  /** How many there are in all, without the document itself. */
  readonly total: number;
  /** Slug of the list of all, where the archive has such a list. */
  readonly slug?: string;
}

/** Shown beside a document; the rest is a link away, but for texts of one file, which have no list. */
const shown = (common: Common) => (common === 'file' ? 12 : 3);

/** The received file of a text that is one of several in it; its digest tells files of one name apart. */
const fileOf = ({ data }: DocumentEntry) => data.record.sources.find(({ share }) => share);
const shareOf = (entry: DocumentEntry) => fileOf(entry)?.share?.n ?? 0;

const commonOf: Readonly<Record<Common, (entry: DocumentEntry) => string | undefined>> = {
  file: (entry) => fileOf(entry)?.sha256,
  speaker: ({ data }) => speakerOf(data.record),
  issuer: ({ data: { record } }) => (record.kind === 'policy' ? record.issuer : undefined),
  occasion: seriesKey,
  place: (entry) => chainOf(entry).join('›') || undefined,
};

function labelOf(common: Common, value: string, entry: DocumentEntry): string {
  const path = common === 'file' ? (fileOf(entry)?.file ?? '').split('/') : value.split('›');
  return path.at(-1) ?? value;
}

function slugFor(common: Common, value: string): string | undefined {
  if (common === 'speaker' || common === 'occasion') return slugOf(value);
  return common === 'place' ? placeSlug(value.split('›')) : undefined;
}

/**
 * For each document, what else the archive holds of its file, speaker, occasion and place.
 *
 * @param entries in the order of the archive
 */
export function alikeOf(entries: readonly DocumentEntry[]): (entry: DocumentEntry) => readonly Alike[] {
  const groups = new Map(
    commons.map((common) => {
      const inOrder = common === 'file' ? entries.toSorted((a, b) => shareOf(a) - shareOf(b)) : entries;
      return [common, Map.groupBy(inOrder, (entry) => commonOf[common](entry))];
    }),
  );
  const places = new Map<DocumentEntry, Map<Common, number>>();
  for (const [common, values] of groups)
    for (const members of values.values())
      members.forEach((entry, index) => {
        const known = places.get(entry) ?? new Map<Common, number>();
        places.set(entry, known.set(common, index));
      });
  return (entry) =>
    commons.flatMap((common) => {
      const value = commonOf[common](entry);
      const members = groups.get(common)?.get(value) ?? [];
      if (value === undefined || members.length < 2) return [];
      return [
        {
          common,
          value: labelOf(common, value, entry),
          entries: nearest(members, places.get(entry)?.get(common) ?? 0, shown(common)),
          total: members.length - 1,
          slug: slugFor(common, value),
        },
      ];
    });
}

function nearest(members: readonly DocumentEntry[], index: number, most: number): DocumentEntry[] {
  const from = Math.max(0, Math.min(index - 1, members.length - most - 1));
  const around = members.slice(from, from + most + 1);
  const self = members[index];
  return around.filter((entry) => entry !== self).slice(0, most);
}
