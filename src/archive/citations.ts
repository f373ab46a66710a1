import type { Citation, DocumentRecord } from '../schema/record.ts';
import type { DocumentEntry } from './documents.ts';
import { workedOut } from './worked-out.ts';

/** A document that cites another, with the paragraphs where it does. */
export interface Citing {
  readonly entry: DocumentEntry;
  readonly anchors: readonly string[];
}

export interface CitationIndex {
  /** The policy of the archive that a citation names; absent where none fits or several do. */
  cited(citation: Pick<Citation, 'title' | 'number'>): DocumentEntry | undefined;
  /** The documents that cite a policy, in the order of the archive. */
  citing(policy: DocumentEntry): readonly Citing[];
}

/** A title or number without what is written in several ways: brackets of the year, marks of titles, white space. */
export const bareTitle = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[〔［[【(（]/gu, '(')
    .replace(/[〕］\]】)）]/gu, ')')
    .replace(/[\s《》〈〉“”"]/gu, '');

/** A policy is cited with the name of its issuer before its title, or without. */
function titlesOf(record: Extract<DocumentRecord, { kind: 'policy' }>): string[] {
  const title = bareTitle(record.title ?? '');
  const issuer = bareTitle(record.issuer ?? '');
  if (!title) return [];
  if (!issuer) return [title];
  return title.startsWith(issuer)
    ? [title, title.slice(issuer.length)].filter(Boolean)
    : [title, issuer + title];
}

/**
 * Which policies of the archive are cited where. A number decides; a title does only where one policy
 * bears it and no number speaks against it.
 */
export const citationIndex = workedOut((entries: readonly DocumentEntry[]): CitationIndex => {
  const byNumber = new Map<string, DocumentEntry[]>();
  const byTitle = new Map<string, DocumentEntry[]>();
  const add = (map: Map<string, DocumentEntry[]>, key: string, entry: DocumentEntry) => {
    const known = map.get(key);
    if (known) known.push(entry);
    else map.set(key, [entry]);
  };
  for (const entry of entries) {
    const { record } = entry.data;
    if (record.kind !== 'policy') continue;
    if (record.number) add(byNumber, bareTitle(record.number), entry);
    for (const title of titlesOf(record)) add(byTitle, title, entry);
  }
  const only = (found: readonly DocumentEntry[] = []) => (found.length === 1 ? found[0] : undefined);
  const cited = ({ title, number }: Pick<Citation, 'title' | 'number'>) => {
    const key = number && bareTitle(number);
    const numbered = key ? only(byNumber.get(key)) : undefined;
    if (numbered) return numbered;
    const titled = only(byTitle.get(bareTitle(title)));
    const own = titled?.data.record.kind === 'policy' ? titled.data.record.number : undefined;
    return key && own && bareTitle(own) !== key ? undefined : titled;
  };
  const citing = new Map<string, Citing[]>();
  for (const entry of entries) {
    const places = Map.groupBy(entry.data.record.cites, (citation) => cited(citation)?.id);
    for (const [id, citations] of places) {
      if (id === undefined || id === entry.id) continue;
      const anchors = [...new Set(citations.map(({ anchor }) => anchor))];
      const found = citing.get(id);
      if (found) found.push({ entry, anchors });
      else citing.set(id, [{ entry, anchors }]);
    }
  }
  return { cited, citing: (policy) => citing.get(policy.id) ?? [] };
});
