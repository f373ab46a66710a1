import { readLunarDate } from './lunar.ts';
import { readNumeral } from './numerals.ts';

const aDay = 86_400_000;
const numeral = '(\\d{1,2}|[一二三四五六七八九十]{1,3})';
const monthAndDay = new RegExp(`(?<![\\d年])${numeral}\\s?月\\s?${numeral}\\s?[日号]`, 'u');
const weekday = /(上|本|这)?(?:个)?(?:周|星期|礼拜)([一二三四五六日天])/u;
const weekdays = '日一二三四五六';
const iso = (time: number) => new Date(time).toISOString().slice(0, 10);

/**
 * The day that words without a year mean, seen from the day on which they were published: 昨天, 3月1日,
 * 本周三, 农历正月初八. It is never after that day.
 *
 * @param published YYYY-MM-DD
 * @returns undefined where the words name no day, or one that lies more than half a year back
 */
export function readRelativeDate(words: string, published: string): string | undefined {
  const today = Date.parse(`${published}T00:00:00Z`);
  if (Number.isNaN(today)) return undefined;
  const found = dayBefore(words, today);
  if (found === undefined || found > today || today - found > 183 * aDay) return undefined;
  return iso(found);
}

function dayBefore(words: string, today: number): number | undefined {
  const year = new Date(today).getUTCFullYear();
  const lunar = [year, year - 1]
    .map((each) => readLunarDate(words, each)?.value)
    .map((value) => (value === undefined ? undefined : Date.parse(`${value}T00:00:00Z`)))
    .find((time) => time !== undefined && time <= today);
  if (lunar !== undefined) return lunar;
  const [, month = '', day = ''] = monthAndDay.exec(words) ?? [];
  const [m, d] = [readNumeral(month), readNumeral(day)];
  if (m && d) {
    const inYear = (of: number) => Date.UTC(of, m - 1, d);
    if (new Date(inYear(year)).getUTCMonth() !== m - 1) return undefined;
    return inYear(year) <= today ? inYear(year) : inYear(year - 1);
  }
  if (/前天|前日/u.test(words)) return today - 2 * aDay;
  if (/昨[天日晚]/u.test(words)) return today - aDay;
  if (/今[天日晚]/u.test(words)) return today;
  const [, which, name = ''] = weekday.exec(words) ?? [];
  if (!name) return undefined;
  const wanted = name === '天' ? 0 : weekdays.indexOf(name);
  const back = (new Date(today).getUTCDay() - wanted + 7) % 7;
  return today - (back + (which === '上' ? 7 : 0)) * aDay;
}
