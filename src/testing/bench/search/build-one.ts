import { benchArchive } from './corpus-archive.ts';
import { buildEngine, documentGramBytes, engineNames } from './engines.ts';
import { threadTimes, worked, workers } from './threads.ts';

/** Builds one engine's index in a process of its own: `build-one.ts ENGINE TEXTS DOCUMENTS FOLDER`. */
const [, , given, texts, count, folder = ''] = process.argv;
const name = engineNames.find((known) => known === given);
if (!name) throw new Error(`There is no engine ${given}.`);
const documents = await benchArchive(texts === 'corpus' ? 'corpus' : 'invented', Number(count));
const before = await threadTimes('self');
const usedBefore = process.cpuUsage();
const started = performance.now();
const children = await buildEngine(name, documents, folder);
const seconds = (performance.now() - started) / 1000;
const used = process.cpuUsage(usedBefore);
const own = worked(before, await threadTimes('self'));
const figures = {
  seconds,
  // Threads that ended before the end are in the first part.
  processorSeconds: (used.user + used.system) / 1e6 + children.threads.reduce((sum, time) => sum + time, 0),
  threads: workers([...own, ...children.threads]),
  peak: process.resourceUsage().maxRSS / 1024 + children.peakMiB,
  documentGrams: name === 'exact' ? await documentGramBytes(documents) : undefined,
};
process.stdout.write(JSON.stringify(figures));
// Pagefind's service keeps the process alive for a while.
process.exit(0);
