import { expect, it } from 'vitest';
import { hasWordIndex } from './word-index-limit.ts';

it.each([
  [0, true],
  [40_000_000, true],
  [80_000_000, true],
  [80_000_001, false],
  [400_000_000, false],
])('an archive of %i characters has an index of words: %s', (characters, expected) => {
  expect(hasWordIndex(characters)).toBe(expected);
});
