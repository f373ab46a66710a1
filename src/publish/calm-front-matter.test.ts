import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Document, parse, Scalar, visit } from 'yaml';
import { calmYaml } from './calm-front-matter.ts';
import { readCalmYaml } from './read-calm-yaml.ts';

/** As front matter is written by the library. */
function byLibrary(fields: unknown): string {
  const document = new Document(fields, { aliasDuplicateObjects: false });
  visit(document, {
    Scalar(_key, node) {
      if (typeof node.value === 'string' && /^\d{4}(-\d\d){0,2}$/.test(node.value))
        node.type = Scalar.QUOTE_DOUBLE;
    },
  });
  return document.toString({ lineWidth: 0, blockQuote: false, doubleQuotedMinMultiLineLength: 1e9 });
}

const value = fc.oneof(
  fc.constantFrom(
    '在会上的讲话',
    '《办法》〔2012〕15号',
    '县长、书记',
    '2012',
    '2012-06-15',
    'whole',
    'utf-8',
    'txt@1',
    'p12',
    'gb18030',
    '2012-06-15-limou-0f3c9a',
    'undated-limou-123456',
    'undated-limou-12e456',
    'jiceng-shequ',
    'raw/0f3c9a5b7d21/讲话.txt',
    'raw/0219县长（打印稿） (2).docx',
    'raw/- 好.txt',
    'raw/a #b.txt',
    'raw/【2010】3号/a-b_c.md',
    '2017-yichuangshouli-baogao',
    'https://example.org/a_b.html',
    'no',
    'null',
    '12e4',
    '420324',
    '001234',
    '000000',
    '是',
    '是: 否',
    '是 #否',
    '- 是',
    '“好”',
    "'好'",
    '',
    ' 好',
    '好 ',
    '一：二',
  ),
  fc.stringMatching(/^[0-9a-f]{64}$/),
  fc.stringMatching(/^[0-9e]{64}$/),
  fc.nat(99),
  fc.constant(true),
);
const map = fc.dictionary(
  fc.constantFrom('file', 'sha256', 'name', 'role', 'part', 'anchor', 'no', 'y'),
  value,
  {
    minKeys: 1,
    maxKeys: 4,
    noNullPrototype: true,
  },
);
const fields = fc.dictionary(
  fc.constantFrom('id', 'title', 'speaker', 'sources', 'cites', 'themes', 'date'),
  fc.oneof(value, map, fc.array(value, { maxLength: 3 }), fc.array(map, { maxLength: 3 })),
  { noNullPrototype: true, minKeys: 1 },
);

describe('calm YAML', () => {
  it('is what the library writes, and reads back as the same', () => {
    let calm = 0;
    fc.assert(
      fc.property(fields, (record) => {
        const text = calmYaml(record);
        if (text === undefined) return;
        calm += 1;
        expect(text).toBe(byLibrary(record));
        expect(parse(text, { version: '1.2', schema: 'core' })).toEqual(record);
        expect(readCalmYaml(text)).toEqual(record);
      }),
      { numRuns: 3000 },
    );
    expect(calm).toBeGreaterThan(100);
  });

  it('is written of an ordinary record', () => {
    expect(
      calmYaml({
        id: '2012-06-15-limou-0f3c9a',
        speaker: { name: '李某', role: '县长' },
        date: '2012-06-15',
        sources: [{ file: 'raw/0f3c9a5b7d21/讲话稿 (2).txt', sha256: 'a'.repeat(64), part: 1 }],
        themes: ['jiceng-shequ'],
      }),
    ).toBe(
      `id: 2012-06-15-limou-0f3c9a\nspeaker:\n  name: 李某\n  role: 县长\ndate: "2012-06-15"\nsources:\n  - file: raw/0f3c9a5b7d21/讲话稿 (2).txt\n    sha256: ${'a'.repeat(64)}\n    part: 1\nthemes:\n  - jiceng-shequ\n`,
    );
  });

  it.each(['2012-06-15-limou-123456', 'undated-limou-1e5', '2012-e-5', '2012-06-limou-000000'])(
    'is written of the id %s',
    (id) => {
      const text = calmYaml({ id });
      expect(text).toBe(`id: ${id}\n`);
      expect(parse(text ?? '', { version: '1.2', schema: 'core' })).toEqual({ id });
      expect(parse(text ?? '', { version: '1.1' })).toEqual({ id });
    },
  );

  it.each([
    ['another order of quotes', "id: '2012'\n"],
    ['a number with a nought before it', 'part: 007\n'],
    ['a comment', 'title: 讲话 # 草稿\n'],
    ['a field twice', 'title: 讲话\ntitle: 报告\n'],
    ['a word of YAML', 'title: null\n'],
    ['a flow of items', 'themes: [jiceng-shequ]\n'],
    ['a wider indent', 'speaker:\n    name: 李某\n'],
    ['no end of the last line', 'title: 讲话'],
    ['a field without value', 'title:\n'],
    ['an alias', 'title: &a 讲话\nsubtitle: *a\n'],
    ['a thousand levels', `${Array.from({ length: 1000 }, (_, at) => `${'  '.repeat(at)}a:`).join('\n')}\n`],
  ])('leaves to the library what it would not write: %s', (_what, yaml) => {
    expect(readCalmYaml(yaml)).toBeUndefined();
  });

  it('takes no lines but those whose meaning the library gives', () => {
    const line = fc.constantFrom(
      'a:',
      '  b: 讲话',
      '- c',
      '  - d: 1',
      '    e: whole',
      '  - 报告',
      'f: "2012"',
      '',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
        const yaml = `${lines.join('\n')}\n`;
        const read = readCalmYaml(yaml);
        if (read) expect(parse(yaml, { version: '1.2', schema: 'core' })).toEqual(read);
      }),
      { numRuns: 10_000 },
    );
  });
});
