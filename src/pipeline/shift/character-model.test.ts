import { describe, expect, it } from 'vitest';
import { createCharacterModel } from './character-model.ts';
import { shiftModels } from './models.test-support.ts';

describe('a model made of a few words', () => {
  const model = createCharacterModel('会议 30 n\n会 10 v\n社会 60 n\n的 100 uj\n', (one) =>
    one === '會' ? '会' : one === '議' ? '议' : one,
  );
  const cost = (text: string) => {
    const [a = 0, b = 0, c = 0] = Array.from(text, (one) => model.classOf(one.charCodeAt(0)));
    return model.cost(a, b, c);
  };

  it('folds script, width and digits', () => {
    const same = (x: string, y: string) =>
      expect(model.classOf(x.charCodeAt(0))).toBe(model.classOf(y.charCodeAt(0)));
    same('會', '会');
    same('，', ',');
    same('1', '９');
    same('A', 'z');
    expect(model.classOf('鬱'.charCodeAt(0))).toBe(0);
  });

  it('prefers what words hold', () => {
    expect(cost('的会议')).toBeLessThan(cost('的会会'));
    expect(cost('，社会')).toBeLessThan(cost('，社议'));
    expect(cost('的会鬱')).toBeGreaterThan(10);
  });

  it('knows that a particle starts no sentence and that no comma follows another', () => {
    expect(cost('会。的')).toBeGreaterThan(cost('会，的') + 2);
    expect(cost('会，，')).toBeGreaterThan(cost('议会，') + 4);
  });

  it('gives shares that sum to no more than one', () => {
    const all = [...'会议社的，。、“”：；（）《》！？0鬱\n'].map((one) => model.classOf(one.charCodeAt(0)));
    for (const before of ['社', '会', '的']) {
      const b = model.classOf(before.charCodeAt(0));
      const sum = all.reduce((total, c) => total + Math.exp(-model.cost(b, b, c)), 0);
      expect(sum).toBeLessThanOrEqual(1.0001);
    }
  });
});

it('reads the shipped list in under two seconds', { timeout: 20_000 }, () => {
  const start = process.cpuUsage();
  const model = shiftModels.characterModel();
  const { user } = process.cpuUsage(start);
  expect(user / 1e6).toBeLessThan(2);
  const [a = 0, b = 0, c = 0] = Array.from('总书记', (one) => model.classOf(one.charCodeAt(0)));
  expect(model.cost(a, b, c)).toBeLessThan(3);
});
