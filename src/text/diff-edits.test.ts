import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editsBetween } from './diff-edits.ts';
import { applyEdits } from './edit.ts';
import { anyText } from './edits.test-support.ts';

const short = (before: string, after: string) =>
  editsBetween('t', before, after).map((edit) => `${edit.start} ${edit.before}→${edit.after}`);

describe('editsBetween', () => {
  it.each([
    ['會議開始', '会议开始', ['0 會議開→会议开']],
    ['全縣工作會', '全县工作会', ['1 縣→县', '4 會→会']],
    ['同志们', '同志们', []],
    ['一😀二', '一😁二', ['1 😀→😁']],
    ['讲话陈建华', '讲话\n陈建华', ['2 →\n']],
    ['顺应时展要求', '顺应时代发展要求', ['3 →代发']],
    ['', '新', ['0 →新']],
  ])('%s → %s', (before, after, expected) => {
    expect(short(before, after)).toEqual(expected);
  });

  it('turns any text into any other', () => {
    void fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        expect(applyEdits(before, editsBetween('t', before, after))).toBe(after);
      }),
    );
  });

  it('turns a long text into one of the same length quickly', () => {
    const before = '會議的要求'.repeat(100_000);
    expect(editsBetween('t', before, before.replaceAll('會', '会'))).toHaveLength(100_000);
  });

  it('takes long texts of other lengths as one edit', () => {
    expect(editsBetween('t', '甲'.repeat(5000), '乙'.repeat(6000))).toHaveLength(1);
  });
});
