import { beforeAll, describe, expect, it } from 'vitest';
import type { Annotation } from '../schema/annotation.ts';
import type { Block } from '../schema/body.ts';
import { annotate } from './annotate.ts';
import { decide, type KnownMeasure, type KnownTags } from './decide.ts';
import { loadOwnTagger } from './tagger.test-support.ts';
import type { Tagger } from './tagger.ts';

let tagger: Tagger;
beforeAll(async () => {
  tagger = await loadOwnTagger();
});

const by = '林知行';
const record = { id: '2024-05-01-ceshi-abcdef', date: '2024-05-01', aliases: {} };
const blockOf = (text: string): Block => ({ type: 'paragraph', anchor: 'p1', text, marks: [] });
const measureAt = (lead: string, more: Partial<KnownMeasure> = {}): KnownMeasure => ({
  anchor: 'p1',
  lead,
  type: 'zijin-butie',
  strength: 3,
  status: 'planned',
  ...more,
});
const decided = (text: string, known: KnownTags): Annotation[] =>
  decide(tagger, { record, blocks: [blockOf(text)] }, known, by);
const stretches = (text: string, ...measures: KnownMeasure[]) =>
  decided(text, { themes: {}, measures })
    .filter(({ kind, decision }) => kind === 'measure' && decision !== 'rejected')
    .map(({ span: [start, end] = [0, 0] }) => text.slice(start, end));

describe('the stretch of a measure that is known by its first words', () => {
  it.each<[string, string, KnownMeasure[], string[]]>([
    [
      '一个编号管到段末',
      '（二）把水接上。今年打井四十口。井打在哪里，由村民开会定。',
      [measureAt('把水接上')],
      ['把水接上。今年打井四十口。井打在哪里，由村民开会定。'],
    ],
    [
      '编号之下只有一条，首句不在编号后',
      '3.上游有厂十七家，其中十二家年底前关停。关停以断电为准。',
      [measureAt('其中十二家年底前关停')],
      ['上游有厂十七家，其中十二家年底前关停。关停以断电为准。'],
    ],
    [
      '条文',
      '第八条 每年组织培训一次。没有参加的，不得公示。',
      [measureAt('每年组织培训一次')],
      ['每年组织培训一次。没有参加的，不得公示。'],
    ],
    [
      '段中的编号各管各的，下一个编号不算在内',
      '明年做两件：一是修路，铺三公里；二是架桥。',
      [measureAt('修路'), measureAt('架桥')],
      ['修路，铺三公里；', '架桥。'],
    ],
    [
      '第一件、第二件',
      '第一件，开两条班车，车票一块钱。第二件，腾出宿舍，头三个月不收钱。',
      [measureAt('开两条班车'), measureAt('腾出宿舍')],
      ['开两条班车，车票一块钱。', '腾出宿舍，头三个月不收钱。'],
    ],
    [
      '没有编号的，一句一条',
      '账目贴三个月。钱从专户里付。大家放心。',
      [measureAt('钱从专户里付')],
      ['钱从专户里付。'],
    ],
    [
      '首句在句中，从句首算起',
      '从下月起，车票降到一元。',
      [measureAt('车票降到一元')],
      ['从下月起，车票降到一元。'],
    ],
    [
      '一句里用分号隔开的',
      '今年改三处：医生不考外语；从秋季起，学校办定向班；给每人加三百元。',
      [measureAt('医生不考外语'), measureAt('学校办定向班'), measureAt('给每人加三百元')],
      ['今年改三处：医生不考外语；', '从秋季起，学校办定向班；', '给每人加三百元。'],
    ],
    [
      '写明到哪里为止',
      '票价降到一元。老人免票。今天很热。',
      [measureAt('票价降到一元', { until: '老人免票。' })],
      ['票价降到一元。老人免票。'],
    ],
    ['找不到的不记', '票价降到一元。', [measureAt('票价不变')], []],
  ])('%s', (_, text, known, expected) => {
    expect(stretches(text, ...known)).toEqual(expected);
  });
});

const school = '扩建两所学校，义务教育学位增加六百个。秋季开学前招聘教师四十名。';

describe('what a person decides', () => {
  const words = (annotations: readonly Annotation[], kind: Annotation['kind']) =>
    annotations.filter((one) => one.kind === kind).map(({ value, decision }) => [value, decision]);

  it('accepts themes that the rules found, adds what they missed, rejects the rest', () => {
    expect(words(decided(school, { themes: { p1: ['jiaoyu'] }, measures: [] }), 'theme')).toEqual([
      ['jiaoyu', 'accepted'],
    ]);
    expect(words(decided(school, { themes: { p1: ['keji-rencai'] }, measures: [] }), 'theme')).toEqual([
      ['keji-rencai', 'added'],
      ['jiaoyu', 'rejected'],
    ]);
  });

  it('rejects every measure of a block that has none', () => {
    const decisions = decided(school, { themes: {}, measures: [] }).filter(({ kind }) => kind === 'measure');
    expect(decisions.length).toBeGreaterThan(0);
    expect(new Set(decisions.map(({ decision }) => decision))).toEqual(new Set(['rejected']));
  });

  it('says of a measure what the person knows, and how much by its words', () => {
    const text = '由县教育局牵头，4月底前招聘教师四十名。';
    const lead = '4月底前招聘教师四十名';
    const known = measureAt(lead, { type: 'duiwu-peixun', actor: '县教育局', deadline: '4月底前' });
    const [measure] = decided(text, { themes: {}, measures: [known] }).filter(
      ({ kind }) => kind === 'measure',
    );
    expect(measure).toMatchObject({
      value: 'duiwu-peixun',
      measure: {
        lead,
        actor: '县教育局',
        numbers: [{ value: '四十', unit: '名', op: '=' }],
        deadline: { text: '4月底前', date: '2024-04' },
        strength: 3,
        status: 'planned',
      },
    });
  });

  it('leaves the document as it was known, whatever the rules found', () => {
    const document = { record, blocks: [blockOf(school)] };
    const known: KnownTags = { themes: { p1: ['keji-rencai'] }, measures: [measureAt('秋季开学前招聘教师')] };
    const annotations = decide(tagger, document, known, by);
    const { file, derived } = annotate(tagger, document, {
      version: 1,
      id: record.id,
      reviewed: by,
      annotations,
      lost: [],
    });
    expect(derived).toEqual({ themes: ['keji-rencai'], measureTypes: ['zijin-butie'] });
    expect(annotate(tagger, document, file).file).toEqual(file);
    expect(decide(tagger, document, known, by)).toEqual(annotations);
  });
});
