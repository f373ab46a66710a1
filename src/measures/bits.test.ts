import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  allRows,
  bitsOf,
  countRows,
  countShared,
  intersect,
  listRows,
  noRows,
  setRange,
  unite,
} from './bits.ts';

const flags = (length: number) => fc.uint8Array({ minLength: length, maxLength: length, max: 1 });
const pair = fc.integer({ min: 0, max: 130 }).chain((length) => fc.tuple(flags(length), flags(length)));
const rowsOf = (list: Uint8Array, test: (row: number) => boolean) =>
  [...list.keys()].filter((row) => test(row));

it('sets of rows are counted, listed, joined and cut as lists are', () => {
  fc.assert(
    fc.property(pair, ([a, b]) => {
      const [left, right] = [bitsOf(a), bitsOf(b)];
      expect([...listRows(left)]).toEqual(rowsOf(a, (row) => a[row] === 1));
      expect(countRows(left)).toBe(listRows(left).length);
      const both = rowsOf(a, (row) => a[row] === 1 && b[row] === 1);
      expect(countShared(left, right)).toBe(both.length);
      const cut = left.slice();
      intersect(cut, right);
      expect([...listRows(cut)]).toEqual(both);
      unite(left, right);
      expect([...listRows(left)]).toEqual(rowsOf(a, (row) => a[row] === 1 || b[row] === 1));
    }),
  );
});

it('a run of rows is the rows from its first to the one before its end', () => {
  fc.assert(
    fc.property(fc.nat(130), fc.nat(130), fc.nat(130), (rows, one, other) => {
      const [first = 0, end = 0] = [one, other].map((row) => Math.min(row, rows)).sort((a, b) => a - b);
      const bits = noRows(rows);
      setRange(bits, first, end);
      expect([...listRows(bits)]).toEqual(Array.from({ length: end - first }, (_, index) => first + index));
      expect(countRows(allRows(rows))).toBe(rows);
    }),
  );
});
