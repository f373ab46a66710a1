import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { codebookFolderOf, readCodebook } from '../publish/codebook.ts';
import { type Audit, auditFile } from '../schema/audit.ts';
import { codebookEntry } from './tag-schema.ts';

/** The one entry of the collection `codebook`. */
export const codebookId = 'codebook';

/** Figures that cannot be read are not shown; they are written by measuring, never by hand. */
async function readAudit(folder: string): Promise<Audit | undefined> {
  const text = await readFile(path.join(folder, 'audit.json'), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    return auditFile.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/**
 * The content-layer loader of the collection `codebook`: the codebook of the archive, else the one that comes
 * with Yanlu, with its figures.
 *
 * @throws YanluError `CodebookInvalid` with file and line
 */
export function codebook({ contentDir }: { readonly contentDir: string }): Loader {
  return {
    name: 'yanlu-codebook',
    schema: codebookEntry,
    load: async ({ config, store, parseData }) => {
      const folder = codebookFolderOf(path.resolve(fileURLToPath(config.root), contentDir));
      const found = await readCodebook(folder);
      const audit = await readAudit(folder);
      const data = { ...found, ...(audit ? { audit } : {}) };
      store.set({ id: codebookId, data: await parseData({ id: codebookId, data }) });
    },
  };
}
