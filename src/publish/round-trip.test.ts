import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { YanluError } from '../errors.ts';
import type { Block, Mark } from '../schema/body.ts';
import { type DocumentRecord, documentRecord } from '../schema/record.ts';
import { splitsCharacter } from '../text/edit.ts';
import { fieldOrder } from './front-matter.ts';
import { compareMarks } from './marks.ts';
import { parseMdx, readMdx } from './read-mdx.ts';
import { writeMdx } from './write-mdx.ts';

const sha256 = '0'.repeat(64);

const plain: DocumentRecord = documentRecord.parse({
  id: 'undated-zhangsan-000000',
  kind: 'speech',
  datePrecision: 'none',
  dateBasis: 'none',
  script: 'Hans',
  completeness: 'whole',
  sources: [{ file: 'raw/000000000000/a.txt', sha256, encoding: 'utf-8', reader: 'txt@1' }],
});

const paragraph = (text: string, index = 0): Block => ({
  type: 'paragraph',
  anchor: `p${index + 1}`,
  text,
  marks: [],
});

const bodyOf = (text: string) =>
  writeMdx(plain, [paragraph(text)])
    .split('\n---\n\n')[1]
    ?.trimEnd();

describe('ordinary Chinese text is written as it stands', () => {
  it.each([
    '一、提高认识，增强做好工作的紧迫感',
    '（二）突出重点。要抓好“三农”工作，落实《关于加快发展的意见》（〔2012〕15号）。',
    '1.抓项目。全年完成投资12.5亿元，增长15.3%（可比价）。',
    '2、要在强化责任上下功夫——这是关键……',
    '某区委书记XX同志说：***同志到会讲话',
    '会议时间：9:30-11:00；电话：0513-8888_1234',
    'A&B公司与AT&T合作，C[1]、D(2)、E!',
    '“十二五”期间 GDP 年均增长 10% 以上，R&D 投入占 2.1%',
    '2012年6月15日',
    '=== 会场 ===',
    '| 表 | 格 |',
    '#不是标题',
    '-5℃以下',
  ])('%s', (text) => expect(bodyOf(text)).toBe(text));
});

describe('what a parser would take for more than text is escaped', () => {
  it.each([
    ['import x from "y"', '&#x69;mport x from "y"'],
    ['export const a = 1', '&#x65;xport const a = 1'],
    ['a { b } c', 'a \\{ b } c'],
    ['<script>alert(1)</script>', '\\<script>alert(1)\\</script>'],
    ['[x](javascript:alert(1))', '\\[x\\](javascript:alert(1))'],
    ['见[x](javascript:alert(1))', '见[x\\](javascript:alert(1))'],
    ['![x](y.png)', '![x\\](y.png)'],
    ['<!-- 注 -->', '\\<!-- 注 -->'],
    ['&amp; &#x41; & &nosuch', '\\&amp; \\&#x41; & &nosuch'],
    ['---', '\\---'],
    ['- - -', '\\- - -'],
    ['# 标题', '\\# 标题'],
    ['1. 项', '1\\. 项'],
    ['2) 项', '2\\) 项'],
    ['- 项', '\\- 项'],
    ['> 引', '\\> 引'],
    ['```', '\\`\\`\\`'],
    ['~~~', '\\~~~'],
    ['**重**镇**', '\\*\\*重\\*\\*镇\\*\\*'],
    ['a\\b', 'a\\\\b'],
    ['\ufeff首', '&#xFEFF;首'],
    ['左\t右', '左&#x9;右'],
    ['上\n下', '上&#xA;下'],
    ['  首', '&#x20; 首'],
    ['尾  ', '尾 &#x20;'],
    ['\u2028', '&#x2028;'],
    ['[a]: b', '\\[a]: b'],
  ])('%j', (text, written) => {
    expect(bodyOf(text)).toBe(written);
    expect(readMdx(writeMdx(plain, [paragraph(text)]), 'a.mdx').blocks).toEqual([paragraph(text)]);
  });
});

describe('marks that cross are written in pieces', () => {
  const doubt = (start: number, end: number, why: string): Mark => ({ kind: 'doubt', start, end, why });
  it.each<[string, number, Mark[], string]>([
    [
      '一是快。要抓紧',
      4,
      [doubt(2, 5, '甲')],
      '<Head level="2">一是<Doubt why="甲">快。</Doubt></Head><Doubt why="甲" continued>要</Doubt>抓紧',
    ],
    [
      '一是快。要抓紧',
      0,
      [doubt(1, 4, '甲'), doubt(2, 6, '乙')],
      '<Head level="2"></Head>一<Doubt why="甲">是<Doubt why="乙">快。</Doubt></Doubt><Doubt why="乙" continued>要抓</Doubt>紧',
    ],
    [
      '到镇',
      2,
      [{ kind: 'gap', start: 1, end: 1, why: '缺', proposal: '青石' }, doubt(1, 2, '甲')],
      '<Head level="2">到<Gap why="缺" proposal="青石" /><Doubt why="甲">镇</Doubt></Head>',
    ],
  ])('%s', (text, end, marks, written) => {
    const block: Block = { type: 'paragraph', anchor: 'p1', text, marks, head: { level: 2, end } };
    const source = writeMdx(plain, [block]);
    expect(source.split('\n---\n\n')[1]).toBe(`${written}\n`);
    expect(readMdx(source, 'a.mdx').blocks).toEqual([block]);
  });
});

const nasty = fc.constantFrom(
  ...['{', '}', '<', '>', '</', '/>', '<Gap/>', '<P id="p2" />', '<Annex>', '</Annex>', '<!--', '-->', '&'],
  ...['&amp;', '&#x41;', '&lt', ';', '#', '##', '-', '---', '+', '*', '**', '_', '__', '=', '===', '~~~'],
  ...['`', '```', '[', ']', '](', '](javascript:alert(1))', '!', '[x]: y', '(', ')', '|', ':', '\\', '\\\\'],
  ...['import x from "y"', 'export ', 'import', '1.', '1)', '10. ', '> ', '- ', '# ', '* ', ' ', '  ', '\t'],
  ...['\n', '\r\n', '\r', '\ufeff', '\u2028', '\u0085', '\u00a0', '\u3000', '\u200b', '\u0001', '\ufffe'],
  ...[
    '“',
    '”',
    '《',
    '》',
    '。',
    '，',
    '、',
    '一',
    '是',
    '文',
    'a',
    '1',
    '😀',
    '𠮷',
    '"',
    "'",
    '%',
    'http://a.b',
  ],
);

const character = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 3 })
  .filter((text) => !text.includes('\0'));

const text = fc
  .array(fc.oneof({ weight: 4, arbitrary: nasty }, { weight: 1, arbitrary: character }), { maxLength: 12 })
  .map((parts) => parts.join(''));

/** Offsets that do not cut a character. */
const offsetIn = (whole: string) =>
  fc.nat({ max: whole.length }).map((at) => (splitsCharacter(whole, at) ? at - 1 : at));

const marksIn = (whole: string) =>
  fc
    .array(
      fc.tuple(offsetIn(whole), offsetIn(whole), fc.boolean(), text, fc.option(text, { nil: undefined })),
      {
        maxLength: 4,
      },
    )
    .map((rows) =>
      rows
        .map(([a, b, gap, why, proposal], index): Mark => {
          const start = Math.min(a, b);
          const base = { start, why: `${why}${index}`, ...(proposal === undefined ? {} : { proposal }) };
          return gap ? { kind: 'gap', end: start, ...base } : { kind: 'doubt', end: Math.max(a, b), ...base };
        })
        .toSorted(compareMarks),
    );

const number = fc.option(fc.oneof(text, fc.constant('1.')), { nil: undefined });
const level = fc.integer({ min: 1, max: 9 });

const block = text.chain((whole) =>
  fc
    .record({
      heading: fc.boolean(),
      marks: marksIn(whole),
      level,
      number,
      end: fc.option(offsetIn(whole), { nil: undefined }),
      annex: fc.boolean(),
      anchor: fc.option(fc.integer({ min: 1, max: 99 }), { nil: undefined, freq: 4 }),
    })
    .map((row) => (index: number): Block => {
      const common = { anchor: `p${row.anchor ?? index + 1}`, text: whole, marks: row.marks };
      const inferred = row.number === undefined ? {} : { inferredNumber: row.number };
      if (row.heading) return { type: 'heading', level: row.level, ...common, ...inferred };
      const head = row.end === undefined ? {} : { head: { level: row.level, end: row.end, ...inferred } };
      return { type: 'paragraph', ...common, ...head, ...(row.annex ? { annex: true } : {}) };
    }),
);

const blocks = fc.array(block, { maxLength: 6 }).map((makers) => makers.map((make, index) => make(index)));

const scalar = fc.oneof(
  text,
  fc.string({ unit: 'binary' }),
  fc.constantFrom('true', 'null', '~', '012', '1e3'),
);
const date = fc.constantFrom('2012', '2012-06', '2012-06-15');

const record = fc
  .record(
    {
      title: scalar,
      subtitle: scalar,
      genre: scalar,
      occasion: scalar,
      salutation: scalar,
      dateEvidence: scalar,
      work: scalar,
      date,
      published: date,
      speaker: fc.record({ name: scalar, role: scalar }, { requiredKeys: [] }),
      place: fc.record({
        name: scalar,
        chain: fc.array(scalar, { maxLength: 3 }),
        code: fc.constant('320623'),
      }),
      annexes: fc.array(fc.record({ title: scalar, anchor: fc.constant('p3') }), { maxLength: 2 }),
      cites: fc.array(fc.record({ title: scalar, number: scalar, anchor: fc.constant('p4') }), {
        maxLength: 2,
      }),
      themes: fc.array(scalar, { maxLength: 2 }),
      aliases: fc.constantFrom({}, { p3: 'p4' }),
      anonymised: fc.boolean(),
      part: fc.constantFrom({ n: 1, of: 5 }, {}),
      review: fc.record({ status: fc.constant('checked' as const), by: scalar, at: date }),
    },
    { requiredKeys: [] },
  )
  .map((fields) => documentRecord.parse({ ...plain, ...fields }));

describe('writing and reading back', () => {
  it('gives the same record and blocks for any text', () => {
    fc.assert(
      fc.property(record, blocks, (fields, body) => {
        const source = writeMdx(fields, body);
        const read = readMdx(source, 'a.mdx');
        expect(read.record).toEqual(fields);
        expect(read.blocks).toEqual(body);
        expect(writeMdx(read.record, read.blocks)).toBe(source);
      }),
      { numRuns: 2000 },
    );
  });

  it('never makes text into more than text', () => {
    const harmless = new Set(['root', 'paragraph', 'text']);
    fc.assert(
      fc.property(text, (whole) => {
        fc.pre(whole !== '');
        const types: string[] = [];
        const walk = (node: { type: string; children?: readonly { type: string }[] }) => {
          types.push(node.type);
          for (const child of node.children ?? []) walk(child);
        };
        walk(parseMdx(writeMdx(plain, [paragraph(whole)]), 'a.mdx').tree);
        expect(types.filter((type) => !harmless.has(type))).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it('holds every field of the record in a fixed order', () => {
    const fields = new Set(documentRecord.options.flatMap((option) => Object.keys(option.shape)));
    expect(new Set(fieldOrder)).toEqual(fields);
  });

  it.each([
    ['NUL', [paragraph('a\0b')]],
    ['half a character', [paragraph('a\ud840')]],
    [
      'a mark outside',
      [{ ...paragraph('ab'), marks: [{ kind: 'gap' as const, start: 3, end: 3, why: '缺' }] }],
    ],
  ])('refuses %s', (_what, body) => expect(() => writeMdx(plain, body)).toThrow(YanluError));
});
