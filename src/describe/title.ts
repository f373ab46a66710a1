import { findDates } from './dates.ts';
import type { DescriptionInput } from './description.ts';
import { policyGenre, speechGenre } from './genres.ts';
import { bareSubtitle, type Head, type HeadLine, sameWords } from './head.ts';
import { squash } from './lines.ts';
import { speakerOfTitle } from './speaker-of-title.ts';
import { columnOfSpeeches, fileEnding, pageTitleCore, titleOfPage, witnesses } from './title-of-page.ts';

export interface FoundTitle {
  readonly title?: string;
  /** With the speaker's name before it, where the page prints one. */
  readonly fullTitle?: string;
  readonly titleFrom?: 'text' | 'removed' | 'page';
  readonly subtitle?: string;
  /** A date in brackets behind the title on its line; not part of the title. */
  readonly dateBehind?: string;
  /** Indices of the lines that title and subtitle take up. */
  readonly titleLines: readonly number[];
  readonly subtitleLines: readonly number[];
  /** Other writings of the title: the page's title element, repeated lines, an uploader's 《…》. */
  readonly alsoCalled: readonly string[];
  readonly confidence: number;
}

/** A letter or an elegy may be called by its genre alone, its characters spread out: 贺　信. */
const genreAlone =
  /^(?:贺信|贺电|贺词|贺辞|悼词|悼辞|唁电|祝词|祝辞|致辞|致词|献词|献辞|公开信|慰问信|感谢信|倡议书|讲话|书面讲话|讲话稿|发言|发言稿|演讲稿|演讲词|欢迎词|欢迎辞|答谢词|答谢辞|祝酒词|祝酒辞|开幕词|开幕辞|闭幕词|闭幕辞|开场白|主持词|主持辞|主持稿|告别词|寄语|述职报告|工作报告)$/u;
/** The name of the series over a document: 某某县人民政府文件. */
const redHead = /^\p{Script=Han}{4,30}文件$/u;
/** The heading of one text among several on a page. */
const partOfCollection =
  /^[【[（(]?(?:篇[一二三四五六七八九十\d]{1,2}|第[一二三四五六七八九十\d]{1,2}篇|范文[一二三四五六七八九十\d]{1,2})[】\]）)]?[：:、\s]/u;

/** The characters of a title that was spread out for its looks, put together: 书 面 讲 话. */
const unspread = (text: string) =>
  /^\p{Script=Han}(?:[\s　]{1,4}\p{Script=Han}){1,9}$/u.test(text) ? squash(text) : text;

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

/** The last line of a notice's title may look like a subtitle: 关于印发三年行动计划 / （2021—2023年）的通知. */
const noticeEnd = /^[（(“《][^，。；]{2,40}的(?:通知|意见|决定|通告|公告|批复|函|报告|请示)$/u;
const endsNotice = (title: string, { text, role }: HeadLine): boolean =>
  (role === 'other' || role === 'subtitle') &&
  /关于/u.test(title) &&
  !/的(?:通知|意见|决定|通告|公告|批复|函|报告|请示)$/u.test(title) &&
  noticeEnd.test(text);

function scoreTitle(line: HeadLine, all: readonly HeadLine[], witnessed: readonly string[]): number {
  const text = unspread(line.text.replace(fileEnding, ''));
  if (genreAlone.test(squash(text))) return 3;
  if (text.length < 4 || text.length > 90 || /[。；]$/u.test(text)) return 0;
  if (columnOfSpeeches.test(text)) return witnessed.some((title) => squash(title) === squash(text)) ? 3 : 1;
  if (noticeEnd.test(text) && /^[（(]/u.test(text)) return 0;
  if (redHead.test(squash(text)) || partOfCollection.test(text) || shortensOther(line, all)) return 0;
  if (/^[>›»|【[(（#*\d\s:.-]*$/u.test(text) || /[：:]$/u.test(text)) return 0;
  const words = squash(text);
  let score = text.length >= 6 ? 1 : 0.2;
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

const organ =
  /^\p{Script=Han}{2,40}(?:委员会|人民政府|办公[厅室]|人民法院|检察院|联合会|协会|总工会|公司|[局厅部]|(?<=[省市县区州盟旗镇乡])委)$/u;
/** True where a title names its organ on one line and itself on the next: 某县人民政府办公室 / 关于印发……的通知. */
const isOrganOf = (first: string, second: string): boolean =>
  organ.test(first.split(/[\s　]/u).at(-1) ?? '') && /^(?:关于|常务委员会|工作报告|印发|转发)/u.test(second);

/** The second line closes a bracket or quote that the first leaves open: 关于征求《水源 / 保护方案》意见的函. */
function closesBracket(first: string, second: string): boolean {
  const open = ['《》', '“”', '（）'].find(
    ([from = '', to = '']) => first.split(from).length > first.split(to).length,
  );
  return (
    open !== undefined && second.length <= 40 && second.includes(open.charAt(1)) && !/[。；]/u.test(second)
  );
}

/** True where the second line goes on with the first in the middle of a phrase. */
const goesOn = (first: string, second: string): boolean =>
  isOrganOf(first, second) ||
  (/^(?:在|关于|.{0,16}在)/u.test(first) &&
    !policyGenre(first) &&
    !/(?:上|中|时|仪式|讲话|报告|发言|致辞)$/u.test(first)) ||
  /[的和与暨及、，]$/u.test(first) ||
  /^[的和与暨及、，上]/u.test(second);

/** Takes the date from behind a speech's title: 在全县教育工作会议上的讲话（2012年6月15日）. */
function withoutDate(title: string): { title: string; dateBehind?: string } {
  const [, words, dateBehind] = /^(.{6,80}?)\s*[（(]([^（()）]{6,24})[）)]$/u.exec(title) ?? [];
  const date = dateBehind ? findDates(dateBehind)[0] : undefined;
  const only = date && date.precision !== 'year' && date.end - date.start >= (dateBehind?.length ?? 0) - 1;
  return words && dateBehind && only && speechGenre(words) ? { title: words, dateBehind } : { title };
}

/** Slogans of one length side by side: 凝心聚力  真抓实干. */
function inBeats(text: string): boolean {
  const beats = text.split(/[\s　]+/u);
  const [first = ''] = beats;
  return first.length >= 3 && beats.length > 1 && beats.every(({ length }) => length === first.length);
}

/** A meeting's name over the genre: 全县防汛工作会议 / 主　持　词. */
const namesMeeting = /(?:会议?|大会|仪式|典礼|论坛|活动|[式节]|培训班|研讨班|会上的?|[式礼]上的?)$/u;
/** The place of a paper among those of a meeting: 会议文件之二. */
const ofSeries =
  /^(?:会议|大会|学习|参阅|交流|典型)?(?:文件|材料|资料|发言)之?[（(]?[一二三四五六七八九十\d]{1,3}[）)]?$/u;
/** What stands over titles and is a column, a series or a paper. */
const column =
  /(?:讲话|发言|材料|文件|文稿|文选|文集|论坛|网站?|日报|晚报|报|刊|专栏|专题|要闻|新闻|公报|动态|简报|之窗|公开|资料|参考|交流|选登|摘编|摘登|摘要|全文|正文|频道|栏目|天地|园地|政务|学习|机密|内部|绝密|秘密|传达|印发|定稿|初稿|送审稿)$/u;

/** The first line of a title on two lines: one cut in mid-phrase, or the first half of a couplet. */
function startOfWrap(head: Head, at: number, witnessed: readonly string[]): number {
  const list = head.lines;
  const [before, line, next] = [list[at - 1], list[at], list[at + 1]];
  if (before?.role !== 'other' || !line || before.index !== line.index - 1) return at;
  if (witnessed.some((title) => squash(title) === squash(line.text))) return at;
  const cut =
    (/^(?:在|关于)/u.test(before.text) &&
      !/^(?:在|关于)/u.test(line.text) &&
      !speechGenre(before.text) &&
      goesOn(before.text, line.text)) ||
    (/关于|在/u.test(before.text) && closesBracket(before.text, line.text));
  const ofMeeting = genreAlone.test(squash(line.text)) && namesMeeting.test(squash(before.text));
  const opens = list.slice(0, at - 1).every(({ text }) => column.test(text) || ofSeries.test(text));
  const couplet =
    next?.role === 'subtitle' &&
    before.text.length >= (opens ? 4 : 6) &&
    (Math.abs(before.text.length - line.text.length) <= 2 ||
      inBeats(before.text) ||
      (opens && !column.test(before.text))) &&
    !/[\p{P}\p{S}]/u.test(before.text + line.text);
  const ofOrgan = isOrganOf(before.text, line.text) && (speechGenre(line.text) || policyGenre(line.text));
  if (!ofOrgan) return cut || couplet || ofMeeting ? at - 1 : at;
  let first = at - 1;
  while (list[first - 1]?.role === 'other' && organ.test(list[first - 1]?.text ?? '')) first--;
  return first;
}

/** What titles call upon their hearers to do. */
const callsUpon =
  /推进|推动|加快|奋力|坚持|深化|努力|开创|打造|实现|谱写|夯实|凝聚|强化|提升|攻坚|担当|奋进|奋斗|确保|促进|争当|决胜|踔厉|齐心|合力|携手|同心|抢抓|构建|筑牢|严明|弘扬|迈上|迈向|再创|争创|解放思想|真抓实干|再立新功|作出|做出|而努力|振奋|鼓足|乘势|聚力|发扬|牢记|狠抓/u;
const mostSlogans = 2;

/**
 * The title proper over a line of the form 在……会上的讲话 without a dash: it opens the text, is no body,
 * series or place, and calls upon the hearers.
 */
function sloganAbove(head: Head, at: number): HeadLine[] | undefined {
  const line = head.lines[at];
  if (!line || at === 0 || at > mostSlogans || !/^在.{4,60}上的?\S{2,8}$/u.test(line.text)) return undefined;
  const above = head.lines.slice(0, at);
  const plain = above.every(
    ({ role, text, index }, n) =>
      role === 'other' &&
      index === line.index - at + n &&
      text.length >= 5 &&
      text.length <= 40 &&
      !/[。：；！|｜>《]/u.test(text) &&
      !organ.test(text) &&
      !column.test(text) &&
      !speechGenre(text),
  );
  return plain && above.some(({ text }) => callsUpon.test(text)) ? above : undefined;
}

function joinTitle(head: Head, at: number): { title: string; lines: number[] } {
  const list = head.lines;
  const first = list[at];
  if (!first) return { title: '', lines: [] };
  const plain = first.text.replace(/^#{1,6}\s+/u, '').replace(fileEnding, '');
  let title = genreAlone.test(squash(plain)) ? squash(plain) : plain;
  const lines = [first.index];
  const reach = at + 3 + (organ.test(title) ? 3 : 0);
  for (let i = at + 1; i < Math.min(list.length, reach); i++) {
    const next = list[i];
    if (next?.role === 'other' && organ.test(next.text) && organ.test(list[i - 1]?.text ?? '')) {
      title += ` ${next.text}`;
      lines.push(next.index);
      continue;
    }
    if (next && endsNotice(title, next)) {
      title += next.text;
      lines.push(next.index);
      break;
    }
    if (next?.role !== 'other' || speechGenre(title) || sameWords(next.text, first.text)) break;
    const words = unspread(next.text);
    const wraps =
      (goesOn(title, words) && (speechGenre(words) || policyGenre(words))) ||
      closesBracket(title, words) ||
      (genreAlone.test(squash(words)) && namesMeeting.test(squash(title)));
    const before = list[i + 1]?.role === 'subtitle' && next.text.length <= 40 && title.length <= 40;
    if (!wraps && !before) break;
    title += wraps ? (genreAlone.test(squash(words)) ? squash(words) : words) : ` ${next.text}`;
    lines.push(next.index);
  }
  return { title, lines };
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

/** 张清源县长在某某会上的讲话 → 在某某会上的讲话: the record has the speaker in a field of his own. */
function withoutSpeaker(title: string): { title: string; fullTitle?: string } {
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

function findSubtitle(head: Head, at: number, taken: number, title: string) {
  const after = head.lines.slice(at + taken);
  const found = after.find(({ role, text }) => role === 'subtitle' && !sameWords(text, title));
  if (found) {
    const lines = found.also === undefined ? [found.index] : [found.index, found.also];
    return { text: withoutDateBehind(bareSubtitle(found.words ?? found.text)), lines };
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
  if (!fallback) return { ...none, confidence: 0 };
  const titleFrom = input.page.title && pageTitleCore(input.page.title) === fallback ? 'page' : 'removed';
  return {
    ...none,
    title: split?.[0] ?? fallback,
    ...(split ? { subtitle: split[1] } : {}),
    titleFrom,
    confidence: spoken ? 0.7 : 0.55,
  };
}
