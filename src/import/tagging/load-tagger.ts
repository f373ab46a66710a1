import { readArchiveCodebook } from '../../publish/codebook.ts';
import { createTagger, type Tagger } from '../../tag/index.ts';

/**
 * Makes the tagger of an archive: of its own codebook, else of the one that comes with Yanlu.
 *
 * @throws YanluError `CodebookInvalid`
 */
export async function loadTagger(contentDir: string): Promise<Tagger> {
  return createTagger(await readArchiveCodebook(contentDir));
}
