import { describe, expect, it } from 'vitest';
import { createTools } from '../damage/tools.ts';
import { createFold } from './fold.ts';
import { compareWithTruth } from './wrong-characters.ts';

const fold = createFold(createTools().toSimplified);
const compare = (truth: string, result: string, ...marks: (readonly [number, number])[]) => {
  const { silent, marked } = compareWithTruth(
    truth,
    result,
    marks.map(([start, end]) => ({ start, end })),
    fold,
  );
  return { silent, marked };
};

describe('a result beside the truth', () => {
  it.each([
    ['会议要求，', '會議 要求,'],
    ['里面，随着', '裡面,\n隨著'],
    ['什么', '什麼'],
  ])('%s and %s are the same text', (truth, result) => {
    expect(compare(truth, result)).toEqual({ silent: 0, marked: 0 });
  });

  it('counts a swapped, a missing and an invented character once each', () => {
    expect(compare('抓好工作', '抓好土作')).toEqual({ silent: 1, marked: 0 });
    expect(compare('抓好工作', '抓好作')).toEqual({ silent: 1, marked: 0 });
    expect(compare('抓好工作', '抓好工工作')).toEqual({ silent: 1, marked: 0 });
  });

  it('takes what a mark covers or touches as told', () => {
    expect(compare('我们抓好工作', '我们抓好土作', [4, 5])).toEqual({ silent: 0, marked: 1 });
    expect(compare('我们抓好工作', '我们抓好作', [4, 4])).toEqual({ silent: 0, marked: 1 });
    expect(compare('我们抓好工作', '我们抓好土作', [0, 1])).toEqual({ silent: 1, marked: 0 });
  });

  it('does not take a long stretch as told by a mark at its edge', () => {
    expect(compare('前面工作要求后面', '前面甲乙丙丁后面', [2, 3])).toEqual({ silent: 1, marked: 3 });
  });
});
