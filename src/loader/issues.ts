import { createHash } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { z } from 'zod';
import { runChecks } from '../checks/index.ts';
import { openCorpus } from '../corpus/index.ts';

/** Part of the digest. Raise it whenever the checks ask something else. */
const issuesVersion = 1;
/** The one entry of the collection. */
export const issuesId = 'all';

/** What the checks found, without their words: those may quote what must not be shown. */
export const issuesData = z.strictObject({
  issues: z.array(
    z.strictObject({
      code: z.string(),
      severity: z.enum(['error', 'warning', 'note']),
      file: z.string().optional(),
    }),
  ),
});

/** A digest of names, sizes and times of all files below a folder; reading them all would take longer than checking. */
async function digestOf(folder: string): Promise<string> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const lines = await Promise.all(
    found
      .filter((entry) => entry.isFile())
      .map(async (entry) => {
        const file = path.join(entry.parentPath, entry.name);
        const { size, mtimeMs } = await stat(file);
        return `${path.relative(folder, file)}\0${size}\0${mtimeMs}`;
      }),
  );
  const hash = createHash('sha256').update(`${issuesVersion}\0`);
  return hash.update(lines.sort().join('\n')).digest('hex').slice(0, 32);
}

/** Brings the store to what the checks say of an archive; one that did not change is not checked again. */
export async function loadIssues(
  contentDir: string,
  { store, parseData }: Pick<LoaderContext, 'store' | 'parseData'>,
): Promise<void> {
  const digest = await digestOf(contentDir);
  if (store.get(issuesId)?.digest === digest) return;
  const found = await runChecks(await openCorpus(contentDir));
  const issues = found.map(({ code, severity, file }) => ({ code, severity, ...(file ? { file } : {}) }));
  store.set({ id: issuesId, data: await parseData({ id: issuesId, data: { issues } }), digest });
}

/** The content-layer loader of the collection `issues`: what `npm run check` finds, for the page on quality. */
export function issues({ contentDir }: { readonly contentDir: string }): Loader {
  return {
    name: 'yanlu-issues',
    schema: issuesData,
    load: (context) => loadIssues(path.resolve(fileURLToPath(context.config.root), contentDir), context),
  };
}
