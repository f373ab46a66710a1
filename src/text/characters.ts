/**
 * Classes of characters, named after what they are. All predicates take one character (a string of
 * one code point) and answer false for the empty string, so that a neighbour outside the text needs
 * no case of its own.
 */

const han = /^\p{Script=Han}$/u;
const latin = /^[A-Za-z]$/;
const digit = /^[0-9]$/;

/** A Chinese character, the iteration mark 々 and the zero 〇 included. */
export const isHan = (char: string): boolean => {
  const code = char.charCodeAt(0);
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3005 && han.test(char));
};

/** A character of Unicode's private-use areas: in decoded GBK the sign of a byte pair without a meaning. */
export const isPrivateUse = (char: string): boolean => /^\p{Co}$/u.test(char);

/** A letter of the basic Latin alphabet. */
export const isLatin = (char: string): boolean => latin.test(char);

/** An ASCII digit. */
export const isDigit = (char: string): boolean => digit.test(char);

const cjkPunctuation = new Set('，。、；：？！“”‘’（）《》〈〉「」『』【】〔〕…—·～');

/** Punctuation of Chinese running text, after GB/T 15834. */
export const isCjkPunctuation = (char: string): boolean => cjkPunctuation.has(char);

const enders = new Set('。！？；：.!?;:…');
const closers = new Set('”’"』」）)】》〉〕');

/** Ends a sentence or a clause after which a new line may start, in either width. */
export const isSentenceEnder = (char: string): boolean => enders.has(char);

/** Closes a quotation or a bracket. */
export const isCloser = (char: string): boolean => closers.has(char);

/** A space of any width; a line feed is none. */
export const isSpace = (char: string): boolean => char !== '\n' && /^\s$/u.test(char);

/** True where the text ends a sentence, closing quotes and brackets after the full stop included. */
export function endsSentence(text: string): boolean {
  let at = text.length;
  while (at > 0 && (isCloser(text.charAt(at - 1)) || isSpace(text.charAt(at - 1)))) at--;
  return at > 0 && isSentenceEnder(text.charAt(at - 1));
}

/** The number of Chinese characters, counted no further than `enough`. */
export function countHan(text: string, enough = Number.POSITIVE_INFINITY): number {
  let count = 0;
  for (let at = 0; at < text.length && count < enough; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x4e00 && unit <= 0x9fff) count++;
    else if (unit >= 0x3005) {
      const char = String.fromCodePoint(text.codePointAt(at) ?? 0);
      if (isHan(char)) count++;
      at += char.length - 1;
    }
  }
  return count;
}

/** The Chinese characters alone, in their order: what two texts must share to say the same words. */
export function hanOnly(text: string): string {
  return text.replace(/\P{Script=Han}+/gu, '');
}
