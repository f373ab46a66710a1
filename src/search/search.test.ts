import { describe, expect, it } from 'vitest';
import { chooseExcerpts, cutExcerpt, findMarks, findMarksAcross, matchedWords } from './excerpts.ts';
import { cutWords, foldWidth, normaliseQuery, wantedStrings } from './normalise.ts';
import { chooseYears, hitsAtOnce, readState, takeOut, toggleFilter, writeState } from './query-state.ts';

describe('foldWidth', () => {
  it.each([
    ['２０１２年Ａ１', '2012年A1'],
    ['你好，世界！', '你好，世界！'],
  ])('%s → %s', (text, expected) => {
    expect(foldWidth(text)).toBe(expected);
  });
});

describe('normaliseQuery', () => {
  it.each([
    ['“网格　员”', '"网格 员"'],
    ['  十 二五 ', '十 二五'],
    ['', ''],
  ])('%s → %s', (query, expected) => {
    expect(normaliseQuery(query)).toBe(expected);
  });
});

describe('cutWords', () => {
  it.each([
    ['社会管理', '社会 管理'],
    ['"社会管理"', '"社会 管理"'],
    ['GDP增长8%', 'GDP 增长 8%'],
  ])('%s → %s', (query, expected) => {
    expect(cutWords(query)).toBe(expected);
  });

  it('marks the whole first, then its words', () => {
    expect(wantedStrings('社会管理')).toEqual(['社会管理', '社会', '管理']);
  });
});

describe('the state of the page', () => {
  it.each([
    ['?q=网格&mode=related'],
    ['?mode=related&year=2012&year=2013&sort=newest'],
    ['?q=a+b&mode=related&speaker=陆问澜&shown=30'],
    [
      '?q=网格&mode=exact&theme=jiaoyu&year=2010..2013&year=2015&year=unknown&sort=hits&view=lines&order=left',
    ],
  ])('%s is read and written the same', (search) => {
    expect(decodeURIComponent(writeState(readState(search)))).toBe(search);
  });

  it.each([
    [
      '?sort=x&shown=-1&year=2012&year=2012',
      { query: '', sort: 'relevance', shown: hitsAtOnce, filters: { year: ['2012'] } },
    ],
    [`?q=${'字'.repeat(5000)}`, { query: '字'.repeat(2000), mode: 'exact' }],
    ['?mode=x', { mode: 'exact' }],
    ['?year=2010..2012', { filters: { year: ['2010', '2011', '2012'] } }],
    ['?year=2012-11..2013-01', { filters: { year: ['2012-11', '2012-12', '2013-01'] } }],
    ['?year=2012-01..2013', { filters: { year: ['2012-01..2013'] } }],
    ['?year=2012..2010', { filters: { year: ['2012..2010'] } }],
    ['?year=0000..9999', { filters: { year: ['0000..9999'] } }],
    ['?view=x&order=y', { view: 'list', order: 'order' }],
    ['?shown=99999999', { shown: 1000 }],
    ['?__proto__=x&constructor=y', { filters: {} }],
  ])('%s is read with care', (search, expected) => {
    expect(readState(search)).toMatchObject(expected);
  });

  it('halves of characters are left out of the address', () => {
    expect(readState(writeState({ ...readState(''), query: '网\ud842格\udc00' })).query).toBe('网格');
  });

  it('years are chosen as a run and let go', () => {
    const chosen = chooseYears(readState('?q=a&year=1999'), ['2010', '2012']);
    expect(chosen.filters.year).toEqual(['2010', '2011', '2012']);
    expect(chooseYears(chosen).filters.year).toEqual([]);
  });

  it('a run of years is taken out as a whole', () => {
    const state = readState('?q=a&year=1999&year=2010..2012');
    expect(takeOut(state, 'year', '2010..2012').filters.year).toEqual(['1999']);
    expect(takeOut(state, 'year', '1999').filters.year).toEqual(['2010', '2011', '2012']);
  });

  it('a filter goes in and out', () => {
    const once = toggleFilter(readState('?q=a&shown=30'), 'year', '2012');
    expect(once).toMatchObject({ filters: { year: ['2012'] }, shown: hitsAtOnce });
    expect(toggleFilter(once, 'year', '2012').filters.year).toEqual([]);
  });
});

describe('excerpts', () => {
  it.each([
    [
      '网格员进网格',
      ['网格员', '网格'],
      [
        [0, 3],
        [4, 6],
      ],
    ],
    ['Abc', ['abc'], [[0, 3]]],
    ['没有', ['网格'], []],
    ['甲', [''], []],
  ])('marks of %s', (text, wanted, expected) => {
    expect(findMarks(text, wanted)).toEqual(expected);
  });

  it.each([
    ['满意是标准', ['满意是标准'], ['满意是标准']],
    ['满意是标准\n二〇一二年', ['是标准 二〇'], ['是标准\n二〇']],
    ['满意是标准\n\n  二〇一二年', ['是标准\n二〇'], ['是标准\n\n  二〇']],
    ['R & D', ['r&d'], ['R & D']],
    ['满意', ['不满意', ' '], []],
  ])('marks of %j across white space', (text, wanted, expected) => {
    expect(findMarksAcross(text, wanted).map(([start, end]) => text.slice(start, end))).toEqual(expected);
  });

  it('cuts a long block around its first mark and keeps characters whole', () => {
    const text = `${'𠮷'.repeat(60)}网格${'𠮷'.repeat(60)}`;
    const { text: cut, marks } = cutExcerpt({ id: 'p1', text, location: 0 }, ['网格']);
    const [start, end] = marks[0]!;
    expect(cut.slice(start, end)).toBe('网格');
    expect(cut.isWellFormed()).toBe(true);
    expect(cut.length).toBeLessThan(110);
  });

  it('prefers blocks that hold the words as they were asked for', () => {
    const blocks = [
      { id: 'p1', text: '社会上的管理', location: 0 },
      { id: 'p2', text: '社会管理创新', location: 5 },
    ];
    expect(
      chooseExcerpts(blocks, [0, 2, 6], ['社会管理', '社会', '管理'], 1).map(({ anchor }) => anchor),
    ).toEqual(['p2']);
  });

  it('names the words that the index found', () => {
    expect(matchedWords('社会\u200b管理\u200b，\u200b的', [1, 2, 3])).toEqual(['管理']);
    expect(matchedWords('社会\u200b的', [1])).toEqual(['的']);
  });
});
