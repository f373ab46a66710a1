import { describe, expect, it } from 'vitest';
import { csvCell, type ExportedRow, exportColumns, toCsv, toJson } from './export.ts';

const row: ExportedRow = {
  document: {
    id: '2013-06-25-a',
    title: '在调度会上的讲话',
    date: '2013-06-25',
    voice: '陆问澜',
    chain: ['虚川市', '虚溪县'],
    level: 'county',
    cited: { creator: '陆问澜' },
  },
  anchor: 'p12',
  url: 'https://example.org/speeches/2013-06-25-a/#p12-m1',
  lead: '建网格,每片一人',
  type: 'pingtai-sheshi',
  typeName: '平台与设施',
  actors: ['虚溪县民政局', '虚溪县委'],
  targets: ['居民', '老人'],
  numbers: [
    { value: '42', unit: '个', op: '=' },
    { value: '三成', unit: '', op: '>=' },
  ],
  deadline: { text: '年底前', date: '2013-12-31' },
  strength: 4,
  polarity: 'do',
  status: 'planned',
  themes: ['jiceng-shequ'],
};
const view = { url: 'https://example.org/measures/?q=x', accessed: '2026-11-22', rows: [row] };
const names = Object.fromEntries(exportColumns.map((name) => [name, name])) as Record<
  (typeof exportColumns)[number],
  string
>;
const citation =
  '陆问澜. 在调度会上的讲话[A/OL]. 第12段(2013-06-25)[2026-11-22]. https://example.org/speeches/2013-06-25-a/#p12-m1.';

describe('exported rows', () => {
  it('are a table with a byte order mark, quoted where a cell needs it', () => {
    const [head, line, end] = toCsv(view, names).split('\r\n');
    expect(head).toBe(`\ufeff${exportColumns.join(',')}`);
    expect(line).toBe(
      [
        '2013-06-25-a#p12',
        '平台与设施',
        '"建网格,每片一人"',
        '虚溪县民政局、虚溪县委',
        '居民、老人',
        '42个；>=三成',
        '年底前',
        '2013-12-31',
        '4',
        'do',
        'planned',
        '虚川市虚溪县',
        'county',
        '2013',
        '2013-06-25',
        '陆问澜',
        '在调度会上的讲话',
        'jiceng-shequ',
        'p12',
        row.url,
        citation,
      ].join(','),
    );
    expect(end).toBe('');
  });

  it('are JSON with anchors and references', () => {
    const { measures, total } = JSON.parse(toJson(view)) as { total: number; measures: unknown[] };
    expect(total).toBe(1);
    expect(measures[0]).toMatchObject({
      anchor: 'p12',
      citation,
      place: ['虚川市', '虚溪县'],
      level: 'county',
    });
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['-必须', "'-必须"],
    ['@人', "'@人"],
    ['说“好”', '说“好”'],
    ['一"二', '"一""二"'],
    ['一\n二', '"一\n二"'],
  ])('keep spreadsheets from taking %j for a formula', (text, cell) => expect(csvCell(text)).toBe(cell));
});
