import type { FoundIssue } from './issues.ts';
import type { ArchivePlaces } from './places.ts';
import type { DocumentEntry } from './schema.ts';
import { openStore, type Stored } from './store.ts';
import type { CodebookData, DocumentTagsData } from './tag-schema.ts';

/** An archive as the pages ask it. */
export interface LoadedArchive {
  readonly documents: readonly Stored<DocumentEntry>[];
  /** What each document is tagged with, by its id. */
  readonly tags: ReadonlyMap<string, DocumentTagsData>;
  readonly codebook: CodebookData;
  /** What the checks found, without their words. */
  issues(): readonly FoundIssue[];
}

/** The one entry of the stores `codebook` and `issues`. */
export const onlyEntry = 'all';

/**
 * An archive as it was loaded last.
 *
 * @throws Error where it was never loaded
 */
export function openArchive({ storeDir }: Pick<ArchivePlaces, 'storeDir'>): LoadedArchive {
  const codebook = openStore<CodebookData>(storeDir, 'codebook').get(onlyEntry)?.data;
  if (!codebook) throw new Error(`No archive was loaded into ${storeDir}.`);
  const tags = openStore<DocumentTagsData>(storeDir, 'tags').values();
  return {
    documents: openStore<DocumentEntry>(storeDir, 'documents').values(),
    tags: new Map(tags.map(({ id, data }) => [id, data])),
    codebook,
    issues: () => openStore<readonly FoundIssue[]>(storeDir, 'issues').get(onlyEntry)?.data ?? [],
  };
}
