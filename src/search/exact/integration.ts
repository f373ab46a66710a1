import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { readCorpus } from '../../corpus/index.ts';
import { readVocabulary, tagNames } from '../vocabulary/codebook-names.ts';
import { type BuiltIndex, buildIndex, type TagNames } from './build-index.ts';
import { type ExactDocument, exactDocument, newestFirst } from './document.ts';
import { manifestName } from './format.ts';

/**
 * Writes the index of exact strings beside the pages, into `exact/`.
 *
 * @param contentDir the content folder the pages are built from
 */
export function exactIndex(contentDir: string): AstroIntegration {
  return {
    name: 'yanlu:exact-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const { documents } = await readCorpus(contentDir);
        const shown = documents
          .filter(({ record }) => record.access === 'public')
          .map(({ record, blocks }) => exactDocument(record, blocks))
          .sort(newestFirst);
        const names = tagNames(await readVocabulary(contentDir));
        const { shards } = await writeExactIndex(shown, path.join(fileURLToPath(dir), 'exact'), names);
        logger.info(`${shown.length} documents, ${shards} shards`);
      },
    },
  };
}

/**
 * Writes the files of an index.
 *
 * @param documents in the order in which hits are to be shown
 * @param folder is made where it does not exist
 * @param names what the values of tag fields are called
 */
export async function writeExactIndex(
  documents: readonly ExactDocument[],
  folder: string,
  names?: TagNames,
): Promise<BuiltIndex> {
  const made = new Set<string>();
  const built = await buildIndex(documents, {
    tagNames: names,
    compress: (bytes) => gzipSync(bytes, { level: 9 }),
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
