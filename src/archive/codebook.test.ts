import { describe, expect, it } from 'vitest';
import { loadOwnCodebook } from '../tag/tagger.test-support.ts';
import { cueWords, formerName, labelsOf, remarkOf, themesByGroup, typesByTool } from './codebook.ts';

describe('the years of a former name', () => {
  it.each([
    ['2004-2013', 2004, 2013],
    ['2012', 2012, 2012],
    ['2004-', 2004, undefined],
    ['1980s-2010s', 1980, 2019],
    ['1990s-2012', 1990, 2012],
    ['2000s', 2000, 2009],
    ['1991-2011、2014-2018', 1991, 2011],
    ['按五年编号', undefined, undefined],
  ])('%s', (years, from, to) => {
    const name = formerName({ term: '旧称', years, now: '今称' });
    expect([name.from, name.to]).toEqual([from, to]);
  });
});

describe('the codebook', () => {
  it('has every theme in one group and every type below one tool of each taxonomy', async () => {
    const codebook = await loadOwnCodebook();
    expect(themesByGroup(codebook).flatMap(({ themes }) => themes)).toHaveLength(22);
    for (const taxonomy of codebook.instruments.taxonomies)
      expect(typesByTool(codebook, taxonomy).flatMap(({ types }) => types)).toHaveLength(18);
  });

  it('names in the language of the shell, and by the id what it does not have', async () => {
    const { themes } = await loadOwnCodebook();
    const id = 'jiceng-shequ';
    expect(labelsOf(themes.themes, 'zh-hans')(id)).toBe('基层治理与社区');
    expect(labelsOf(themes.themes, 'zh-hant')(id)).toBe('基層治理與社區');
    expect(labelsOf(themes.themes, 'en')(id)).toMatch(/^[A-Z]/);
    expect(labelsOf(themes.themes, 'en')('meiyou')).toBe('meiyou');
  });

  it('parts a remark at what it names', async () => {
    const { measures } = await loadOwnCodebook();
    const remark = remarkOf('zijin-butie / meiyou（按手段）', measures.types, 'zh-hans', (id) => `/${id}/`);
    expect(remark.map(({ href }) => href)).toEqual(['/zijin-butie/', undefined, undefined, undefined]);
    expect(
      remark
        .map(({ text }) => text)
        .slice(1)
        .join(''),
    ).toBe(' / meiyou（按手段）');
  });

  it('lists a cue once, strongest first', () => {
    expect(cueWords({ w3: ['渠'], w2: [], w1: ['水'] }, { w3: ['渠', '闸'] })).toEqual([
      { weight: 'w3', words: ['渠', '闸'] },
      { weight: 'w1', words: ['水'] },
    ]);
  });
});
