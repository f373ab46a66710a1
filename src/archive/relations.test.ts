import { describe, expect, it } from 'vitest';
import { type DocumentRecord, documentRecord } from '../schema/record.ts';
import { alikeOf } from './alike.ts';
import { citationIndex } from './citations.ts';
import type { DocumentEntry } from './documents.ts';

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

const policy = (id: string, title: string, number?: string, issuer?: string) =>
  entry(id, { kind: 'policy', title, number, issuer });

describe('a citation', () => {
  const policies = [
    policy('a', '关于推行楼栋长制度的意见', '虚政办发〔2014〕21号', '虚溪县人民政府办公室'),
    policy('b', '虚川市网格员管理办法', undefined, '虚川市'),
    policy('c', '工作方案', '虚政发〔2013〕1号'),
    policy('d', '工作方案', '虚政发〔2014〕1号'),
  ];
  const index = citationIndex(policies);

  it.each<[string, string | undefined, string | undefined]>([
    ['关于推行楼栋长制度的意见', undefined, 'a'],
    ['虚溪县人民政府办公室关于推行楼栋长制度的意见', undefined, 'a'],
    ['意见', '虚政办发[2014]21号', 'a'],
    ['关于推行楼栋长制度的意见', '虚政办发〔2015〕9号', undefined],
    ['网格员管理办法', undefined, 'b'],
    ['工作方案', undefined, undefined],
    ['工作方案', '虚政发(2014)1号', 'd'],
    ['楼栋长制度', undefined, undefined],
  ])('《%s》 %s leads to %s', (title, number, expected) => {
    expect(index.cited({ title, number })?.id).toBe(expected);
  });

  it('is seen from the policy, with its paragraphs', () => {
    const speech = entry('s', {
      cites: [
        { title: '网格员管理办法', anchor: 'p2' },
        { title: '虚川市网格员管理办法', anchor: 'p7' },
        { title: '工作方案', anchor: 'p9' },
      ],
    });
    const [, cited] = policies;
    const { citing } = citationIndex([...policies, speech]);
    expect(cited && citing(cited).map(({ entry: { id }, anchors }) => [id, anchors])).toEqual([
      ['s', ['p2', 'p7']],
    ]);
  });
});

describe('what is alike', () => {
  it('is the nearest of the same speaker, without the document itself', () => {
    const entries = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => entry(id, { speaker: { name: '陆问澜' } }));
    const alike = alikeOf(entries);
    const ids = entries.map((each) => alike(each).map((found) => found.entries.map(({ id }) => id).join('')));
    expect(ids.flat()).toEqual(['bcd', 'acd', 'bde', 'cef', 'cdf', 'cde']);
  });

  it('names nothing where nobody is alike', () => {
    expect(alikeOf([entry('a', { occasion: '现场会' }), entry('b')])(entry('c'))).toEqual([]);
  });
});

describe('texts of one file', () => {
  const digest = 'f'.repeat(64);
  const inFile = (id: string, n: number, file = 'raw/f/三篇讲话.txt', sha256 = digest) =>
    entry(id, {
      sources: [
        {
          file,
          share: { n, of: 3, start: n * 100 - 100, end: n * 100 },
          sha256,
          encoding: 'utf-8',
          reader: 'txt@1',
        },
      ],
    });

  it('lead to each other in the order of the file, and to no text of another one of its name', () => {
    const [third, first, second] = [inFile('c', 3), inFile('a', 1), inFile('b', 2)];
    const other = inFile('x', 1, 'raw/e/三篇讲话.txt', 'e'.repeat(64));
    const alike = alikeOf([third, other, first, second, entry('whole')]);
    expect(
      alike(first).map(({ common, value, entries }) => [common, value, entries.map(({ id }) => id)]),
    ).toEqual([['file', '三篇讲话.txt', ['b', 'c']]]);
    expect(alike(third).flatMap(({ entries }) => entries.map(({ id }) => id))).toEqual(['a', 'b']);
    expect(alike(other)).toEqual([]);
  });
});
