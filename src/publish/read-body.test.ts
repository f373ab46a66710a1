import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import { YanluError } from '../errors.ts';
import { parseBody } from './parse-body.ts';
import { readBlocks } from './read-blocks.ts';
import { type ReadBody, readBody } from './read-body.ts';

const place = { file: 'test', bodyLine: 1 };

/** What the parser alone makes of it. */
function wholly(body: string): ReadBody {
  const tree = parseBody(body, place);
  return { tree, blocks: readBlocks(tree, place) };
}

/** A tree without places in the file. */
function bare(node: Nodes): unknown {
  const { position: _position, ...rest } = node as Nodes & { position?: unknown };
  const data =
    'data' in rest && rest.data
      ? { data: { hProperties: (rest.data as { hProperties?: unknown }).hProperties } }
      : {};
  const attributes =
    'attributes' in rest
      ? { attributes: rest.attributes.map((one) => ('name' in one ? [one.name, one.value] : one)) }
      : {};
  const children = 'children' in rest ? { children: rest.children.map((child) => bare(child as Nodes)) } : {};
  return { ...rest, ...data, ...attributes, ...children };
}

const outcome = (read: (body: string) => ReadBody, body: string) => {
  try {
    const { tree, blocks } = read(body);
    return { tree: bare(tree), blocks };
  } catch (error) {
    if (!(error instanceof YanluError)) throw error;
    return { fault: error.message };
  }
};

/** Pieces that a line may be made of, some of which Markdown obeys. */
const pieces = [
  ...[
    '同志们',
    '一、',
    '（二）',
    '，',
    '。',
    '：',
    '“好”',
    '·',
    '—',
    '12',
    '3.5%',
    'GDP',
    'www.a.cn',
    'http://a',
  ],
  ...[
    'import x',
    '.',
    '*',
    '**',
    '_',
    '[',
    ']',
    '](x)',
    ']: x',
    '`',
    '&amp;',
    '\\',
    '~~',
    '- ',
    '-',
    '=',
    '1. ',
    '#',
    '> ',
    '{a}',
  ],
  ...[
    '<Head level="2">',
    '</Head>',
    '<Gap why="缺" />',
    '<Doubt why="疑">',
    '</Doubt>',
    '<Annex>',
    '</Annex>',
    '<P id="p9" />',
  ],
  ...['## ', '### ', ' ', '  ', '\n', '    ', '|', '(', ')', '+', ';', '!', '\u00a0', '\u2028'],
];
const line = fc
  .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 7 })
  .map((parts) => parts.join(''));
const start = fc.constantFrom(
  '',
  '',
  '同志们',
  '一、',
  '## 二、',
  '<Head level="2">一是修路。</Head>要快，',
  '（一）',
);
const body = fc
  .array(
    fc.tuple(start, line).map(([first, rest]) => first + rest),
    { maxLength: 6 },
  )
  .map((lines) => `\n${lines.map((one) => `${one}\n`).join('\n')}`);

describe('a body that is read line by line', () => {
  it('is what the parser makes of the whole', () => {
    fc.assert(
      fc.property(body, (text) => {
        expect(outcome((one) => readBody(one, place), text)).toEqual(outcome(wholly, text));
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['', 0],
    ['\n同志们：\n\n## 一、先修路\n\n<Head level="2">一是勘测。</Head>三年增长3.5%。\n', 3],
    ['\n同志们<Gap why="缺一字" />：\n\n好。\n', 2],
    ['\n<Annex>\n\n好。\n\n</Annex>\n', 1],
    ['\n<P id="p7" />\n\n好。\n', 1],
    ['\n[一]: x\n\n好[一]。\n', 1],
  ])('%j', (text, blocks) => {
    const read = readBody(text, place);
    expect(read.blocks).toHaveLength(blocks);
    expect(outcome(() => read, text)).toEqual(outcome(wholly, text));
  });

  it('says where a fault is in the whole', () => {
    expect(() => readBody('\n好。\n\n同志们<Gap />。\n', place)).toThrow(':4:');
  });
});
