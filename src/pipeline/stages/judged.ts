import { countHan, endsSentence } from '../../text/characters.ts';
import type { Line } from '../../text/lines.ts';
import type { Point } from '../rules/point.ts';

/** A line of the text with the rule that takes it, if one does. */
export interface Judged {
  readonly line: Line;
  readonly trimmed: string;
  /** A cell of a table among the sentences: a number there is no button. */
  readonly ofTable?: boolean;
  rule?: string;
  /** What decided, where points were counted. */
  reasons?: readonly Point[];
}

/** From this many Chinese characters a line that ends its sentence is text, whatever words it holds. */
const sentenceLength = 24;
/** A paragraph of the text itself: long, and with a sentence in it. */
const bodyLength = 30;
/** A full sentence of some length. */
export const isSentence = (text: string): boolean =>
  endsSentence(text) && countHan(text, sentenceLength) >= sentenceLength;
/** A paragraph of the text itself. */
export const isBody = (text: string): boolean =>
  text.length >= bodyLength && countHan(text, bodyLength) >= bodyLength && /[，。；,;]/u.test(text);
/** The line a speaker opens with. */
export const salutation =
  /^(?:尊敬的|敬爱的|亲爱的|各位|同志们|女士们|先生们|朋友们|老师们|同学们|乡亲们|父老乡亲|全[体市县区省校州](?=[^。]{0,24}(?:同志|们|员工|师生|人民)))[^。]{0,40}[：:！!]$/u;

/** Buttons that a forum prints behind the title on its line. */
export const titleButtons =
  /(?:\s{0,4}[[【]?(?:复制链接|只看楼主|只看该作者|收藏|回复|打印|加入收藏|倒序浏览)[】\]]?){1,5}$/u;
