import { expect, it } from 'vitest';
import { workAhead } from './work-ahead.ts';

const items = Array.from({ length: 50 }, (_, at) => at);

it('gives results in order, whichever is done first, and never works on too many', async () => {
  let running = 0;
  let mostRunning = 0;
  const results: number[] = [];
  const work = async (item: number) => {
    running += 1;
    mostRunning = Math.max(mostRunning, running);
    for (let turn = 0; turn < (item * 7) % 5; turn += 1) await Promise.resolve();
    running -= 1;
    return item;
  };
  for await (const result of workAhead(items, work)) results.push(result);
  expect(results).toEqual(items);
  expect(mostRunning).toBeGreaterThan(1);
  expect(mostRunning).toBeLessThanOrEqual(16);
});

it('tells a fault when its turn comes', async () => {
  const results: number[] = [];
  const all = async () => {
    for await (const result of workAhead(items, async (item) => {
      if (item === 20) throw new Error('broken');
      return item;
    }))
      results.push(result);
  };
  await expect(all()).rejects.toThrow('broken');
  expect(results).toEqual(items.slice(0, 20));
});
