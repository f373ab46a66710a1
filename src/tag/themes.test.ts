import { beforeAll, describe, expect, it } from 'vitest';
import type { Codebook } from '../schema/codebook.ts';
import { loadOwnCodebook } from './tagger.test-support.ts';
import { createTagger, type Tagger } from './tagger.ts';

let codebook: Codebook;
let tagger: Tagger;
beforeAll(async () => {
  codebook = await loadOwnCodebook();
  tagger = createTagger(codebook);
});
const themesOf = (text: string, headings: readonly string[] = []) =>
  tagger.tag(text, { headings }).themes.map(({ id }) => id);

describe('the examples of the codebook', () => {
  it('mostly get their theme, and their counter-examples mostly do not', () => {
    const examples = codebook.themes.themes.flatMap(({ id, examples }) =>
      examples.map((text) => themesOf(text).includes(id)),
    );
    const wrong = codebook.themes.themes.map(({ id, counter_example }) =>
      themesOf(counter_example.text).includes(id),
    );
    expect(examples.filter(Boolean).length / examples.length).toBeGreaterThan(0.75);
    expect(wrong.filter(Boolean).length).toBeLessThanOrEqual(1);
  });
});

describe('scoring', () => {
  it.each([
    ['长词优先，被屏蔽的词不计', '推进黑臭水体综合治理，完成河道清淤。', ['shengtai-huanjing']],
    ['旧称归入现主题', '菜篮子工程连着千家万户。', ['sannong-zhenxing']],
    ['引号不挡词', '“社会”“治理”两手抓，社会治理要创新。', ['shehui-zhili']],
    ['套语没有主题', '以习近平同志为核心的党中央坚强领导。', []],
    ['市政府里没有市政', '请市政府领导约谈。', []],
    ['行政法规里没有政法', '修订行政法规。', []],
    ['平实的话', '汛期到了，险情随时会有。', ['anquan-yingji']],
    ['没有提示词', '天气晴好。', []],
  ])('%s', (_name, text, expected) => {
    expect(themesOf(text)).toEqual(expected);
  });

  it('counts a heading only for what the words speak of', () => {
    const text = '校园要平整。';
    expect(themesOf(text)).toEqual([]);
    expect(themesOf(text, ['三、办好义务教育'])).toEqual(['jiaoyu']);
    expect(themesOf('道路要平整。', ['三、办好义务教育'])).toEqual([]);
  });

  it('says which words gave which points', () => {
    const text = '安全生产要抓紧，查出的安全隐患限期改完。';
    const [theme] = tagger.tag(text).themes;
    expect(theme?.evidence.map(({ word, start, end }) => [word, text.slice(start, end)])).toEqual([
      ['安全生产', '安全生产'],
      ['安全隐患', '安全隐患'],
    ]);
  });
});
