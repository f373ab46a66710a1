import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { type BuildOptions, type BuiltIndex, buildIndex, type TagNames } from './build-index.ts';
import type { ExactDocument } from './document.ts';
import { manifestName } from './format.ts';

/**
 * Writes the files of an index. Texts are packed by helping threads. Files are written where they are made: they
 * are many and small, and a promise for each would cost more than the file.
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
    compress: promisify<Uint8Array, Uint8Array>(gzip),
    emit: (name, bytes) => {
      const target = path.join(folder, name);
      const parent = path.dirname(target);
      if (!made.has(parent)) mkdirSync(parent, { recursive: true });
      made.add(parent);
      writeFileSync(target, bytes);
    },
  });
  writeFileSync(path.join(folder, manifestName), `${JSON.stringify(built.manifest)}\n`);
  return built;
}
