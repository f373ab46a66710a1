import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { defineCommand, runMain } from 'citty';
import { benchLoader, tableOf } from '../src/testing/bench/loader.ts';

const loader = defineCommand({
  meta: {
    name: 'loader',
    description: "Builds the same documents by Yanlu's loader and by Astro's own MDX.",
  },
  args: {
    documents: { type: 'string', default: '2000', description: 'how many documents' },
    out: { type: 'string', default: '.cache/bench/loader.json', description: 'where the figures go' },
  },
  async run({ args }) {
    const documents = Number(args.documents);
    if (!Number.isSafeInteger(documents) || documents < 1) {
      console.error('--documents takes a whole number from 1.');
      process.exitCode = 2;
      return;
    }
    const result = await benchLoader(documents, (line) => console.error(line));
    await mkdir(path.dirname(args.out), { recursive: true });
    await writeFile(args.out, `${JSON.stringify(result, undefined, 2)}\n`);
    console.log(tableOf(result));
  },
});

const bench = defineCommand({
  meta: { name: 'bench', description: 'Measures speed and size, side by side with the peers.' },
  subCommands: { loader },
});

void runMain(bench);
