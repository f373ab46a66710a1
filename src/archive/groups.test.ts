import { describe, expect, it } from 'vitest';
import { type DocumentRecord, documentRecord } from '../schema/record.ts';
import { newestFirst } from './dates.ts';
import type { DocumentEntry } from './documents.ts';
import { groupBySpeaker, groupByState, groupByYear } from './groups.ts';
import { cutIntoPages, pageSize } from './pages.ts';
import { allPlaces, placeTree } from './place-tree.ts';

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

describe('newestFirst', () => {
  it('puts full dates before the month and year they lie in, and the undated last', () => {
    const dates = [undefined, '2012', '2012-06', '2012-06-15', '2013'];
    const sorted = dates.map((date, index) => ({ id: `${index}`, date })).sort(newestFirst);
    expect(sorted.map(({ date }) => date)).toEqual(['2013', '2012-06-15', '2012-06', '2012', undefined]);
  });
});

describe('groups', () => {
  const entries = [
    entry('a', { date: '2012-06-15', speaker: { name: '陆问澜' }, ...inPlace('虚山省', '虚川市', '柳荫镇') }),
    entry('b', { date: '2012', speaker: { name: '陆问澜' }, ...inPlace('虚山省', '虚川市') }),
    entry('c', { speaker: { role: '局长' }, completeness: 'fragment' }),
    entry('d', { kind: 'policy', date: '2018-01', ...inPlace('远山省', '虚川市') }),
    entry('e', { kind: 'other', date: '2018' }),
  ];

  it('by year: newest first, the undated last', () => {
    expect(groupByYear(entries).map(({ slug, entries: members }) => [slug, members.length])).toEqual([
      ['2018', 2],
      ['2012', 2],
      ['unknown', 1],
    ]);
  });

  it('by speaker: the unnamed last, policies and other texts without a speaker not at all', () => {
    expect(groupBySpeaker(entries).map(({ label, entries: members }) => [label, members.length])).toEqual([
      ['陆问澜', 2],
      [undefined, 1],
    ]);
  });

  it('by state: only states that occur', () => {
    const states = Object.fromEntries(
      groupByState(entries).map(({ state, entries: members }) => [state, members.length]),
    );
    expect(states).toEqual({ undated: 1, unspoken: 1, unplaced: 1, fragment: 1, unreviewed: 5 });
  });

  it('by place: a place counts what lies in it, and two places of one name stay apart', () => {
    const places = allPlaces(placeTree(entries));
    expect(places.map(({ chain, entries: members }) => [chain.join('›'), members.length])).toEqual([
      ['虚山省', 2],
      ['虚山省›虚川市', 2],
      ['虚山省›虚川市›柳荫镇', 1],
      ['远山省', 1],
      ['远山省›虚川市', 1],
    ]);
    expect(new Set(places.map(({ slug }) => slug)).size).toBe(5);
  });
});

describe('cutIntoPages', () => {
  it.each([
    [0, [0]],
    [1, [1]],
    [pageSize, [pageSize]],
    [pageSize + 1, [pageSize, 1]],
  ])('%i documents', (total, sizes) => {
    const pages = cutIntoPages(Array.from({ length: total }, (_, index) => entry(`x${index}`)));
    expect(pages.map((page) => page.entries.length)).toEqual(sizes);
    expect(pages.every((page) => page.total === total && page.pages === sizes.length)).toBe(true);
  });
});
