import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, type Edit } from '../text/edit.ts';
import { restoreStep, type Step, shortenStep, undoSteps } from './account.ts';

/** Steps over a text: at each, some disjoint pieces are replaced. */
const history = fc
  .tuple(
    fc.string({ unit: fc.constantFrom('在', '会', '議', '。', ' ', 'a'), minLength: 1, maxLength: 30 }),
    fc.array(
      fc.array(fc.tuple(fc.nat(8), fc.nat(3), fc.constantFrom('', '议', '！', 'bc')), { maxLength: 4 }),
      {
        maxLength: 4,
      },
    ),
  )
  .map(([received, plans]) => {
    let text = received;
    const steps: Step[] = plans.map((plan, index) => {
      const edits: Edit[] = [];
      let reached = 0;
      for (const [gap, length, after] of plan) {
        const start = reached + gap + 1;
        const end = start + length;
        const before = text.slice(start, end);
        if (end > text.length || before === after) continue;
        edits.push({ rule: `stage/${length}`, start, end, before, after });
        reached = end;
      }
      text = applyEdits(text, edits);
      return { stage: `s${index}`, edits };
    });
    return { received, steps, clean: text };
  });

describe('an account', () => {
  it('leads from the clean text to the received text', () => {
    fc.assert(
      fc.property(history, ({ received, steps, clean }) => {
        expect(undoSteps(clean, steps.map(shortenStep))).toBe(received);
      }),
    );
  });

  it('says the same in its short form', () => {
    fc.assert(
      fc.property(history, ({ steps }) => {
        const stored = JSON.parse(JSON.stringify(steps.map(shortenStep))) as ReturnType<typeof shortenStep>[];
        expect(stored.map(restoreStep)).toEqual(steps);
      }),
    );
  });

  it('refuses another text', () => {
    const steps = [
      { stage: 's', rules: ['r'], edits: [[0, 1, '議', '议'] as [number, number, string, string]] },
    ];
    expect(() => undoSteps('会議', steps)).toThrow(/cannot be applied/);
  });
});
