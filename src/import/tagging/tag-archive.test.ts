import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readAnnotations, writeAnnotations } from '../../publish/annotations.ts';
import { codebookFolderOf, readCodebook } from '../../publish/codebook.ts';
import { listDocuments, readMdx } from '../../publish/index.ts';
import { createTagger, type Tagger } from '../../tag/index.ts';
import { loadModels } from '../models.ts';
import { runImport } from '../run-import.ts';
import { putSpeeches, treeOf } from '../speeches.test-support.ts';
import { loadTagger } from './load-tagger.ts';
import { tagArchive } from './tag-archive.ts';

let folder = '';
let tagger: Tagger;
const content = () => path.join(folder, 'content');

async function importAll(): Promise<void> {
  const paths = [path.join(folder, 'in')];
  for await (const outcome of runImport(paths, { contentDir: content(), write: true, models: loadModels }))
    expect(outcome.type).toBe('imported');
}
async function tagAll(): Promise<string[]> {
  const outcomes: string[] = [];
  for await (const { outcome } of tagArchive(content(), tagger)) outcomes.push(outcome);
  return outcomes;
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'yanlu-tag-'));
  await putSpeeches(path.join(folder, 'in'), 2);
  await importAll();
  tagger = await loadTagger(content());
}, 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

it('import and tagging write the same, and neither changes what the other wrote', async () => {
  const imported = await treeOf(content());
  expect(await tagAll()).toEqual(['unchanged', 'unchanged']);
  await importAll();
  expect(await treeOf(content())).toEqual(imported);
});

it('a person’s word survives a re-tag and a re-import, and rules the front matter', async () => {
  const [file = ''] = await listDocuments(content());
  const target = path.join(content(), file);
  const { record } = readMdx(await readFile(target, 'utf8'), file);
  const former = await readAnnotations(content(), record.id);
  if (!former) throw new Error('there are no annotations');
  const anchor = former.annotations[0]?.anchor ?? 'p1';
  const word = { anchor, kind: 'theme', value: 'keji-rencai', by: '林知行', decision: 'added' } as const;
  await writeAnnotations(content(), { ...former, annotations: [...former.annotations, word] });
  expect(await tagAll()).toEqual(['written', 'unchanged']);
  const tagged = await treeOf(content());
  await importAll();
  expect(await treeOf(content())).toEqual(tagged);
  expect(readMdx(await readFile(target, 'utf8'), file).record.themes).toContain('keji-rencai');
});

it('leaves the front matter alone while a hand edit waits for import', async () => {
  const [file = ''] = await listDocuments(content());
  const target = path.join(content(), file);
  const { record } = readMdx(await readFile(target, 'utf8'), file);
  await writeFile(target, (await readFile(target, 'utf8')).replace('白鹭镇', '白鹭新镇'));
  const former = await readAnnotations(content(), record.id);
  if (!former) throw new Error('there are no annotations');
  await writeAnnotations(content(), {
    ...former,
    annotations: former.annotations.filter(({ by }) => by !== '林知行'),
  });
  expect(await tagAll()).toEqual(['kept', 'unchanged']);
  await importAll();
  expect(readMdx(await readFile(target, 'utf8'), file).record.themes).not.toContain('keji-rencai');
  expect(await tagAll()).toEqual(['unchanged', 'unchanged']);
});

it('a person’s word moves with its words when a correction puts text before them', async () => {
  const [file = ''] = await listDocuments(content());
  const target = path.join(content(), file);
  const before = readMdx(await readFile(target, 'utf8'), file);
  const block = before.blocks.findLast(({ type, text }) => type === 'paragraph' && text.length > 30);
  const former = await readAnnotations(content(), before.record.id);
  if (!former || !block) throw new Error('there is nothing to decide on');
  const word = {
    anchor: block.anchor,
    kind: 'theme',
    value: 'keji-rencai',
    by: '林知行',
    decision: 'added',
  } as const;
  await writeAnnotations(content(), { ...former, annotations: [...former.annotations, word] });
  await tagAll();
  const first = before.blocks.find(({ text }) => text.startsWith('今天把大家请来'))?.text ?? '';
  const text = await readFile(target, 'utf8');
  await writeFile(target, text.replace(first, `${first}\n\n会前补发了一份名单。`));
  await importAll();
  const after = readMdx(await readFile(target, 'utf8'), file);
  expect(after.blocks).toHaveLength(before.blocks.length + 1);
  const decided = (await readAnnotations(content(), before.record.id))?.annotations.filter(
    ({ by }) => by === '林知行',
  );
  expect(decided).toHaveLength(1);
  const place = after.blocks.find(({ anchor }) => anchor === decided?.[0]?.anchor);
  expect(place?.text).toBe(block.text);
  expect(after.record.themes).toContain('keji-rencai');
});

it('a person’s word follows a rename in the codebook', async () => {
  const codebook = await readCodebook(codebookFolderOf(content()));
  const [file = ''] = await listDocuments(content());
  const rename = (id: string) => (id === 'keji-rencai' ? 'keji-chuangxin' : id);
  const renamed = createTagger({
    ...codebook,
    themes: {
      ...codebook.themes,
      themes: codebook.themes.themes.map((theme) => ({ ...theme, id: rename(theme.id) })),
    },
    phrases: {
      ...codebook.phrases,
      renames: { ...codebook.phrases.renames, themes: { 'keji-rencai': 'keji-chuangxin' } },
    },
  });
  for await (const { issues } of tagArchive(content(), renamed)) expect(issues).toEqual([]);
  const { record } = readMdx(await readFile(path.join(content(), file), 'utf8'), file);
  expect(record.themes).toContain('keji-chuangxin');
  expect(record.themes).not.toContain('keji-rencai');
  const decided = (await readAnnotations(content(), record.id))?.annotations.filter(
    ({ by }) => by === '林知行',
  );
  expect(decided).toMatchObject([{ value: 'keji-chuangxin', decision: 'added' }]);
});
