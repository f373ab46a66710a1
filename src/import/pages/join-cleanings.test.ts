import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cleaning } from '../../pipeline/index.ts';
import { shortenStep, undoSteps } from '../../schema/account.ts';
import { applyEdits, type Edit } from '../../text/edit.ts';
import { joinCleanings } from './join-cleanings.ts';

const stages = ['a', 'b', 'c'];

/** A text and what stages did to it, some of them in a second round. */
const cleaning = fc
  .tuple(
    fc.string({ unit: fc.constantFrom('甲', '乙', '。', '\n'), maxLength: 30 }),
    fc.array(
      fc.tuple(
        fc.constantFrom(...stages),
        fc.array(fc.tuple(fc.nat(5), fc.nat(4), fc.constantFrom('', '丙', '\n丁')), { maxLength: 3 }),
      ),
      { maxLength: 5 },
    ),
  )
  .map(([received, plans]): Cleaning => {
    let text = received;
    const steps: { stage: string; edits: Edit[] }[] = [];
    for (const [stage, plan] of plans) {
      const edits: Edit[] = [];
      let reached = 0;
      for (const [gap, length, after] of plan) {
        const start = reached + gap;
        const end = start + length;
        const before = text.slice(start, end);
        if (end > text.length || before === after) continue;
        edits.push({ rule: `${stage}/x`, start, end, before, after });
        reached = end;
      }
      if (edits.length === 0) continue;
      text = applyEdits(text, edits);
      steps.push({ stage, edits });
    }
    const end = text.length;
    const doubts = end > 0 ? [{ rule: 'a/x', kind: 'doubt' as const, start: 0, end: 1, why: '' }] : [];
    return { received, text, steps, doubts };
  });

describe('cleanings joined', () => {
  it('lead from all received texts to all clean ones and back, and their doubts stay in place', () => {
    fc.assert(
      fc.property(fc.array(cleaning, { minLength: 1, maxLength: 4 }), (cleanings) => {
        const joined = joinCleanings(cleanings, stages);
        const text = joined.steps.reduce((now, { edits }) => applyEdits(now, edits), joined.received);
        expect(text).toBe(joined.text);
        expect(joined.text).toBe(cleanings.map((one) => one.text).join('\n'));
        expect(undoSteps(text, joined.steps.map(shortenStep))).toBe(
          cleanings.map(({ received }) => received).join('\n'),
        );
        expect(joined.doubts.map(({ start, end }) => joined.text.slice(start, end))).toEqual(
          cleanings.flatMap((one) => (one.text === '' ? [] : [one.text.slice(0, 1)])),
        );
      }),
    );
  });

  it('put what a stage did to all pages into one step', () => {
    const page = (text: string): Cleaning => ({
      received: `${text}!`,
      text: `${text}！`,
      steps: [
        {
          stage: 'b',
          edits: [{ rule: 'b/x', start: text.length, end: text.length + 1, before: '!', after: '！' }],
        },
      ],
      doubts: [],
    });
    expect(joinCleanings([page('好'), page('很好')], stages).steps).toEqual([
      {
        stage: 'b',
        edits: [
          { rule: 'b/x', start: 1, end: 2, before: '!', after: '！' },
          { rule: 'b/x', start: 5, end: 6, before: '!', after: '！' },
        ],
      },
    ]);
  });
});
