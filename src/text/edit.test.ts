import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, type Edit, invertEdits, mapOffset, splitsCharacter } from './edit.ts';
import { textWithEdits } from './edits.test-support.ts';

const edit = (start: number, end: number, before: string, after: string): Edit => ({
  rule: 'test/rule',
  start,
  end,
  before,
  after,
});

describe('applyEdits', () => {
  it.each([
    ['創(chuàng)新', [edit(1, 9, '(chuàng)', '')], '創新'],
    ['会议讲话', [edit(0, 0, '', '在'), edit(2, 2, '', '上的')], '在会议上的讲话'],
    ['甲，乙', [edit(1, 2, '，', '；')], '甲；乙'],
  ])('%s', (text, edits, expected) => {
    expect(applyEdits(text, edits)).toBe(expected);
  });

  it.each([
    ['overlaps', [edit(0, 2, '同志', ''), edit(1, 3, '志们', '')], /overlaps/],
    ['outside', [edit(2, 9, '们', '')], /outside/],
    ['other words', [edit(0, 2, '各位', '')], /“各位”/],
    ['no change', [edit(0, 2, '同志', '同志')], /changes nothing/],
  ])('refuses an edit that %s', (_, edits, reason) => {
    expect(() => applyEdits('同志们', edits)).toThrow(reason);
  });

  it('refuses to cut 😀 in two', () => {
    expect(() => applyEdits('😀', [edit(1, 2, '\uDE00', '')])).toThrow(/cuts a character/);
  });

  it.each([
    [
      'a removal and an edit that touches it',
      '甲乙丙',
      [edit(0, 1, '甲', ''), edit(1, 2, '乙', '丁')],
      '丁丙',
    ],
    ['two removals that touch', '甲乙丙', [edit(0, 1, '甲', ''), edit(1, 2, '乙', '')], '丙'],
    ['two insertions at one place', '丙', [edit(0, 0, '', '甲'), edit(0, 0, '', '乙')], '甲乙丙'],
  ])('leads there and back: %s', (_, text, edits, expected) => {
    expect(applyEdits(text, edits)).toBe(expected);
    expect(applyEdits(expected, invertEdits(edits))).toBe(text);
  });

  it('leads back by the inverted edits', () => {
    void fc.assert(
      fc.property(textWithEdits, ({ text, edits }) => {
        expect(applyEdits(applyEdits(text, edits), invertEdits(edits))).toBe(text);
        expect(invertEdits(invertEdits(edits))).toEqual(edits);
      }),
    );
  });
});

describe('mapOffset', () => {
  const edits = [edit(1, 9, '(chuàng)', ''), edit(10, 11, '，', '——')];
  it.each([
    ['before all edits', 0, 0, 0],
    ['at the start of a removal', 1, 1, 1],
    ['inside a removal', 4, 1, 1],
    ['after a removal', 9, 1, 1],
    ['at the start of a replacement', 10, 2, 2],
    ['after a replacement', 11, 4, 4],
  ])('%s', (_, offset, start, end) => {
    expect(mapOffset(edits, offset, 'start')).toBe(start);
    expect(mapOffset(edits, offset, 'end')).toBe(end);
  });

  it('puts an insertion at the place before or behind it, by side', () => {
    const insertion = [edit(2, 2, '', '甲乙')];
    expect(mapOffset(insertion, 2, 'start')).toBe(2);
    expect(mapOffset(insertion, 2, 'end')).toBe(4);
  });

  it('ascends, stays in the text, and keeps the ends', () => {
    void fc.assert(
      fc.property(textWithEdits, ({ text, edits: some }) => {
        const after = applyEdits(text, some);
        for (const side of ['start', 'end'] as const) {
          let last = 0;
          for (let offset = 0; offset <= text.length; offset++) {
            const mapped = mapOffset(some, offset, side);
            expect(mapped).toBeGreaterThanOrEqual(last);
            expect(mapped).toBeLessThanOrEqual(after.length);
            last = mapped;
          }
        }
        expect(mapOffset(some, 0, 'start')).toBe(0);
        expect(mapOffset(some, text.length, 'end')).toBe(after.length);
      }),
    );
  });

  it('keeps the characters that no edit touches', () => {
    void fc.assert(
      fc.property(textWithEdits, ({ text, edits: some }) => {
        const after = applyEdits(text, some);
        for (let offset = 0; offset < text.length; offset++) {
          if (some.some((one) => offset >= one.start && offset < one.end)) continue;
          expect(after.charAt(mapOffset(some, offset, 'end'))).toBe(text.charAt(offset));
        }
      }),
    );
  });
});

describe('splitsCharacter', () => {
  it.each([
    ['a😀b', 0, false],
    ['a😀b', 1, false],
    ['a😀b', 2, true],
    ['a😀b', 3, false],
    ['😀', 2, false],
  ])('%s at %i', (text, offset, expected) => {
    expect(splitsCharacter(text, offset)).toBe(expected);
  });
});
