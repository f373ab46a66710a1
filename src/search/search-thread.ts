import { parentPort, workerData } from 'node:worker_threads';
import { plainFault } from '../errors.ts';
import { writeSearchFiles } from './write-search.ts';

const { contentDir } = workerData as { readonly contentDir: string };
const texts = new Promise<string>((resolve) => {
  parentPort?.once('message', ({ root }: { readonly root: string }) => resolve(root));
});
try {
  parentPort?.postMessage({ written: await writeSearchFiles(contentDir, texts) });
} catch (error) {
  parentPort?.postMessage({ fault: plainFault(error) });
}
