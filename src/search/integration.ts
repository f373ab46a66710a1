import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { AstroIntegration } from 'astro';
import { type PlainFault, YanluError } from '../errors.ts';
import type { SearchFiles } from './write-search.ts';

type ThreadWord = { readonly written: SearchFiles } | { readonly fault: PlainFault };

/** The files for searching, made in a thread of its own while the pages are. */
export interface SearchInThread extends AstroIntegration {
  /** Begins with what needs the archive alone, while the pages are bundled; nothing is written yet. */
  begin(): void;
  /** Goes on; the texts of the documents are in the folder of the site. Without it, it begins after the pages. */
  haveTexts(root: string): void;
}

/**
 * Writes all that searching needs beside the pages.
 *
 * @param contentDir the content folder the pages are built from
 */
export function searchFiles(contentDir: string): SearchInThread {
  let thread: Worker | undefined;
  let running: Promise<SearchFiles> | undefined;
  const begin = () => {
    thread = new Worker(new URL('./search-thread.ts', import.meta.url), { workerData: { contentDir } });
    running = new Promise<SearchFiles>((resolve, reject) => {
      thread?.on('message', (word: ThreadWord) => {
        if ('written' in word) resolve(word.written);
        else reject(new YanluError(word.fault.name, word.fault.detail));
      });
      thread?.on('error', reject);
      thread?.on('exit', () => reject(new Error('The thread that indexes ended early.')));
    });
    // A fault is told when the pages are done.
    running.catch(() => undefined);
    // A build that fails before there are texts does not wait for it.
    thread.unref();
  };
  const haveTexts = (root: string) => {
    if (!thread) begin();
    thread?.ref();
    thread?.postMessage({ root });
  };
  let told = false;
  return {
    name: 'yanlu:search',
    begin,
    haveTexts(root) {
      told = true;
      haveTexts(root);
    },
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        if (!told) haveTexts(fileURLToPath(dir));
        if (!running) return;
        const { documents, shards, completions, feeds, hasWords, hasSite } = await running;
        if (!hasWords)
          logger.warn(
            'the archive is too large for the index of words; the wording is searched all the same',
          );
        logger.info(`${documents} documents, ${shards} shards, ${completions} completions, ${feeds} feeds`);
        if (!hasSite) logger.info('archive.yml names no site; the links in feeds are relative');
      },
    },
  };
}
