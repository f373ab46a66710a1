import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { runChecks } from '../checks/index.ts';
import { openCorpus } from '../corpus/index.ts';
import type { Issue } from '../errors.ts';
import { onlyEntry } from './open-archive.ts';
import type { Store } from './store.ts';

/** Part of the digest. Raise it whenever the checks ask something else. */
const issuesVersion = 1;
/** What a check found, without its words: they may quote what must not be shown. */
export type FoundIssue = Pick<Issue, 'code' | 'severity' | 'file'>;

/** A digest of names, sizes and times of all files below a folder; reading them all would take longer than checking. */
async function digestOf(folder: string): Promise<string> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const lines = found
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      const { size, mtimeMs } = statSync(file);
      return `${path.relative(folder, file)}\0${size}\0${mtimeMs}`;
    });
  const hash = createHash('sha256').update(`${issuesVersion}\0`);
  return hash.update(lines.sort().join('\n')).digest('hex').slice(0, 32);
}

/** Brings the store to what the checks say of an archive; one that did not change is not checked again. */
export async function loadIssues(contentDir: string, store: Store<readonly FoundIssue[]>): Promise<void> {
  const digest = await digestOf(contentDir);
  if (store.get(onlyEntry)?.digest === digest) return;
  const found = await runChecks(await openCorpus(contentDir));
  const issues = found.map(({ code, severity, file }) => ({ code, severity, ...(file ? { file } : {}) }));
  store.set({ id: onlyEntry, data: issues, digest });
}
