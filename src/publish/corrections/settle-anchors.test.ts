import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksOf } from './corrections.test-support.ts';
import { settleAnchors } from './settle-anchors.ts';

const published = [
  '同志们：',
  '今年的工作分三步走，先摸底，再整改，后验收。',
  '二是落实责任，一级抓一级。',
  '散会。',
];

describe('anchors that were published', () => {
  it.each<[string, string[], string, Record<string, string>]>([
    ['stay where nothing changed', published, 'p1 p2 p3 p4', {}],
    [
      'stay behind a paragraph that was put in',
      [published[0]!, '先通报一件事情。', ...published.slice(1)],
      'p1 p5 p2 p3 p4',
      {},
    ],
    ['stay where words changed', published.map((text) => text.replace('验收', '总验收')), 'p1 p2 p3 p4', {}],
    [
      'stay with a short paragraph that was written anew',
      [...published.slice(0, 3), '就这样吧！'],
      'p1 p2 p3 p4',
      {},
    ],
    [
      'lead to the paragraph before one that was taken out',
      [published[0]!, published[1]!, published[3]!],
      'p1 p2 p4',
      { p3: 'p2' },
    ],
    [
      'lead to the paragraph that two were joined in',
      [published[0]!, published[1]! + published[2]!, published[3]!],
      'p1 p2 p4',
      { p3: 'p2' },
    ],
    [
      'stay with the most of a paragraph that was parted',
      [published[0]!, '今年的工作分三步走，先摸底，', '再整改，后验收。', ...published.slice(2)],
      'p1 p2 p5 p3 p4',
      {},
    ],
    [
      'stay with the beginning of a paragraph cut in many',
      [published[0]!, '今年的工作', '分三步走，', '先摸底，', '再整改，', '后验收。', ...published.slice(2)],
      'p1 p2 p5 p6 p7 p8 p3 p4',
      {},
    ],
    ['lead to the first paragraph where the beginning went', published.slice(1), 'p2 p3 p4', { p1: 'p2' }],
    ['lead nowhere in an empty body', [], '', {}],
  ])('%s', (_what, lines, anchors, aliases) => {
    const settled = settleAnchors({ blocks: blocksOf(published), aliases: {} }, blocksOf(lines));
    expect(settled.blocks.map(({ anchor }) => anchor).join(' ')).toBe(anchors);
    expect(settled.aliases).toEqual(aliases);
  });

  it('lead on where what they led to is gone as well', () => {
    const former = { blocks: blocksOf(published), aliases: { p9: 'p3' } };
    const settled = settleAnchors(former, blocksOf([published[0]!, published[1]!, published[3]!]));
    expect(settled.aliases).toEqual({ p3: 'p2', p9: 'p2' });
  });

  it('give way to one that a person chose, and lead to it', () => {
    const former = { blocks: blocksOf(published), aliases: {} };
    const settled = settleAnchors(former, blocksOf(published), new Map([[1, 'p7']]));
    expect(settled.blocks.map(({ anchor }) => anchor)).toEqual(['p1', 'p7', 'p3', 'p4']);
    expect(settled.aliases).toEqual({ p2: 'p7' });
  });

  it('all resolve after any two changes, each to one block, and settle once', () => {
    const line = fc.constantFrom('同志们：', '一是抓好落实。', '二是抓好督查。', '散会。', '要抓好落实', '');
    const lines = fc.array(line, { maxLength: 9 });
    fc.assert(
      fc.property(lines, lines, fc.array(line, { minLength: 1, maxLength: 9 }), (one, two, three) => {
        const first = { blocks: blocksOf(one), aliases: {} };
        const second = settleAnchors(first, blocksOf(two));
        const third = settleAnchors(second, blocksOf(three));
        const live = third.blocks.map(({ anchor }) => anchor);
        expect(new Set(live).size).toBe(live.length);
        const given = [...first.blocks, ...second.blocks].map(({ anchor }) => anchor);
        if (two.length > 0)
          for (const anchor of given)
            expect(live).toContain(live.includes(anchor) ? anchor : third.aliases[anchor]);
        for (const old of Object.keys(third.aliases)) expect(live).not.toContain(old);
        expect(settleAnchors(third, third.blocks)).toEqual(third);
      }),
      { numRuns: 3000 },
    );
  });
});
