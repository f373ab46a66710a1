import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOfBlocks } from '../schema/body.ts';
import { type BodyDoubt, toBlocks } from './blocks.ts';

const pieces = fc.constantFrom(
  '一、',
  '（二）',
  '3. ',
  '一是',
  '第一章',
  '附件',
  '名词解释',
  '提高认识',
  '。',
  '；',
  '：',
  '\n',
  '\n\n',
  ' ',
  '　',
  '😀',
  '同志们',
);
const text = fc.oneof(
  fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

describe('toBlocks', () => {
  it('keeps every character, one block a line, with its ordinal as anchor', () => {
    fc.assert(
      fc.property(text, (body) => {
        const blocks = toBlocks(body);
        expect(textOfBlocks(blocks)).toBe(body);
        expect(blocks.map(({ anchor }) => anchor)).toEqual(blocks.map((_, index) => `p${index + 1}`));
      }),
    );
  });

  it('keeps heads inside their paragraph, before its full stop, and levels without a leap', () => {
    fc.assert(
      fc.property(text, (body) => {
        let depth = Number.POSITIVE_INFINITY;
        for (const block of toBlocks(body)) {
          const level = block.type === 'heading' ? block.level : block.head?.level;
          if (block.type === 'paragraph' && block.head) {
            expect(block.head.end).toBeGreaterThan(0);
            expect(block.head.end).toBeLessThanOrEqual(block.text.length);
            expect(block.text.slice(0, block.head.end)).not.toContain('。');
          }
          if (level === undefined) continue;
          expect(level).toBeGreaterThan(0);
          expect(level).toBeLessThanOrEqual(depth + 1);
          depth = level;
        }
      }),
    );
  });

  it('puts each doubt into the block it starts in', () => {
    const doubts = fc.array(
      fc.tuple(fc.nat(200), fc.nat(20), fc.boolean()).map(
        ([start, length, gap]): BodyDoubt => ({
          kind: gap ? 'gap' : 'doubt',
          start,
          end: gap ? start : start + length,
          why: '此处疑有脱字',
        }),
      ),
    );
    fc.assert(
      fc.property(text, doubts, (body, list) => {
        const inside = list.filter(({ start }) => start <= body.length);
        const blocks = toBlocks(body, inside);
        const marks = blocks.flatMap((block) => block.marks.map((mark) => ({ mark, block })));
        expect(marks.length).toBe(body === '' ? 0 : inside.length);
        for (const { mark, block } of marks) {
          expect(mark.start).toBeLessThanOrEqual(mark.end);
          expect(mark.end).toBeLessThanOrEqual(block.text.length);
        }
      }),
    );
  });

  it('gives marks their place in the block', () => {
    const [, second] = toBlocks('同志们：\n借鉴镇经验。', [
      { kind: 'gap', start: 7, end: 7, why: '此处疑脱地名' },
    ]);
    expect(second?.marks).toEqual([{ kind: 'gap', start: 2, end: 2, why: '此处疑脱地名' }]);
  });
});
