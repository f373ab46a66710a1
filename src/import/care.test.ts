import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runChecks } from '../checks/index.ts';
import { openCorpus } from '../corpus/index.ts';
import { readDocument } from '../intake/index.ts';
import { readMdx } from '../publish/index.ts';
import { account as accountSchema, undoSteps } from '../schema/account.ts';
import { textOfBlocks } from '../schema/body.ts';
import { loadModels } from './models.ts';
import type { ImportOutcome } from './outcome.ts';
import { runImport } from './run-import.ts';
import { inventedSpeech } from './speeches.test-support.ts';

const models = loadModels();
let folder = '';
const at = (...names: string[]) => path.join(folder, ...names);

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'yanlu-care-'));
  await mkdir(at('in'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const number = '13800138000';
const speech = inventedSpeech(0).replace('谢谢大家!', `有事打我手机${number}，也可以打12345。\n\n谢谢大家!`);

async function run(text = speech) {
  await writeFile(at('in/a.txt'), text);
  const options = { contentDir: at('out'), write: true, models: () => models };
  const outcomes: ImportOutcome[] = [];
  for await (const outcome of runImport([at('in')], options)) outcomes.push(outcome);
  const [outcome] = outcomes;
  if (outcome?.type !== 'imported') throw new Error(JSON.stringify(outcome));
  const { id, record, document } = outcome.result;
  const file = at('out/speeches', record.date?.slice(0, 4) ?? 'undated', `${id}.mdx`);
  return { outcome, id, file, issues: document.issues, mdx: await readFile(file, 'utf8') };
}

async function undone(id: string, mdx: string) {
  const account = accountSchema.parse(JSON.parse(await readFile(at('out/accounts', `${id}.json`), 'utf8')));
  return undoSteps(textOfBlocks(readMdx(mdx, id).blocks), account.steps);
}

const codes = async () => (await runChecks(await openCorpus(at('out')))).map(({ code }) => code);

describe('personal data in a speech', () => {
  it('is told and masked, a public line is not, and the account leads back to it', async () => {
    const { id, mdx, issues } = await run();
    expect(mdx).toContain('有事打我手机〔手机号码略〕，也可以打12345。');
    expect(mdx).not.toContain(number);
    const found = issues.filter(({ code }) => code === 'personal-data');
    expect(found).toMatchObject([{ quote: number, severity: 'warning' }]);
    const block = readMdx(mdx, id).blocks.find(({ anchor }) => anchor === found[0]?.anchor);
    expect(block?.text).toContain('〔手机号码略〕');
    expect(await undone(id, mdx)).toBe(speech);
    expect(await codes()).toEqual([]);
  });

  it('leaves a source that still reads as it did', async () => {
    const { id } = await run();
    const access = await openCorpus(at('out'), { reader: readDocument });
    expect(await runChecks(access)).toEqual([]);
    const [source = ''] = access.corpus.documents.map(({ record }) => record.sources[0]?.file ?? '');
    await writeFile(at('out', source), '别的话。');
    const found = (await runChecks(access)).map(({ code }) => code);
    expect([id !== '', found]).toEqual([true, ['raw-hash', 'source-reads']]);
  });

  it('is masked in the record as well', async () => {
    const { mdx } = await run(speech.replace('同志们', `同志们（网友“清风徐来”留言）`));
    expect(mdx).not.toContain('清风徐来');
  });

  it('is published where a person wrote it again, and stays', async () => {
    const { file, mdx } = await run();
    await writeFile(file, mdx.replace('〔手机号码略〕', number));
    const { id, outcome, mdx: restored } = await run();
    expect(restored).toContain(number);
    expect(await undone(id, restored)).toBe(speech);
    expect(await readFile(at('out/corrections', `${id}.yml`), 'utf8')).toContain(number);
    expect(outcome.state).toBe('written');
    expect((await run()).outcome.state).toBe('unchanged');
    expect(await codes()).toEqual([]);
  });

  it('is found by the checks where nobody decided', async () => {
    const { id, file, mdx } = await run();
    await writeFile(file, mdx.replace('〔手机号码略〕', number));
    await rm(at('out/accounts', `${id}.json`));
    expect(await codes()).toEqual(['account-missing', 'personal-data']);
    await writeFile(
      file,
      mdx.replace('〔手机号码略〕', number).replace('script:', 'access: withheld\nscript:'),
    );
    expect(await codes()).toEqual(['account-missing']);
  });
});
