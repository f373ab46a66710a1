import { beforeAll, describe, expect, it } from 'vitest';
import { type ImportModels, loadModels } from '../../import/models.ts';
import { damageExamples } from './damage-examples.ts';

let models: ImportModels;
beforeAll(async () => {
  models = await loadModels();
});

describe('the examples of the guide', () => {
  it.each(Object.entries(damageExamples))('%s is what cleaning does', (_, { received, clean, stages }) => {
    const { text, steps } = models.pipeline.clean(received);
    expect(text).toBe(clean);
    expect(steps.filter(({ edits }) => edits.length > 0).map(({ stage }) => stage)).toEqual(stages);
  });
});
