import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { defineCommand, runMain } from 'citty';
import { makeSamples } from '../src/damage/make-samples.ts';
import { createTools } from '../src/damage/tools.ts';

const root = path.dirname(import.meta.dirname);
const originals = path.join(root, 'src/import/samples/originals');

const command = defineCommand({
  meta: {
    name: 'damage',
    description: 'Make the sample archive: the originals, each in a damage of its own.',
  },
  args: {
    out: { type: 'string', default: path.join(root, 'content/raw'), description: 'Folder to write to' },
  },
  async run({ args }) {
    await mkdir(args.out, { recursive: true });
    const samples = makeSamples(
      (key) => readFileSync(path.join(originals, `${key}.txt`), 'utf8'),
      createTools(),
    );
    for (const { key, file, bytes, deeds } of samples) {
      await writeFile(path.join(args.out, file), bytes);
      const kinds = [...new Set(deeds.map(({ kind }) => kind))].join(', ');
      console.log(`${file}  ${key}  ${bytes.length} bytes  ${kinds}`);
    }
  },
});

await runMain(command);
