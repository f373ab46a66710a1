import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as pagefind from 'pagefind';
import { documentUrl } from '../archive/urls.ts';
import type { CorpusDocument } from '../corpus/index.ts';
import { YanluError } from '../errors.ts';
import { indexPage } from './index-page.ts';

/** Pagefind's own search boxes, which the site does not use. */
const userInterface = /^pagefind-(ui|modular-ui|component-ui|highlight)\./;

/**
 * Writes the word index of documents.
 *
 * @param where the folder, as soon as it may be written to; it is made where it does not exist
 * @throws YanluError `SearchIndexFailed`
 */
export async function writeWordIndex(
  documents: readonly CorpusDocument[],
  where: Promise<string>,
): Promise<void> {
  // `zh-cn`, in lower case, is the name under which Pagefind cuts Chinese into words.
  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'zh-cn' });
  if (!index) throw indexFailed(errors);
  try {
    for (const { record, blocks } of documents) {
      const added = await index.addHTMLFile({ url: documentUrl(record), content: indexPage(record, blocks) });
      if (added.errors.length > 0) throw indexFailed(added.errors);
    }
    const built = await index.getFiles();
    if (built.errors.length > 0) throw indexFailed(built.errors);
    const folder = await where;
    for (const { path: name, content } of built.files) {
      if (userInterface.test(name)) continue;
      const target = path.join(folder, name);
      await mkdir(path.dirname(target), { recursive: true });
      await writeFile(target, content);
    }
  } finally {
    await pagefind.close();
  }
}

const indexFailed = (errors: readonly string[]) =>
  new YanluError('SearchIndexFailed', { reason: errors.join('; ') || 'Pagefind gave no reason' });
