import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { defineCommand } from 'citty';
import { benchImport } from './import.ts';
import { benchLighthouse, scoreTable } from './lighthouse.ts';
import { benchLoader, tableOf } from './loader.ts';
import { benchLoading } from './loading.ts';
import { benchMeasures } from './measures.ts';
import { benchSite } from './site.ts';

const documents = { type: 'string', default: '2000', description: 'how many documents' } as const;

/** @returns undefined after saying what is wrong */
function countFrom(given: string): number | undefined {
  const count = Number(given);
  if (Number.isSafeInteger(count) && count > 0) return count;
  console.error('--documents takes a whole number from 1.');
  process.exitCode = 2;
  return undefined;
}

/** Builds a site in two ways. */
export const loader = defineCommand({
  meta: {
    name: 'loader',
    description: "Builds the same documents by Yanlu's loader and by Astro's own MDX.",
  },
  args: {
    documents,
    out: { type: 'string', default: '.cache/bench/loader.json', description: 'where the figures go' },
  },
  async run({ args }) {
    const count = countFrom(args.documents);
    if (count === undefined) return;
    const result = await benchLoader(count, (line) => console.error(line));
    await mkdir(path.dirname(args.out), { recursive: true });
    await writeFile(args.out, `${JSON.stringify(result, undefined, 2)}\n`);
    console.log(tableOf(result));
  },
});

/** Loads without building. */
export const loading = defineCommand({
  meta: { name: 'loading', description: 'Loads documents without building a site.' },
  args: { documents },
  async run({ args }) {
    const count = countFrom(args.documents);
    if (count !== undefined) console.log(await benchLoading(count));
  },
});

/** Imports in one thread and in several. */
export const imports = defineCommand({
  meta: { name: 'import', description: 'Imports invented speeches, in one thread and in several.' },
  args: {
    documents: { ...documents, default: '10000' },
    jobs: { type: 'string', default: '2', description: 'how many threads' },
    single: { type: 'boolean', default: true, description: 'import in one thread too' },
  },
  async run({ args }) {
    const count = countFrom(args.documents);
    if (count !== undefined) console.log(await benchImport(count, Number(args.jobs), args.single));
  },
});

/** The least that a page may score in any category. */
const leastScore = 99;

/** Lets Lighthouse judge the pages of an archive. */
export const judged = defineCommand({
  meta: {
    name: 'lighthouse',
    description: `Judges pages by Lighthouse; ends with 1 where a score is below ${leastScore}.`,
  },
  args: {
    content: { type: 'string', default: process.env.YANLU_CONTENT ?? 'content', description: 'the archive' },
  },
  async run({ args }) {
    const results = await benchLighthouse(path.resolve(args.content), (line) => console.error(line));
    console.log(scoreTable(results));
    const low = results.some(({ scores }) => Object.values(scores).some((score) => score < leastScore));
    if (low) process.exitCode = 1;
  },
});

/** Builds a whole site and a bare one. */
export const site = defineCommand({
  meta: { name: 'site', description: 'Builds a whole site, beside a bare Astro site with the same texts.' },
  args: { documents },
  async run({ args }) {
    const count = countFrom(args.documents);
    if (count !== undefined) console.log(await benchSite(count, (line) => console.error(line)));
  },
});

/** Opens the table of measures in a browser. */
export const measures = defineCommand({
  meta: { name: 'measures', description: 'Filters the table of measures in a browser, over invented rows.' },
  args: { rows: { type: 'string', default: '200000', description: 'how many rows' } },
  async run({ args }) {
    const count = countFrom(args.rows);
    if (count !== undefined) for (const line of await benchMeasures(count)) console.log(line);
  },
});
