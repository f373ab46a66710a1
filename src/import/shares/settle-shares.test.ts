import { describe, expect, it } from 'vitest';
import type { Share } from '../../schema/record.ts';
import { settleShares } from './settle-shares.ts';

const parts = (...borders: readonly number[]): Share[] =>
  borders.slice(1).map((end, at) => ({
    n: at + 1,
    of: borders.length - 1,
    start: borders[at] ?? 0,
    end,
  }));
const known = (...borders: readonly number[]) =>
  parts(...borders).map((share) => ({ ...share, id: `text-${share.n}` }));
const told = (shares: readonly (Share & { readonly id?: string })[]) =>
  shares.map(({ start, end, id }) => [start, end, id]);

describe('shares of a file that the archive has', () => {
  it.each<[string, Share[] | undefined, ReturnType<typeof known>, unknown]>([
    [
      'are new where it has none',
      parts(0, 100, 300),
      [],
      [
        [0, 100, undefined],
        [100, 300, undefined],
      ],
    ],
    [
      'follow a border that moved a little',
      parts(0, 90, 300),
      known(0, 100, 300),
      [
        [0, 90, 'text-1'],
        [90, 300, 'text-2'],
      ],
    ],
    [
      'stay where a number would stand for another text',
      parts(0, 100, 200, 300),
      known(0, 200, 250, 300),
      [
        [0, 200, 'text-1'],
        [200, 250, 'text-2'],
        [250, 300, 'text-3'],
      ],
    ],
    [
      'stay where it reads as one text',
      undefined,
      known(0, 100, 300),
      [
        [0, 100, 'text-1'],
        [100, 300, 'text-2'],
      ],
    ],
    [
      'are made again where a document was removed',
      parts(0, 100, 300),
      known(0, 100, 300).slice(1),
      [
        [0, 100, undefined],
        [100, 300, 'text-2'],
      ],
    ],
  ])('%s', (_, found, archived, expected) => {
    expect(told(settleShares(found, archived, 300, 'a.txt'))).toEqual(expected);
  });

  it('are refused with a way out where a document was removed and the texts are others', () => {
    expect(() => settleShares(parts(0, 100, 200, 300), known(0, 200, 300).slice(1), 300, 'a.txt')).toThrow(
      /a\.txt .*2 texts \(text-2\).*reads as 3/,
    );
  });
});
