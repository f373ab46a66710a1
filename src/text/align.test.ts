import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignLines, containment } from './align.ts';

const shown = (a: string[], b: string[]) =>
  alignLines(a, b).map((pair) => `${pair.a ?? '-'}${pair.b ?? '-'}`);

describe('alignLines', () => {
  it.each([
    ['the same', ['甲', '乙'], ['甲', '乙'], ['00', '11']],
    ['a line removed', ['打印', '同志们：', '开会。'], ['同志们：', '开会。'], ['0-', '10', '21']],
    ['a line added', ['同志们：'], ['标题', '同志们：'], ['-0', '01']],
    [
      'a line changed',
      ['同志们：', '今天我們開一次大會', '散会'],
      ['同志们：', '今天我们开一次大会，很好', '散会'],
      ['00', '1-', '-1', '22'],
    ],
    [
      'a line changed a little',
      ['同志们：', '今天的会议非常重要，请大家认真领会', '散会'],
      ['同志们：', '今天的会议非常重要,请大家认真领会。', '散会'],
      ['00', '11', '22'],
    ],
    ['nothing in common', ['甲甲'], ['乙乙'], ['0-', '-0']],
    ['one side empty', [], ['乙'], ['-0']],
  ])('%s', (_, a, b, expected) => {
    expect(shown(a, b)).toEqual(expected);
  });

  it('names every line of both sides once and in order', () => {
    const lines = fc.array(fc.constantFrom('甲', '乙', '同志们：', '今天开会', '今天开大会', ''), {
      maxLength: 12,
    });
    void fc.assert(
      fc.property(lines, lines, (a, b) => {
        const pairs = alignLines(a, b);
        expect(pairs.flatMap((pair) => pair.a ?? [])).toEqual(a.map((_, index) => index));
        expect(pairs.flatMap((pair) => pair.b ?? [])).toEqual(b.map((_, index) => index));
      }),
    );
  });

  it('aligns a text with itself line by line', () => {
    void fc.assert(
      fc.property(fc.uniqueArray(fc.string()), (a) => {
        expect(alignLines(a, a)).toEqual(a.map((_, index) => ({ a: index, b: index })));
      }),
    );
  });
});

describe('containment', () => {
  it('is 1 for the same or a part, and 0 for strangers', () => {
    expect(containment('会议讲话', '会议讲话')).toBe(1);
    expect(containment('会议讲话', '在会议讲话中')).toBe(1);
    expect(containment('会议讲话', '春耕生产')).toBe(0);
  });
});
