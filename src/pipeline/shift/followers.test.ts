import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Followers, PairFollowers } from './followers.ts';
import { NumberTable } from './number-table.ts';

const CLASSES = 64;
const one = fc.integer({ min: 1, max: CLASSES - 1 });

describe('a table of numbers', () => {
  const entries = fc.array(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 9 })), {
    maxLength: 60,
  });

  it('sums as a map does, also where it grew and after it was cleared', async () => {
    await fc.assert(
      fc.property(entries, entries, (before, after) => {
        const table = new NumberTable(8);
        for (const [key, amount] of before) table.add(key, amount);
        table.clear();
        const sums = new Map<number, number>();
        for (const [key, amount] of after) {
          table.add(key, amount);
          sums.set(key, (sums.get(key) ?? 0) + amount);
        }
        for (let key = 0; key <= 40; key++) expect(table.get(key)).toBe(sums.get(key) ?? 0);
        const visited = new Map<number, number>();
        table.forEach((key, sum) => {
          visited.set(key, sum);
        });
        expect(visited).toEqual(sums);
      }),
    );
  });
});

describe('followers', () => {
  it('find the pairs and triples that were seen, and no others', async () => {
    await fc.assert(
      fc.property(fc.array(fc.tuple(one, one, one), { maxLength: 200 }), (seen) => {
        const two = new NumberTable(8);
        const pairsSeen = new Set<number>();
        const counts = new Map<number, number>();
        for (const [a, b, c] of seen) {
          for (const key of [a * CLASSES + b, b * CLASSES + c]) {
            two.add(key, 1);
            pairsSeen.add(key);
          }
          const key = (a * CLASSES + b) * CLASSES + c;
          counts.set(key, (counts.get(key) ?? 0) + 1);
        }
        const pairs = new Followers(two, CLASSES);
        const triples = new PairFollowers(pairs.slots);
        for (const [a, b, c] of seen) triples.add(pairs.slotOf(a, b), c, 1);
        triples.settle();
        const slots = new Set<number>();
        for (let a = 1; a < CLASSES; a++)
          for (let b = 0; b < CLASSES; b++) {
            const slot = pairs.slotOf(a, b);
            expect(slot >= 0).toBe(pairsSeen.has(a * CLASSES + b));
            if (slot < 0) continue;
            slots.add(slot);
            for (let c = 1; c < CLASSES; c++)
              expect(triples.countOf(slot, c)).toBe(counts.get((a * CLASSES + b) * CLASSES + c) ?? 0);
          }
        expect(slots.size).toBe(pairsSeen.size);
      }),
      { numRuns: 30 },
    );
  });
});
