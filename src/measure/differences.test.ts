import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differences, sizeOf } from './differences.ts';

const told = (a: string, b: string) => differences(a, b).map((one) => [a.slice(...one.a), b.slice(...one.b)]);

describe('differences', () => {
  it.each([
    ['会议要求', '会议要求', []],
    ['会议要求', '会议耍求', [['要', '耍']]],
    ['要务', '要?务', [['', '?']]],
    ['抓好落实', '抓落实', [['好', '']]],
    [
      '一个县城',
      '一座县',
      [
        ['个', '座'],
        ['城', ''],
      ],
    ],
    ['', '新', [['', '新']]],
  ])('%s, %s', (a, b, expected) => {
    expect(told(a, b)).toEqual(expected);
  });

  const text = fc.string({ unit: fc.constantFrom(...'县委会议，。'), maxLength: 60 });

  it('lead from the one text to the other', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        let [made, reached] = ['', 0];
        for (const one of differences(a, b)) {
          made += a.slice(reached, one.a[0]) + b.slice(...one.b);
          expect(one.b[0]).toBe(made.length - (one.b[1] - one.b[0]));
          expect(sizeOf(one)).toBeGreaterThan(0);
          reached = one.a[1];
        }
        expect(made + a.slice(reached)).toBe(b);
      }),
      { numRuns: 2000 },
    );
  });

  it('tell of texts without anything in common as a whole', () => {
    const [a, b] = ['会'.repeat(4000), '议'.repeat(4000)];
    expect(differences(a, b)).toEqual([{ a: [0, 4000], b: [0, 4000] }]);
  });
});
