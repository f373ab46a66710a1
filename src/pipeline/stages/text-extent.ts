import { containment } from '../../text/align.ts';
import { countHan, endsSentence } from '../../text/characters.ts';
import type { LineEvidence } from '../../text/line-evidence.ts';
import { aboutTheSite } from '../rules/furniture-signs.ts';
import { isBody, type Judged, salutation, titleButtons } from './judged.ts';
import { isTelling } from './own-signs.ts';
import { wordsOf } from './page-evidence.ts';

/** First and last line of the running text; `first` is after `last` where there is none. */
export interface Extent {
  readonly first: number;
  readonly last: number;
}

/** A paragraph counts for so many characters at most, so that one long notice does not outweigh a text. */
const heaviest = 150;
const furnitureWeight = -30;
/** Page numbers, captions and turns of a transcript stand among the paragraphs of a text; they say nothing of where it ends. */
const leavings = /^furniture\/(?:page-|voice-turn|turn-over|caption|picture-place)/;
const shortWeight = -4;
const headingWeight = 8;
const salutationWeight = 20;
/** A sentence in which the site speaks of itself twice is no part of the text; longer ones are left to their place. */
const longestNotice = 120;
const noticeWeight = -10;
const heading =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[、.．])/u;

/** Lines that were cut at a fixed width: this share of them is full, and none is longer. */
const fullShare = 0.4;
const widestWrap = 65;
const fewestWrapped = 8;

/** True where the text was cut at a fixed width, so that few of its lines end a sentence. */
function isWrapped(lines: readonly Judged[]): boolean {
  if (lines.length < fewestWrapped) return false;
  let widest = 0;
  for (const { line } of lines) widest = Math.max(widest, line.text.trimEnd().length);
  if (widest > widestWrap) return false;
  const full = lines.filter(({ line }) => line.text.trimEnd().length >= widest - 3).length;
  return full >= Math.max(fewestWrapped / 2, lines.length * fullShare);
}

/** A piece of a sentence that was cut at a fixed width. */
const isPiece = (text: string, han: number) => han >= 12 && /[，。；、！？：]/u.test(text);

function weightOf(entry: Judged, evidence: LineEvidence | undefined, wrapped: boolean): number {
  if (entry.rule) return leavings.test(entry.rule) ? 0 : furnitureWeight;
  const { trimmed } = entry;
  if (salutation.test(trimmed)) return salutationWeight;
  const han = countHan(trimmed);
  const spoken =
    isBody(trimmed) || (endsSentence(trimmed) && han >= 10) || (wrapped && isPiece(trimmed, han));
  if (trimmed.length <= longestNotice && isTelling(trimmed)) return furnitureWeight;
  if (!spoken) return heading.test(trimmed) ? headingWeight : shortWeight;
  if ((evidence?.links ?? 0) >= 0.5) return shortWeight;
  if (trimmed.length <= longestNotice && (trimmed.match(aboutTheSite)?.length ?? 0) >= 2) return noticeWeight;
  const weight = Math.min(han, heaviest);
  return evidence?.core === false ? weight / 4 : weight;
}

/**
 * Where the running text stands: the stretch of lines in which sentences outweigh furniture the most
 * (the maximum-sum interval, found in one pass).
 *
 * @param evidence one entry a line, undefined where nothing is known
 */
export function textExtent(
  lines: readonly Judged[],
  evidence: readonly (LineEvidence | undefined)[],
): Extent {
  const wrapped = isWrapped(lines);
  let best = 0;
  let extent: Extent = { first: lines.length, last: -1 };
  let sum = 0;
  let first = 0;
  for (const [index, entry] of lines.entries()) {
    if (sum <= 0) {
      sum = 0;
      first = index;
    }
    sum += weightOf(entry, evidence[index], wrapped);
    if (sum > best) {
      best = sum;
      extent = { first, last: index };
    }
  }
  return extent;
}

const genre =
  /(?:讲话|发言|报告|致辞|致词|贺词|贺信|献词|演讲|主持词|悼词|欢迎[词辞]|答谢[词辞]|开幕[词辞]|闭幕[词辞]|祝酒[词辞]|寄语|公开信|慰问信|说明|动员|通知|意见|办法|方案|条例|规定|细则|决定|决议|通报|公告|通告|批复|函|纪要|规划|纲要|要点)(?:稿|摘要|全文|节选)?(?:[（(].{1,20}[）)])?$/u;
/** 在某某会上的讲话 behind a dash. */
export const subtitled =
  /^(?:——|――|──|—)[^|｜>。]{0,30}在[^|｜>。]{4,60}(?:上|时|讲话|发言|报告|致辞|致词|演讲)$/u;
const labelled = /^\p{Script=Han}{2,6}[：:]/u;
const noTitle =
  /(?:19|20)\d\d[-/]\d|\d:\d\d|[|｜┊→»›>]|https?:|[。；，]$|^(?:——|[（(])|^(?:一|二|三|[（(]一)[、）)]/u;
/** A title of a few characters, spread out for its looks: 欢 迎 词. */
const spreadOut = /^\p{Script=Han}(?:[\s　]{1,4}\p{Script=Han}){1,7}$/u;
/** Office and name stand below a title. */
const byline =
  /(?:书记|[省市县区镇乡州盟旗局厅部院校会处科所行站]长|主任|主席|经理|秘书长|代表)[\s　：:]{1,4}\p{Script=Han}[\s　]{0,3}\p{Script=Han}{1,3}$/u;
/** A headline that gives the words of an office and a name: 县委书记王明：把渠修好. */
const spokenBy =
  /^[\p{Script=Han}、（）()“”]{2,36}(?:书记|[省市县区镇乡州局厅院校行会]长|主任|主席|经理|总裁)\p{Script=Han}{2,3}[：:](?=.{6})/u;
/** What sites print right under a title. */
const underTitle =
  /^furniture\/(?:labels|dated-labels|source|time|timestamp|stamped|reporter|forum-post|title-buttons|button)/;
/** Titles with less than this are not believed. */
const leastTitle = 3;
const spreadTitle = 4;
const longestTitle = 90;

function titleScore(
  { trimmed: printed, rule }: Judged,
  evidence: LineEvidence | undefined,
  pageTitle: string | undefined,
  next: Judged | undefined,
): number {
  const trimmed = printed.replace(titleButtons, '');
  const calledSo =
    pageTitle !== undefined && wordsOf(trimmed).length >= 8 && pageTitle.startsWith(wordsOf(trimmed));
  if (rule || trimmed.length > longestTitle || trimmed.length < 4) return 0;
  if (noTitle.test(trimmed) && !calledSo) return 0;
  if (spreadOut.test(trimmed) && genre.test(trimmed.replace(/[\s　]+/gu, ''))) return spreadTitle;
  if (byline.test(trimmed)) return 0;
  const han = countHan(trimmed);
  const words = wordsOf(trimmed);
  let score = han >= 8 ? 1 : 0;
  if (next?.rule && underTitle.test(next.rule)) score += 2;
  if (genre.test(trimmed) && han >= 6) score += 3;
  // A subtitle below is the surest sign of a title, whatever the page calls itself.
  if (han >= 6 && next !== undefined && !next.rule && subtitled.test(next.trimmed)) score += 3;
  if (evidence?.holds === 'title') score += 2;
  const called = pageTitle !== undefined && words.length >= 6;
  if (spokenBy.test(trimmed)) score += 3;
  // A colon after two words is a label, except where the page calls itself so.
  if (labelled.test(trimmed) && evidence?.holds !== 'title' && !(called && pageTitle.includes(words)))
    return 0;
  if (called) {
    if (pageTitle.includes(words)) score += 4;
    else if (containment(words, pageTitle) >= 0.8) score += 3;
  }
  if ((evidence?.links ?? 0) >= 0.5) score -= 3;
  if (evidence?.core === false && evidence.holds === 'furniture') score -= 1;
  return score;
}

/**
 * The line above the text that is its title, by its words, its element and what the page calls itself;
 * the lowest of equals.
 *
 * @returns its index, −1 where no line is believed
 */
export function titleLine(
  lines: readonly Judged[],
  evidence: readonly (LineEvidence | undefined)[],
  end: number,
  pageTitle: string | undefined,
): number {
  const called = pageTitle === undefined ? undefined : wordsOf(pageTitle);
  let best = leastTitle;
  let found = -1;
  for (let at = 0; at < end; at++) {
    const entry = lines[at];
    const score = entry ? titleScore(entry, evidence[at], called, lines[at + 1]) : 0;
    if (score >= best) {
      best = score;
      found = at;
    }
  }
  return found;
}
