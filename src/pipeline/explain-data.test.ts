import { describe, expect, it } from 'vitest';
import { explainData } from './explain-data.ts';
import { createPipeline } from './index.ts';
import { models } from './models.test-support.ts';
import { repair } from './shift/models.test-support.ts';

describe('explain, for programs', () => {
  it('gives every edit its place, whatever their number', () => {
    const { steps } = explainData(createPipeline(models).clean(`开会,${'讲话,'.repeat(30)}散会。`));
    expect(steps.map(({ stage, edits }) => [stage, edits.length])).toEqual([['punctuation', 31]]);
    expect(steps[0]?.edits[1]).toEqual({
      rule: 'punctuation/width',
      line: 1,
      column: 6,
      start: 5,
      end: 6,
      before: ',',
      after: '，',
    });
  });

  it('tells what a repair rests on', () => {
    const { clean } = createPipeline({ ...models, repairShifts: repair });
    const { steps } = explainData(clean('我們(mén)縣(xiàn)的農(nóng)業(yè)發(fā)展,我們?cè)诎l(fā)展'));
    const shift = steps.find(({ stage }) => stage === 'half-character-shift');
    const ground = shift?.edits.flatMap(({ evidence = [] }) => evidence) ?? [];
    expect(ground).toContainEqual(
      expect.objectContaining({ ground: 'lost-byte', inserted: ['cè'], lost: ['D4'], applied: true }),
    );
  });

  it('gives repairs that were only proposed, and the words in doubt', () => {
    const one = {
      start: 2,
      end: 4,
      ground: 'hole',
      applied: false,
      before: '戊己',
      after: '庚辛',
      found: 'CEEC BCBA',
      inserted: [],
      lost: [],
      gain: 7,
    } as const;
    const doubt = { rule: 'marks/name', kind: 'doubt', start: 3, end: 4, why: '试' } as const;
    const received = '甲\n戊己';
    const explained = explainData({
      received,
      text: received,
      steps: [{ stage: 'half-character-shift', edits: [], evidence: [one] }],
      doubts: [doubt],
    });
    expect(explained.steps[0]?.proposed).toEqual([{ ...one, line: 2, column: 1 }]);
    expect(explained.doubts).toEqual([{ ...doubt, line: 2, column: 2, words: '己' }]);
  });
});
