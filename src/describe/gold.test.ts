import { describe, expect, it } from 'vitest';
import {
  cleanedInput,
  fields,
  goldIds,
  hasGold,
  rawInput,
  readGold,
  type Score,
  score,
  testDescriber,
} from './gold.test-support.ts';

/** What the gold's documents must reach at least, out of all that there are. */
const floors = {
  cleaned: { field: 26, headings: 0.98 },
  received: { field: 23, headings: 0.98 },
} as const;

const why = hasGold ? '' : ' (skipped: the shared gold is not on this machine)';

describe.skipIf(!hasGold)(`the gold documents${why}`, () => {
  it.each([
    ['cleaned', cleanedInput],
    ['received', rawInput],
  ] as const)('are described from their %s text', (form, makeInput) => {
    const describer = testDescriber();
    const scores = new Map<string, Score>();
    for (const id of goldIds()) {
      const gold = readGold(id);
      const input = makeInput(gold);
      const description = describer(input);
      scores.set(id, score(gold, description, input.text));
      if (gold.salutation) expect(description.fields.salutation).toBe(gold.salutation);
      expect(description.fields.kind === 'speech').toBe(gold.is_speech ?? true);
    }
    const right = Object.fromEntries(
      fields.map((field) => [
        field,
        [...scores.values()].filter((s) => s.verdicts[field] === 'right').length,
      ]),
    );
    const sum = (count: (score: Score) => number) => [...scores.values()].reduce((n, s) => n + count(s), 0);
    const hits = sum(({ headings }) => headings.hit);
    const made = hits + sum(({ headings }) => headings.extra.length);
    const [precision, recall] = [hits / made, hits / sum(({ headings }) => headings.want)];
    const f1 = (2 * precision * recall) / (precision + recall);
    const table = { documents: scores.size, ...right, headingsF1: Number(f1.toFixed(3)) };
    process.stdout.write(`${form}: ${JSON.stringify(table)}\n`);
    for (const field of fields) expect(right[field], field).toBeGreaterThanOrEqual(floors[form].field);
    expect(f1).toBeGreaterThanOrEqual(floors[form].headings);
  });
});
