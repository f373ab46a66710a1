import { describe, expect, it } from 'vitest';
import { readNumeral, readYear } from './numerals.ts';

describe('readNumeral', () => {
  it.each([
    ['一', 1],
    ['十', 10],
    ['十五', 15],
    ['二十', 20],
    ['二十三', 23],
    ['一百', 100],
    ['一百零三', 103],
    ['一百二十', 120],
    ['〇', 0],
    ['两', 2],
    ['28', 28],
    ['十十', 20],
    ['第三', undefined],
    ['二三', undefined],
    ['', undefined],
  ])('%s is %s', (text, value) => {
    expect(readNumeral(text)).toBe(value);
  });
});

describe('readYear', () => {
  it.each([
    ['二〇一二', 2012],
    ['二○一二', 2012],
    ['二零二五', 2025],
    ['一九九八', 1998],
    ['2026', 2026],
    ['二十一二', undefined],
    ['二〇一', undefined],
  ])('%s is %s', (text, value) => {
    expect(readYear(text)).toBe(value);
  });
});
