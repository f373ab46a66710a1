import { parentPort, workerData } from 'node:worker_threads';
import { plainFault } from '../errors.ts';
import { writeSearchFiles } from './write-search.ts';

const { contentDir, root } = workerData as { readonly contentDir: string; readonly root: string };
try {
  parentPort?.postMessage({ written: await writeSearchFiles(contentDir, root) });
} catch (error) {
  parentPort?.postMessage({ fault: plainFault(error) });
}
