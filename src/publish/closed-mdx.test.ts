import { describe, expect, it } from 'vitest';
import { YanluError } from '../errors.ts';
import { readMdx } from './read-mdx.ts';

const front = [
  '---',
  'id: a',
  'kind: speech',
  'datePrecision: none',
  'dateBasis: none',
  'script: Hans',
  'completeness: whole',
  'sources:',
  '  - file: raw/a.txt',
  `    sha256: "${'0'.repeat(64)}"`,
  '    encoding: utf-8',
  '    reader: txt@1',
  '---',
  '',
];

const file = (body: string) => [...front, body, ''].join('\n');

function faultOf(source: string): YanluError {
  try {
    readMdx(source, 'a.mdx');
  } catch (error) {
    if (error instanceof YanluError) return error;
    throw error;
  }
  throw new Error('it was read');
}

describe('what could run, load or deceive is refused with its place', () => {
  it.each([
    ['import x from "y"', 15, 1, 'import and export'],
    ['export const a = 1', 15, 1, 'import and export'],
    ['文\n\nexport default () => null', 17, 1, 'import and export'],
    ['今天{1 + 1}', 15, 3, 'expression in braces'],
    ['{process.exit()}', 15, 1, 'expression in braces'],
    ['今天{', 15, 4, ''],
    ['<script>alert(1)</script>', 15, 1, '<script> is not a component'],
    ['文<img src="x" onerror="alert(1)" />', 15, 2, '<img> is not a component'],
    ['文<Image.Big />', 15, 2, '<Image.Big> is not a component'],
    ['文<></>', 15, 2, '<> is not a component'],
    ['<__proto__ />', 15, 1, ''],
    ['<constructor />', 15, 1, '<constructor> is not a component'],
    ['文<!-- 注 -->', 15, 3, ''],
    ['<Gap />', 15, 1, '<Gap> needs why'],
    ['<Gap why={1} />', 15, 1, 'why of <Gap> is an expression'],
    ['<Gap why="a" {...x} />', 15, 1, 'expression for an attribute'],
    ['<Gap why="a" onclick="b" />', 15, 1, 'no attribute onclick'],
    ['<Gap why="a" why="b" />', 15, 1, 'why twice'],
    ['<Gap why="a">文</Gap>', 15, 1, 'holds no text'],
    ['<Doubt why="a">文', 15, 1, ''],
    ['文<Head level="1">题</Head>', 15, 2, 'at the start of a block'],
    ['<Head>题</Head>文', 15, 1, 'needs level'],
    ['<Head level="0">题</Head>文', 15, 1, 'whole number'],
    ['## <Head number="1.">题</Head>文', 15, 1, 'holds the whole heading'],
    ['文<Annex>注</Annex>', 15, 2, 'line of its own'],
    ['<P id="x" />\n\n文', 15, 1, 'an anchor is written'],
    ['<P id="p2" />', 15, 1, 'no block follows'],
    ['<P id="p2" />\n\n<P id="p3" />\n\n文', 17, 1, 'two <P'],
    ['![图](a.png)', 15, 1, 'image'],
    ['[x](javascript:alert(1))', 15, 1, 'a link leads to'],
    ['[x](JaVa&Tab;Script:alert(1))', 15, 1, 'a link leads to'],
    ['[x](data:text/html,x)', 15, 1, 'a link leads to'],
    ['[x](//host.example/a)', 15, 1, 'a link leads to'],
    ['文[x]\n\n[x]: vbscript:y', 17, 1, 'a link leads to'],
    ['> > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > 深', 15, 61, 'nested too deeply'],
  ])('%j', (body, line, column, reason) => {
    const { name, detail, hint } = faultOf(file(body));
    expect({ name, line: detail.line, column: detail.column }).toEqual({
      name: 'MdxNotClosed',
      line,
      column,
    });
    expect(detail.reason).toContain(reason);
    expect(hint).toContain('docs/format.md');
  });
});

describe('a front matter that cannot be used is named with its line', () => {
  it.each([
    ['no front matter', '文\n', 1],
    ['no end', '---\nid: a\n', 1],
    ['not YAML', '---\nid: [a\n---\n', 3],
    ['a field that does not exist', file('').replace('script: Hans', 'script: Hans\nfoo: 1'), 7],
    ['a wrong value', file('').replace('script: Hans', 'script: Latn'), 6],
    ['a wrong date', file('').replace('script: Hans', 'script: Hans\ndate: 2012-13'), 7],
    ['a field twice', file('').replace('id: a', 'id: a\nid: b'), 3],
    ['a wrong value in a list', file('').replace('txt@1', '5'), 12],
    [
      'aliases without end',
      '---\na: &a [x, x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a]\nc: [*b, *b, *b, *b, *b, *b, *b]\n---\n',
      2,
    ],
  ])('%s', (_what, source, line) => {
    const { name, detail } = faultOf(source);
    expect({ name, line: detail.line }).toEqual({ name: 'RecordInvalid', line });
  });
});

describe('Markdown written by hand is read as the text one sees', () => {
  it.each([
    ['**“实事求是。”**这是根本', ['“实事求是。”这是根本']],
    ['见[规划](https://a.example)第*3*条`x`', ['见规划第3条x']],
    ['- 甲\n- 乙\n  - 丙', ['甲', '乙', '丙']],
    ['1. 甲\n2. 乙', ['甲', '乙']],
    ['> 引文\n\n正文', ['引文', '正文']],
    ['第一行\n第二行', ['第一行第二行']],
    ['line one\nline two', ['line one line two']],
    ['甲\n***\n乙', ['甲', '乙']],
    ['题\n==', ['题']],
    ['```\n代码\n行\n```', ['代码 行']],
    ['甲  \n乙', ['甲 乙']],
    ['<Doubt why="疑。">\n甲乙\n</Doubt>', undefined],
    ['\u{feff}文', ['\u{feff}文']],
  ])('%j', (body, texts) => {
    if (texts) expect(readMdx(file(body), 'a.mdx').blocks.map(({ text }) => text)).toEqual(texts);
    else expect(faultOf(file(body)).detail.reason).toContain('on the line of its tag');
  });

  it('also with the byte-order mark and line ends of Windows', () => {
    const source = `\ufeff${file('甲\n\n乙').replaceAll('\n', '\r\n')}`;
    expect(readMdx(source, 'a.mdx').blocks.map(({ text }) => text)).toEqual(['甲', '乙']);
  });

  it('takes a mark alone on its line for a paragraph', () => {
    expect(readMdx(file('<Gap why="缺。" />\n\n文'), 'a.mdx').blocks).toEqual([
      { type: 'paragraph', anchor: 'p1', text: '', marks: [{ kind: 'gap', start: 0, end: 0, why: '缺。' }] },
      { type: 'paragraph', anchor: 'p2', text: '文', marks: [] },
    ]);
  });
});

describe('hostile text is read or refused in reasonable time', () => {
  it.each([
    '[',
    '*a',
    '_',
    '`',
    '<Doubt',
    '](',
    '![',
    '&',
    '&#',
    '\\',
    '1.',
    '- ',
    '{',
    '}',
    '> ',
    '&a;&',
    '~',
  ])('%j', (piece) => {
    const started = performance.now();
    try {
      readMdx(file(piece.repeat(5000)), 'a.mdx');
    } catch (error) {
      expect(error).toBeInstanceOf(YanluError);
    }
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
