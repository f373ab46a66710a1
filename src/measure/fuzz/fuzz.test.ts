import { describe, expect, it } from 'vitest';
import { checkout } from '../../import/cli/folders.ts';
import { loadModels } from '../../import/index.ts';
import { fuzz, inputOf, openFuzzSource } from './fuzz.ts';

describe('mutated inputs', () => {
  it('are the same for the same seed', async () => {
    const source = await openFuzzSource(checkout);
    for (const seed of [1, 2, 3, 40, 500]) expect(inputOf(seed, source)).toEqual(inputOf(seed, source));
  });

  it('throw nothing, lose nothing, and come back from MDX as they went', async () => {
    const said: string[] = [];
    const report = await fuzz(2000, 1, await openFuzzSource(checkout), await loadModels(), (line) =>
      said.push(line),
    );
    // How long an input takes is for `npm run measure -- --fuzz` on an idle machine to say.
    expect(
      report.failures.filter(({ kind }) => kind !== 'slow'),
      said.join('\n'),
    ).toEqual([]);
    expect(report.inputs).toBe(2000);
  }, 120_000);
});
