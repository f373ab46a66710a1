import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { kindFolders } from '../publish/index.ts';
import { loadDocuments } from './load.ts';
import { documentEntry } from './schema.ts';

/** How long the watcher waits for more changes, in milliseconds: an import writes many files at once. */
const settleTime = 150;

/**
 * The content-layer loader of the collection `documents`: every document of an archive, its body as
 * HTML in `rendered.html`. A document whose files did not change since the last build is taken from
 * the store; what is not in the archive leaves the store.
 *
 * @param options `contentDir`: the content folder, absolute or from the root of the site
 * @throws YanluError `DocumentsUnreadable` naming each file, line and what to do
 */
export function documents({ contentDir }: { readonly contentDir: string }): Loader {
  return {
    name: 'yanlu-documents',
    schema: documentEntry,
    load: async (context) => {
      const folder = path.resolve(fileURLToPath(context.config.root), contentDir);
      await loadDocuments(folder, context);
      watch(folder, context);
    },
  };
}

/** In development, loads again after a change. A fault is said and the last good state stays. */
function watch(folder: string, context: LoaderContext): void {
  const { watcher, logger } = context;
  if (!watcher) return;
  const watched = [...Object.values(kindFolders), 'accounts'].map(
    (name) => path.join(folder, name) + path.sep,
  );
  let timer: NodeJS.Timeout | undefined;
  const changed = (file: string) => {
    if (!watched.some((prefix) => path.resolve(file).startsWith(prefix))) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      loadDocuments(folder, context).catch((error: unknown) =>
        logger.error(error instanceof Error ? error.message : String(error)),
      );
    }, settleTime);
  };
  watcher.add(watched);
  for (const event of ['add', 'change', 'unlink'] as const) watcher.on(event, changed);
}
