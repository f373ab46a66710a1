import type { DocumentRecord } from '../../schema/record.ts';
import type { DocumentEntry } from '../documents.ts';
import type { Series } from './series.ts';

/** Two texts that ask to be compared; the older one, or the earlier version, stands left. */
export interface Pair {
  readonly left: DocumentEntry;
  readonly right: DocumentEntry;
  /** Why: two versions of one work, or two sittings of one meeting. */
  readonly why: 'versions' | 'series';
  /** It has a page of its own; any other pair is set side by side in the browser. */
  readonly plain: boolean;
}

/** Of pairs of unrelated speeches of the samples, one in a hundred shares more of its runs of six letters. */
const leastShare = 0.01;
/** How many pairs have pages of their own: versions first, then meetings with most sittings. What is on such a page is in both texts already. */
const mostPlain = 60;
/** How many sittings back one that shares wording is looked for. */
const sittingsBack = 3;

const older = (a: DocumentEntry, b: DocumentEntry) =>
  (a.data.record.date ?? a.data.record.published ?? '') <=
  (b.data.record.date ?? b.data.record.published ?? '');

/**
 * The pairs that are offered: versions of one work, each with the one before it, and each
 * sitting of a meeting with the nearest before it that shares wording. Parts of one work are not versions of it.
 *
 * @param share wording that two texts have in common, 0 to 1; sittings that share less than chance gives are
 *   not offered, since all that could be shown of them is two texts
 * @returns each pair once; at most two a document
 */
export function offeredPairs(
  entries: readonly DocumentEntry[],
  series: readonly Series[],
  share: (a: DocumentEntry, b: DocumentEntry) => number,
): Pair[] {
  const shown = (entry: DocumentEntry) => entry.data.record.access === 'public';
  const pairs = new Map<string, Pair>();
  const add = (a: DocumentEntry, b: DocumentEntry, why: Pair['why']) => {
    const [left, right] = older(a, b) ? [a, b] : [b, a];
    const key = pairKey(left.id, right.id);
    if (!pairs.has(key)) pairs.set(key, { left, right, why, plain: pairs.size < mostPlain });
  };
  const works = Map.groupBy(entries.filter(shown), ({ data }) => data.record.work);
  for (const [work, members] of works) {
    if (work === undefined) continue;
    const versions = members.filter(({ data }) => data.record.part === undefined);
    versions.forEach((entry, index) => {
      const next = versions[index + 1];
      if (next) add(next, entry, 'versions');
    });
  }
  for (const { entries: members } of series) {
    const dated = members.filter((entry) => shown(entry) && entry.data.record.date);
    dated.forEach((entry, index) => {
      const before = dated
        .slice(index + 1)
        .filter((other) => isEarlier(other.data.record, entry.data.record))
        .slice(0, sittingsBack)
        .find((other) => share(other, entry) >= leastShare);
      if (before) add(before, entry, 'series');
    });
  }
  return [...pairs.values()];
}

/** Another sitting: another day, and no version of the same work. */
const isEarlier = (other: DocumentRecord, record: DocumentRecord) =>
  other.date !== record.date && (record.work === undefined || other.work !== record.work);

/** The key of a pair. */
export const pairKey = (left: string, right: string) => `${left}/${right}`;
