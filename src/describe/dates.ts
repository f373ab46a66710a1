import { readNumeral, readYear } from './numerals.ts';

export interface FoundDate {
  readonly start: number;
  readonly end: number;
  /** `2012`, `2012-06` or `2012-06-15`. */
  readonly value: string;
  readonly precision: 'day' | 'month' | 'year';
  /** Written with a time of day behind it, as machines do. */
  readonly timed: boolean;
  /** Written 2012-06-15 or 2012/6/15, as machines do and speeches do not. */
  readonly machine: boolean;
}

const hanYear = '[〇○ОO0０零一二三四五六七八九]{4}';
const hanDay = '[〇○零一二三四五六七八九十]{1,3}';
const pattern = new RegExp(
  [
    `(?:((?:1[89]|20)\\d{2}|${hanYear}) ?年(?: ?(\\d{1,2}|${hanDay}) ?月(?:份)?(?: ?(\\d{1,2}|${hanDay}) ?[日号])?)?)`,
    '(?:(?<!\\d)((?:19|20)\\d{2})([-/.．])(\\d{1,2})\\5(\\d{1,2})(?!\\d))',
    `(?:(?<!\\d)(\\d{1,2}) ?月 ?(\\d{1,2}) ?日 ?[,，、] ?((?:1[89]|20)\\d{2}|${hanYear}) ?年)`,
    `(?:(?:中华|中華)?(?:民国|民國) ?(\\d{2,3}|[〇○零一二三四五六七八九十百]{1,5}) ?年 ?(\\d{1,2}|${hanDay}) ?月(?: ?(\\d{1,2}|${hanDay}) ?[日号])?)`,
  ].join('|'),
  'gu',
);
/** As mail and boards write it: Thu Sep 30 16:00:00 2004. */
const ofPrograms =
  /(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? {1,2}(?:(\d{1,2}) )?(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) {1,2}(?:(\d{1,2}) \d{2}:\d{2}(?::\d{2})? )?((?:19|20)\d{2})/u;
const monthNames = 'JanFebMarAprMayJunJulAugSepOctNovDec';

/** The date that a program wrote in English, with its time of day. */
export function findProgramDate(text: string): FoundDate | undefined {
  const match = ofPrograms.exec(text);
  const [whole = '', before, name = '', behind, year] = match ?? [];
  const value = partial(Number(year), monthNames.indexOf(name) / 3 + 1, Number(before ?? behind));
  return match && value
    ? {
        start: match.index,
        end: match.index + whole.length,
        value,
        precision: 'day',
        timed: true,
        machine: true,
      }
    : undefined;
}

const time = /^[ T]{0,3}\d{1,2}(?::|：|时)\d{1,2}/u;

const pad = (value: number) => String(value).padStart(2, '0');
const daysIn = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Year 1 of the Republic, as Taiwan counts, is 1912; it is written 104, 一百零四 or digit by digit, 一○四. */
function ofRepublic(text: string): number | undefined {
  const digitwise = /^[〇○零一二三四五六七八九]{3}$/u.test(text) ? readYear(`〇${text}`) : undefined;
  const year = digitwise ?? readNumeral(text);
  return year === undefined ? undefined : year + 1911;
}

/** The year, month and day as a partial date, or undefined for a date no calendar has. */
function partial(year?: number, month?: number, day?: number): string | undefined {
  if (year === undefined || year < 1850 || year > 2099) return undefined;
  if (month === undefined) return String(year);
  if (month < 1 || month > 12) return undefined;
  if (day === undefined) return `${year}-${pad(month)}`;
  return day < 1 || day > daysIn(year, month) ? undefined : `${year}-${pad(month)}-${pad(day)}`;
}

/**
 * The calendar dates in a text, in all the ways Chinese writes them: 2012年6月15日, 二〇一二年六月十五日,
 * 2012-06-15, 2012/6/15, 2012.6.15, 2012年6月, 2012年, 6月15日，2012年, 民国104年6月6日. A date without a year is none.
 */
export function findDates(text: string): FoundDate[] {
  return [...text.matchAll(pattern)].flatMap((match): FoundDate[] => {
    const [whole, hanYearPart, hanMonth, hanDayPart, isoYear, separator, isoMonth, isoDay] = match;
    const [lateMonth, lateDay, lateYear, republicYear, republicMonth, republicDay] = match.slice(8);
    const year = hanYearPart ?? isoYear ?? lateYear;
    const month = hanMonth ?? isoMonth ?? lateMonth ?? republicMonth;
    const day = hanDayPart ?? isoDay ?? lateDay ?? republicDay;
    const value = partial(
      republicYear === undefined ? readYear(year ?? '') : ofRepublic(republicYear),
      month === undefined ? undefined : readNumeral(month),
      day === undefined ? undefined : readNumeral(day),
    );
    if (!value) return [];
    const end = match.index + whole.length;
    const precision = value.length === 10 ? 'day' : value.length === 7 ? 'month' : 'year';
    const timed = time.test(text.slice(end, end + 12));
    return [
      { start: match.index, end, value, precision, timed, machine: separator === '-' || separator === '/' },
    ];
  });
}
