import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Step, shortenStep } from '../../schema/account.ts';
import { applyEdits, type Edit } from '../../text/edit.ts';
import { lineageOf, type Strand } from './lineage.ts';
import { rowsOf } from './rows.ts';

const received = (strands: readonly Strand[]) =>
  strands.flatMap(({ state, text }) => (state === 'made' ? [] : [text])).join('');
const clean = (strands: readonly Strand[]) =>
  strands.flatMap(({ state, text }) => (state === 'gone' ? [] : [text])).join('');

/** A text and steps over it: at each, some disjoint pieces are replaced, removed or put in. */
const history = fc
  .tuple(
    fc.string({ unit: fc.constantFrom('在', '會', '。', '\n', 'a'), maxLength: 40 }),
    fc.array(
      fc.array(fc.tuple(fc.nat(6), fc.nat(4), fc.constantFrom('', '会', '\n', '句。\n')), { maxLength: 5 }),
      { maxLength: 4 },
    ),
  )
  .map(([start, plans]) => {
    let text = start;
    const steps = plans.map((plan, index): Step => {
      const edits: Edit[] = [];
      let reached = 0;
      for (const [gap, length, after] of plan) {
        const from = reached + gap;
        const before = text.slice(from, from + length);
        if (from + length > text.length || before === after) continue;
        edits.push({ rule: `r/${length}`, start: from, end: from + length, before, after });
        reached = from + length;
      }
      text = applyEdits(text, edits);
      return { stage: `s${index}`, edits };
    });
    return { start, steps: steps.map(shortenStep), end: text };
  });

describe('a lineage', () => {
  it('holds both texts, and names the edit of whatever is not in both', () => {
    fc.assert(
      fc.property(history, ({ start, steps, end }) => {
        const { strands, edits } = lineageOf(start, steps);
        expect(received(strands)).toBe(start);
        expect(clean(strands)).toBe(end);
        for (const { state, edit } of strands)
          expect(edit === undefined ? state : edits[edit] && 'edited').toBe(
            state === 'kept' ? 'kept' : 'edited',
          );
      }),
    );
  });

  it('follows a character through two stages', () => {
    const { strands } = lineageOf('創(chuàng)新', [
      { stage: 'pinyin-brackets', rules: ['a'], edits: [[0, 1, '(chuàng)', '']] },
      { stage: 'script', rules: ['b'], edits: [[0, 0, '創', '创']] },
    ]);
    expect(strands).toEqual([
      { state: 'gone', text: '創', edit: 1 },
      { state: 'made', text: '创', edit: 1 },
      { state: 'gone', text: '(chuàng)', edit: 0 },
      { state: 'kept', text: '新' },
    ]);
  });
});

describe('what was replaced and then taken away', () => {
  it('is told by the edit that took it away', () => {
    const { strands } = lineageOf('來源', [
      { stage: 'script', rules: ['a'], edits: [[0, 0, '來', '来']] },
      { stage: 'furniture', rules: ['b'], edits: [[0, 0, '来源', '']] },
    ]);
    expect(strands).toEqual([
      { state: 'gone', text: '來', edit: 0, final: 1 },
      { state: 'gone', text: '源', edit: 1 },
    ]);
  });

  it('counts only what differs within an edit', () => {
    const { strands } = lineageOf('甲\n\n乙', [
      { stage: 'blank-lines', rules: ['a'], edits: [[0, 1, '\n\n', '\n']] },
    ]);
    expect(strands).toEqual([
      { state: 'kept', text: '甲\n' },
      { state: 'gone', text: '\n', edit: 0 },
      { state: 'kept', text: '乙' },
    ]);
  });
});

describe('rows', () => {
  it('hold every strand, and one row for every line of the clean text, in order', () => {
    fc.assert(
      fc.property(history, ({ start, steps, end }) => {
        const rows = rowsOf(lineageOf(start, steps).strands);
        const strands = rows.flatMap((row) => row.strands);
        expect(received(strands)).toBe(start);
        expect(clean(strands)).toBe(end);
        const lines = rows.filter((row) => row.line !== undefined);
        expect(lines.map((row) => row.line)).toEqual(lines.map((_, index) => index));
        expect(lines.map((row) => clean(row.strands).replace(/\n$/, ''))).toEqual(end.split('\n'));
      }),
    );
  });

  it.each<[string, string, readonly [number, string, string][], (number | undefined)[]]>([
    [
      'lines before the text',
      '楼主\n只看该作者\n同志们：\n会开了。',
      [[0, '楼主\n只看该作者\n', '']],
      [undefined, 0, 1],
    ],
    ['lines behind it', '会开了。\n上一页\n下一页', [[4, '\n上一页\n下一页', '']], [0, undefined]],
    ['a blank line stays with its neighbour', '一段。\n\n二段。', [[3, '\n', '']], [0, 1]],
    [
      'a line that left before a line feed that stayed',
      '会。\n在在\n散',
      [[2, '\n在在', '']],
      [0, undefined, 1],
    ],
    ['a joined line', '会\n开了。', [[1, '\n', '']], [0]],
  ])('%s', (_, text, edits, expected) => {
    const steps = [
      {
        stage: 's',
        rules: ['r'],
        edits: edits.map(([start, before, after]): [number, number, string, string] => [
          0,
          start,
          before,
          after,
        ]),
      },
    ];
    expect(rowsOf(lineageOf(text, steps).strands).map((row) => row.line)).toEqual(expected);
  });
});
