import { expect, it } from 'vitest';
import { firstMonth, lastMonth, liesWithin } from './months.ts';

it.each([
  ['2012', '2012-01', '2012-12', true],
  ['2012', '2012-02', '2012-12', false],
  ['2012-03', '2012-03', '2012-03', true],
  ['2012-03', '2012', '2012', true],
  ['2013-01', '2012', '2012', false],
])('%s lies from %s to %s: %s', (period, from, to, expected) => {
  expect(liesWithin(period, [firstMonth(from), lastMonth(to)])).toBe(expected);
});
