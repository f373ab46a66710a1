import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SharedDocuments } from './shared-documents.ts';
import { sortPairs } from './sort-pairs.ts';

const most = 4;
const archive = fc.array(fc.array(fc.nat(most), { maxLength: 12 }), { minLength: 1, maxLength: 8 });

describe('sortPairs', () => {
  it('finds every pair with its documents, in order, as looking one by one does', () => {
    fc.assert(
      fc.property(archive, fc.boolean(), fc.nat(3), (texts, listed, dropped) => {
        const parted = texts.map((text) => [...text, 0]);
        const names = Uint16Array.from(parted.flat());
        const starts = Uint32Array.from([0, ...parted.map((_, at) => parted.slice(0, at + 1).flat().length)]);
        const all = Uint32Array.from(names.keys()).filter((at) => names[at] !== 0);
        const found: string[] = [];
        const kept: number[] = [];
        const lists = sortPairs(
          { names, positions: listed ? all : undefined, most, starts },
          (first, second, documents, from, to) => {
            const own = [...documents.subarray(from, to)];
            found.push(`${first} ${second}: ${own}`);
            if (own.length <= dropped) return false;
            kept.push(...own);
            return true;
          },
        );
        const expected: string[] = [];
        for (let first = 1; first <= most; first += 1)
          for (let second = 1; second <= most; second += 1) {
            const own = texts.flatMap((text, document) =>
              text.some((name, at) => name === first && text[at + 1] === second) ? [document] : [],
            );
            if (own.length > 0) expected.push(`${first} ${second}: ${own}`);
          }
        expect(found).toEqual(expected);
        expect([...lists]).toEqual(kept);
      }),
    );
  });
});

describe('SharedDocuments', () => {
  const list = fc
    .uniqueArray(fc.nat(60), { minLength: 1, maxLength: 50 })
    .map((all) => all.sort((a, b) => a - b));
  it('says of two lists what their documents say', () => {
    fc.assert(
      fc.property(
        list,
        list,
        fc.nat(400),
        fc.nat(),
        fc.constantFrom(61, 6000),
        (one, other, budget, part, all) => {
          const costs = Uint32Array.from({ length: all }, (_, document) => 1 + (document % 9));
          const both = one.filter((document) => other.includes(document));
          const own = part % (both.length + 1);
          const cost = both.reduce((sum, document) => sum + (costs[document] ?? 0), 0);
          const level = {
            offsets: Uint32Array.from([0, 0, one.length, one.length + other.length]),
            documents: Uint32Array.from([...one, ...other]),
          };
          const expected = cost <= budget ? 'few' : own === both.length ? 'same' : 'more';
          const shared = new SharedDocuments(level, costs);
          expect([shared.ask(1, 2, own, budget), shared.ask(2, 1, own, budget)]).toEqual([
            expected,
            expected,
          ]);
        },
      ),
    );
  });
});
