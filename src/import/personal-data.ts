/** Something that may tell of a private person, with its place. */
export interface PersonalDatum {
  readonly kind: 'mobile phone number' | 'telephone number' | 'identity number' | 'e-mail address';
  readonly start: number;
  readonly text: string;
}

/** Weights and check digits of resident identity numbers, after GB 11643-1999. */
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkDigits = '10X98765432';

function isIdentityNumber(digits: string): boolean {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(digits.charAt(at)), 0);
  return checkDigits.charAt(sum % 11) === digits.charAt(17).toUpperCase();
}

const patterns: readonly (readonly [PersonalDatum['kind'], RegExp, (text: string) => boolean])[] = [
  ['identity number', /(?<![0-9])[1-9][0-9]{16}[0-9Xx](?![0-9])/g, isIdentityNumber],
  // 工业和信息化部 numbering plan: eleven digits, 13x to 19x.
  ['mobile phone number', /(?<![0-9.])1[3-9][0-9]{9}(?![0-9.])/g, () => true],
  ['telephone number', /(?<![0-9-])0[1-9][0-9]{1,2}-[2-8][0-9]{6,7}(?![0-9-])/g, () => true],
  [
    'e-mail address',
    /(?<![\w.+-])[\w.+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,4}(?![\w-])/g,
    () => true,
  ],
];

/** Telephone, identity numbers and e-mail addresses in a text, in reading order. They are reported, never removed. */
export function findPersonalData(text: string): PersonalDatum[] {
  return patterns
    .flatMap(([kind, pattern, holds]) =>
      [...text.matchAll(pattern)]
        .filter((match) => holds(match[0]))
        .map((match) => ({ kind, start: match.index, text: match[0] })),
    )
    .sort((a, b) => a.start - b.start);
}
