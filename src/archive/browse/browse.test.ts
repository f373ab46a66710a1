import { describe, expect, it } from 'vitest';
import { type DocumentRecord, documentRecord } from '../../schema/record.ts';
import type { DocumentEntry } from '../documents.ts';
import { citedWorks } from './cited.ts';
import { offeredPairs } from './pairs.ts';
import { rolesOverTime } from './roles.ts';
import { missingYears, seriesName, seriesOf } from './series.ts';
import { groupBySource, hostOf } from './sources.ts';

function entry(id: string, fields: object = {}): DocumentEntry {
  const record: DocumentRecord = documentRecord.parse({
    id,
    kind: 'speech',
    datePrecision: 'none',
    dateBasis: 'none',
    script: 'Hans',
    completeness: 'whole',
    sources: [{ file: 'raw/a.txt', sha256: 'a'.repeat(64), encoding: 'utf-8', reader: 'txt@1' }],
    ...fields,
  });
  const stats = { characters: 1, paragraphs: 1, headings: 0, gaps: 0, doubts: 0, edits: 0, editsByStage: {} };
  return { id, data: { record, outline: [], stats, file: `${id}.mdx` } };
}

const inPlace = (...chain: string[]) => ({ place: { name: chain.at(-1), chain } });
const at = (occasion: string, date: string, ...chain: string[]) => ({
  occasion,
  date,
  ...(chain.length > 0 ? inPlace(...chain) : {}),
});

describe('the name of a meeting', () => {
  it.each([
    ['全市防汛抗旱工作会议', '全市防汛抗旱工作会议'],
    ['2012年全市防汛抗旱工作会议', '全市防汛抗旱工作会议'],
    ['二〇一二年度全县农村工作会议', '全县农村工作会议'],
    ['全县2019年第三次双月调度会', '全县双月调度会'],
    ['全市一季度经济形势分析会', '全市经济形势分析会'],
    ['县第十三届人民代表大会第二次会议', '县人民代表大会会议'],
    ['中共虚溪县委十一届四次全体会议', '中共虚溪县委全体会议'],
    ['全县3月份项目推进会', '全县项目推进会'],
    ['全市经济工作会议（扩大）', '全市经济工作会议'],
    ['三级干部大会', '三级干部大会'],
    ['百日攻坚动员会', '百日攻坚动员会'],
    ['2019年', '2019年'],
  ])('%s → %s', (occasion, name) => {
    expect(seriesName(occasion)).toBe(name);
  });
});

describe('series of meetings', () => {
  const entries = [
    entry('e', at('2020年全市防汛工作会议', '2020-04-15', '虚山省', '虚川市')),
    entry('d', at('2018年全市防汛工作会议', '2018-04-11', '虚山省', '虚川市', '虚溪县')),
    entry('c', at('全市防汛工作会议', '2017-04-11', '虚山省', '远川市')),
    entry('b', at('全市防汛工作会议', '2015-04-11', '虚山省', '虚川市')),
    entry('a', at('虚溪县现场会', '2014-01-01', '虚山省', '虚川市', '虚溪县')),
    entry('p', { kind: 'policy', title: '意见' }),
  ];
  const series = seriesOf(entries);

  it('hold the meetings of one name in one place, the most frequent first', () => {
    expect(series.map(({ scope, name, years }) => [scope, name, years.join()])).toEqual([
      ['虚川市', '全市防汛工作会议', '2015,2018,2020'],
      ['远川市', '全市防汛工作会议', '2017'],
      [undefined, '虚溪县现场会', '2014'],
    ]);
    expect(new Set(series.map(({ slug }) => slug)).size).toBe(3);
  });

  it('say which years between are missing', () => {
    expect(missingYears(series[0]!)).toEqual(['2016', '2017', '2019']);
    expect(missingYears({ years: ['2012', '2020'] })).toEqual([]);
  });

  it('offer neighbouring sittings as pairs, the older left', () => {
    expect(
      offeredPairs(entries, series, () => 1).map(({ left, right, why }) => [left.id, right.id, why]),
    ).toEqual([
      ['d', 'e', 'series'],
      ['b', 'd', 'series'],
    ]);
  });

  it('leave out sittings that share no wording', () => {
    const share = (a: { id: string }) => (a.id === 'b' ? 0.002 : 0.02);
    expect(offeredPairs(entries, series, share).map(({ left, right }) => [left.id, right.id])).toEqual([
      ['d', 'e'],
    ]);
  });

  it('offer versions of one work, and no parts of it', () => {
    const versions = [
      entry('v3', { work: 'w', part: { n: 2, of: 2 } }),
      entry('v2', { work: 'w', date: '2012-02' }),
      entry('v1', { work: 'w', date: '2012-01' }),
      entry('v0', { work: 'w', date: '2011-01', access: 'withheld' }),
    ];
    expect(offeredPairs(versions, [], () => 0).map(({ left, right }) => [left.id, right.id])).toEqual([
      ['v1', 'v2'],
    ]);
  });
});

describe('documents that are cited', () => {
  const policy = entry('pol', {
    kind: 'policy',
    title: '关于推行楼栋长制度的意见',
    number: '虚政办发〔2014〕21号',
  });
  const cites = (title: string, anchor: string, number?: string) => ({ title, anchor, number });
  const entries = [
    entry('s3', { cites: [cites('中华人民共和国防洪法', 'p2')] }),
    entry('s2', {
      date: '2016-01',
      cites: [cites('推行楼栋长制度的意见', 'p1', '虚政办发[2014]21号'), cites('中华人民共和国防洪法', 'p9')],
    }),
    policy,
    entry('s1', {
      date: '2015-01',
      cites: [cites('关于推行楼栋长制度的意见', 'p4'), cites('关于推行楼栋长制度的意见', 'p6')],
    }),
    entry('gone', { access: 'withheld', cites: [cites('中华人民共和国防洪法', 'p1')] }),
  ];
  const works = citedWorks(entries);

  it('are one where they lead to one policy, and follow their course', () => {
    const found = works.find(({ held }) => held)!;
    expect(found.title).toBe('关于推行楼栋长制度的意见');
    expect(found.citing.map(({ entry: by, anchors }) => [by.id, anchors.join()])).toEqual([
      ['s1', 'p4,p6'],
      ['s2', 'p1'],
    ]);
    expect(found.years).toEqual([
      { year: '2015', count: 1 },
      { year: '2016', count: 1 },
    ]);
  });

  it('are listed where the archive does not hold them, without texts that were taken down', () => {
    const law = works.find(({ title }) => title === '中华人民共和国防洪法')!;
    expect(law.held).toBeUndefined();
    expect(law.citing.map(({ entry: by }) => by.id)).toEqual(['s2', 's3']);
  });
});

describe('sources', () => {
  it.each([
    ['https://www.Example.gov.cn/a/b.html', 'www.example.gov.cn'],
    ['http://news.example:8080/x', 'news.example'],
    ['ftp://files.example/x', undefined],
    ['javascript:alert(1)', undefined],
    [undefined, undefined],
  ])('%s', (url, host) => {
    expect(hostOf(url)).toBe(host);
  });

  it('are grouped by site, those of no known site last', () => {
    const from = (site?: string, url?: string) => ({
      sources: [{ file: 'raw/a.txt', sha256: 'a'.repeat(64), encoding: 'utf-8', reader: 'txt@1', site, url }],
    });
    const groups = groupBySource([
      entry('a', from()),
      entry('b', from()),
      entry('c', from('虚溪在线')),
      entry('d', from(undefined, 'https://x.example/1')),
    ]);
    expect(groups.map(({ label, entries: members }) => [label, members.length])).toEqual([
      ['虚溪在线', 1],
      ['x.example', 1],
      [undefined, 2],
    ]);
  });
});

describe('the roles of a speaker', () => {
  it('stand in the order in which the archive hears them', () => {
    const by = (id: string, role: string | undefined, date: string | undefined, place: string) =>
      entry(id, { speaker: { name: '陆问澜', role }, date, ...inPlace(place) });
    const roles = rolesOverTime([
      by('d', '市长', '2018-03', '虚川市'),
      by('c', undefined, undefined, '虚川市'),
      by('b', '县委书记', '2012-06-15', '虚溪县'),
      by('a', '县委书记', '2010', '虚溪县'),
    ]);
    expect(roles).toEqual([
      { role: '县委书记', place: '虚溪县', from: '2010', to: '2012-06-15', count: 2 },
      { role: '市长', place: '虚川市', from: '2018-03', to: '2018-03', count: 1 },
      { role: undefined, place: '虚川市', from: undefined, to: undefined, count: 1 },
    ]);
  });
});
