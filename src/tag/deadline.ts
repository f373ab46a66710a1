import type { Measure } from '../schema/measure.ts';

const han = '一二三四五六七八九十';
const year = `(?:\\d{4}|二[〇○零][〇○零${han}]{2})年`;
const named = '[今明本当每]年';
const count = `(?:\\d{1,3}|[${han}两百]{1,4})`;
const monthDay = `(?:\\d{1,2}|[${han}]{1,2})月(?:份|(?:\\d{1,2}|[${han}]{1,3})[日号]|[底末初]|[上中下]旬)?`;
const before = '(?:以前|之前|前(?!后)|止)';

/**
 * The forms of a deadline, the most binding first: a day or month by which; a span; an occasion; from when
 * on; a part of the year. Where several stand in a measure, the first of the most binding form is it.
 */
const forms = [
  `(?:${year}|${named})?${monthDay}${before}|(?:${year}|${named})?(?:(?<!${count})年)[底内末]${before}?|(?:${year}|${named})[底内末]${before}?|${year}${before}|[到至](?:${year}|${named})(?:${monthDay}|[底末])?|[本当下每]?个?月底${before}?`,
  `(?<![\\d月〇○零${han}])(?:用|在)?${count}(?:个?工作日(?:之?内|以内)?|(?:个?小时|分钟|天|日|周|个月|年)(?:之内|以内|内|时间))`,
  '(?:春节|国庆|节|入汛|汛|清明|秋播|春耕|开学|封冻|“?七一”?)前夕?(?!后)',
  `(?:${year}|${named})?${monthDay}起|(?:${year}|明年)起`,
  `[上下]半年|[一二三四]季度|(?<!“)每(?:季度|半年|月(?!经)|周)`,
].map((form) => new RegExp(form, 'u'));

/** 十二 → 12, 二〇一二 → 2012. */
function numberOf(words: string): number {
  if (/^\d+$/.test(words)) return Number(words);
  const digits = [...words].map((one) => (/[〇○零]/u.test(one) ? 0 : han.indexOf(one) + 1));
  if (!words.includes('十')) return Number(digits.join(''));
  const [tens = '', ones = ''] = words.split('十');
  return (tens === '' ? 1 : numberOf(tens)) * 10 + (ones === '' ? 0 : numberOf(ones));
}

/**
 * When a measure is to be done, as it stands; the date where the words and the year of the speech give it.
 * What returns every year has no date.
 *
 * @param year in which the speech was held, where it is known
 */
export function deadlineOf(words: string, year: number | undefined): Measure['deadline'] {
  const found = forms.map((form) => form.exec(words)?.[0].replace(/^在/u, ''));
  const text = found.find((one) => one !== undefined);
  if (text === undefined) return undefined;
  const stated = /(\d{4}|二[〇○零][〇○零一二三四五六七八九十]{2})年/u.exec(text)?.[1];
  const spoken = year === undefined ? undefined : text.includes('明年') ? year + 1 : year;
  const base = stated === undefined ? spoken : numberOf(stated);
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
