import { type FoundDate, findDates, findProgramDate } from './dates.ts';
import { readable } from './traditional.ts';

export interface PageDate {
  readonly value: string;
  /** How surely it is the day of publication; under 2 the line does not say so itself. */
  readonly weight: number;
}

/** What is longer is prose. */
const longestLine = 160;
/** The label of a date ends at most so many characters before it. */
const reach = 14;

/**
 * What the words before or behind a date make of it, the surest first: a page may say when it was
 * published, when it was uploaded and when it was last changed, and the first of these is asked for.
 */
const kinds: readonly (readonly [words: RegExp, weight: number])[] = [
  [/成文|印发|生效|施行|实施|失效|废止|签署|通过|修订|落款/u, 0],
  [/录音|录制|转写|转文字/u, 0],
  [/注册|登录|登陆|来访|访问|打印|下载|保存|当前|现在|今天是|系统|截止|出生|入职|有效期/u, 0],
  [/会议|讲话|活动|演讲|致辞|发言|考试|开庭|报名/u, 0],
  [/发布|发表|刊登|刊发|刊出|见报|首发|推送|发帖|公开|公布|发稿|播出|publish|pubdate|release|posted/iu, 4],
  [/上传|添加|录入|入库|收录|加入|提交|发送/u, 3.5],
  [/更新|修改|编辑|变更|update|modified/iu, 2.5],
  [/发文/u, 0.5],
  [/时间|日期|date$|time$/iu, 3],
];
const weightOf = (words: string) => kinds.find(([pattern]) => pattern.test(words))?.[1];

const labelBefore = /(?:^|[^\p{L}])([\p{L}\s　]{2,10})[：:\s】\]）)]{0,3}$/u;
const labelBehind =
  /^[\s　]{0,2}(?:\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?[\s　]{0,2}(?:由[\s　]?\S{1,12}[\s　]?)?(上传|发布|发表|更新|录入|添加|刊登|收录|编辑)/u;

function labelled(text: string, date: FoundDate, from: number): number | undefined {
  const behind = labelBehind.exec(text.slice(date.end, date.end + 40))?.[1];
  const before = labelBefore.exec(text.slice(Math.max(from, date.start - reach), date.start))?.[1];
  return (before ? weightOf(before) : undefined) ?? (behind ? weightOf(behind) : undefined);
}

/** Words that stand beside the day of publication in the line under a title. */
const company = /来源|作者|浏览|点击|阅读|人气|热度|字体|字号|评论|出处/u;
/** What a site for documents prints about a file. */
const ofFile = /\d\s?[KM]B\b|共\s?\d{1,4}\s?页|评分|下载|收藏|格式|DOCX?|PDF/iu;
/** The line of a newspaper or a site under its name: 2015年4月29日 星期三, 第03版. */
const masthead = /日\s{0,3}[（(]?(?:星期|周)[一二三四五六日天]|第?\s?[A-Z]?\d{1,3}\s?版/u;
const weekday = /日\s{0,3}[（(]?(?:星期|周)[一二三四五六日天]/u;
/** The day on which somebody looks at the page. */
const today = /今天(?:是|日)?[：:]?\s?(?:19|20)/u;
/** Dates of the document or of a user of a forum, alone on their line. */
const ofDocument =
  /^(?:成文|发文|印发|生效|施行|实施|失效|废止|签署)|(?:注册|最后登录|登录)(?:时间|日期)?[：:]/u;

/** Sites of Taiwan write the year of the Republic in short: 發佈日期：96-10-01. */
const ofRepublic =
  /((?:发布|张贴|公告|更新|刊登|上稿|建立|修改)(?:日期|时间)[：:\s]{1,3})(\d{2,3})([-/.年])(?=\d{1,2}[-/.月]\d{1,2})/gu;

/** Gives such a date its year of the common era; for pages in traditional characters alone. */
export const withCommonYear = (line: string): string =>
  readable(line).replace(
    ofRepublic,
    (_, label: string, year: string, mark: string) => `${label}${Number(year) + 1911}${mark}`,
  );

/**
 * The day of publication as one line of page furniture gives it.
 *
 * @param written the line, without white space around it
 * @param above the line stood above the text, where a page has its own date and not that of another text
 * @returns undefined where it has no such date
 */
export function readPageDate(written: string, above: boolean): PageDate | undefined {
  if (written.length > longestLine) return undefined;
  const text = readable(written);
  const dates = findDates(text).filter(({ precision }) => precision === 'day');
  const [first] = dates;
  const ofProgram = first ? undefined : findProgramDate(text);
  if (ofProgram) return { value: ofProgram.value, weight: 2 };
  if (!first) return undefined;
  const weighed = dates.map((date, at) => ({
    value: date.value,
    weight: labelled(text, date, dates[at - 1]?.end ?? 0),
  }));
  const known = weighed.flatMap(({ value, weight }) => (weight ? [{ value, weight }] : []));
  const best = known.sort((a, b) => b.weight - a.weight)[0];
  const accompanied = company.test(text);
  if (best && best.weight < 1) return accompanied ? { value: best.value, weight: 3 } : undefined;
  if (best) return best;
  if (weighed[0]?.weight === 0 || today.test(text) || (ofDocument.test(text) && !accompanied))
    return undefined;
  const weight = unlabelled(text, first, dates.length, above, accompanied);
  return weight === undefined ? undefined : { value: first.value, weight };
}

function unlabelled(
  text: string,
  date: FoundDate,
  dates: number,
  above: boolean,
  accompanied: boolean,
): number | undefined {
  const rest = text.length - (date.end - date.start);
  if (date.timed && (date.start < 3 || rest < 60)) return above ? 2.2 : 2;
  if (accompanied && rest < 60) return 2;
  if (date.machine && ofFile.test(text) && rest < 90) return 2;
  if (above && dates === 1 && rest < 40) return date.machine || masthead.test(text) ? 2 : 1;
  if (date.machine && date.start < 2 && rest < 24) return 1;
  if (weekday.test(text) && rest < 24) return 1;
  return rest < 4 ? 1 : undefined;
}
