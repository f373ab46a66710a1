import type { Source } from '../../schema/record.ts';
import type { DocumentEntry } from '../documents.ts';
import { type Group, unknownSlug } from '../groups.ts';
import { slugOf } from '../urls.ts';

/** The host of an address of the web. */
export function hostOf(url: string | undefined): string | undefined {
  return /^https?:\/\/([^/?#:\s]{1,253})/iu.exec(url ?? '')?.[1]?.toLowerCase();
}

/** Where a source was found: the name its page gives the site, else the host of its address. */
export const siteOf = ({ site, url }: Pick<Source, 'site' | 'url'>): string | undefined =>
  site ?? hostOf(url);

const byName = new Intl.Collator('zh-Hans-CN');

/** Groups documents by the sites they came from, most first; a document of two sites is in both. */
export function groupBySource(entries: readonly DocumentEntry[]): Group[] {
  const groups = new Map<string | undefined, DocumentEntry[]>();
  for (const entry of entries)
    for (const site of new Set(entry.data.record.sources.map(siteOf))) {
      const known = groups.get(site);
      if (known) known.push(entry);
      else groups.set(site, [entry]);
    }
  return [...groups]
    .map(([site, members]) => ({
      slug: site === undefined ? unknownSlug : slugOf(site),
      ...(site === undefined ? {} : { label: site }),
      entries: members,
    }))
    .sort(
      (a, b) =>
        Number(b.label !== undefined) - Number(a.label !== undefined) ||
        b.entries.length - a.entries.length ||
        byName.compare(a.label ?? '', b.label ?? ''),
    );
}
