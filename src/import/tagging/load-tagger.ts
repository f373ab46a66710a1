import { existsSync } from 'node:fs';
import path from 'node:path';
import { codebookFolder, readCodebook } from '../../publish/codebook.ts';
import { createTagger, type Tagger } from '../../tag/index.ts';

/** The codebook that comes with Yanlu, for archives without one of their own. */
const ownCodebook = path.resolve(import.meta.dirname, '../../../content', codebookFolder);

/**
 * Makes the tagger of an archive: of its own codebook, else of the one that comes with Yanlu.
 *
 * @throws YanluError `CodebookInvalid`
 */
export async function loadTagger(contentDir: string): Promise<Tagger> {
  const folder = path.join(contentDir, codebookFolder);
  return createTagger(await readCodebook(existsSync(folder) ? folder : ownCodebook));
}
