import { Worker } from 'node:worker_threads';
import { type PlainFault, YanluError } from '../errors.ts';
import type { ArchivePlaces } from './places.ts';

/** What the thread says: what it loaded, that the checks are done, or what went wrong. */
export type ThreadWord =
  | { readonly loaded: { readonly all: number; readonly fresh: number } }
  | { readonly checked: true }
  | { readonly fault: PlainFault };

/** An archive that is being loaded. */
export interface Loading {
  /** How many documents there are, and how many of them are new or changed; the pages can be made from here on. */
  readonly loaded: Promise<{ readonly all: number; readonly fresh: number }>;
  /** The checks are done too. */
  readonly checked: Promise<void>;
}

/**
 * Loads and then checks an archive in a thread of its own, while the site is bundled in this one.
 *
 * @throws YanluError what `loadArchive` throws, from either promise
 */
export function loadInThread(places: ArchivePlaces): Loading {
  const loaded = Promise.withResolvers<{ readonly all: number; readonly fresh: number }>();
  const checked = Promise.withResolvers<void>();
  const fail = (error: unknown) => {
    loaded.reject(error);
    checked.reject(error);
  };
  // Whoever awaits one of the two learns of a fault; the other is nobody's.
  for (const { promise } of [loaded, checked]) promise.catch(() => undefined);
  const thread = new Worker(new URL('./load-thread.ts', import.meta.url), { workerData: places });
  thread.on('message', (word: ThreadWord) => {
    if ('loaded' in word) loaded.resolve(word.loaded);
    else if ('checked' in word) checked.resolve();
    else fail(new YanluError(word.fault.name, word.fault.detail));
  });
  thread.on('error', fail);
  thread.on('exit', () => fail(new Error('The thread that loads the archive ended early.')));
  return { loaded: loaded.promise, checked: checked.promise };
}
