import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeEdits } from './compose.ts';
import { editsBetween } from './diff-edits.ts';
import { applyEdits } from './edit.ts';
import { anyText, textWithEdits } from './edits.test-support.ts';

describe('composeEdits', () => {
  it('keeps neighbouring edits apart where the second list does not touch them', () => {
    const first = [
      { rule: 'a', start: 0, end: 2, before: '甲\n', after: '' },
      { rule: 'b', start: 2, end: 4, before: '乙\n', after: '' },
    ];
    const second = [{ rule: 'c', start: 1, end: 2, before: '丁', after: '' }];
    expect(composeEdits('甲\n乙\n丙丁', first, second).map((edit) => edit.rule)).toEqual(['a', 'b', 'c']);
  });

  it('gives what both lists give in turn', () => {
    void fc.assert(
      fc.property(textWithEdits, anyText, ({ text, edits }, goal) => {
        const middle = applyEdits(text, edits);
        const composed = composeEdits(text, edits, editsBetween('second', middle, goal));
        expect(applyEdits(text, composed)).toBe(goal);
      }),
      { numRuns: 500 },
    );
  });

  it('gives what two lists of small edits give in turn', () => {
    void fc.assert(
      fc.property(textWithEdits, fc.infiniteStream(fc.nat(3)), ({ text, edits }, stream) => {
        const middle = applyEdits(text, edits);
        const second = [];
        let at = 0;
        for (const char of middle) {
          const choice = stream.next().value;
          if (choice === 0)
            second.push({ rule: 's', start: at, end: at + char.length, before: char, after: '' });
          if (choice === 1)
            second.push({ rule: 's', start: at, end: at + char.length, before: char, after: `${char}！` });
          at += char.length;
        }
        expect(applyEdits(text, composeEdits(text, edits, second))).toBe(applyEdits(middle, second));
      }),
      { numRuns: 500 },
    );
  });
});
