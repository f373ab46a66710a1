import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchPageWords } from '../i18n/search.ts';
import { type ExportedSearch, toCsv, toJson, toMarkdown } from './export-results.ts';

const zhColumns = searchPageWords['zh-hans'].export.columns;

const search: ExportedSearch = {
  query: '网格',
  url: 'https://example.org/search/?q=%E7%BD%91%E6%A0%BC',
  accessed: '2026-11-22',
  total: 2,
  hits: [
    {
      id: '2012-06-15-a-aaaaaa',
      title: '在现场会上的讲话',
      date: '2012-06-15',
      voice: '陆问澜 县委书记',
      place: '虚山省虚川市',
      url: 'https://example.org/speeches/a/',
      cited: { creator: '陆问澜' },
      paragraphs: [
        { anchor: 'p4', text: '网格员说：“路灯，要亮”，"今晚"就办。' },
        { anchor: 'p5', text: '=HYPERLINK("x")' },
      ],
    },
    {
      id: 'undated-b-bbbbbb',
      title: '〔无题〕*甲*',
      url: 'https://example.org/speeches/b/',
      cited: {},
      paragraphs: [],
    },
  ],
};

/** Reads a table as RFC 4180 has it. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  const cells = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/y;
  cells.lastIndex = 1;
  for (let match = cells.exec(text); match; match = cells.exec(text)) {
    const [, value = '', end] = match;
    rows.at(-1)?.push(value.startsWith('"') ? value.slice(1, -1).replaceAll('""', '"') : value);
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

describe('the result as a table', () => {
  const rows = readCsv(toCsv(search, zhColumns));

  it('begins with a byte order mark and names its columns', () => {
    expect(toCsv(search, zhColumns).charCodeAt(0)).toBe(0xfeff);
    expect(rows[0]).toEqual(Object.values(zhColumns));
  });

  it('has a row for each paragraph, with its reference', () => {
    expect(rows.map((row) => row[5])).toEqual(['段', '4', '5', '']);
    expect(rows[1]?.[6]).toBe('网格员说：“路灯，要亮”，"今晚"就办。');
    expect(rows[1]?.[8]).toBe(
      '陆问澜. 在现场会上的讲话[A/OL]. 第4段(2012-06-15)[2026-11-22]. https://example.org/speeches/a/#p4.',
    );
    expect(rows[3]?.[8]).toContain('佚名. 〔无题〕*甲*[A/OL].');
  });

  it('holds no formula', () => {
    expect(rows[2]?.[6]).toBe(`'=HYPERLINK("x")`);
  });

  it('reads back whatever a text holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'甲",\r\n=+-@\t ') }), (text) => {
        const [hit] = search.hits;
        const one = { ...search, hits: [{ ...hit!, paragraphs: [{ anchor: 'p1', text }] }] };
        const read = readCsv(toCsv(one, zhColumns))[1]?.[6];
        expect(read === text || read === `'${text}`).toBe(true);
      }),
    );
  });
});

describe('the result for programs and for drafts', () => {
  it('is JSON with the search and an address for each paragraph', () => {
    const { documents, ...rest } = JSON.parse(toJson(search));
    expect(rest).toEqual({ query: '网格', url: search.url, accessed: '2026-11-22', total: 2 });
    expect(documents[0].paragraphs[0].url).toBe('https://example.org/speeches/a/#p4');
    expect(documents[0].paragraphs[0].citation).toContain('第4段');
  });

  it('is Markdown in which texts stay texts', () => {
    const text = toMarkdown(search, '检索结果：网格');
    expect(text).toContain('# 检索结果：网格');
    expect(text).toContain('> 网格员说：“路灯，要亮”，"今晚"就办。');
    expect(text).toContain('## 〔无题〕\\*甲\\*');
    expect(text).toContain('陆问澜. 在现场会上的讲话[A/OL]. 第4段(2012-06-15)[2026-11-22].');
  });

  it('is Markdown in which nothing of a text becomes a link, a heading or markup', () => {
    const [hit] = search.hits;
    const paragraphs = [{ text: '[点](javascript:x) <b> # 甲' }, { text: '# 乙' }, { text: '[丙]: x' }];
    const text = toMarkdown({ ...search, hits: [{ ...hit!, paragraphs }] }, '#');
    expect(text).toContain('> [点\\](javascript:x) \\<b\\> # 甲');
    expect(text).toContain('> \\# 乙');
    expect(text).toContain('> [丙\\]: x');
  });
});
