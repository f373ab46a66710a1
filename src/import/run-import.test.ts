import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readDocument } from '../intake/index.ts';
import { readMdx } from '../publish/index.ts';
import { account as accountSchema, undoSteps } from '../schema/account.ts';
import { textOfBlocks } from '../schema/body.ts';
import { loadModels } from './models.ts';
import type { ImportOutcome } from './outcome.ts';
import { createPool } from './pool.ts';
import { runImport } from './run-import.ts';
import { inventedSpeech, putSpeeches, treeOf } from './speeches.test-support.ts';

const models = loadModels();
let folder = '';
const at = (...names: string[]) => path.join(folder, ...names);

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'yanlu-import-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function run(paths: readonly string[], options: { out?: string; write?: boolean } = {}) {
  const outcomes: ImportOutcome[] = [];
  const contentDir = at(options.out ?? 'out');
  for await (const outcome of runImport(paths, {
    contentDir,
    write: options.write ?? true,
    models: () => models,
  }))
    outcomes.push(outcome);
  return outcomes;
}
const states = (outcomes: readonly ImportOutcome[]) =>
  outcomes.map((outcome) => (outcome.type === 'imported' ? outcome.state : outcome.type));

describe('an import', () => {
  it('makes a record, a body and an account that leads back to the file', async () => {
    const [file = ''] = await putSpeeches(at('in'), 1);
    const [outcome] = await run([file]);
    if (outcome?.type !== 'imported') throw new Error(outcome?.type);
    const { id, record } = outcome.result;
    expect(record).toMatchObject({
      kind: 'speech',
      title: '在白鹭镇防汛工作会议上的讲话',
      speaker: { name: '方知远' },
      date: '2014-01-03',
      salutation: '同志们：',
    });
    expect(id).toMatch(/^2014-01-03-fangzhiyuan-[0-9a-f]{6}$/);
    const mdx = readMdx(await readFile(at('out/speeches/2014', `${id}.mdx`), 'utf8'), id);
    expect(mdx.record).toEqual(record);
    const account = accountSchema.parse(JSON.parse(await readFile(at('out/accounts', `${id}.json`), 'utf8')));
    const received = undoSteps(textOfBlocks(mdx.blocks), account.steps);
    expect(received).toBe(inventedSpeech(0));
    const kept = await readDocument(at('out', account.source.file));
    expect([kept.text, kept.sha256]).toEqual([received, account.source.sha256]);
  });

  it('of the same input changes nothing, not even a time stamp', async () => {
    await putSpeeches(at('in'), 3);
    expect(states(await run([at('in')]))).toEqual(['written', 'written', 'written']);
    const before = await treeOf(at('out'));
    const files = Object.keys(before);
    const times = () => Promise.all(files.map(async (file) => (await stat(at('out', file))).mtimeMs));
    const stamps = await times();
    expect(states(await run([at('in')]))).toEqual(['unchanged', 'unchanged', 'unchanged']);
    expect(states(await run([at('out/raw')]))).toEqual(['unchanged', 'unchanged', 'unchanged']);
    expect(await treeOf(at('out'))).toEqual(before);
    expect(await times()).toEqual(stamps);
  });

  it('in another order, or in pieces, gives the same files', async () => {
    const files = await putSpeeches(at('in'), 4);
    await writeFile(at('in/zz-copy-of-2.txt'), inventedSpeech(1));
    await writeFile(at('in/aa-copy-of-2.txt'), inventedSpeech(1));
    const all = [...files, at('in/zz-copy-of-2.txt'), at('in/aa-copy-of-2.txt')];
    await run(all, { out: 'one' });
    for (const file of all) await run([file], { out: 'two' });
    for (const file of all.toReversed()) await run([file], { out: 'three' });
    const one = await treeOf(at('one'));
    expect(await treeOf(at('two'))).toEqual(one);
    expect(await treeOf(at('three'))).toEqual(one);
  });

  it('in several threads gives the same files and the same refusals', async () => {
    await putSpeeches(at('in'), 7);
    await writeFile(at('in/03-copy.txt'), inventedSpeech(2));
    await writeFile(at('in/04-binary.txt'), Buffer.from([1, 0, 2, 0]));
    const one = await run([at('in')], { out: 'one' });
    const pool = createPool(2, { contentDir: at('two'), write: true, texts: true });
    const two: ImportOutcome[] = [];
    const options = { contentDir: at('two'), write: true, models: () => models, pool };
    for await (const outcome of runImport([at('in')], options)) two.push(outcome);
    await pool.close();
    expect(two).toEqual(one);
    expect(two.find(({ type }) => type === 'refused')).toMatchObject({ error: { name: 'NotText' } });
    expect(await treeOf(at('two'))).toEqual(await treeOf(at('one')));
  });

  it('takes files with the same bytes for one document with several sources', async () => {
    await putSpeeches(at('in'), 1);
    await writeFile(at('in/another name.txt'), inventedSpeech(0));
    const outcomes = await run([at('in')]);
    expect(states(outcomes)).toEqual(['written', 'duplicate']);
    const [first] = outcomes;
    if (first?.type !== 'imported') throw new Error(first?.type);
    const hex = createHash('sha256').update(inventedSpeech(0)).digest('hex').slice(0, 12);
    expect(first.result.record.sources.map(({ file }) => file)).toEqual([
      `raw/${hex}/01.txt`,
      `raw/${hex}/another name.txt`,
    ]);
  });

  it('that writes nothing leaves nothing and answers the same', async () => {
    await putSpeeches(at('in'), 2);
    const planned = await run([at('in')], { write: false });
    expect(states(planned)).toEqual(['planned', 'planned']);
    expect(await treeOf(at('out'))).toEqual({});
    const written = await run([at('in')]);
    const records = (outcomes: readonly ImportOutcome[]) =>
      outcomes.map((outcome) => (outcome.type === 'imported' ? outcome.result : undefined));
    expect(records(planned)).toEqual(records(written));
  });

  it('never overwrites what a person edited', async () => {
    await putSpeeches(at('in'), 2);
    const [first] = await run([at('in')]);
    if (first?.type !== 'imported') throw new Error(first?.type);
    const file = at('out/speeches/2014', `${first.result.id}.mdx`);
    const edited = (await readFile(file, 'utf8')).replace('防汛', '抗旱');
    await writeFile(file, edited);
    expect(states(await run([at('in')]))).toEqual(['written', 'unchanged']);
    expect(states(await run([at('in')]))).toEqual(['unchanged', 'unchanged']);
    expect(await readFile(file, 'utf8')).toBe(edited);
  });

  it('names the file and line of a document that a hand edit broke, and imports the others', async () => {
    await putSpeeches(at('in'), 2);
    const [first] = await run([at('in')]);
    if (first?.type !== 'imported') throw new Error(first?.type);
    const file = at('out/speeches/2014', `${first.result.id}.mdx`);
    const broken = (await readFile(file, 'utf8')).replace('kind: speech', 'kind: sermon');
    await writeFile(file, broken);
    const again = await run([at('in')]);
    expect(states(again)).toEqual(['refused', 'unchanged']);
    expect(again[0]).toMatchObject({ error: { name: 'RecordInvalid' } });
    expect(await readFile(file, 'utf8')).toBe(broken);
  });

  it('gives two documents whose ids would agree a longer hash', async () => {
    const text = (n: number) => inventedSpeech(0).replace('谢谢大家!', `谢谢大家!第${n}稿。`);
    const seen = new Map<string, number>();
    let pair: [number, number] | undefined;
    for (let n = 0; !pair; n++) {
      const short = createHash('sha256').update(text(n)).digest('hex').slice(0, 6);
      const other = seen.get(short);
      if (other !== undefined) pair = [other, n];
      seen.set(short, n);
    }
    await putSpeeches(at('in'), 0);
    for (const n of pair) await writeFile(at(`in/${n}.txt`), text(n));
    const outcomes = await run([at('in')]);
    const ids = outcomes.map((outcome) => (outcome.type === 'imported' ? outcome.result.id : ''));
    expect(ids[0]).toMatch(/-[0-9a-f]{6}$/);
    expect(ids[1]).toMatch(/-[0-9a-f]{8}$/);
    expect(states(await run([at('in')]))).toEqual(['unchanged', 'unchanged']);
  });
});
