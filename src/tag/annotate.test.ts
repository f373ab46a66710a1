import { beforeAll, describe, expect, it } from 'vitest';
import { formatAnnotations, parseAnnotations } from '../publish/annotations.ts';
import type { Annotation, AnnotationsFile } from '../schema/annotation.ts';
import type { Block } from '../schema/body.ts';
import type { Codebook } from '../schema/codebook.ts';
import { annotate } from './annotate.ts';
import { loadOwnCodebook } from './tagger.test-support.ts';
import { createTagger, type Tagger } from './tagger.ts';

let codebook: Codebook;
let tagger: Tagger;
beforeAll(async () => {
  codebook = await loadOwnCodebook();
  tagger = createTagger(codebook);
});

const blocksOf = (...texts: string[]): Block[] =>
  texts.map((text, index) => ({ type: 'paragraph', anchor: `p${index + 1}`, text, marks: [] }));
const record = { id: '2024-05-01-ceshi-abcdef', date: '2024-05-01', aliases: {} };

const school = '扩建两所学校，义务教育学位增加六百个。秋季开学前招聘教师四十名。';
const flood = '入汛前修订防汛应急预案，每村组织一次转移演练。';
const survey = '用一个月调查摸底，编制规划和实施方案。';
const file = (...annotations: Annotation[]): AnnotationsFile => ({
  version: 1,
  id: record.id,
  annotations,
  lost: [],
});
const rejected: Annotation = {
  anchor: 'p1',
  kind: 'theme',
  value: 'jiaoyu',
  by: '林知行',
  decision: 'rejected',
};
const themesOf = (annotations: readonly Annotation[]) =>
  annotations.filter(({ kind }) => kind === 'theme').map(({ value, by, anchor }) => [anchor, value, by]);

describe('annotations', () => {
  it('are not made for whom a document addresses', () => {
    const addressed = blocksOf('各县区人民政府，开发区管委会，义务教育学校：', school);
    const { annotations } = annotate(tagger, { record, blocks: addressed }).file;
    expect(new Set(annotations.map(({ anchor }) => anchor))).toEqual(new Set(['p2']));
  });

  it('are the same when made again, and after writing and reading', () => {
    const document = { record, blocks: blocksOf(school, flood) };
    const first = annotate(tagger, document).file;
    expect(annotate(tagger, document, first).file).toEqual(first);
    const yaml = formatAnnotations(first);
    expect(parseAnnotations(yaml, 'a.yml')).toEqual(first);
    expect(formatAnnotations(parseAnnotations(yaml, 'a.yml'))).toBe(yaml);
  });

  it('derive the fields of the front matter', () => {
    const { derived } = annotate(tagger, { record, blocks: blocksOf(school, flood, survey) });
    expect(derived.themes).toEqual(['anquan-yingji', 'jiaoyu']);
    expect(derived.measureTypes).toContain('guihua-bushu');
  });

  it('name a mistake with its line', () => {
    expect(() => parseAnnotations('version: 1\nid: a\nannotations:\n  - anchor: x\n', 'a.yml')).toThrow(
      /a\.yml:4/,
    );
  });
});

describe('a person’s decision', () => {
  it('stands when the rules say otherwise, a rejection too', () => {
    const document = { record, blocks: blocksOf(school, flood) };
    const once = annotate(tagger, document, file(rejected));
    expect(themesOf(once.file.annotations)).toEqual([
      ['p1', 'jiaoyu', '林知行'],
      ['p2', 'anquan-yingji', tagger.by.theme],
    ]);
    expect(once.derived.themes).toEqual(['anquan-yingji']);
    const again = annotate(tagger, document, once.file);
    expect(again.file).toEqual(once.file);
  });

  it('adds what the rules do not see', () => {
    const added: Annotation = { ...rejected, value: 'jiuye-shebao', decision: 'added' };
    const { derived } = annotate(tagger, { record, blocks: blocksOf(school) }, file(added));
    expect(derived.themes).toEqual(['jiaoyu', 'jiuye-shebao']);
  });

  it.each([
    ['moves with its words to another paragraph', [flood, '中间加了一段。', school], 'p3'],
    ['stays with words that were corrected', [school.replace('六百', '六百五十'), flood], 'p1'],
    ['follows corrected words that moved', [flood, school.replace('扩建', '改扩建')], 'p2'],
  ])('%s', (_name, texts, anchor) => {
    const before = annotate(tagger, { record, blocks: blocksOf(school, flood) }, file(rejected)).file;
    const after = annotate(tagger, { record, blocks: blocksOf(...texts) }, before);
    expect(themesOf(after.file.annotations)).toContainEqual([anchor, 'jiaoyu', '林知行']);
    expect(after.derived.themes).not.toContain('jiaoyu');
    expect(after.issues).toEqual([]);
  });

  it('is kept and told where its words are gone, and comes back with them', () => {
    const before = annotate(tagger, { record, blocks: blocksOf(school, flood) }, file(rejected)).file;
    const without = annotate(tagger, { record, blocks: blocksOf(flood) }, before);
    expect(without.file.lost).toMatchObject([{ value: 'jiaoyu', by: '林知行' }]);
    expect(without.issues).toMatchObject([{ code: 'annotation-lost', severity: 'warning' }]);
    const back = annotate(tagger, { record, blocks: blocksOf(flood, school) }, without.file);
    expect(back.file.lost).toEqual([]);
    expect(themesOf(back.file.annotations)).toContainEqual(['p2', 'jiaoyu', '林知行']);
  });

  it('follows an alias', () => {
    const before = annotate(tagger, { record, blocks: blocksOf(school) }, file(rejected)).file;
    const blocks = blocksOf(flood, '学校的事另行研究。').map((block) =>
      block.anchor === 'p2' ? { ...block, anchor: 'p9', text: school } : block,
    );
    const after = annotate(tagger, { record: { ...record, aliases: { p1: 'p9' } }, blocks }, before);
    expect(themesOf(after.file.annotations)).toContainEqual(['p9', 'jiaoyu', '林知行']);
  });

  it('follows a rename in the codebook; a value without one is told', () => {
    const former: Annotation = { ...rejected, value: 'xuexiao', decision: 'added' };
    const document = { record, blocks: blocksOf(school) };
    expect(annotate(tagger, document, file(former)).issues).toMatchObject([
      { code: 'annotation-unknown-value' },
    ]);
    const phrases = { ...codebook.phrases, renames: { themes: { xuexiao: 'jiaoyu' }, measures: {} } };
    const renamed = annotate(createTagger({ ...codebook, phrases }), document, file(former));
    expect(renamed.issues).toEqual([]);
    expect(themesOf(renamed.file.annotations)).toEqual([['p1', 'jiaoyu', '林知行']]);
  });
});

describe('a document that a person has reviewed', () => {
  const reviewed = { ...file({ ...rejected, decision: 'added' }), reviewed: '林知行' };
  const document = { record, blocks: blocksOf(school, flood) };

  it('has what persons decided and nothing of the rules', () => {
    const { file: annotated, derived } = annotate(tagger, document, reviewed);
    expect(themesOf(annotated.annotations)).toEqual([['p1', 'jiaoyu', '林知行']]);
    expect(derived).toEqual({ themes: ['jiaoyu'], measureTypes: [] });
  });

  it('stays reviewed when tagged again, written and read', () => {
    const { file: annotated } = annotate(tagger, document, reviewed);
    const read = parseAnnotations(formatAnnotations(annotated), 'a.yml');
    expect(read.reviewed).toBe('林知行');
    expect(annotate(tagger, document, read).file).toEqual(annotated);
  });

  it('is not reviewed by a rule', () => {
    const yaml = formatAnnotations({ ...file(), reviewed: 'rule:themes@1.0+1.0' });
    expect(() => parseAnnotations(yaml, 'a.yml')).toThrow(/reviewed/);
  });
});
