import type { DocumentEntry as DocumentData } from '../loader/schema.ts';
import type { Stored } from '../loader/store.ts';
import type { DocumentRecord } from '../schema/record.ts';
import { type Alike, alikeOf } from './alike.ts';
import { type CitationIndex, citationIndex } from './citations.ts';
import { newestFirst } from './dates.ts';
import { theArchive } from './the-archive.ts';

/** A document of the archive, its text as HTML in `rendered`. */
export type DocumentEntry = Omit<Stored<DocumentData>, 'digest'>;

let remembered: Promise<readonly DocumentEntry[]> | undefined;

async function load(): Promise<readonly DocumentEntry[]> {
  const { documents } = await theArchive();
  return documents.toSorted((a, b) => newestFirst(a.data.record, b.data.record));
}

/** Every document, newest first. A build asks once; in development the collection may change. */
export function allDocuments(): Promise<readonly DocumentEntry[]> {
  if (!import.meta.env.PROD) return load();
  remembered ??= load();
  return remembered;
}

/** The documents of a kind, newest first. */
export async function documentsOfKind(kind: DocumentRecord['kind']): Promise<readonly DocumentEntry[]> {
  return (await allDocuments()).filter((entry) => entry.data.record.kind === kind);
}

export interface Neighbours {
  /** The next older document of the same kind that has a date. */
  readonly previous?: DocumentEntry;
  readonly next?: DocumentEntry;
}

/** A document with what stands beside it. */
export interface DocumentInArchive {
  readonly entry: DocumentEntry;
  readonly neighbours: Neighbours;
  /** Other versions of the same work. */
  readonly versions: readonly DocumentEntry[];
  readonly alike: readonly Alike[];
  readonly citations: CitationIndex;
}

/** Each document with its neighbours in time, in speaker, occasion and place, its versions, and who cites whom. */
export async function documentsInArchive(): Promise<readonly DocumentInArchive[]> {
  const entries = await allDocuments();
  const neighbours = new Map<string, Neighbours>();
  for (const [, line] of Map.groupBy(entries, (entry) => entry.data.record.kind)) {
    const dated = line.filter((entry) => entry.data.record.date);
    dated.forEach((entry, index) => {
      neighbours.set(entry.id, { previous: dated[index + 1], next: dated[index - 1] });
    });
  }
  const works = Map.groupBy(entries, (entry) => entry.data.record.work);
  const alike = alikeOf(entries);
  const citations = citationIndex(entries);
  return entries.map((entry) => {
    const { work } = entry.data.record;
    const versions = work ? (works.get(work) ?? []).filter((other) => other.id !== entry.id) : [];
    return {
      entry,
      neighbours: neighbours.get(entry.id) ?? {},
      versions,
      alike: alike(entry),
      citations,
    };
  });
}
