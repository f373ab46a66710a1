import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editsByLine } from './diff-lines.ts';
import { applyEdits, invertEdits } from './edit.ts';

describe('changes between two texts', () => {
  it.each<[string, string, [string, string][]]>([
    ['甲\n到镇考察。\n乙', '甲\n到镇调研。\n乙', [['考察', '调研']]],
    ['甲\n上半句，\n下半句。\n乙', '甲\n上半句，下半句。\n乙', [['\n', '']]],
    ['甲\n一句。二句。\n乙', '甲\n一句。\n二句。\n乙', [['', '\n']]],
    ['甲\n多余的话\n乙', '甲\n乙', [['多余的话\n', '']]],
    ['甲\n乙', '甲\n补上的话\n乙', [['', '补上的话\n']]],
    ['首\n末', '首', [['\n末', '']]],
  ])('%j → %j', (before, after, changes) => {
    const edits = editsByLine('r', before, after);
    expect(applyEdits(before, edits)).toBe(after);
    const sizes = (pairs: [string, string][]) => pairs.map(([from, to]) => [from.length, to.length]);
    expect(sizes(edits.map((edit) => [edit.before, edit.after]))).toEqual(sizes(changes));
  });

  it('lead from the one to the other and back, whatever the texts', () => {
    const piece = fc.constantFrom('甲', '乙丙', '\n', '\n\n', '，', '𠮷', '好同志们');
    const text = fc.array(piece, { maxLength: 40 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const edits = editsByLine('r', before, after);
        expect(applyEdits(before, edits)).toBe(after);
        expect(applyEdits(after, invertEdits(edits))).toBe(before);
      }),
      { numRuns: 3000 },
    );
  });
});
