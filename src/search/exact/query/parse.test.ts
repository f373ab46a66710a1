import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../../i18n/index.ts';
import { locales } from '../../../i18n/locales.ts';
import { parseQuery } from './parse.ts';
import { problemCodes } from './problems.ts';
import type { Query } from './tree.ts';

const spellMonth = (month: number) =>
  Number.isFinite(month) ? `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}` : '';

/** A tree in one line. */
function spell(query: Query | undefined): string {
  switch (query?.type) {
    case undefined:
      return '';
    case 'words':
      return query.strict === undefined ? query.loose : `"${query.strict}"`;
    case 'gap':
      return query.parts.map((part, at) => (at > 0 ? `<${query.gaps[at - 1]}>` : '') + spell(part)).join('');
    case 'near':
      return `${query.parts.map(spell).join('~')}~${query.distance}`;
    case 'together':
      return query.parts.map(spell).join('&');
    case 'field':
      return `${query.field}=${typeof query.value === 'string' ? query.value : query.value.map(spellMonth).join('..')}`;
    case 'not':
      return `-${spell(query.part)}`;
    case 'and':
    case 'or':
      return `(${query.parts.map(spell).join(query.type === 'and' ? ' ' : '|')})`;
  }
}

const cases: readonly (readonly [source: string, tree: string, problems?: string])[] = [
  ['高质量发展', '高质量发展'],
  ['高質量　發展', '(高质量 发展)'],
  ['扶贫|脱贫 产业', '((扶贫|脱贫) 产业)'],
  ['扶贫 ｜ 脱贫', '(扶贫|脱贫)'],
  ['产业 -旅游', '(产业 -旅游)'],
  ['-旅游', '-旅游'],
  ['"想做，才能做"', '"想做,才能做"'],
  ['-"想做，才能做" 动机', '(-"想做,才能做" 动机)'],
  ['“想做”的动机', '想做的动机'],
  ['"想做"是一种', '想做是一种', 'quote-open'],
  ['他说"想做', '他说想做'],
  ['"想做', '想做', 'quote-open'],
  ['群众 ~5 满意', '群众~满意~5'],
  ['群众 ～10 满意', '群众~满意~10'],
  ['群众 & 满意 & 干部', '群众&满意&干部'],
  ['R&D', 'rd'],
  ['抓 ?? 促 * 保', '抓<2>促<any>保'],
  ['强在哪里?', '强在哪里'],
  ['年份:2010..2013 发言人:陈建华', '(year=2010-01..2013-12 speaker=陈建华)'],
  ['年份:2012', 'year=2012-01..2012-12'],
  ['年份:２０１２..', 'year=2012-01..'],
  ['年份:2010-2013', 'year=2010-01..2013-12'],
  ['年份:2010至2013', 'year=2010-01..2013-12'],
  ['年份:2010—2013', 'year=2010-01..2013-12'],
  ['年份:2010——2013', 'year=2010-01..2013-12'],
  ['年份:2013..2010', 'year=2010-01..2013-12'],
  ['年份:..2013', 'year=0-01..2013-12'],
  ['年份:2013年', 'year=2013-01..2013-12'],
  ['年份:2013-03', 'year=2013-03..2013-03'],
  ['年份:2013年3月', 'year=2013-03..2013-03'],
  ['年份:2013.3', 'year=2013-03..2013-03'],
  ['年份:2013/12', 'year=2013-12..2013-12'],
  ['年份:2013-03..2013-06', 'year=2013-03..2013-06'],
  ['年份:2013年3月至2014年6月', 'year=2013-03..2014-06'],
  ['年份:2013-11..2014', 'year=2013-11..2014-12'],
  ['年份:2013-11-2014-02', 'year=2013-11..2014-02'],
  ['年份:2013-11-', 'year=2013-11..'],
  ['-年份:2013-03 公路', '(-year=2013-03..2013-03 公路)'],
  ['年份:2013-13', '', 'year-unreadable'],
  ['年份:2013-00', '', 'year-unreadable'],
  ['年份:2013-03-05', '', 'year-unreadable'],
  ['年份:..', '', 'year-unreadable'],
  ['年份:2010..2012..2013', '', 'year-unreadable'],
  ['年份:13-03', '', 'year-unreadable'],
  ['-地点:竹溪县 公路', '(-place=竹溪县 公路)'],
  ['发言人:"虚构 者"', 'speaker=虚构 者'],
  ['地点：县城', '地点县城'],
  ['主题:扶贫 公路', '(theme=扶贫 公路)'],
  ['舉措:试点', 'measure=试点'],
  ['年份:去年', '', 'year-unreadable'],
  ['发言人:', '', 'field-empty'],
  ['| 公路', '公路', 'operator-alone'],
  ['公路 |', '公路', 'operator-alone'],
  ['公路 ~5', '公路', 'operator-alone'],
  ['~5 公路', '公路', 'operator-alone'],
  ['年份:2012 ~5 公路', '(year=2012-01..2012-12 公路)', 'near-not-words'],
  ['公路 ~5 年份:2012', '(公路 year=2012-01..2012-12)', 'near-not-words'],
  ['，。！', '', 'only-punctuation'],
  ['公路 ——', '公路', 'only-punctuation'],
  ['\ud842', '', 'only-punctuation'],
  ['', ''],
  ['　 ', ''],
];

describe('parseQuery', () => {
  it.each(cases)('%j', (source = '', tree = '', problems = '') => {
    const parsed = parseQuery(source);
    expect(spell(parsed.query)).toBe(tree);
    expect(parsed.problems.map(({ code }) => code).join(' ')).toBe(problems);
  });

  it('says what was understood and how to take it away', () => {
    expect(parseQuery('产业 扶贫|脱贫 -旅游 年份:2012').chips).toEqual([
      { kind: 'words', label: '产业', negated: false, without: '扶贫|脱贫 -旅游 年份:2012' },
      { kind: 'or', label: '扶贫|脱贫', negated: false, without: '产业 -旅游 年份:2012' },
      { kind: 'words', label: '旅游', negated: true, without: '产业 扶贫|脱贫 年份:2012' },
      { kind: 'field', label: '年份:2012', negated: false, without: '产业 扶贫|脱贫 -旅游' },
    ]);
  });

  it('bears what is too long', () => {
    expect(parseQuery('长'.repeat(10_000)).problems).toEqual([{ code: 'too-long', limit: 2000 }]);
    const many = parseQuery(Array.from({ length: 500 }, (_, n) => `词${n}`).join(' '));
    expect(many.query).toBeUndefined();
    expect(many.problems.map(({ code }) => code)).toContain('too-many-terms');
  });

  it.each(locales)('has a sentence for every problem in %s', (locale) => {
    expect(Object.keys(wordsOf(locale).search.problems).toSorted()).toEqual([...problemCodes].toSorted());
  });

  it('never throws, and its chips lead to queries without them', () => {
    const sign = fc.constantFrom(...'甲乙 "|-~5&*?：:,，年份地点\ud842');
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: sign, maxLength: 30 }), fc.string({ unit: 'binary' })),
        (source) => {
          for (const chip of parseQuery(source).chips)
            expect(chip.without.length).toBeLessThanOrEqual(source.length);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
