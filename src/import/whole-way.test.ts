import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findFiles, readDocument } from '../intake/index.ts';
import { accountPath, documentPath, fingerprint, readMdx, writeMdx } from '../publish/index.ts';
import { account as accountSchema, receivedTexts, undoSteps } from '../schema/account.ts';
import { textOfBlocks } from '../schema/body.ts';
import { checkout } from './cli/folders.ts';
import { loadModels } from './models.ts';
import type { ImportOutcome } from './outcome.ts';
import { runImport } from './run-import.ts';
import { treeOf } from './speeches.test-support.ts';

const shared = path.resolve(process.env.YANLU_SHARED ?? path.join(checkout, '../shared'));
const models = loadModels();

const collections: readonly (readonly [name: string, folder: string])[] = [
  ['the samples', path.join(checkout, 'content/raw')],
  ['the five files the project began with', path.join(shared, 'seeds')],
  ['pages and reports of the import gold set', path.join(shared, 'gold/import/raw')],
];

async function run(paths: readonly string[], contentDir: string): Promise<ImportOutcome[]> {
  const outcomes: ImportOutcome[] = [];
  for await (const outcome of runImport(paths, { contentDir, write: true, models: () => models }))
    outcomes.push(outcome);
  return outcomes;
}

for (const [name, folder] of collections) {
  const absent = !existsSync(folder);
  describe.skipIf(absent)(
    `${name}${absent ? ` (skipped: ${folder} is absent; YANLU_SHARED names another place)` : ''}`,
    () => {
      let out = '';
      let outcomes: ImportOutcome[] = [];
      beforeAll(async () => {
        out = await mkdtemp(path.join(tmpdir(), 'yanlu-way-'));
        outcomes = await run([folder], path.join(out, 'one'));
      }, 120_000);
      afterAll(() => rm(out, { recursive: true, force: true }));

      it('are all imported', () => {
        expect(outcomes.length).toBeGreaterThan(4);
        const refused = outcomes.flatMap((outcome) =>
          outcome.type === 'refused' ? [outcome.error.message] : [],
        );
        expect(refused).toEqual([]);
      });

      it('have a file that is read back whole and an account that leads back to the file as received', async () => {
        for (const outcome of outcomes) {
          if (outcome.type !== 'imported') continue;
          const { id, record, document } = outcome.result;
          const at = (file: string) => path.join(out, 'one', file);
          const mdx = await readFile(at(documentPath(record)), 'utf8');
          const read = readMdx(mdx, id);
          expect(read.record).toEqual(record);
          expect(textOfBlocks(read.blocks)).toBe(document.clean);
          expect(writeMdx(read.record, read.blocks)).toBe(mdx);
          const account = accountSchema.parse(JSON.parse(await readFile(at(accountPath(id)), 'utf8')));
          const received = undoSteps(textOfBlocks(read.blocks), account.steps);
          expect(fingerprint(received)).toEqual(account.received);
          const texts = new Map(
            receivedTexts(received, account).map(({ source, text }) => [source.sha256, text]),
          );
          for (const source of record.sources) {
            const kept = await readDocument(at(source.file));
            expect([kept.sha256, kept.reader, kept.encoding]).toEqual([
              source.sha256,
              source.reader,
              source.encoding,
            ]);
            expect(kept.text === texts.get(source.sha256)).toBe(true);
          }
        }
      });

      it('change nothing when imported again, and come out the same in another order', async () => {
        const one = await treeOf(path.join(out, 'one'));
        const states = (await run([folder], path.join(out, 'one'))).map((outcome) =>
          outcome.type === 'imported' ? outcome.state : outcome.type,
        );
        const still = new Set(['unchanged', 'page', 'duplicate']);
        expect(states.filter((state) => !still.has(state))).toEqual([]);
        expect(await treeOf(path.join(out, 'one'))).toEqual(one);
        const { files } = await findFiles([folder]);
        // Anchors once published stay, so the pages of one article come together here.
        const firstPage = new Map(
          outcomes.flatMap((one) => (one.type === 'page' ? [[one.file, one.first] as const] : [])),
        );
        const articles = Map.groupBy(files, (file) => firstPage.get(file) ?? file);
        for (const article of [...articles.values()].toReversed())
          await run(article.toReversed(), path.join(out, 'two'));
        expect(await treeOf(path.join(out, 'two'))).toEqual(one);
      }, 120_000);
    },
  );
}
