import { benchArchive } from './corpus-archive.ts';
import { buildEngine, documentGramBytes, engineNames } from './engines.ts';

/** Builds one engine's index in a process of its own: `build-one.ts ENGINE TEXTS DOCUMENTS FOLDER`. */
const [, , given, texts, count, folder = ''] = process.argv;
const name = engineNames.find((known) => known === given);
if (!name) throw new Error(`There is no engine ${given}.`);
const documents = await benchArchive(texts === 'corpus' ? 'corpus' : 'invented', Number(count));
const before = process.memoryUsage().rss / 2 ** 20;
const started = performance.now();
const children = await buildEngine(name, documents, folder);
const seconds = (performance.now() - started) / 1000;
const peak = process.resourceUsage().maxRSS / 1024;
const documentGrams = name === 'exact' ? await documentGramBytes(documents) : undefined;
process.stdout.write(JSON.stringify({ seconds, before, peak: peak + children, documentGrams }));
// Pagefind's service keeps the process alive for a while.
process.exit(0);
