import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { codebookFolder, readCodebook } from '../../publish/codebook.ts';
import { createTagger } from '../../tag/index.ts';

/** Half a million characters each: the engine compiles for the first ten, and an archive is many times that. */
const rounds = 14;
/** Characters that a round has at least, so that a clock can tell; fewer are read over again. */
const enough = 200_000;

/** Paragraphs of the reports, where they are at hand, else of the samples that come with the project. */
async function readParagraphs(checkout: string): Promise<{ name: string; paragraphs: readonly string[] }> {
  const shared = path.resolve(checkout, process.env.YANLU_SHARED ?? '../shared');
  const reports = await readFile(path.join(shared, 'corpus/work-reports.jsonl'), 'utf8').catch(() => '');
  const texts = reports.split('\n').flatMap((line) => {
    if (!line.startsWith('{')) return [];
    const row: unknown = JSON.parse(line);
    return typeof row === 'object' && row !== null && 'text' in row ? [String(row.text)] : [];
  });
  if (texts.length > 0)
    return { name: 'work reports', paragraphs: texts.flatMap((text) => text.split('\n')) };
  const folder = path.join(checkout, 'src/import/samples/originals');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.txt'));
  const originals = await Promise.all(names.map((name) => readFile(path.join(folder, name), 'utf8')));
  return { name: 'samples', paragraphs: originals.flatMap((text) => text.split('\n')) };
}

/**
 * Speed of tagging on one core, in characters a second of processor time: the best of some rounds, since
 * whatever else the machine does only slows a round down.
 *
 * @returns a line to print
 */
export async function benchTagging(checkout: string): Promise<string> {
  const tagger = createTagger(await readCodebook(path.join(checkout, 'content', codebookFolder)));
  const { name, paragraphs } = await readParagraphs(checkout);
  const once = paragraphs.reduce((sum, { length }) => sum + length, 0);
  const times = Math.max(1, Math.ceil(enough / Math.max(1, once)));
  let best = 0;
  for (let round = 0; round < rounds; round += 1) {
    const before = process.cpuUsage();
    for (let time = 0; time < times; time += 1) for (const paragraph of paragraphs) tagger.tag(paragraph);
    const { user, system } = process.cpuUsage(before);
    best = Math.max(best, (once * times) / ((user + system) / 1e6));
  }
  return `tagging: ${(best / 1e6).toFixed(2)} M characters a second on one core (${name}, ${once} characters)`;
}
