import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBody } from './parse-body.ts';
import { readBlocks } from './read-blocks.ts';
import { calmText } from './reads-back.ts';

const place = { file: 'test', bodyLine: 1 };
const parsed = (body: string) => readBlocks(parseBody(body, place), place).map(({ text }) => text);

/** Pieces that a line may be made of, some of which Markdown obeys. */
const line = fc
  .array(
    fc.constantFrom(
      '同志们',
      '一、',
      '（二）',
      '，',
      '。',
      '：',
      '“',
      '”',
      '·',
      '—',
      '12',
      '3',
      'GDP',
      'www',
      'import',
      '.',
      '*',
      '_',
      '[',
      '](',
      '`',
      '&amp;',
      '~~',
      '- ',
      '1. ',
      '#',
      '> ',
      '<Head level="2">',
      '</Head>',
      '## ',
      ' ',
      '|',
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((pieces) => pieces.join(''));

describe('a calm line', () => {
  it('is to the parser one block with its text, whatever stands around it', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
        const calm = lines.filter((one) => calmText(one) !== undefined);
        const around = calm.flatMap((one) => ['- 一\\. 二', one, '1\\. 好']);
        expect(parsed(calm.map((one) => `${one}\n`).join('\n'))).toEqual(calm.map(calmText));
        expect(
          parsed(around.map((one) => `${one}\n`).join('\n')).filter((text) =>
            calm.some((one) => calmText(one) === text),
          ),
        ).toEqual(calm.map(calmText));
      }),
      { numRuns: 2000 },
    );
  });

  it.each<[string, string | undefined]>([
    ['同志们：', '同志们：'],
    ['## 一、先修路', '一、先修路'],
    ['<Head level="2">一是修路。</Head>要快。', '一是修路。要快。'],
    ['<Head level="2">一是修路。</Head>', undefined],
    ['3个村', undefined],
    ['修*路*', undefined],
    [' 修路', undefined],
    ['修路 ', undefined],
    ['第1. 条', undefined],
    ['修<Gap why="" />路', undefined],
  ])('%s', (one, text) => {
    expect(calmText(one)).toBe(text);
  });
});
