const digits = '〇一二三四五六七八九';

const digitOf = (char: string): number | undefined => {
  if (char === '零' || char === '○' || char === 'О' || char === 'O' || char === '0' || char === '０')
    return 0;
  if (char === '两') return 2;
  const found = digits.indexOf(char);
  return found < 0 ? undefined : found;
};

/**
 * The value of a Chinese or Arabic numeral below one thousand: 十五, 二十, 一百零三, 15.
 *
 * @returns undefined where the characters are no numeral
 */
export function readNumeral(text: string): number | undefined {
  if (/^\d{1,4}$/.test(text)) return Number(text);
  let total = 0;
  let pending: number | undefined;
  for (const char of text) {
    if (char === '百' || char === '十') {
      total += (pending ?? 1) * (char === '百' ? 100 : 10);
      pending = undefined;
      continue;
    }
    const digit = digitOf(char);
    if (digit === undefined) return undefined;
    if (pending !== undefined && pending !== 0) return undefined;
    pending = digit;
  }
  return text ? total + (pending ?? 0) : undefined;
}

/** A year written digit by digit: 二〇一二, 二○一二, 2012. */
export function readYear(text: string): number | undefined {
  if (/^\d{4}$/.test(text)) return Number(text);
  const read = [...text].map(digitOf);
  if (read.length !== 4 || read.includes(undefined)) return undefined;
  return read.reduce<number>((year, digit) => year * 10 + (digit ?? 0), 0);
}
