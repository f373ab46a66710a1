import { bareTitle, citationIndex } from '../citations.ts';
import { yearOf } from '../dates.ts';
import type { DocumentEntry } from '../documents.ts';
import { slugOf } from '../urls.ts';
import { workedOut } from '../worked-out.ts';

/** A text that cites a document, with the paragraphs where it does. */
export interface CitingText {
  readonly entry: DocumentEntry;
  readonly anchors: readonly string[];
}

/** A document that texts of the archive cite, whether the archive holds it or not. */
export interface CitedWork {
  readonly slug: string;
  readonly title: string;
  readonly number?: string;
  /** The policy of the archive that it is. */
  readonly held?: DocumentEntry;
  /** Oldest first, the undated last: the course of the document through the archive. */
  readonly citing: readonly CitingText[];
  /** Years in which it is cited, ascending, with how many texts. */
  readonly years: readonly { readonly year: string; readonly count: number }[];
}

const byName = new Intl.Collator('zh-Hans-CN');

/**
 * Every document that is cited by name, most cited first. Two citations mean one document where they
 * lead to the same policy of the archive, or bear the same title and no two numbers.
 *
 * @param entries in the order of the archive, newest first
 */
export const citedWorks = workedOut((entries: readonly DocumentEntry[]): readonly CitedWork[] => {
  const index = citationIndex(entries);
  const works = new Map<
    string,
    { title: string; number?: string; held?: DocumentEntry; citing: Map<DocumentEntry, Set<string>> }
  >();
  for (const entry of entries) {
    if (entry.data.record.access !== 'public') continue;
    for (const citation of entry.data.record.cites) {
      const held = index.cited(citation);
      if (held?.id === entry.id) continue;
      const number = citation.number && bareTitle(citation.number);
      const key = held ? held.id : [bareTitle(citation.title), number].filter(Boolean).join('›');
      const work = works.get(key) ?? {
        title: held?.data.record.title ?? citation.title,
        ...(citation.number ? { number: citation.number } : {}),
        ...(held ? { held } : {}),
        citing: new Map<DocumentEntry, Set<string>>(),
      };
      works.set(key, work);
      const anchors = work.citing.get(entry) ?? new Set();
      work.citing.set(entry, anchors.add(citation.anchor));
    }
  }
  return [...works]
    .map(([key, { citing, ...work }]) => {
      const texts = [...citing]
        .map(([entry, anchors]) => ({ entry, anchors: [...anchors] }))
        .sort(oldestFirst);
      return { slug: slugOf(key), ...work, citing: texts, years: yearsOf(texts) };
    })
    .sort((a, b) => b.citing.length - a.citing.length || byName.compare(a.title, b.title));
});

function oldestFirst(a: CitingText, b: CitingText): number {
  const [left, right] = [a.entry.data.record.date ?? '9999', b.entry.data.record.date ?? '9999'];
  if (left !== right) return left < right ? -1 : 1;
  return a.entry.id < b.entry.id ? -1 : 1;
}

function yearsOf(texts: readonly CitingText[]) {
  const years = Map.groupBy(texts, ({ entry }) => yearOf(entry.data.record));
  return [...years]
    .flatMap(([year, members]) => (year === undefined ? [] : [{ year, count: members.length }]))
    .sort((a, b) => (a.year < b.year ? -1 : 1));
}
