/** Digits and units of Chinese numerals. 两 counts as two; 廿 and 卅 stand for tens. */
const digits: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const units: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const scales: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/** What a numeral without scale is worth: 一百二十, 两千, 12.5, 二〇一三. */
function small(text: string): number | undefined {
  if (text === '') return undefined;
  if (/^\d+(?:\.\d+)?$/.test(text)) return Number(text);
  const letters = [...text];
  if (letters.length > 1 && letters.every((letter) => letter in digits))
    return Number(letters.map((letter) => digits[letter]).join(''));
  let sum = 0;
  let digit: number | undefined;
  for (const letter of letters) {
    const unit = units[letter];
    if (unit !== undefined) {
      sum += (digit ?? 1) * unit;
      digit = undefined;
    } else if (letter in digits) digit = digits[letter];
    else return undefined;
  }
  return sum + (digit ?? 0);
}

/**
 * The value of a numeral as it stands in a text: `5万`, `1.2`, `一千二百`, `三十`, `1,200`, `半` is not one.
 * Of a span such as `100—150` the lower end counts.
 *
 * @returns undefined where it cannot be read
 */
export function numeralValue(text: string): number | undefined {
  const plain = text.normalize('NFKC').replace(/[,，\s]/gu, '');
  const [first = ''] = plain.split(/[-—–~～至到]/u);
  let rest = first;
  let total = 0;
  let found = false;
  for (const scale of ['亿', '万']) {
    const at = rest.indexOf(scale);
    if (at < 0) continue;
    const value = small(rest.slice(0, at));
    if (value === undefined) return undefined;
    total += value * (scales[scale] ?? 1);
    rest = rest.slice(at + 1);
    found = true;
  }
  if (rest === '') return found ? total : undefined;
  const value = small(rest);
  return value === undefined ? undefined : total + value;
}
