import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { defineCommand } from 'citty';
import { benchSearch, type SearchBench } from './bench-search.ts';
import { hasCorpus } from './corpus-archive.ts';
import { engineNames } from './engines.ts';
import { benchGrowth, growthTable } from './growth.ts';

const pair = ([median, worst]: readonly [number, number]) => `${Math.round(median)} / ${Math.round(worst)}`;
const row = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;

/** The figures as tables of Markdown. */
export function searchTables(bench: SearchBench): string {
  const { documents, characters, written, node, cores, builds, queries, pageMiB, leftOut } = bench;
  const perCharacter = (bytes: number) => (bytes / characters).toFixed(2);
  const both = (bytes: number) => `${perCharacter(bytes)} (${(bytes / written).toFixed(2)})`;
  return [
    `${documents} documents, ${characters} folded characters, ${written} as written, Node ${node}, ${cores} cores`,
    '',
    row([
      'engine',
      'build',
      'processor time',
      'threads',
      'peak memory',
      'files',
      'index',
      'index B/char (as written)',
      'without copies of texts',
      'of it document grams (as written)',
      'texts of the site it reads',
      'memory of the page',
    ]),
    row(Array.from({ length: 12 }, () => '---')),
    ...builds.map((build) =>
      row([
        build.engine,
        `${build.seconds.toFixed(1)} s`,
        `${build.processorSeconds.toFixed(1)} s`,
        build.threads,
        `${Math.round(build.peakMiB)} MiB`,
        build.files,
        `${(build.bytes / 1e6).toFixed(1)} MB`,
        both(build.bytes),
        perCharacter(build.gramBytes),
        build.documentGrams === undefined ? '' : both(build.documentGrams),
        perCharacter(build.siteBytes),
        pageMiB[build.engine] === undefined ? '' : `${Math.round(pageMiB[build.engine] ?? 0)} MiB`,
      ]),
    ),
    ...(leftOut.length > 0 ? ['', ...leftOut.map((reason) => `Left out: ${reason}.`)] : []),
    '',
    row([
      'engine',
      'characters',
      'once KiB',
      'cold KiB',
      'requests',
      'cold ms',
      'warm ms',
      'recall %',
      'precision %',
      'counts right %',
    ]),
    row(Array.from({ length: 10 }, () => '---')),
    ...queries.map((one) =>
      row([
        one.engine,
        one.kind,
        Math.round(one.onceKiB),
        pair(one.kib),
        pair(one.requests),
        pair(one.coldMs),
        pair(one.warmMs),
        one.recall.toFixed(1),
        one.precision.toFixed(1),
        Math.round(one.exactCounts),
      ]),
    ),
  ].join('\n');
}

/** `npm run bench -- search`. */
export const searchCommand = defineCommand({
  meta: {
    name: 'search',
    description: 'Builds and asks the exact index beside other engines, in a browser.',
  },
  args: {
    documents: { type: 'string', default: '1000', description: 'how many documents' },
    texts: {
      type: 'string',
      default: 'invented',
      description: 'invented, or corpus: the real ones beside the project',
    },
    queries: { type: 'string', default: '8', description: 'how many strings of each length' },
    engines: { type: 'string', default: engineNames.join(','), description: 'which engines' },
    growth: {
      type: 'boolean',
      default: false,
      description: 'builds the exact index at 2,000, 4,000 and 8,000',
    },
    out: { type: 'string', default: '.cache/bench/search.json', description: 'where the figures go' },
  },
  async run({ args }) {
    if (args.growth) {
      console.log(growthTable(await benchGrowth((line) => console.error(line))));
      return;
    }
    const [documents, queries] = [Number(args.documents), Number(args.queries)];
    if (![documents, queries].every((count) => Number.isSafeInteger(count) && count > 0)) {
      console.error('--documents and --queries take whole numbers from 1.');
      process.exitCode = 2;
      return;
    }
    const texts = args.texts === 'corpus' ? 'corpus' : 'invented';
    if (texts === 'corpus' && !hasCorpus()) {
      console.error('There is no corpus beside the project; set YANLU_SHARED to the folder that holds it.');
      process.exitCode = 2;
      return;
    }
    const engines = engineNames.filter((name) => args.engines.split(',').includes(name));
    const result = await benchSearch(texts, documents, queries, engines, (line) => console.error(line));
    await mkdir(path.dirname(args.out), { recursive: true });
    await writeFile(args.out, `${JSON.stringify(result, undefined, 2)}\n`);
    console.log(searchTables(result));
  },
});
