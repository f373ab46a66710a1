import type { FoundDate } from './dates.ts';
import { readNumeral, readYear } from './numerals.ts';

const months: Readonly<Record<string, number>> = { 正: 1, 冬: 11, 腊: 12 };
const pattern =
  /(?:((?:19|20)\d{2}|[〇○ОO0０零一二三四五六七八九]{4})年)?[\s　（(]{0,3}(?:(农历|阴历|夏历|旧历)(?:\p{Script=Han}{2}年)?)?[\s　]{0,2}(正|冬|腊|[一二三四五六七八九十]{1,2})月(初[一二三四五六七八九十]|廿[一二三四五六七八九]?|卅|[一二三四五六七八九十]{1,3})日?/u;

/** 初八 is the eighth, 廿三 the twenty-third. */
function dayOf(text: string): number | undefined {
  if (text.startsWith('初')) return readNumeral(text.slice(1));
  if (text.startsWith('廿')) return 20 + (readNumeral(text.slice(1)) ?? 0);
  return text === '卅' ? 30 : readNumeral(text);
}

/** The Chinese calendar of the language itself (ECMA-402), which follows GB/T 33661. */
const calendar = new Intl.DateTimeFormat('en-u-ca-chinese', {
  timeZone: 'UTC',
  month: 'numeric',
  day: 'numeric',
});
const aDay = 86_400_000;

/** The day of the solar calendar on which a day of the lunar year falls; a leap month is never meant. */
function solarDay(year: number, month: number, day: number): string | undefined {
  const wanted = `${month}/${day}`;
  // A lunar year begins between 21 January and 20 February.
  const first = Date.UTC(year, 0, 21);
  for (let at = first + (month - 1) * 28 * aDay; at < first + 410 * aDay; at += aDay) {
    if (calendar.format(at) === wanted) return new Date(at).toISOString().slice(0, 10);
  }
  return undefined;
}

/**
 * A date of the lunar calendar: 2013年农历正月初八, 农历腊月廿三. Words that only it has must stand in it.
 *
 * @param year the lunar year, where the text does not write one
 */
export function readLunarDate(text: string, year?: number): FoundDate | undefined {
  const match = pattern.exec(text);
  const [whole = '', written, named, monthWords = '', dayWords = ''] = match ?? [];
  if (!match || !(named || /^[正冬腊]/u.test(monthWords) || /^[初廿卅]/u.test(dayWords))) return undefined;
  const month = months[monthWords] ?? readNumeral(monthWords);
  const day = dayOf(dayWords);
  const of = written === undefined ? year : readYear(written);
  if (of === undefined || !month || !day || month > 12 || day > 30 || of < 1900 || of > 2099)
    return undefined;
  const value = solarDay(of, month, day);
  return value === undefined
    ? undefined
    : {
        start: match.index,
        end: match.index + whole.length,
        value,
        precision: 'day',
        timed: false,
        machine: false,
      };
}
