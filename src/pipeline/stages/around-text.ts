import type { LineEvidence } from '../../text/line-evidence.ts';
import { insideSigns } from '../rules/furniture-inside-signs.ts';
import { bareLabel, furnitureSigns } from '../rules/furniture-signs.ts';
import type { Point } from '../rules/point.ts';
import { textSigns } from '../rules/text-signs.ts';
import { isBody, type Judged, salutation, titleButtons } from './judged.ts';
import { factsOfWords, type LineFacts, type Zone } from './line-facts.ts';
import { isTelling } from './own-signs.ts';
import { saysName, siteNames } from './site-names.ts';
import { subtitled, textExtent, titleLine } from './text-extent.ts';

/** From so many points a line is furniture. */
export const threshold = 3;
/** Leavings of the typesetting that may stand within a text. */
const withinText =
  /^furniture\/(?:page-|voice-turn|note-|pager|label-value|source|editor|reporter|photo|turn-over|line-of-signs|caption|picture-place|mail-)/;
const ruleOf: Readonly<Record<Zone, string>> = {
  above: 'furniture/above-title',
  block: 'furniture/above-text',
  inside: 'furniture/within-text',
  end: 'furniture/behind-text',
  below: 'furniture/below-text',
};
/** Head of a post or an answer: a name and a time, and nothing said. */
const postHead =
  /^[^。！？]{0,40}\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s?\d{1,2}[:：]\d{2}(?::\d{2})?[^。！？]{0,20}$/u;
const annexMark =
  /^(?:附[件录表注]?[一二三四五六七八九十\d]{0,3}(?:[：:]|$)|注[释]?[：:]?$|.{0,20}名词解释[：:]?$)/u;
/** What may stand right above a title and belong to it: an organ, the first half of a couplet or of a wrapped title. */
const ofTitle = /(?:委员会|人民政府|办公[室厅]|[局厅部院])(?:文件)?$|^(?:在|关于)/u;

const signs: readonly Point[] = [...furnitureSigns, ...insideSigns, ...textSigns];

/** The points of a line with their reasons. */
export interface Weighed {
  readonly points: number;
  readonly reasons: readonly Point[];
}

/** Adds up what speaks for and against a line. */
export function weigh(line: LineFacts): Weighed {
  const reasons = signs.filter((sign) => sign.holds(line));
  return { points: reasons.reduce((sum, { points }) => sum + points, 0), reasons };
}

function pageOf(
  lines: readonly Judged[],
  evidence: readonly (LineEvidence | undefined)[],
): LineFacts['page'] {
  if (evidence.some(Boolean)) return 'sure';
  let signsOfPage = 0;
  for (const { rule, trimmed } of lines) {
    if (rule ? !withinText.test(rule) : isTelling(trimmed)) signsOfPage++;
    if (signsOfPage > 1) return 'sure';
  }
  return signsOfPage === 0 ? 'none' : 'hint';
}

/**
 * Judges what the words alone did not decide by where a line stands on its page, by its grammar and by
 * what the page shows of it. Points are added up; the reasons are kept with the line.
 *
 * @param evidence one entry a line, undefined where nothing is known
 * @param pageTitle what the page calls itself
 */
export function aroundText(
  lines: readonly Judged[],
  evidence: readonly (LineEvidence | undefined)[],
  pageTitle?: string,
): void {
  const page = pageOf(lines, evidence);
  if (page === 'none') return;
  const { first, last } = textExtent(lines, evidence);
  const hasText = last >= first;
  const end = hasText ? first : lines.length;
  const title = titleLine(lines, evidence, end, pageTitle);
  const titleWords = lines[title]?.trimmed;
  const printed = new Map<string, number>();
  for (const { trimmed } of lines) printed.set(trimmed, (printed.get(trimmed) ?? 0) + 1);
  const names = siteNames(lines, pageTitle);
  const joined = belongsAbove(lines, title);
  const wrapped = joined === title - 1 && isCouplet(lines, title);
  const stamped = lines.findLastIndex(
    ({ rule }, index) => index < joined && rule !== undefined && postedBy.test(rule),
  );
  const begun = lines.findIndex(({ trimmed }) => salutation.test(trimmed));
  const call = page === 'sure' ? openingCall(lines, title) : -1;
  let opened = false;
  let annexed = false;
  let answers = 0;
  let parted = false;
  let pastNeighbours = false;
  for (const [index, entry] of lines.entries()) {
    const behind = hasText && index > last;
    if (behind && postHead.test(entry.trimmed)) answers = 4;
    else if (answers > 0) answers--;
    if (entry.rule) {
      opened ||= behind && !withinText.test(entry.rule);
      parted ||= title >= 0 && index > title;
      pastNeighbours ||= behind && entry.rule.startsWith('furniture/neighbours');
      continue;
    }
    annexed ||= behind && !opened && annexMark.test(entry.trimmed);
    const zone: Zone = behind
      ? opened
        ? 'below'
        : 'end'
      : hasText && index >= first
        ? 'inside'
        : index < joined
          ? 'above'
          : 'block';
    const before = lines[index - 1];
    const facts: LineFacts = {
      ...factsOfWords(zone === 'block' ? entry.trimmed.replace(titleButtons, '') : entry.trimmed),
      zone,
      page,
      ...(evidence[index] ? { evidence: evidence[index] } : {}),
      repeated: (printed.get(entry.trimmed) ?? 0) > 1,
      ...(titleWords === undefined || index === title ? {} : { title: titleWords }),
      isTitle: index === title || (index === joined && wrapped),
      annexed,
      ...(saysName(entry.trimmed, names) ? { namesSite: true } : {}),
      answered: behind && answers > 0 && answers < 4,
      ...(index < call &&
      index > title &&
      isProse(entry.trimmed) &&
      (evidence[index] || presents.test(entry.trimmed))
        ? { beforeCall: true }
        : {}),
      ...(evidence[index]?.caption && index > begun && index > first ? { caption: true } : {}),
      ...(index < stamped && stamped < title ? { partedAbove: true } : {}),
      ...(pastNeighbours ? { pastNeighbours } : {}),
      labelled: before?.rule !== undefined && bareLabel.test(before.trimmed),
      apart: false,
    };
    const { points, reasons } = weigh(
      zone === 'block' && parted && page === 'sure' && isStranger(facts, titleWords)
        ? { ...facts, apart: true }
        : facts,
    );
    if (points < threshold) continue;
    entry.rule = ruleOf[zone];
    entry.reasons = reasons;
    opened ||= behind;
    parted ||= title >= 0 && index > title;
  }
}

const postedBy = /^furniture\/(?:stamped|forum-post|dated-labels)/;
/** An editor needs no more to introduce a speech; behind more, whoever is addressed was quoted. */
const mostIntroductions = 2;
const fewestSpoken = 3;
const longestIntroduction = 260;
/** In a plain text the words must say that a speech follows. */
const presents =
  /(?:全文|原文|实录|摘要|摘编|摘登|节选|讲话|致辞|发言|演讲|报告|推介词?)(?:的)?(?:全文)?(?:如下|刊发|刊登|刊载|发布)|(?:以下|下面)(?:是|为)[^。]{0,40}(?:讲话|致辞|发言|演讲|报告)/u;
const isProse = (text: string) =>
  text.length >= 16 && text.length <= longestIntroduction && /[。：]$|[。，].*[！!]$/u.test(text);

/**
 * Index of the line with which a speech begins to address its hearers, where only an editor's sentences
 * stand between it and the title; −1 where the speech may have begun before it.
 */
function openingCall(lines: readonly Judged[], title: number): number {
  const from = Math.max(0, title + 1);
  const call = lines.findIndex(
    ({ rule, trimmed }, index) =>
      index >= from && !rule && salutation.test(trimmed) && /[：:]$/u.test(trimmed),
  );
  if (call < 0) return -1;
  const above = lines.slice(from, call).filter(({ rule }) => !rule);
  const spoken = lines.slice(call + 1).filter(({ rule, trimmed }) => !rule && isBody(trimmed));
  const prose = above.filter(({ trimmed }) => isProse(trimmed) || isBody(trimmed));
  const introduces =
    prose.every(({ trimmed }) => isProse(trimmed)) && !above.some(({ trimmed }) => heading.test(trimmed));
  return introduces && prose.length <= mostIntroductions && spoken.length >= fewestSpoken ? call : -1;
}

const heading = /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])/u;

/** Nothing in the line says that it belongs below a title, nor is it a part of that title. */
const isStranger = (facts: LineFacts, title = '') =>
  !textSigns.some((sign) => sign.points < -1 && sign.holds(facts)) &&
  facts.han >= 4 &&
  !unspaced(title).includes(unspaced(facts.text));

const unspaced = (text: string) => text.replace(/[\s　]+/gu, '');

/** Four and more names of columns, none longer than four characters. */
const namesOfColumns = /^\p{Script=Han}{2,4}(?:[\s　]{1,4}\p{Script=Han}{2,4}){3,12}$/u;

/** A document that bodies issue names them above its title, with its number between. */
const documentEnd =
  /(?:通知|意见|办法|方案|规定|细则|决定|决议|通报|公告|通告|批复|函|纪要|计划|规划|要点|请示)(?:[（(].{1,20}[）)])?$/u;
const bodyOrNumber =
  /^\p{Script=Han}{2,30}(?:委员会|人民政府|办公[厅室]|纪委|监委|法院|检察院|总工会|联合会|协会|公司|[局厅部院]|[省市县区州盟旗镇乡党]委|指挥部|领导小组)[\s　]{0,6}(?:文件)?$|[〔[（(]\s?(?:19|20)\d\d\s?[〕\]）)]\s?第?\d{1,5}\s?号$/u;
const mostAbove = 6;
const open = (text: string) =>
  ['《》', '“”'].some(([from = '', to = '']) => text.split(from).length > text.split(to).length);
const closes = (text: string) =>
  ['《》', '“”'].some(([from = '', to = '']) => text.split(from).length < text.split(to).length);

/** Two lines of nearly one length over a subtitle are one title: 抓住春水 / 修好水渠 / ——在……会上的讲话. */
function isCouplet(lines: readonly Judged[], title: number): boolean {
  const [above = '', own = '', below = ''] = [-1, 0, 1].map((step) => lines[title + step]?.trimmed);
  const alike = above.length >= 6 && Math.abs(above.length - own.length) <= 2;
  return (
    alike &&
    /^[\p{Script=Han}“”]+$/u.test(above) &&
    !isTelling(above) &&
    !namesOfColumns.test(above) &&
    subtitled.test(below)
  );
}

/** Index of the highest line right above the title that is part of it or names who issued it; the title's where none is. */
function belongsAbove(lines: readonly Judged[], title: number): number {
  const [above, own] = [lines[title - 1], lines[title]];
  if (!above || above.rule || !own) return title;
  const alike =
    above.trimmed.length >= 6 &&
    Math.abs(above.trimmed.length - own.trimmed.length) <= 2 &&
    !/[\p{P}\p{S}]/u.test(above.trimmed) &&
    !namesOfColumns.test(above.trimmed);
  const beats = above.trimmed.split(/[\s　]+/u);
  const slogan =
    subtitled.test(lines[title + 1]?.trimmed ?? '') &&
    beats.length > 1 &&
    beats.every(
      (beat) => beat.length >= 3 && beat.length === beats[0]?.length && /^\p{Script=Han}+$/u.test(beat),
    );
  const cut =
    (open(above.trimmed) && closes(own.trimmed)) ||
    (/关于[^。；：]{2,40}$/u.test(above.trimmed) &&
      !documentEnd.test(above.trimmed) &&
      documentEnd.test(own.trimmed) &&
      !/关于/u.test(own.trimmed));
  if (documentEnd.test(own.trimmed)) {
    let highest = cut ? title - 1 : title;
    while (highest > 0 && title - highest < mostAbove) {
      const line = lines[highest - 1];
      if (!line || line.rule || !bodyOrNumber.test(line.trimmed)) break;
      highest--;
    }
    if (highest < title) return highest;
  }
  return alike || slogan || cut || ofTitle.test(above.trimmed) ? title - 1 : title;
}
