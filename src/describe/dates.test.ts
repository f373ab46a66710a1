import { describe, expect, it } from 'vitest';
import { findDates } from './dates.ts';

describe('findDates', () => {
  it.each([
    ['（2012年6月15日）', '2012-06-15', 'day'],
    ['二〇一二年六月十五日', '2012-06-15', 'day'],
    ['二○一一年十二月二十八日', '2011-12-28', 'day'],
    ['二零二五年一月三十一日', '2025-01-31', 'day'],
    ['2012.6.15', '2012-06-15', 'day'],
    ['2019-01-29 15:57:43', '2019-01-29', 'day'],
    ['2019/1/9', '2019-01-09', 'day'],
    ['2026年02月10日 07时41分', '2026-02-10', 'day'],
    ['——2026年1月26日在某省第十四届人民代表大会第四次会议上', '2026-01-26', 'day'],
    ['2012 年 6 月 15 日', '2012-06-15', 'day'],
    ['（7月20日，2012年）', '2012-07-20', 'day'],
    ['中华民国101年6月15日', '2012-06-15', 'day'],
    ['中華民國一○一年六月十五日', '2012-06-15', 'day'],
    ['民国一百零一年六月', '2012-06', 'month'],
    ['二O一二年六月十五日', '2012-06-15', 'day'],
    ['（2012年6月）', '2012-06', 'month'],
    ['2012年6月份', '2012-06', 'month'],
    ['2012年全县经济工作会议', '2012', 'year'],
    ['一九四九年', '1949', 'year'],
  ] as const)('%s → %s', (text, value, precision) => {
    expect(findDates(text)[0]).toMatchObject({ value, precision });
  });

  it.each([
    '今天上午',
    '6月15日',
    '2012年13月1日',
    '2012年2月30日',
    '3.1415926',
    '192.168.1.15',
    '1-10月',
    '二十年',
    '0912年',
  ])('%s holds no date of a day', (text) => {
    expect(findDates(text).filter(({ precision }) => precision === 'day')).toEqual([]);
  });

  it('tells a date written by a machine from one that was spoken', () => {
    expect(findDates('发表于2019-01-29 15:57:43')[0]).toMatchObject({ timed: true, machine: true });
    expect(findDates('（2012年6月15日）')[0]).toMatchObject({ timed: false, machine: false });
    expect(findDates('2019年06月15日08:18')[0]).toMatchObject({ timed: true });
  });
});
