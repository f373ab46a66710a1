import { parentPort, workerData } from 'node:worker_threads';
import { plainFault } from '../errors.ts';
import type { ThreadWord } from './in-thread.ts';
import { checkArchive, loadArchive } from './index.ts';
import type { ArchivePlaces } from './places.ts';

const say = (word: ThreadWord) => parentPort?.postMessage(word);

try {
  const places = workerData as ArchivePlaces;
  say({ loaded: await loadArchive(places) });
  await checkArchive(places);
  say({ checked: true });
} catch (error) {
  say({ fault: plainFault(error) });
}
