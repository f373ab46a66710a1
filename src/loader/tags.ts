import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseAnnotations } from '../publish/annotations.ts';
import type { Annotation, AnnotationsFile } from '../schema/annotation.ts';
import type { Store } from './store.ts';
import type { DocumentTagsData } from './tag-schema.ts';

/** Part of every digest. Raise it whenever the same file comes out differently. */
const tagsVersion = 1;
const folderName = 'annotations';

const common = ({ anchor, value, by, decision, evidence = [] }: Annotation) => ({
  anchor,
  value,
  by,
  ...(decision && decision !== 'rejected' ? { decision } : {}),
  words: evidence.map(({ at, word }): [number, number] => [at, word.length]),
});

/** What the site needs of annotations: no words that the text has already, and nothing that was rejected. */
export function tagsOf({ annotations }: AnnotationsFile): DocumentTagsData {
  const standing = annotations.filter(({ decision }) => decision !== 'rejected');
  return {
    themes: standing
      .filter(({ kind }) => kind === 'theme')
      .map((one) => ({
        ...common(one),
        points: (one.evidence ?? []).reduce((sum, { points }) => sum + points, 0),
      })),
    measures: standing
      .filter(({ kind }) => kind === 'measure')
      .map((one) => {
        const { actions: _actions, ...record } = one.measure ?? { actions: [] };
        return {
          ...common(one),
          ...(one.span ? { span: one.span } : {}),
          ...('lead' in record ? { record } : {}),
        };
      }),
  };
}

/**
 * Brings the store to what the annotations of an archive say; a file that did not change is not read again.
 *
 * @throws YanluError `AnnotationsInvalid` with file and line
 */
export async function loadTags(contentDir: string, store: Store<DocumentTagsData>): Promise<void> {
  const folder = path.join(contentDir, folderName);
  const names = await readdir(folder).catch(() => []);
  const ids = names.filter((name) => /^[^.].*\.yml$/.test(name)).map((name) => name.slice(0, -'.yml'.length));
  for (const id of ids.sort()) {
    const bytes = await readFile(path.join(folder, `${id}.yml`));
    const digest = createHash('sha256').update(`${tagsVersion}\0`).update(bytes).digest('hex').slice(0, 32);
    if (store.get(id)?.digest === digest) continue;
    const data = tagsOf(parseAnnotations(bytes.toString('utf8'), `${folderName}/${id}.yml`));
    store.set({ id, data, digest });
  }
  const present = new Set(ids);
  for (const id of store.keys()) if (!present.has(id)) store.delete(id);
}
