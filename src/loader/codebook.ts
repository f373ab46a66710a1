import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { codebookFolderOf, readCodebook } from '../publish/codebook.ts';
import { type Audit, auditFile } from '../schema/audit.ts';
import { onlyEntry } from './open-archive.ts';
import type { Store } from './store.ts';
import type { CodebookData } from './tag-schema.ts';

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
 * Brings the store to the codebook of the archive, else the one that comes with Yanlu, with its figures.
 *
 * @throws YanluError `CodebookInvalid` with file and line
 */
export async function loadCodebook(contentDir: string, store: Store<CodebookData>): Promise<void> {
  const folder = codebookFolderOf(contentDir);
  const found = await readCodebook(folder);
  const audit = await readAudit(folder);
  const data = { ...found, ...(audit ? { audit } : {}) };
  const digest = createHash('sha256').update(JSON.stringify(data)).digest('hex').slice(0, 32);
  if (store.get(onlyEntry)?.digest !== digest) store.set({ id: onlyEntry, digest, data });
}
