import { findDates } from './dates.ts';
import type { DescriptionInput } from './description.ts';
import { policyGenre, speechGenre } from './genres.ts';
import { bareSubtitle, type Head, type HeadLine, sameWords } from './head.ts';
import { squash } from './lines.ts';
import { readMarker } from './markers.ts';
import { regulationOfOrder } from './order.ts';
import { speakerOfTitle } from './speaker-of-title.ts';
import {
  genreAlone,
  joinTitle,
  noticeEnd,
  ofSeries,
  sloganAbove,
  startOfWrap,
  unspread,
} from './title-lines.ts';
import {
  columnOfSpeeches,
  fileEnding,
  pageTitleCore,
  postMark,
  titleOfPage,
  witnesses,
} from './title-of-page.ts';

export interface FoundTitle {
  readonly title?: string;
  /** With the speaker's name before it, where the page prints one. */
  readonly fullTitle?: string;
  readonly titleFrom?: 'text' | 'removed' | 'page';
  readonly subtitle?: string;
  /** With the speaker's name before it, where the line has one. */
  readonly fullSubtitle?: string;
  /** A date in brackets behind the title on its line; not part of the title. */
  readonly dateBehind?: string;
  /** Indices of the lines that title and subtitle take up. */
  readonly titleLines: readonly number[];
  readonly subtitleLines: readonly number[];
  /** Other writings of the title: the page's title element, repeated lines, an uploader's 《…》. */
  readonly alsoCalled: readonly string[];
  readonly confidence: number;
}

const ofParts: ReadonlySet<string> = new Set(['chapter', 'section', 'han', 'han-bracket']);

/** The name of the series over a document: 某某县人民政府文件. */
const redHead = /^\p{Script=Han}{4,30}文件$/u;
/** The heading of one text among several on a page. */
const partOfCollection =
  /^[【[（(]?(?:篇[一二三四五六七八九十\d]{1,2}|第[一二三四五六七八九十\d]{1,2}篇|范文[一二三四五六七八九十\d]{1,2})[】\]）)]?[：:、\s]/u;

/**
 * A page's heading may be a short form of the title that stands below it: 校庆发言 over
 * 在某某小学百年校庆上的发言.
 */
function shortensOther({ text, index }: HeadLine, all: readonly HeadLine[]): boolean {
  const words = squash(text);
  if (words.length > 12 || words.startsWith('在')) return false;
  return all.some((other) => {
    if (other.index <= index || !/^在.{4,60}上的?\S{2,8}$/u.test(other.text) || !speechGenre(other.text))
      return false;
    let at = 0;
    for (const char of squash(other.text)) if (char === words[at]) at++;
    return at === words.length;
  });
}

function scoreTitle(line: HeadLine, all: readonly HeadLine[], witnessed: readonly string[]): number {
  const text = unspread(line.text.replace(fileEnding, ''));
  if (genreAlone.test(squash(text))) return 3;
  if (text.length < 4 || text.length > 90 || /[。；]$/u.test(text)) return 0;
  if (columnOfSpeeches.test(text)) return witnessed.some((title) => squash(title) === squash(text)) ? 3 : 1;
  if (noticeEnd.test(text) && /^[（(]/u.test(text)) return 0;
  // （二）抓好入冬前的管护 is the heading of a part, and its text a piece of something longer.
  const marker = readMarker(text);
  if (marker && marker.number > 1 && ofParts.has(marker.family) && !speechGenre(text)?.sure) return 0;
  if (
    ofSeries.test(squash(text)) ||
    redHead.test(squash(text)) ||
    partOfCollection.test(text) ||
    shortensOther(line, all)
  )
    return 0;
  if (/^[>›»|【[(（#*\d\s:.-]*$/u.test(text) || /[：:]$/u.test(text)) return 0;
  const words = squash(text);
  let score = text.length >= 6 ? 1 : 0.2;
  // 县委书记王明：把渠修好 gives the words of a speaker.
  const spoken = /^[^：:]{4,40}[：:].{4}/u.test(text) ? speakerOfTitle(text) : undefined;
  if (spoken?.name && spoken.role) score += 3;
  const genre = speechGenre(text);
  if (genre) score += genre.sure ? 3 : 1.5;
  if (policyGenre(text)) score += 2;
  if (witnessed.some((title) => squash(title) === words)) score += 3;
  else if (witnessed.some((title) => squash(title).includes(words) || words.includes(squash(title))))
    score += 2;
  if (all.some((other) => other.index !== line.index && sameWords(other.text, text))) score += 1;
  const next = all.find(({ index }) => index > line.index);
  if (next?.role === 'subtitle') score += 2;
  else if (next && next.role !== 'other') score += 0.6;
  return score;
}

/** `题——副题` on one line. */
function splitDashed(text: string): readonly [string, string] | undefined {
  const match = /^([^—–]{4,80}?)\s*[—–]{2,}\s*([^—–]{4,80})$/u.exec(text);
  const [, title, subtitle] = match ?? [];
  if (!title || !subtitle || !/^.{0,30}在.+|(?:讲话|报告|发言|致辞)$/u.test(subtitle)) return undefined;
  return [title.trim(), subtitle.trim()];
}

/** Takes the date from behind a speech's title: 在全县教育工作会议上的讲话（2012年6月15日）. */
function withoutDate(title: string): { title: string; dateBehind?: string } {
  const [, words, dateBehind] = /^(.{6,80}?)\s*[（(]([^（()）]{6,24})[）)]$/u.exec(title) ?? [];
  const date = dateBehind ? findDates(dateBehind)[0] : undefined;
  const only = date && date.precision !== 'year' && date.end - date.start >= (dateBehind?.length ?? 0) - 1;
  return words && dateBehind && only && speechGenre(words) ? { title: words, dateBehind } : { title };
}

/** Gives a run-together title the spaces that the page's own words have in it. */
function withSpaces(title: string, witnessed: readonly string[]): string {
  if (/\s/u.test(title)) return title;
  for (const witness of witnessed) {
    if (!/\S\s\S/u.test(witness) || !squash(title).startsWith(squash(witness))) continue;
    const rest = title.slice(squash(witness).length);
    const spaced = witness.replace(/\s+/gu, ' ').replace(/ (?=关于|印发|转发)/u, '');
    return rest ? `${spaced} ${rest}` : spaced;
  }
  return title;
}

/** What bulletins note behind a title: （只有中文）, （附短片）. */
const languageMark =
  /(?<=\p{Script=Han})[（(](?:只有\p{Script=Han}{1,4}|附(?:图片?|圖片?|短片|相片|[图圖][／/]短片)|有片|组图|多图)[）)]$/u;

/** A forum puts the kind of a post before its title: [领导讲话] 在某某会上的讲话. */
function withoutColumn(written: string): string {
  const title = written.replace(postMark, '').replace(languageMark, '');
  const ofWhole = /^(?:全文|原文|实录|全文实录|重磅|特稿)\s?[|｜丨]\s?(\S.{5,80})$/u.exec(title)?.[1];
  if (ofWhole && (speechGenre(ofWhole) || policyGenre(ofWhole))) return ofWhole;
  const rest = /^[【[［][\p{Script=Han}·]{2,8}[】\]］]\s{0,3}(\S.{5,80})$/u.exec(title)?.[1];
  return rest && (speechGenre(rest) || policyGenre(rest)) ? rest : title;
}

/** 张清源县长在某某会上的讲话 → 在某某会上的讲话, 县长张清源：把渠修好 → 把渠修好: the record has the speaker in a field of his own. */
function withoutSpeaker(written: string): { title: string; fullTitle?: string } {
  const title = withoutColumn(written);
  const [, said = '', words = ''] = /^([^：:，。]{3,24})[：:]\s?(\S.{3,60})$/u.exec(title) ?? [];
  const who = said ? speakerOfTitle(title) : undefined;
  if (who?.name && who.role) return { title: words, fullTitle: title };
  const at = title.indexOf('在');
  const own = at < 0 ? '' : title.slice(at);
  if (at < 2 || at > 30 || !/^在.{4,60}[上时]的?\S{2,10}$/u.test(own) || !speechGenre(own)) return { title };
  return speakerOfTitle(title)?.name ? { title: own, fullTitle: title } : { title };
}

/** Of equal lines the upper one is the title. */
const lower = 0.01;

/** The title and subtitle, by vote of all places where they appear. */
export function findTitle(head: Head, input: DescriptionInput): FoundTitle {
  const witnessed = witnesses(input);
  const scored = head.lines
    .map((line, at) => ({
      at,
      score: line.role === 'other' ? scoreTitle(line, head.lines, witnessed) - at * lower : 0,
    }))
    .sort((a, b) => b.score - a.score);
  const [highest] = scored;
  const pageNamesAnother =
    titleOfPage(input.page.title) !== undefined && (highest?.score ?? 0) + (highest?.at ?? 0) * lower < 3;
  if (!highest || highest.score < 1 || pageNamesAnother) return withoutTitleLine(head, input, witnessed);
  const best = { ...highest, at: startOfWrap(head, highest.at, witnessed) };
  const { title: whole, lines: titleLines } = joinTitle(head, best.at);
  const { title: joined, dateBehind } = withoutDate(whole);
  const regulation = regulationOfOrder(joined, input.text.split('\n'));
  if (regulation)
    return {
      title: regulation,
      titleFrom: 'text',
      titleLines: [],
      subtitleLines: [],
      alsoCalled: witnessed,
      confidence: 0.8,
    };
  const repeats = head.lines.filter(
    ({ text, index }) => sameWords(text, whole) && !titleLines.includes(index),
  );
  const lines = [...titleLines, ...repeats.map(({ index }) => index)].sort((a, b) => a - b);
  const slogan = sloganAbove(head, best.at);
  if (slogan)
    return {
      title: withSpaces(slogan.map(({ text }) => text).join(' '), witnessed),
      titleFrom: 'text',
      ...(dateBehind ? { dateBehind } : {}),
      subtitle: joined,
      titleLines: slogan.map(({ index }) => index),
      subtitleLines: lines,
      alsoCalled: witnessed,
      confidence: 0.75,
    };
  const split = splitDashed(joined);
  const confidence = Math.min(0.95, 0.5 + best.score / 12);
  if (split) {
    const [title, subtitle] = split;
    return {
      title: withSpaces(title, witnessed),
      titleFrom: 'text',
      subtitle,
      titleLines: lines,
      subtitleLines: lines,
      alsoCalled: witnessed,
      confidence,
    };
  }
  const sub = findSubtitle(head, best.at, titleLines.length, joined);
  return {
    ...withoutSpeaker(withSpaces(joined, witnessed)),
    titleFrom: 'text',
    ...(dateBehind ? { dateBehind } : {}),
    ...(sub.text ? { subtitle: sub.text } : {}),
    ...(sub.full ? { fullSubtitle: sub.full } : {}),
    titleLines: lines,
    subtitleLines: sub.lines,
    alsoCalled: witnessed,
    confidence,
  };
}

/** 在某某会上的发言，2019年4月11日: the date behind is no part of it. */
function withoutDateBehind(subtitle: string): string {
  const date = findDates(subtitle).at(-1);
  if (!date || date.end !== subtitle.length || !/[，,、\s　]$/u.test(subtitle.slice(0, date.start)))
    return subtitle;
  return subtitle.slice(0, date.start).replace(/[，,、\s　]{1,4}$/u, '') || subtitle;
}

/** 2023年9月，在某某会上的发言: the date set off by a comma is no part of it. */
function withoutDateBefore(subtitle: string): string {
  const date = findDates(subtitle)[0];
  const rest = date?.start === 0 ? /^，(在.+)$/u.exec(subtitle.slice(date.end))?.[1] : undefined;
  return rest && speechGenre(rest) ? rest : subtitle;
}

interface FoundSubtitle {
  readonly text?: string;
  /** With the speaker's name before it. */
  readonly full?: string;
  readonly lines: readonly number[];
}

function findSubtitle(head: Head, at: number, taken: number, title: string): FoundSubtitle {
  const after = head.lines.slice(at + taken);
  const found = after.find(({ role, text }) => role === 'subtitle' && !sameWords(text, title));
  if (found) {
    const lines = found.also === undefined ? [found.index] : [found.index, found.also];
    const text = withoutDateBehind(withoutDateBefore(bareSubtitle(found.words ?? found.text)));
    const { title: own, fullTitle } = withoutSpeaker(text);
    return { text: own, lines, ...(fullTitle ? { full: fullTitle } : {}) };
  }
  const next = after[0];
  const bare =
    next?.role === 'other' &&
    !speechGenre(title) &&
    /^在.{4,60}上的?.{2,8}$/u.test(next.text) &&
    speechGenre(next.text);
  const second = next?.role === 'other' && isSecondHeadline(head, next, title);
  return (bare || second) && next ? { text: next.text, lines: [next.index] } : { lines: [] };
}

/** The second headline of a news page: the one unpunctuated line between title and text. */
function isSecondHeadline(head: Head, { text, index }: HeadLine, title: string): boolean {
  if (head.salutation || speechGenre(title) || policyGenre(title)) return false;
  const alone = index + 1 === head.bodyStart && head.lines.at(-1)?.index === index;
  return (
    alone &&
    text.length >= 8 &&
    text.length <= 45 &&
    !/[。：；？！，“【〉》>|]|记者|通讯员|消息|来源|编辑|摄|点击|查看|阅读|下载|关注/u.test(text)
  );
}

/** No line of the text is a title: the subtitle alone, or what the page says of itself. */
function withoutTitleLine(head: Head, input: DescriptionInput, witnessed: readonly string[]): FoundTitle {
  const line = head.lines.find(({ role, text }) => role === 'subtitle' && speechGenre(bareSubtitle(text)));
  if (line) {
    const title = bareSubtitle(line.text);
    return {
      title,
      titleFrom: 'text',
      titleLines: [line.index],
      subtitleLines: [],
      alsoCalled: witnessed,
      confidence: 0.7,
    };
  }
  const spoken = witnessed.find((title) => speechGenre(title) || policyGenre(title));
  const ofPage = titleOfPage(input.page.title);
  const fallback = spoken ?? ofPage;
  const split = fallback ? splitDashed(fallback) : undefined;
  const none = { titleLines: [], subtitleLines: [], alsoCalled: witnessed };
  const dashed = head.lines.find(({ role }) => role === 'subtitle');
  const sub = dashed && {
    text: withoutDateBehind(bareSubtitle(dashed.words ?? dashed.text)),
    lines: dashed.also === undefined ? [dashed.index] : [dashed.index, dashed.also],
  };
  if (!fallback) return { ...none, confidence: 0 };
  const titleFrom = input.page.title && pageTitleCore(input.page.title) === fallback ? 'page' : 'removed';
  return {
    ...none,
    title: split?.[0] ?? fallback,
    ...(split ? { subtitle: split[1] } : sub ? { subtitle: sub.text } : {}),
    ...(sub && !split ? { subtitleLines: sub.lines } : {}),
    titleFrom,
    confidence: spoken ? 0.7 : 0.55,
  };
}
