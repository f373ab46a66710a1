import { describe, expect, it } from 'vitest';
import { logLikelihood, neighboursOf } from './theme-neighbours.ts';

const times = (count: number, ...themes: string[]) => Array.from({ length: count }, () => themes);

describe('log-likelihood', () => {
  it.each([
    ['independent', 25, 50, 50, 100, 0],
    ['always together', 50, 50, 50, 100, 2 * 100 * Math.log(2)],
    ['never together', 0, 50, 50, 100, 2 * 100 * Math.log(2)],
  ])('%s', (_, both, first, second, all, expected) => {
    expect(logLikelihood(both, first, second, all)).toBeCloseTo(expected, 6);
  });
});

describe('neighbours', () => {
  it('are what stands together more often than chance', () => {
    const together = [
      ...times(12, '社区', '治安'),
      ...times(8, '社区'),
      ...times(8, '治安'),
      ...times(72, '农业'),
    ];
    const [first, ...more] = neighboursOf('社区', together);
    expect(first).toMatchObject({ theme: '治安', both: 12, expected: 4 });
    expect(more).toEqual([]);
  });

  it('are not named on a few paragraphs, nor where they avoid each other', () => {
    expect(neighboursOf('社区', [...times(4, '社区', '治安'), ...times(200, '农业')])).toEqual([]);
    const apart = [...times(5, '社区', '农业'), ...times(100, '社区'), ...times(100, '农业')];
    expect(neighboursOf('社区', apart)).toEqual([]);
  });
});
