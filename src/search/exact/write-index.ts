import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { type BuildOptions, type BuiltIndex, buildIndex, type TagNames } from './build-index.ts';
import type { ExactDocument } from './document.ts';
import { manifestName } from './format.ts';

/**
 * Writes the files of an index.
 *
 * @param documents in the order in which hits are to be shown
 * @param folder is made where it does not exist; its texts stand beside it
 * @param textOf gives the file in which the site keeps a document's text
 * @param names what the values of tag fields are called
 */
export async function writeExactIndex(
  documents: readonly ExactDocument[],
  folder: string,
  textOf: BuildOptions['textOf'],
  names?: TagNames,
): Promise<BuiltIndex> {
  const made = new Set<string>();
  const built = await buildIndex(documents, {
    textOf,
    tagNames: names,
    compress: (bytes) => gzipSync(bytes),
    emit: async (name, bytes) => {
      const target = path.join(folder, name);
      const parent = path.dirname(target);
      if (!made.has(parent)) await mkdir(parent, { recursive: true });
      made.add(parent);
      await writeFile(target, bytes);
    },
  });
  await writeFile(path.join(folder, manifestName), `${JSON.stringify(built.manifest)}\n`);
  return built;
}
