import { describe, expect, it } from 'vitest';
import { endsQuestion } from './question-marks.ts';

describe('a half-width question mark inside a paragraph', () => {
  it.each([
    ['有人问我，这个湖还让不让打鱼?我没有答他。', true],
    ['这条路到底修不修?大家心里要有数。', true],
    ['这笔账算不算?要算。', true],
    ['钱够吗?不够。', true],
    // Said of habits, not asked.
    ['他时不时来一趟?的样子', false],
    ['有的干部动不动就开会?的样子', false],
    ['今年的任务已经完成?的样子', false],
  ])('%s', (text, ends) => {
    expect(endsQuestion(text, text.indexOf('?'))).toBe(ends);
  });
});
