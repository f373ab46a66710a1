import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { defineCommand, runMain } from 'citty';
import { checkout } from '../src/import/cli/folders.ts';
import { benchClean } from '../src/measure/bench-clean.ts';
import { openShared } from '../src/measure/shared.ts';
import { benchImport } from '../src/testing/bench/import.ts';
import { benchLoader, tableOf } from '../src/testing/bench/loader.ts';
import { benchLoading } from '../src/testing/bench/loading.ts';

const documents = { type: 'string', default: '2000', description: 'how many documents' } as const;

/** @returns undefined after saying what is wrong */
function countFrom(given: string): number | undefined {
  const count = Number(given);
  if (Number.isSafeInteger(count) && count > 0) return count;
  console.error('--documents takes a whole number from 1.');
  process.exitCode = 2;
  return undefined;
}

const loader = defineCommand({
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

const loading = defineCommand({
  meta: { name: 'loading', description: 'Loads documents without building a site.' },
  args: { documents },
  async run({ args }) {
    const count = countFrom(args.documents);
    if (count !== undefined) console.log(await benchLoading(count));
  },
});

const clean = defineCommand({
  meta: { name: 'clean', description: 'Cleans texts, beside removing brackets by a pattern.' },
  async run() {
    for (const line of await benchClean(checkout, openShared(process.env, checkout))) console.log(line);
  },
});

const imports = defineCommand({
  meta: { name: 'import', description: 'Imports invented speeches, in one thread and in several.' },
  args: {
    documents: { ...documents, default: '10000' },
    jobs: { type: 'string', default: '2', description: 'how many threads' },
  },
  async run({ args }) {
    const count = countFrom(args.documents);
    if (count !== undefined) console.log(await benchImport(count, Number(args.jobs)));
  },
});

const bench = defineCommand({
  meta: { name: 'bench', description: 'Measures speed and size, side by side with the peers.' },
  subCommands: { clean, import: imports, loader, loading },
});

void runMain(bench);
