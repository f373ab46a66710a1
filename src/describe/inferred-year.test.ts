import { describe, expect, it } from 'vitest';
import { inferYear } from './inferred-year.ts';

describe('inferYear', () => {
  it.each([
    ['今年是中国共产党成立90周年，“十二五”的开局之年。', 2011],
    ['今年是新中国成立60周年，大事喜事多。', 2009],
    ['今年是“十三五”收官之年，也是决胜之年。', 2020],
    ['今年正值改革开放40周年。', 2018],
    ['今年是“十四五”规划开局之年。', 2021],
    ['今年是“十五五”开局之年，做好工作意义重大。', 2026],
    ['今年是抗战胜利70周年。', 2015],
    ['今年是红军长征胜利80周年。', 2016],
    ['今年是党的二十大召开之年。', 2022],
    ['今年是建党100周年。', 2021],
  ])('%s → %s', (text, year) => {
    expect(inferYear(text)?.year).toBe(year);
    expect(text).toContain(inferYear(text)?.quote);
  });

  it.each([
    '改革开放30年来，我国取得了巨大成就。',
    '2025年是“十四五”规划收官之年。',
    '去年是中国共产党成立90周年。',
    '今年是中国共产党成立90周年。今年是新中国成立65周年。',
    '今年以来，各项工作进展顺利。',
    '我们要迎接建党90周年。',
  ])('%s says nothing certain', (text) => {
    expect(inferYear(text)).toBeUndefined();
  });
});
