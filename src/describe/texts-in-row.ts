import { countHan } from '../text/characters.ts';
import { findDates } from './dates.ts';
import { titleShape } from './further-texts.ts';
import { speechGenre } from './genres.ts';
import { endsSentence } from './lines.ts';
import { readByline } from './persons.ts';
import { isBodyLike, readSalutation } from './salutation.ts';

const longestTitle = 60;
/** Below its title a speech has a subtitle, a byline, a date, and then its salutation. */
const reach = 5;
const ordinal = '(?:[一二三四五六七八九十]{1,3}|\\d{1,2})';
/** The number of one of several texts, before its title or on a line of its own: 篇一：…, 【范文二】, 第三篇. */
const countedText = new RegExp(
  `^[【[（(]?(?:篇${ordinal}|第${ordinal}篇|范[文本]${ordinal}|(?:讲话|发言|致辞|材料|附件|文件)之?${ordinal})[】\\])）]?(?:[：:、\\s]{1,3}|$)`,
  'u',
);

/** The number of a title in a list of them: 一、在……会上的讲话. */
const listed = new RegExp(`^(?:[（(]?${ordinal}[）)]|${ordinal}[、.．])\\s?`, 'u');

/** The lines of one of several texts. */
export interface TextInRow {
  /** Of its first line, and of the one behind its last. */
  readonly from: number;
  readonly to: number;
  /** Characters of its first line that only count the texts. */
  readonly label: number;
}

/** How a file falls into several texts, or why one may not part it. */
export type TextDivision = { readonly texts: readonly TextInRow[] } | { readonly doubt: string };

interface Beginning extends Omit<TextInRow, 'to'> {
  /** Its first line, or the one above that counts the texts. */
  readonly top: number;
  readonly title: number;
  /** The first line of what is said. */
  readonly body: number;
}

const mostTexts = 50;
const fewestCharacters = 60;
const shortLine = (text: string) => text.length <= longestTitle && !/[。；，、：:]$/u.test(text);
const isDate = (text: string) => text.length <= 30 && findDates(text).length > 0;
const dashed = /^[—–―－─]{1,3}/u;

/** An address that its paragraph goes on from: 同志们，今天我们在这里开会。 */
const addresses =
  /^(?:尊敬的|敬爱的|亲爱的|各位|同志们|女士们|先生们|朋友们|老师们|同学们|乡亲们|父老乡亲)[^。，]{0,16}[，,！!]/u;

/**
 * The line of the body that a title at `at` leads to: past a byline and a day, or to a salutation.
 *
 * @param counted a number says that a text begins here, so that it may address its hearers in any form
 */
function bodyBelow(lines: readonly string[], at: number, counted: boolean): number | undefined {
  let [named, dated] = [false, /\d{4}年|[〇零一二三四五六七八九]{4}年/u.test(lines[at] ?? '')];
  for (let line = at + 1; line <= at + reach; line++) {
    const text = lines[line] ?? '';
    // The name of a collection, or a line of its contents, stands over the first title.
    if (countedText.test(text) || (titleShape.test(text) && speechGenre(text)?.sure)) return undefined;
    if (readSalutation(text) !== undefined || (counted && addresses.test(text))) return line;
    if (!shortLine(text) || isBodyLike(text)) return named && dated && text !== '' ? line : undefined;
    const bare = text.replace(/^[（(]|[）)]$/gu, '');
    named ||= readByline(bare) !== undefined;
    dated ||= isDate(text);
  }
  return undefined;
}

function beginningAt(lines: readonly string[], at: number): Beginning | undefined {
  const line = lines[at] ?? '';
  const label = (countedText.exec(line) ?? listed.exec(line))?.[0].length ?? 0;
  const title = line.slice(label).replace(dashed, '');
  if (title.length > longestTitle || /[。；！？：:]|[，、]$/u.test(title) || !speechGenre(title)?.sure)
    return undefined;
  if (readByline(title)) return undefined;
  const above = lines[at - 1] ?? '';
  const body = bodyBelow(lines, at, countedText.test(line) || countedText.exec(above)?.[0] === above);
  if (body === undefined) return undefined;
  // What stands over the title, such as a slogan or the first half of a couplet, belongs to it.
  let from = at;
  const opens = (text: string | undefined) =>
    text !== undefined &&
    text.length >= 4 &&
    shortLine(text) &&
    !/[“：:]|[！？!?”）)…]$/u.test(text) &&
    !countedText.test(text) &&
    !isDate(text) &&
    !readByline(text) &&
    !speechGenre(text) &&
    !/[局厅部委院会府办公室队司]$/u.test(text);
  if (label === 0 && (dashed.test(line) || titleShape.test(line)))
    while (from > 0 && at - from < 2 && opens(lines[from - 1])) from--;
  const counted = from > 0 && label === 0 && countedText.exec(lines[from - 1] ?? '');
  const top = counted && counted[0].length === lines[from - 1]?.length ? from - 1 : from;
  return { top, from, label, title: at, body };
}

/** A speaker, or one who leads through a meeting, gives the floor to the next. */
const handsOver =
  /请.{2,30}(?:讲话|致辞|致词|发言|宣读|作报告|上台)|(?:下面|接下来|下一[项个]).{0,20}(?:有请|欢迎)|(?:讲话|致辞|发言|全文|原文)(?:内容)?如下|宣读.{0,30}(?:贺信|讲话|致辞)/u;
const ofProgramme = /主持|议程|议题|程序|会议记录|会议纪要|记录人|流程/u;

const openQuotes = (lines: readonly string[]) => {
  const text = lines.join('');
  return text.split('“').length > text.split('”').length;
};

/**
 * Parts a file that holds several speeches one after another, where each has a plain beginning of its own:
 * a title, and below it a salutation, or speaker and day.
 *
 * @param lines all lines of the clean text, title block included
 * @returns undefined for one text; a doubt where there may be several and no cut is sure
 */
export function divideTexts(lines: readonly string[]): TextDivision | undefined {
  const all = lines.flatMap((_, at) => beginningAt(lines, at) ?? []);
  let reached = -1;
  const begun = all.filter(({ title, body }) => {
    const free = title > reached;
    reached = Math.max(reached, body);
    return free;
  });
  if (begun.length < 2) return undefined;
  const texts = begun.map(({ from, label }, at) => ({ from, label, to: begun[at + 1]?.top ?? lines.length }));
  const doubt = whyDoubtful(lines, begun, texts);
  return doubt === undefined ? { texts } : { doubt };
}

function whyDoubtful(
  lines: readonly string[],
  begun: readonly Beginning[],
  texts: readonly TextInRow[],
): string | undefined {
  const above = lines.slice(0, begun[0]?.top);
  if (begun.length > mostTexts) return `there are more than ${mostTexts} of them`;
  const numbered = texts.every(({ label, from }, at) => label > 0 || begun[at]?.top !== from);
  if (!numbered && above.some(isBodyLike)) return 'running text stands above the first of them';
  if (above.some((text) => ofProgramme.test(text))) return 'they stand in a programme or in minutes';
  const counted = lines.filter((text) => text.length <= longestTitle && countedText.test(text));
  if (new Set(counted).size > begun.length) return 'one of them has no title with speaker or salutation';
  const openings = new Set<string>();
  for (const [at, { from, to }] of texts.entries()) {
    const { title = from, body = from } = begun[at] ?? {};
    const own = lines.slice(body, to);
    const heads = lines.slice(from, body);
    if (heads.some((text) => /主持(?:词|辞|稿|人|讲话|时的讲话)/u.test(text)))
      return 'one of them is what the host of a meeting says';
    if (countHan(own.join('')) < fewestCharacters) return 'one of them is too short to stand alone';
    const opening = `${lines[title]}\n${own.slice(0, 3).join('\n')}`;
    if (openings.has(opening)) return 'two of them begin with the same words';
    openings.add(opening);
    if (at === texts.length - 1) continue;
    if (own.slice(-2).some((text) => handsOver.test(text) || /[：:“，、]$/u.test(text)))
      return 'one of them introduces the next';
    if (openQuotes(own)) return 'one of them quotes the next';
    if (!own.slice(-4).some((text) => endsSentence(text))) return 'one of them has no end';
  }
  return undefined;
}
