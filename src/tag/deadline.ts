import type { Measure } from '../schema/measure.ts';
import { withoutTold } from './told.ts';

const han = '一二三四五六七八九十';
const year = `(?:\\d{4}|二[〇○零][〇○零${han}]{2})年`;
const named = '[今明本当每]年';
const count = `(?:\\d{1,3}|[${han}两百]{1,4})`;
const monthDay = `(?:\\d{1,2}|[${han}]{1,2})月(?:份|(?:\\d{1,2}|[${han}]{1,3})[日号]|[底末初]|[上中下]旬)?`;
const before = '(?:以前|之前|前(?!后)|止)';

const day = `(?:\\d{1,2}|[${han}]{1,3})[日号]`;
const bareDay = `(?:${year}|${named})?(?:\\d{1,2}|[${han}]{1,2})月${day}(?:(?:[、和]|以及)(?:(?:\\d{1,2}|[${han}]{1,2})月)?${day}){0,6}`;
/** 每月发380元 and 每人每月 say at what rate, not when. */
const rate = `(?!(?:[^，。；]{0,8}?(?:[\\d.]|[${han}百千万]){1,8}(?:多|余)?(?:元|块|斤|吨|度))|经)`;
const occasion =
  '(?:春节|元旦|国庆节?|中秋|节|主汛期|汛期|入汛|汛|雨季|清明|谷雨|霜降|立冬|入冬|上冻|封冻|秋播|春耕|春播|秋收|夏收|农忙|开学|高考|“?七一”?|腊月[二十三]{1,2}|除夕|散会|下班)';

/**
 * The forms of a deadline, the most binding first: a day or month by which; a span; an occasion; from when
 * on; a season, or a part of the year; what returns; a day on which it is done. Where several stand in a
 * measure, the first of the most binding form is it.
 */
const forms = [
  `(?:${year}|${named})?${monthDay}${before}|(?:${year}|${named})(?:年?[底内末])${before}?|(?<!${count})年[底内末]${before}?|${year}${before}|[到至](?:${year}|${named})(?:${monthDay}|年?[底末])?|(?<![\\d${han}])[本当下每]?个?月底${before}?|(?:明天|今天|当天|当日|次日)(?:中午|上午|下午|晚上)?(?:\\d{1,2}[时点])?${before}`,
  `(?<![\\d月〇○零${han}])(?:用|在)?${count}(?:个?工作日(?:之?内|以内)?|(?:个?小时|分钟|天|日|周|个月|年)(?:之内|以内|内|时间))`,
  `${occasion}(?:前夕?(?!后)|以前|之前)`,
  `(?:${year}|${named})?${monthDay}起|(?:${year}|明年|下个?(?:月|季度|学期)|即日|本月)起`,
  `今冬明春|[今明][春夏秋冬]季?|[上下]半年|第?[一二三四]季度|${occasion}(?:以?后)|月内|年内`,
  `(?<!“)每(?:季度|半年|两?个?月${rate}(?:(?:\\d{1,2}[日号]|初[${han}]{1,2}|[${han}]{1,3}[日号])(?:${before})?)?|周(?:[${han}日天](?:上午|下午)?)?${rate})`,
  `(?<![从到至自—-])(?:${bareDay}|(?:${year}|${named})?(?:\\d{1,2}|[${han}]{1,2})月底)(?![日前后起的那这以来至到发出印据通会])(?![^，。；]{0,14}了)`,
].map((form) => new RegExp(form, 'gu'));
/** Characters of which every match of a form has one, form by form; most words have none and need not be read on. */
const hints = [/[年月天日]/u, /[日天时钟周月年]/u, /前/u, /起/u, /[冬春夏秋季年后内]/u, /每/u, /[日号月]/u];
/** What is told of a day or a year that is past. */
const past = /(?:去年|前年|上年|以来|当时)$/u;

/** 十二 → 12, 二〇一二 → 2012. */
function numberOf(words: string): number {
  if (/^\d+$/.test(words)) return Number(words);
  const digits = [...words].map((one) => (/[〇○零]/u.test(one) ? 0 : han.indexOf(one) + 1));
  if (!words.includes('十')) return Number(digits.join(''));
  const [tens = '', ones = ''] = words.split('十');
  return (tens === '' ? 1 : numberOf(tens)) * 10 + (ones === '' ? 0 : numberOf(ones));
}

/** The year that words name, 2012 or 二〇一二. */
function statedYear(text: string): number | undefined {
  const stated = /(\d{4}|二[〇○零][〇○零一二三四五六七八九十]{2})年/u.exec(text)?.[1];
  return stated === undefined ? undefined : numberOf(stated);
}

/** The first that a form finds and that does not lie in the past. */
function firstOf(form: RegExp, words: string, year: number | undefined): string | undefined {
  for (const { 0: text, index } of words.matchAll(form)) {
    const stated = statedYear(text);
    if (stated !== undefined && year !== undefined && stated < year) continue;
    if (!past.test(words.slice(0, index))) return text;
  }
  return undefined;
}

/**
 * When a measure is to be done, as it stands; the date where the words and the year of the speech give it.
 * What returns every year has no date.
 *
 * @param year in which the speech was held, where it is known
 */
export function deadlineOf(words: string, year: number | undefined): Measure['deadline'] {
  const own = withoutTold(words);
  const found = forms.map((form, index) =>
    hints[index]?.test(own) ? firstOf(form, own, year)?.replace(/^在/u, '') : undefined,
  );
  const text = found.find((one) => one !== undefined);
  if (text === undefined) return undefined;
  const stated = statedYear(text);
  const spoken = year === undefined ? undefined : text.includes('明年') ? year + 1 : year;
  const base = stated ?? spoken;
  if (base === undefined || text.includes('每')) return { text };
  if (text === found[0] && /年[底内末]/u.test(text)) return { text, date: `${base}-12` };
  const [, month, day] =
    /(\d{1,2}|[一二三四五六七八九十]{1,2})月(?:(\d{1,2}|[一二三四五六七八九十]{1,3})[日号])?/u.exec(text) ??
    [];
  if (month === undefined || /个月/u.test(text)) return stated ? { text, date: String(base) } : { text };
  const [m, d] = [numberOf(month), day === undefined ? undefined : numberOf(day)];
  if (m < 1 || m > 12 || (d !== undefined && (d < 1 || d > 31))) return { text };
  const two = (number: number) => String(number).padStart(2, '0');
  return { text, date: `${base}-${two(m)}${d === undefined ? '' : `-${two(d)}`}` };
}
