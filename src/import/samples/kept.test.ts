import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readAnnotations, writeAnnotations } from '../../publish/annotations.ts';
import { listDocuments, readMdx } from '../../publish/index.ts';
import type { Annotation } from '../../schema/annotation.ts';
import { speakerActor } from '../../schema/measure.ts';
import { loadArchiveModels } from '../models.ts';
import { runImport } from '../run-import.ts';
import { treeOf } from '../speeches.test-support.ts';
import { loadTagger } from '../tagging/load-tagger.ts';
import { tagArchive } from '../tagging/tag-archive.ts';
import { readGold } from './gold.ts';
import { goldOf, keeper, keepSamples } from './keep.ts';

/** The archive as it stands, and as a visitor finds it. */
const content = path.resolve('content');
const gold = readGold();

async function standing(file: string) {
  const { record, blocks } = readMdx(await readFile(path.join(content, file), 'utf8'), file);
  const annotations = await readAnnotations(content, record.id);
  const shown = (annotations?.annotations ?? []).filter(({ decision }) => decision !== 'rejected');
  return { file, record, blocks, shown, reviewed: annotations?.reviewed, known: goldOf(record, gold) };
}
const documents = await Promise.all((await listDocuments(content)).map(standing));

const themesAt = (shown: readonly Annotation[], anchor: string) =>
  shown.filter((one) => one.kind === 'theme' && one.anchor === anchor).map(({ value }) => value);

it('every sample stands in the archive, and every document of it is a sample', () => {
  const kept = documents.map(({ known }) => known?.key);
  expect(kept.toSorted()).toEqual(gold.map(({ key }) => key).toSorted());
});

describe.each(documents)('$known.key', ({ record, blocks, shown, reviewed, known }) => {
  it('was reviewed by the keeper', () => expect(reviewed).toBe(keeper));

  it.each(blocks.map(({ anchor }) => anchor))('%s has the themes of the gold', (anchor) => {
    expect(themesAt(shown, anchor)).toEqual(known?.themes?.[anchor] ?? []);
  });

  const measures = shown.filter(({ kind }) => kind === 'measure');

  it('has as many measures as the gold', () => {
    expect(measures.map(({ anchor, measure }) => [anchor, measure?.lead])).toEqual(
      known?.measures?.map(({ anchor, lead }) => [anchor, lead]),
    );
  });

  it.each(known?.measures ?? [])(
    '$anchor $lead: has its type, strength, status, actor, place and deadline',
    (one) => {
      const [found, ...others] = measures.filter(
        ({ anchor, measure }) => anchor === one.anchor && measure?.lead === one.lead,
      );
      expect(others).toEqual([]);
      const { type2, strength, status, actor, place, deadline } = found?.measure ?? {};
      expect({ type: found?.value, type2, strength, status, actor, place, deadline: deadline?.text }).toEqual(
        {
          type: one.type,
          type2: one.type2,
          strength: one.strength,
          status: one.status,
          actor: one.actor ?? speakerActor,
          place: one.place,
          deadline: one.deadline,
        },
      );
      const text = blocks.find(({ anchor }) => anchor === one.anchor)?.text ?? '';
      expect(text.slice(...(found?.span ?? [0, 0]))).toContain(one.lead);
    },
  );

  it('says so in its front matter', () => {
    const { themes, measureTypes } = record;
    expect(themes.length === 0).toBe(Object.keys(known?.themes ?? {}).length === 0);
    expect(measureTypes.length === 0).toBe((known?.measures ?? []).length === 0);
  });
});

describe('the keeper’s decisions', () => {
  let folder = '';
  const copied = () => path.join(folder, 'content');
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'yanlu-keep-'));
    await cp(content, copied(), { recursive: true });
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const decisions = async () =>
    Object.entries(await treeOf(copied())).filter(([name]) => name.startsWith('annotations'));

  it('stay as they are when the documents are tagged or imported again', async () => {
    const before = await decisions();
    expect(before).toHaveLength(documents.length);
    const tagger = await loadTagger(copied());
    for await (const { outcome } of tagArchive(copied(), tagger)) expect(outcome).toBe('unchanged');
    const models = () => loadArchiveModels(copied());
    const run = runImport([path.join(copied(), 'raw')], { contentDir: copied(), write: true, models });
    for await (const { type } of run) expect(type).not.toBe('refused');
    expect(await decisions()).toEqual(before);
  }, 120_000);

  it('are the same made twice, and leave what another person decided', async () => {
    const tagger = await loadTagger(copied());
    const keep = async () => {
      const outcomes: string[] = [];
      for await (const { outcome } of keepSamples(copied(), tagger, gold)) outcomes.push(outcome);
      return new Set(outcomes);
    };
    const id = documents[0]?.record.id ?? '';
    const former = await readAnnotations(copied(), id);
    if (!former) throw new Error('there are no annotations');
    const word = {
      anchor: 'p1',
      kind: 'theme',
      value: 'minzu-guofang',
      by: '林知行',
      decision: 'added',
    } as const;
    await writeAnnotations(copied(), { ...former, annotations: [...former.annotations, word] });
    await keep();
    const once = await treeOf(copied());
    expect(await keep()).toEqual(new Set(['unchanged']));
    expect(await treeOf(copied())).toEqual(once);
    const { annotations = [] } = (await readAnnotations(copied(), id)) ?? {};
    expect(annotations.filter(({ by }) => by !== keeper)).toMatchObject([word]);
  }, 120_000);
});
