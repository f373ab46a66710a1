import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortenStep, undoSteps } from '../schema/account.ts';
import { hanOnly } from '../text/characters.ts';
import { applyEdits, invertEdits, splitsCharacter } from '../text/edit.ts';
import { anyText } from '../text/edits.test-support.ts';
import { inTheWild } from './cases/in-the-wild.ts';
import { negative } from './cases/negative.ts';
import { otherPages } from './cases/other-pages.ts';
import { createPipeline } from './index.ts';
import { models } from './models.test-support.ts';
import { furnitureRules } from './rules/furniture.ts';
import { lexicalRules } from './rules/lexical.ts';
import { markRules } from './rules/marks.ts';
import type { StageResult } from './stage.ts';
import { characterRules } from './stages/characters.ts';

/** Rules that may change which Chinese characters a text has; every other rule keeps them in their order. */
const changesHan = /^(?:script|lexical|furniture|repeated-title|filler|noise|title-block)\//;

const samples = [
  ...inTheWild.map((one) => one.received),
  ...otherPages.map((one) => one.received),
  ...inTheWild.map((one) => one.clean),
  ...negative.map((one) => one.text),
];
const examples = [...characterRules, ...lexicalRules, ...furnitureRules, ...markRules].flatMap((rule) => [
  rule.example,
  rule.counterexample,
]);
const pieces = [
  ...examples,
  ...samples.flatMap((text) => text.split('\n')),
  ...[
    '\n',
    '\n\n',
    ' ',
    '\u3000\u3000',
    '2、',
    '3、',
    '一、',
    '?',
    ',',
    '(shì)',
    '(huì )',
    '　',
    '“',
    '”',
    '"',
    '。',
  ],
];

/** Texts of whole lines and pieces of damage in any order: the ones that make rules meet. */
const damaged = fc
  .array(fc.tuple(fc.constantFrom(...pieces), fc.constantFrom('\n', '', '\n', '。', ' ')), { maxLength: 12 })
  .map((parts) => parts.flat().join(''));
const bytes = fc.uint8Array({ maxLength: 120 }).map((raw) => new TextDecoder('gb18030').decode(raw));
const texts = fc.oneof(damaged, damaged, anyText, bytes, fc.string({ unit: 'binary', maxLength: 80 }));

const pipeline = createPipeline(models);

function holds(received: string, { text, edits }: StageResult) {
  expect(applyEdits(received, edits)).toBe(text);
  expect(applyEdits(text, invertEdits(edits))).toBe(received);
  let reached = 0;
  for (const edit of edits) {
    expect(edit.start).toBeGreaterThanOrEqual(reached);
    expect(splitsCharacter(received, edit.start) || splitsCharacter(received, edit.end)).toBe(false);
    if (!changesHan.test(edit.rule)) expect(hanOnly(edit.after), edit.rule).toBe(hanOnly(edit.before));
    reached = edit.end;
  }
}

describe.each(pipeline.stages().map((stage) => [stage.name, stage.run] as const))('stage %s', (_, run) => {
  it('replays, leads back, keeps its characters and finds nothing the second time', () => {
    const check = (received: string) => {
      const result = run(received);
      holds(received, result);
      expect(run(result.text).edits).toEqual([]);
    };
    for (const received of samples) check(received);
    void fc.assert(fc.property(texts, check), { numRuns: 10_000 });
  });
});

describe('the whole pipeline', () => {
  it('leads back to the received text, keeps doubts inside, and changes a clean text no more', () => {
    const check = (received: string) => {
      const { text, steps, doubts } = pipeline.clean(received);
      expect(undoSteps(text, steps.map(shortenStep))).toBe(received);
      expect(text).not.toMatch(/^\n|\n$|\n\n/);
      for (const doubt of doubts) {
        expect(doubt.start).toBeGreaterThanOrEqual(0);
        expect(doubt.end).toBeLessThanOrEqual(text.length);
        expect(doubt.end - doubt.start > 0).toBe(doubt.kind === 'doubt');
      }
      const again = pipeline.clean(text);
      expect(again.steps).toEqual([]);
      expect(again.doubts).toEqual(doubts);
    };
    for (const received of samples) check(received);
    void fc.assert(fc.property(texts, check), { numRuns: 10_000 });
  });
});
