import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { YanluError } from '../errors.ts';
import { derivedFields } from '../schema/annotation.ts';
import { readAnnotations } from './annotations.ts';
import { listDocuments } from './archive.ts';
import { readMdx } from './read-mdx.ts';
import { refreshDerived } from './refresh-derived.ts';

/**
 * Writes `themes` and `measureTypes` into the front matter of every document as its annotations give them.
 * Documents that cannot be read, that hold another hand edit, or that have no annotations are left alone;
 * `check` names them.
 *
 * @returns the files that were written
 * @throws the system's error where the disk refuses
 */
export async function fixDerived(contentDir: string): Promise<string[]> {
  const fixed: string[] = [];
  for (const file of await listDocuments(contentDir)) {
    try {
      const { record } = readMdx(await readFile(path.join(contentDir, file), 'utf8'), file);
      const tags = await readAnnotations(contentDir, record.id);
      if (!tags) continue;
      const fields = derivedFields(tags.annotations);
      if ((await refreshDerived(contentDir, file, record.id, fields)) === 'written') fixed.push(file);
    } catch (error) {
      if (!(error instanceof YanluError)) throw error;
    }
  }
  return fixed;
}
