import { loadCodebook } from './codebook.ts';
import { type FoundIssue, loadIssues } from './issues.ts';
import { loadDocuments } from './load.ts';
import type { ArchivePlaces } from './places.ts';
import type { DocumentEntry } from './schema.ts';
import { openStore } from './store.ts';
import type { CodebookData, DocumentTagsData } from './tag-schema.ts';
import { loadTags } from './tags.ts';

/**
 * Brings the stores of an archive to what its folder holds: documents, tags and the codebook. Files that did
 * not change are not read again.
 *
 * @returns how many documents there are, and how many of them are new or changed
 * @throws YanluError `DocumentsUnreadable`, `AnnotationsInvalid` or `CodebookInvalid`, with file, line and what to do
 */
export async function loadArchive({
  contentDir,
  storeDir,
}: ArchivePlaces): Promise<{ readonly all: number; readonly fresh: number }> {
  const documents = openStore<DocumentEntry>(storeDir, 'documents');
  const counts = await loadDocuments(contentDir, documents);
  await documents.save();
  const tags = openStore<DocumentTagsData>(storeDir, 'tags');
  await loadTags(contentDir, tags);
  await tags.save();
  const codebook = openStore<CodebookData>(storeDir, 'codebook');
  await loadCodebook(contentDir, codebook);
  await codebook.save();
  return counts;
}

/** Brings what the checks find to what the archive holds; one that did not change is not checked again. */
export async function checkArchive({ contentDir, storeDir }: ArchivePlaces): Promise<void> {
  const issues = openStore<readonly FoundIssue[]>(storeDir, 'issues');
  await loadIssues(contentDir, issues);
  await issues.save();
}
