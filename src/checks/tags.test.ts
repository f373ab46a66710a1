import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openCorpus } from '../corpus/index.ts';
import { formatAnnotations } from '../publish/annotations.ts';
import { fingerprint, fixDerived, openArchive, publishDocument } from '../publish/index.ts';
import type { Annotation } from '../schema/annotation.ts';
import { documentRecord } from '../schema/record.ts';
import { tags } from './tags.ts';

const id = '2012-limou-a';
const file = `speeches/2012/${id}.mdx`;
const text = '修好渠系，按月通报。';
const source = { file: 'raw/a.txt', sha256: 'a'.repeat(64), encoding: 'utf-8', reader: 'txt@1' };
const theme: Annotation = {
  anchor: 'p1',
  kind: 'theme',
  value: 'sannong-zhenxing',
  by: 'rule:themes@1.0+1.0',
  span: [0, text.length],
};

let dir = '';
beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'yanlu-check-tags-'));
  const record = documentRecord.parse({
    id,
    kind: 'speech',
    date: '2012',
    datePrecision: 'year',
    dateBasis: 'stated',
    script: 'Hans',
    completeness: 'whole',
    sources: [source],
    themes: ['sannong-zhenxing'],
  });
  await publishDocument(await openArchive(dir), {
    record,
    blocks: [{ type: 'paragraph', anchor: 'p1', text, marks: [] }],
    account: { source, received: fingerprint(text), steps: [], clean: fingerprint(text) },
  });
  await mkdir(path.join(dir, 'annotations'), { recursive: true });
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const annotate = (annotations: Annotation[], lost: Annotation[] = []) =>
  writeFile(
    path.join(dir, `annotations/${id}.yml`),
    formatAnnotations({ version: 1, id, annotations, lost }),
  );
const codes = async () => (await tags.run(await openCorpus(dir))).map(({ code }) => code);
const frontMatter = async () => readFile(path.join(dir, file), 'utf8');

it('says nothing of a document without annotations, and of one that agrees with them', async () => {
  expect(await codes()).toEqual([]);
  await annotate([theme]);
  expect(await codes()).toEqual([]);
});

it('names what the front matter says otherwise, and mends it', async () => {
  const decided: Annotation = { ...theme, value: 'jichu-sheshi', by: '林知行', decision: 'added' };
  await annotate([theme, decided]);
  expect(await codes()).toEqual(['tags-derived']);
  expect(await fixDerived(dir)).toEqual([file]);
  expect(await codes()).toEqual([]);
  expect(await fixDerived(dir)).toEqual([]);
});

it('mends what was written into the front matter by hand', async () => {
  await annotate([theme]);
  const written = await frontMatter();
  await writeFile(path.join(dir, file), written.replace('- sannong-zhenxing', '- keji-rencai'));
  expect(await codes()).toEqual(['tags-derived']);
  await fixDerived(dir);
  expect(await frontMatter()).toBe(written);
});

it('leaves another hand edit to import', async () => {
  await annotate([{ ...theme, value: 'keji-rencai' }]);
  const edited = (await frontMatter()).replace('按月通报', '按周通报');
  await writeFile(path.join(dir, file), edited);
  expect(await fixDerived(dir)).toEqual([]);
  expect(await frontMatter()).toBe(edited);
});

it('names tags without words, lost decisions, and a file that cannot be read', async () => {
  const person: Annotation = { ...theme, by: '林知行', decision: 'rejected' };
  await annotate(
    [theme, { ...theme, value: 'jiaoyu', anchor: 'p9', by: '林知行', decision: 'rejected' }],
    [person],
  );
  expect(await codes()).toEqual(['tags-astray', 'tags-lost']);
  await writeFile(path.join(dir, `annotations/${id}.yml`), 'version: 2\n');
  expect(await codes()).toEqual(['tags-readable']);
});
