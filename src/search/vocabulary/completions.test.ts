import { describe, expect, it } from 'vitest';
import { documentOf } from '../../testing/site/archive.ts';
import { termsOf } from './codebook-names.ts';
import type { Completion, CompletionsFile } from './completions.ts';
import { makeCompletions } from './make-completions.ts';
import { createCompleter, createSoundAlike } from './match-completions.ts';

const name = (hans: string, hant: string, en: string) => ({ 'zh-hans': hans, 'zh-hant': hant, en });

const vocabulary = {
  names: {
    theme: { digital: name('数字经济', '數字經濟', 'Digital economy') },
    measure: { pilot: name('试点示范与经验推广', '試點示範與經驗推廣', 'Pilots') },
  },
  renamings: [
    { former: '社会管理', now: '社会治理' },
    { former: '没有的词', now: '也没有的词' },
  ],
  phrases: ['社会管理', '重点工程', '没有的词'],
};

const draft = (id: string, fields: object, line: string) => {
  const { record, blocks } = documentOf({ id, fields: fields as Record<string, unknown>, lines: [line] });
  return { record, blocks, file: `${id}.mdx` };
};

const file = makeCompletions(
  [
    draft(
      '2011-05-06-a-aaaaaa',
      {
        title: '在虚溪县农村工作会议上的讲话',
        speaker: { name: '单问澜' },
        occasion: '全县农村工作会议',
        place: { name: '虚溪县', chain: ['虚山省', '虚川市', '虚溪县'] },
        themes: ['digital'],
        measureTypes: ['pilot'],
        date: '2011-05-06',
        datePrecision: 'day',
        dateBasis: 'stated',
      },
      '社会管理要抓实，重点工程要抓紧。',
    ),
    draft('undated-b-bbbbbb', { speaker: { name: '单问澜' } }, '无题的话。'),
  ] as unknown as Parameters<typeof makeCompletions>[0],
  vocabulary,
);
const complete = createCompleter(file);
const found = (input: string) => complete(input, 10).map(({ kind, text }) => `${kind} ${text}`);

describe('characters that sound alike', () => {
  it.each([
    ['实', ['试', '示']],
    ['示', ['试', '实']],
    ['x', []],
  ])('%s', (character, expected) => {
    const alike = createSoundAlike(file)(character);
    expect(alike).toEqual(expect.arrayContaining(expected));
    expect(alike.length > 0).toBe(expected.length > 0);
    expect(alike).not.toContain(character);
  });
});

describe('completion', () => {
  it.each([
    ['数字', 'theme 数字经济'],
    ['數字', 'theme 数字经济'],
    ['shuzi jingji', 'theme 数字经济'],
    ['shuzijing', 'theme 数字经济'],
    ['szjj', 'theme 数字经济'],
    ['数字jj', 'theme 数字经济'],
    ['shuz经济', 'theme 数字经济'],
    ['数经', ''],
    // Typed by sound: the wrong character stands elsewhere in the texts.
    ['实点示范', 'measure 试点示范与经验推广'],
    ['實點示範', 'measure 试点示范与经验推广'],
    ['无点示范', ''],
    ['digital', 'theme 数字经济'],
    ['经济', 'theme 数字经济'],
    ['shidian', 'measure 试点示范与经验推广'],
    ['shanwl', 'speaker 单问澜'],
    ['shan', 'speaker 单问澜'],
    ['虚溪', 'place 虚溪县'],
    ['zdgc', 'phrase 重点工程'],
    ['zhongdian', 'phrase 重点工程'],
    ['chongdian', ''],
    ['没有的词', ''],
    ['qxncgzhy', 'occasion 全县农村工作会议'],
    ['农村工作', 'occasion 全县农村工作会议'],
    ['，。', ''],
    ['', ''],
    ['z'.repeat(500), ''],
    ['\ud842', ''],
  ])('%s → %s', (input, expected) => {
    expect(found(input)[0] ?? '').toBe(expected);
  });

  it('leads to titles, places with their chain, and counts documents', () => {
    const of = (input: string, kind: Completion['kind']) =>
      complete(input, 10).find((completion) => completion.kind === kind);
    expect(of('农村工作会议', 'title')?.value).toBe('/speeches/2011-05-06-a-aaaaaa/');
    expect(of('虚溪', 'place')?.value).toBe('虚山省›虚川市›虚溪县');
    expect(of('单', 'speaker')?.count).toBe(2);
  });

  it('offers former terms only where the archive has one of the two', () => {
    expect(file.renamings).toEqual([{ former: '社会管理', now: '社会治理' }]);
  });

  it('stays quick on a long list of names', () => {
    const entries = Array.from(
      { length: 6000 },
      (_, n): Completion => ({ kind: 'title', text: `数字经济在农村工作会议上的讲话${n}`, count: 1 }),
    );
    const many: CompletionsFile = { ...file, entries };
    const started = performance.now();
    expect(createCompleter(many)('hysdjz', 10)).toEqual([]);
    expect(performance.now() - started).toBeLessThan(3000);
  });
});

describe('the terms in a cell of the codebook', () => {
  it.each([
    ['社会管理', '社会管理'],
    ['机关效能建设 / 效能风暴', '机关效能建设|效能风暴'],
    ['社会治理（2013 年后改称）', '社会治理'],
    ['作风建设、抓落实', '作风建设|抓落实'],
  ])('%s', (cell, expected) => {
    expect(termsOf(cell).join('|')).toBe(expected);
  });
});
