import { describe, expect, it } from 'vitest';
import { readLunarDate } from './lunar.ts';
import { readRelativeDate } from './relative-date.ts';

describe('dates of the lunar calendar', () => {
  it.each([
    ['2013年农历正月初八', '2013-02-17'],
    ['二〇一八年腊月廿三', '2019-01-28'],
    ['2020年农历八月十五', '2020-10-01'],
    ['2013年正月初一', '2013-02-10'],
  ])('%s', (text, value) => {
    expect(readLunarDate(text)?.value).toBe(value);
  });

  it.each(['2013年8月15日', '八月十五日', '正月初八', '三月十二日上午', '2013年八月十五'])(
    'not %s',
    (text) => {
      expect(readLunarDate(text)).toBeUndefined();
    },
  );
});

describe('days that are told from the day of publication, Wednesday 2018-03-07', () => {
  it.each([
    ['昨天，全县水利工作会议召开', '2018-03-06'],
    ['今日上午', '2018-03-07'],
    ['前天', '2018-03-05'],
    ['（3月1日）', '2018-03-01'],
    ['12月28日', '2017-12-28'],
    ['三月一日下午', '2018-03-01'],
    ['本周一', '2018-03-05'],
    ['星期三', '2018-03-07'],
    ['上周五', '2018-02-23'],
    ['农历正月初八', '2018-02-23'],
  ])('%s', (text, value) => {
    expect(readRelativeDate(text, '2018-03-07')).toBe(value);
  });

  it.each(['日前', '近日', '5月1日', '2月30日', '2017年3月1日'])('not %s', (text) => {
    expect(readRelativeDate(text, '2018-03-07')).toBeUndefined();
  });
});
