import { describe, expect, it } from 'vitest';
import {
  countHan,
  endsSentence,
  hanOnly,
  isCjkPunctuation,
  isCloser,
  isDigit,
  isHan,
  isLatin,
  isPrivateUse,
  isSentenceEnder,
  isSpace,
} from './characters.ts';
import { linesOf, placeOf } from './lines.ts';

describe('classes of characters', () => {
  it.each([
    ['isHan', isHan, '会会〇々𠮷', 'a1，。あ\uE266 '],
    ['isPrivateUse', isPrivateUse, '\uE266\uF8FF', '会?\uFFFD'],
    ['isCjkPunctuation', isCjkPunctuation, '，。“”《》—', ',."-会'],
    ['isSentenceEnder', isSentenceEnder, '。！？；：.!?', '，、会'],
    ['isCloser', isCloser, '”）》"', '“（《'],
    ['isLatin', isLatin, 'azAZ', 'à1会Ａ'],
    ['isDigit', isDigit, '059', '一５a'],
    ['isSpace', isSpace, ' \t\u3000\u00A0', '\n会'],
  ])('%s', (_, predicate, inside, outside) => {
    for (const char of inside) expect(predicate(char), char).toBe(true);
    for (const char of outside) expect(predicate(char), char).toBe(false);
    expect(predicate('')).toBe(false);
  });

  it.each([
    ['会议开始。', true],
    ['他说：“开始。”', true],
    ['（完）', false],
    ['工作的', false],
    ['讲三点意见：', true],
    ['', false],
  ])('endsSentence %s', (text, expected) => {
    expect(endsSentence(text)).toBe(expected);
  });

  it('counts and keeps Chinese characters alone', () => {
    expect(countHan('2012年，全县GDP')).toBe(3);
    expect(hanOnly('2012年，全县GDP')).toBe('年全县');
  });
});

describe('linesOf', () => {
  it('keeps empty lines and places', () => {
    expect(linesOf('甲\n\n乙')).toEqual([
      { text: '甲', start: 0, end: 1 },
      { text: '', start: 2, end: 2 },
      { text: '乙', start: 3, end: 4 },
    ]);
  });

  it('says line and column', () => {
    expect(placeOf('甲\n乙丙', 3)).toEqual({ line: 2, column: 2 });
    expect(placeOf('甲\n乙丙', 1)).toEqual({ line: 1, column: 2 });
  });
});
