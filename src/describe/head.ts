import { countHan } from '../text/characters.ts';
import { type FoundDate, findDates } from './dates.ts';
import { speechGenre } from './genres.ts';
import { type Line, squash } from './lines.ts';
import { readLunarDate } from './lunar.ts';
import { readMarker } from './markers.ts';
import { looksLikeOffice, mayBeName, type Person, readByline } from './persons.ts';
import { findSalutation, isBodyLike, type SalutationPlace } from './salutation.ts';

/** A line before the body that says one thing. */
export interface HeadLine {
  readonly index: number;
  /** The next line, where a subtitle was wrapped onto it. */
  readonly also?: number;
  /** `enacted`: who passed a regulation, and when. */
  readonly role: 'subtitle' | 'byline' | 'date' | 'number' | 'enacted' | 'published' | 'other';
  readonly text: string;
  /** The subtitle alone, where a byline stands behind it on its line. */
  readonly words?: string;
  readonly person?: Person;
  readonly date?: FoundDate;
}

export interface Head {
  readonly lines: readonly HeadLine[];
  /** Index of the first line of the body: the salutation where there is one. */
  readonly bodyStart: number;
  readonly salutation?: SalutationPlace;
}

const published =
  /^(?:时间|日期|发布|发表|来源|信息来源|文章来源|作者|责任编辑|责编|编辑|浏览|点击|字号|字体|记者|通讯员|上传|更新|【字|\[字)/u;
const caption = /(?:摄|供图|制图|资料图片?)[）)。]?$|^图(?:为|片)|^(?:资料)?图片?[：:]/u;
const number = /^\p{Script=Han}{1,14}[〔[【（(](?:19|20)\d{2}[〕\]】）)]第?\d{1,5}号$/u;
/** What editors put in brackets under a title. */
const editorial =
  /录音|整理|节选|摘要|摘编|未经|审阅|征求意见|送审|代拟|供稿|全文|来源|原题|仅供|参考|记者|编者/u;
/** How a regulation came about, in brackets under its title. */
const enactment = /(?:通过|公布|发布|施行|修订|修正|批准|印发|备案)$/u;
const editorialOnly =
  /^(?:根据|据|按)?(?:现场)?(?:录音|记录|讲话)?(?:整理|稿整理)(?:[，,、\s]{0,3}(?:未经|有删节|仅供)\p{Script=Han}{0,8})?$/u;
const calendar = /[年月日]/gu;
/** What may stand behind the day on a line that is a date: 上午, 星期五, （周五）. */
const timeOfDay =
  /^[（(\s]{0,3}(?:(?:星期|周)[一二三四五六日天][\s）)]{0,3})?(?:凌晨|清晨|早晨|早上|上午|中午|下午|傍晚|晚上|晚|夜)?[\s）)]{0,3}$/u;
/** The place behind the day, set apart: 2011年9月14日　青石镇. */
const placeBehind =
  /^[\s　]{1,4}(?!\p{Script=Han}{0,8}(?:[社网报站台讯版]|来源|编辑|记者)$)\p{Script=Han}{2,8}$/u;
/** A draft leaves the day open: 6月××日. */
const maskedDay = /^(?:[×○*＊]|[XＸx]){1,2}[日号]$/u;
const outerMarks = /^[\s—–―－\-─（(【〔]+|[\s—–―－\-─）)】〕]+$/gu;
const bareMeeting = /^在.{4,60}(?:会|会议|论坛|仪式)上$/u;
const occasionLine = /在.{2,80}(?:上|时|期间|仪式|活动)(?:的.{0,12})?$/u;

export const dayAndMeeting =
  /^[\s　，,]{1,4}([^，。；：！？\s]{2,24}(?:会议|会議|大会|大會|全会|论坛|論壇|仪式|儀式|典礼|典禮))[）)]?$/u;

/** Without the dashes or brackets around a subtitle. */
export const bareSubtitle = (text: string): string => {
  const bare = text.replace(outerMarks, '');
  const count = (pattern: RegExp) => bare.match(pattern)?.length ?? 0;
  // …的发言（送审稿）: the bracket at the end closes one inside.
  const open = count(/[（(]/gu) > count(/[）)]/gu);
  return open ? bare + (text.trimEnd().at(-1) === ')' ? ')' : '）') : bare;
};

/** 讲话人：张三（县长）. */
const speakerLabel =
  /^(?:报告人|讲话人|讲课人|授课人|发言人|主讲人|演讲人|演讲者|致辞人|宣讲人|作报告人)[：:]/u;

/** The words of a line that are left when its dates and outer marks are taken away. */
function withoutDates(text: string, dates: readonly FoundDate[]): string {
  let rest = text;
  for (const { start, end } of [...dates].reverse()) rest = rest.slice(0, start) + rest.slice(end);
  return bareSubtitle(rest.replace(/[（(【〔]\s*[）)】〕]/gu, '')).replace(
    /^[于，,、：:\s]+|[，,、：:\s]+$/gu,
    '',
  );
}

const bylineBehind = /^(.{6,80}(?:上|时)[）)]?)[\s　]+(\S.{1,40})$/u;

function readHeadLine({ text, index, also }: WrittenLine): HeadLine {
  const [, words, byline] = bylineBehind.exec(text) ?? [];
  const person = byline ? readByline(byline) : undefined;
  if (words && person) {
    const before = readWords(words);
    if (before.role === 'subtitle') return { ...before, person, text, words, index };
  }
  const inOne = readWholeHead(text);
  if (inOne) return { ...inOne, index };
  return { ...readWords(text), text, index, ...(also === undefined ? {} : { also }) };
}

/** 在某某会上的讲话　县长 张三　2018年9月20日: what stands below a title, behind it on its line. */
function readWholeHead(text: string): Omit<HeadLine, 'index'> | undefined {
  const [, words = '', rest = ''] =
    /^(在[^。；\s]{4,50}上的\S{2,10}?)[\s　]{1,8}(\S.{3,60})$/u.exec(text) ?? [];
  if (!speechGenre(words)?.sure) return undefined;
  const dates = findDates(rest);
  const person = readByline(withoutDates(rest, dates));
  const [date] = dates;
  return person?.name ? { role: 'other', text: words, words, person, ...(date ? { date } : {}) } : undefined;
}

function readWords(text: string): Pick<HeadLine, 'role' | 'person' | 'date'> {
  const written = findDates(text);
  const spread = spreadDate(text);
  const dates = spread && written.every(({ precision }) => precision !== 'day') ? [spread] : written;
  const lunar = text.length <= 40 ? readLunarDate(text) : undefined;
  const date = dates.find(({ precision }) => precision === 'day') ?? lunar ?? dates[0];
  if (lunar && text.length - (lunar.end - lunar.start) <= 8) return { role: 'date', date };
  if (spread && date === spread) return { role: 'date', date };
  if (published.test(text) || caption.test(text)) return { role: 'published', date };
  if (number.test(text.replace(/\s/gu, ''))) return { role: 'number' };
  if (date && /^[（(]/u.test(text) && number.test(squash(withoutDates(text, dates))))
    return { role: 'number', date };
  // A party committee is written like an office: 中共某某县委 over a decision.
  if (/^中共\p{Script=Han}{1,12}(?<!常)委$/u.test(text)) return { role: 'other' };
  const rest = withoutDates(text, dates).replace(timeOfDay, '').replace(maskedDay, '');
  if (date && date.precision !== 'year' && rest.replace(/[\d:：\s时分秒]/gu, '') === '')
    return { role: date.timed || (date.machine && date.start === 0) ? 'published' : 'date', date };
  if (date && date.precision !== 'year' && date.start < 3 && editorialOnly.test(rest))
    return { role: 'date', date };
  // The day and the meeting: 2009年6月10日　立法会会议.
  if (date?.precision === 'day' && date.start < 2 && dayAndMeeting.test(text.slice(date.end)))
    return { role: 'date', date };
  if (/^[（(]/u.test(text) && enactment.test(rest)) return { role: 'enacted', date };
  const dashed = /^[\s]*[—–―－\-─]/u.test(text) || /^[（(].*[）)]$/u.test(text);
  const dated = date !== undefined && date.precision !== 'year' && date.start < 4;
  const labelled = speakerLabel.test(text) ? readByline(text) : undefined;
  if (labelled) return { role: 'byline', person: labelled };
  if (occasionLine.test(rest) && (dashed || dated || bareMeeting.test(text)))
    return { role: 'subtitle', date };
  if (/^[（(].*[）)]$/u.test(text) && date && mayBeName(rest) && !editorial.test(rest))
    return { role: 'byline', person: { name: rest }, date };
  // What is said behind the day, 上午 or where, does not make the line anything but a date.
  if (/^[（(].*[）)]$/u.test(text) && date?.precision === 'day' && date.start < 3 && rest.length <= 24)
    return { role: 'date', date };
  const person = speechGenre(text) || /[：:]$/u.test(text) ? undefined : readByline(rest);
  if (person && !/[。！？]/u.test(rest)) return { role: 'byline', person, date };
  if (date?.precision === 'day' && date.start === 0 && placeBehind.test(text.slice(date.end)))
    return { role: 'date', date };
  if (dashed && countHan(rest.replace(calendar, '')) >= 4 && !editorial.test(rest))
    return { role: 'subtitle', date };
  return { role: 'other', date };
}

/** The date of a line that a scan put blanks into: （一九九八 年二 月十二日）. */
function spreadDate(text: string): FoundDate | undefined {
  if (!/\S\s+\S/u.test(text)) return undefined;
  const bare = squash(bareSubtitle(text));
  const date = bare.length <= 16 ? findDates(bare)[0] : undefined;
  return date && date.precision !== 'year' && date.end - date.start === bare.length ? date : undefined;
}

interface WrittenLine {
  readonly text: string;
  readonly index: number;
  readonly also?: number;
}

const opensSubtitle = /^(?:[—–―－─]|[（(]|\d{4}年\d{1,2}月\d{1,2}日)/u;
const closesSubtitle = /(?:上|时|讲话|报告|发言|致辞|致词)[）)]?$/u;

/** Puts a subtitle that was wrapped over two lines together: ——2026年1月6日在某县第十八届 / 人民代表大会上. */
function joinWrapped(lines: readonly Line[]): WrittenLine[] {
  const joined: WrittenLine[] = [];
  for (let index = 0; index < lines.length; index++) {
    const text = lines[index]?.text ?? '';
    const next = lines[index + 1]?.text ?? '';
    const open =
      opensSubtitle.test(text) && /在/u.test(text) && !closesSubtitle.test(text) && text.length <= 80;
    const goesOn = next.length <= 40 && closesSubtitle.test(next) && !/^[—–―－─（(在]/u.test(next);
    if (open && goesOn) joined.push({ text: text + next, index, also: ++index });
    else joined.push({ text, index });
  }
  return joined;
}

/** No title block is longer, however much furniture stands around it. */
const longestHead = 200;

/**
 * Reads the lines before the body, each for itself.
 *
 * @param lines all lines of the text
 */
export function readHead(lines: readonly Line[]): Head {
  const salutation = findSalutation(lines);
  const firstBody = lines.findIndex(
    ({ text }) => (isBodyLike(text) && !(text.length <= 200 && caption.test(text))) || isHeading(text),
  );
  const bodyStart = Math.min(salutation?.line ?? (firstBody < 0 ? lines.length : firstBody), longestHead);
  const head = joinWrapped(lines.slice(0, bodyStart))
    .filter(({ text }) => text !== '' && text.length <= 200 && !(isBodyLike(text) && !caption.test(text)))
    .map(readHeadLine)
    .map(asEvent)
    .map(asOffice)
    .map((line, at, all) => asName(line, at, all, salutation?.line));
  return { lines: head, bodyStart, ...(salutation ? { salutation } : {}) };
}

/** 时间：… beside 地点：… is the time of the event, not of the page. */
function asEvent(line: HeadLine, at: number, all: readonly HeadLine[]): HeadLine {
  const beside = [all[at - 1], all[at + 1]].some((other) => other && /^地\s{0,3}点[：:]/u.test(other.text));
  if (!beside || !line.date || !/^(?:时\s{0,3}间|日\s{0,3}期)[：:]/u.test(line.text)) return line;
  return { ...line, role: 'date' };
}

/** An office of two characters says nothing by itself; above a name it is the office: 院长 / 王　琴. */
function asOffice(line: HeadLine, at: number, all: readonly HeadLine[]): HeadLine {
  const next = all[at + 1];
  const named = next?.role === 'byline' && next.person?.name !== undefined && !next.person.role;
  const office = line.role === 'other' && line.text.length === 2 && looksLikeOffice(line.text);
  return named && office ? { ...line, role: 'byline', person: { role: line.text } } : line;
}

/**
 * Between a subtitle or a day and the salutation one line of two to four characters is the name, whatever
 * surname it has.
 */
function asName(
  line: HeadLine,
  at: number,
  all: readonly HeadLine[],
  salutation: number | undefined,
): HeadLine {
  const above = all[at - 1];
  const closes = salutation !== undefined && line.index === salutation - 1 && above?.index === line.index - 1;
  const name = squash(line.text);
  if (!closes || line.role !== 'other' || !(above.role === 'subtitle' || above.role === 'date')) return line;
  const named = all.some(({ person }) => person?.name !== undefined);
  return !named && name.length <= 4 && mayBeName(name) ? { ...line, role: 'byline', person: { name } } : line;
}

const isHeading = (text: string) => {
  const marker = readMarker(text);
  return marker !== undefined && marker.number === 1 && marker.family !== 'digit-bracket';
};

/** True where two lines are the same words, white space and outer marks aside. */
export const sameWords = (a: string, b: string): boolean =>
  squash(bareSubtitle(a)) === squash(bareSubtitle(b)) && squash(a) !== '';
