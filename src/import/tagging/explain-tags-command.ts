import { explainTags, factsOf, type Tagger, tagDocument } from '../../tag/index.ts';
import { printable } from '../cli/printable.ts';
import { importDocument } from '../import-document.ts';
import type { ImportModels } from '../models.ts';
import { readDescribed } from '../prepare.ts';

/**
 * What the tags of one file rest on, as lines to print: for each tag its words and points. Nothing is
 * written.
 *
 * @throws YanluError where the file cannot be read
 */
export async function explainFileTags(file: string, models: ImportModels, tagger: Tagger): Promise<string[]> {
  const { fields, blocks } = importDocument(await readDescribed(file), models);
  return explainTags(blocks, tagDocument(tagger, blocks, factsOf(fields))).map(printable);
}
