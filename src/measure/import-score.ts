import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import type { ImportModels } from '../import/index.ts';
import { type Figure, ratio, type Section, share } from './figure.ts';
import { importFiles } from './import-folder.ts';
import { runScorer } from './run-scorer.ts';
import type { Shared } from './shared.ts';

const counts = z.object({ left: z.number(), all: z.number() });
const field = z.object({
  right: z.number(),
  docs: z.number(),
  falsePositives: z.number(),
  goldNull: z.number(),
});
const totals = z.object({
  documents: z.number(),
  gram5: z.object({ f: z.number() }),
  boilerplate: counts,
  mustContain: z.object({ hit: z.number(), all: z.number() }),
  mustNotContain: z.object({ violations: z.number(), all: z.number() }),
  // Null where a set has no headings and none were found.
  headings: z.object({ f: z.number().nullable(), want: z.number() }),
  metadata: z.record(z.string(), field),
  joins: z.object({ done: z.number(), all: z.number() }),
});
const scored = z.object({ byKind: z.record(z.string(), totals) });

type Totals = z.infer<typeof totals>;

const kinds: Readonly<Record<string, string>> = { prov: 'provincial', html: 'HTML', seed: 'seeds' };

/** Fields that the plan asks for, each by itself; the state holds completeness and anonymity. */
const fieldNames: Readonly<Record<string, string>> = {
  title: 'title',
  subtitle: 'subtitle',
  speaker: 'speaker',
  role: 'role',
  meeting: 'occasion',
  place: 'place',
  gb2260: 'place code',
  date_spoken: 'date spoken',
  date_published: 'date published',
  status: 'completeness',
};

/** The share of a body that one sentence of an average document makes up, in percent. */
const oneSentence = 0.1;

/** The import of the development documents, kind by kind, by the scorer that comes with them. */
export async function scoreImport(shared: Shared, scratch: string, models: ImportModels): Promise<Section> {
  const name = 'import, against the development documents';
  const gold = shared.find('gold/import');
  const script = shared.find('tools/score-import.mjs');
  if (!gold || !script) return { name, figures: [], skipped: `${shared.folder} has no gold/import` };
  const split = z
    .object({ dev: z.array(z.string()) })
    .parse(JSON.parse(await readFile(path.join(gold, 'split.json'), 'utf8')));
  const fileOf = (id: string) => {
    const page = path.join(gold, 'raw', `${id}.html`);
    return existsSync(page) ? page : path.join(gold, 'raw', `${id}.txt`);
  };
  const imported = await importFiles(split.dev.map(fileOf), path.join(scratch, 'content'), models);
  const lines = path.join(scratch, 'import.jsonl');
  await writeFile(lines, imported.map(({ line }) => `${line}\n`).join(''));
  const args = ['--gold', gold, '--split', 'dev', '--project', scratch, '--jsonl', lines];
  const { byKind } = scored.parse(await runScorer(script, args));
  return { name, figures: Object.entries(byKind).flatMap(([kind, of]) => figuresOf(kind, of)) };
}

function figuresOf(kind: string, of: Totals): Figure[] {
  const label = (what: string) => `${kinds[kind] ?? kind}: ${what}`;
  const id = (what: string) => `import/${kind}/${what}`;
  const { boilerplate, mustContain, mustNotContain, headings, joins } = of;
  const fields = Object.entries(of.metadata);
  const filled = fields.reduce((sum, [, { falsePositives }]) => sum + falsePositives, 0);
  const empty = fields.reduce((sum, [, { goldNull }]) => sum + goldNull, 0);
  return [
    ratio(id('gram5-f1'), label('body, 5-gram F1'), of.gram5.f, { required: 98.5, slack: oneSentence }),
    share(id('furniture'), label('furniture lines left'), [boilerplate.left, boilerplate.all], {
      better: 'lower',
      required: 1,
    }),
    share(id('sentences'), label('required sentences'), [mustContain.hit, mustContain.all], {
      required: 99.5,
    }),
    ...(headings.f === null
      ? []
      : [
          ratio(id('headings-f1'), label('headings F1'), headings.f, {
            required: 97,
            slack: headings.want ? 100 / headings.want : 0,
          }),
        ]),
    ...fields.map(([key, { right, docs }]) =>
      share(id(key), label(fieldNames[key] ?? key), [right, docs], { required: 95 }),
    ),
    share(id('invented'), label('fields filled that the text does not state'), [filled, empty], {
      better: 'lower',
      required: 1,
    }),
    ...(mustNotContain.all
      ? [
          share(
            id('forbidden'),
            label('forbidden strings left'),
            [mustNotContain.violations, mustNotContain.all],
            {
              better: 'lower',
            },
          ),
        ]
      : []),
    ...(joins.all ? [share(id('joins'), label('cut lines joined'), [joins.done, joins.all])] : []),
  ];
}
