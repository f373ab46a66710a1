import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readCodebook } from '../../publish/codebook.ts';
import { createTagger } from '../../tag/index.ts';

const checkout = path.resolve(import.meta.dirname, '../../..');
const shared = path.resolve(checkout, process.env.YANLU_SHARED ?? '../shared');
const rounds = 6;

/** Speed of tagging on one core: characters a second of processor time, the best of some rounds. */
const tagger = createTagger(await readCodebook(path.join(checkout, 'content/codebook')));
const reports = await readFile(path.join(shared, 'corpus/work-reports.jsonl'), 'utf8').catch(() => '');
const paragraphs = reports
  .split('\n')
  .filter(Boolean)
  .flatMap((line) => (JSON.parse(line) as { text: string }).text.split('\n'));
const characters = paragraphs.reduce((sum, { length }) => sum + length, 0);
let best = 0;
for (let round = 0; round < rounds; round += 1) {
  const before = process.cpuUsage();
  for (const paragraph of paragraphs) tagger.tag(paragraph);
  const { user, system } = process.cpuUsage(before);
  best = Math.max(best, characters / ((user + system) / 1e6));
}
process.stdout.write(
  `tagging: ${Math.round(best / 1000)} k characters a second (${characters} characters)\n`,
);
