import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readCorpus } from '../../corpus/index.ts';
import { readVocabulary } from './codebook-names.ts';
import { completionsName } from './completions.ts';
import { makeCompletions } from './make-completions.ts';

/**
 * Writes what search boxes complete beside the pages.
 *
 * @param contentDir the content folder the pages are built from
 */
export function completions(contentDir: string): AstroIntegration {
  return {
    name: 'yanlu:completions',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const { documents } = await readCorpus(contentDir);
        const shown = documents.filter(({ record }) => record.access === 'public');
        const file = makeCompletions(shown, await readVocabulary(contentDir));
        await writeFile(path.join(fileURLToPath(dir), completionsName), JSON.stringify(file));
        logger.info(`${file.entries.length} entries`);
      },
    },
  };
}
