import { describe, expect, it } from 'vitest';
import { type DocumentRecord, documentRecord } from '../../schema/record.ts';
import { seriesOf } from '../browse/series.ts';
import type { DocumentEntry } from '../documents.ts';
import { coverageOf } from './coverage.ts';
import { type FoundIssue, qualityOf } from './quality.ts';

function entry(id: string, fields: object = {}, counted: object = {}): DocumentEntry {
  const record: DocumentRecord = documentRecord.parse({
    id,
    kind: 'speech',
    datePrecision: 'none',
    dateBasis: 'none',
    script: 'Hans',
    completeness: 'whole',
    sources: [{ file: `raw/${id}.txt`, sha256: 'a'.repeat(64), encoding: 'utf-8', reader: 'txt@1' }],
    ...fields,
  });
  const stats = {
    characters: 1,
    paragraphs: 1,
    headings: 0,
    gaps: 0,
    doubts: 0,
    edits: 0,
    editsByStage: {},
    ...counted,
  };
  return { id, data: { record, outline: [], stats, file: `${id}.mdx` } };
}

describe('coverage', () => {
  const meeting = (date: string) => ({ date, occasion: '全市防汛工作会议' });
  const zip = {
    sources: [{ file: 'raw/包.zip!/讲话.txt', sha256: 'b'.repeat(64), encoding: 'utf-8', reader: 'txt@1' }],
  };
  const entries = [
    entry('d', meeting('2016-04')),
    entry('c', meeting('2013-04')),
    entry('b', meeting('2012-04')),
    entry('a', { completeness: 'cut-off', ...zip }),
    entry('z', { access: 'withheld' }),
  ];
  const raw = [
    'raw/b.txt',
    'raw/c.txt',
    'raw/c.txt.yml',
    'raw/d.txt',
    'raw/z.txt',
    'raw/包.zip',
    'raw/另一包.ZIP',
    'raw/扫描.pdf',
    'raw/说明.yml',
  ];
  const coverage = coverageOf(entries, seriesOf(entries), raw);

  it('counts every year from the first to the last', () => {
    expect(coverage.years.map(({ year, count }) => `${year}:${count}`)).toEqual([
      '2012:1',
      '2013:1',
      '2014:0',
      '2015:0',
      '2016:1',
    ]);
    expect(coverage.undated).toBe(2);
  });

  it('names the years that a meeting lacks', () => {
    expect(coverage.meetings.map(({ series, missing }) => [series.name, missing.join()])).toEqual([
      ['全市防汛工作会议', '2014,2015'],
    ]);
  });

  it('names files that became no text, and neither descriptions nor archives with members', () => {
    expect(coverage.refused).toEqual(['raw/扫描.pdf', 'raw/说明.yml']);
  });

  it('says what is incomplete and what was taken down', () => {
    expect(coverage.incomplete.map(({ id }) => id)).toEqual(['a']);
    expect(coverage.withheld).toBe(1);
  });

  it('of nothing is nothing', () => {
    expect(coverageOf([], [], [])).toEqual({
      years: [],
      undated: 0,
      meetings: [],
      incomplete: [],
      withheld: 0,
      refused: [],
    });
  });
});

describe('quality', () => {
  const entries = [
    entry('a', { review: { status: 'checked', by: '王某' } }, { edits: 5 }),
    entry('b', {}, { gaps: 1, doubts: 2, edits: 2 }),
    entry('c', {}, { gaps: 4 }),
    entry('z', { access: 'withheld' }, { gaps: 9, edits: 9 }),
  ];
  const issue = (code: string, severity: FoundIssue['severity'], file: string): FoundIssue => ({
    code,
    severity,
    file,
  });
  const quality = qualityOf(entries, [
    issue('open-gap', 'note', 'b.mdx'),
    issue('open-gap', 'note', 'c.mdx'),
    issue('personal-data', 'warning', 'a.mdx'),
    issue('raw-hash', 'error', 'gone.mdx'),
  ]);

  it('counts public texts only', () => {
    expect(quality).toMatchObject({ texts: 3, checked: 1, clean: 1, edits: 7, gaps: 5, doubts: 2 });
    expect(quality.marked.map(({ id }) => id)).toEqual(['c', 'b']);
  });

  it('groups issues by kind, the gravest first', () => {
    expect(
      quality.issues.map(({ code, count, entries: of }) => [code, count, of.map(({ id }) => id).join()]),
    ).toEqual([
      ['raw-hash', 1, ''],
      ['personal-data', 1, 'a'],
      ['open-gap', 2, 'b,c'],
    ]);
  });
});
