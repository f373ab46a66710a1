import { countHan, endsSentence } from '../../text/characters.ts';
import type { Line } from '../../text/lines.ts';

/** A line of the text with the rule that takes it, if one does. */
export interface Judged {
  readonly line: Line;
  readonly trimmed: string;
  rule?: string;
}

/** From this many Chinese characters a line that ends its sentence is text, whatever words it holds. */
const sentenceLength = 24;
/** A paragraph of the text itself: long, and with a sentence in it. */
const bodyLength = 30;
/** A full sentence of some length. */
export const isSentence = (text: string): boolean => endsSentence(text) && countHan(text) >= sentenceLength;
/** A paragraph of the text itself. */
export const isBody = (text: string): boolean =>
  text.length >= bodyLength && countHan(text) >= bodyLength && /[，。；,;]/u.test(text);
/** The line a speaker opens with. */
export const salutation = /^(?:尊敬的|各位|同志们|女士们|朋友们|老师们|同学们)[^。]{0,40}[：:！!]$/u;
