import { policyGenre, speechGenre } from './genres.ts';
import type { Head } from './head.ts';
import type { Line } from './lines.ts';

export interface FoundKind {
  readonly kind: 'speech' | 'policy' | 'other';
  readonly genre?: string;
  readonly quote: string;
  readonly confidence: number;
}

const calls =
  /^(?:同志们|各位代表|各位委员|朋友们|各位来宾|同学们|老师们|家长们|乡亲们|女士们|先生们|战友们)[！!，,：:、]/u;
/** One who leads through a meeting gives the floor: 下面，请……发言; 第二项议程：请……宣读. */
const givesFloor =
  /(?:^|。|，)(?:首先|下面|接下来|现在|最后|(?:大会)?进行第[一二三四五六七八九十]项|第[一二三四五六七八九十]项(?:议程)?)[，,：:]?(?:是)?(?:有)?请.{2,50}(?:讲话|发言|致辞|宣读|上台|报告|颁奖|领奖|授牌)/u;
const fewestFloors = 2;
const announces =
  /(?:下面|在这里|这里|借此机会)[，,]?.{0,20}?我.{0,30}?(?:讲|谈|强调|提出?)[^。]{0,14}(?:意见|问题|方面|要求|建议|体会|想法)|(?:现在|下面|今天)[，,]?(?:由)?我(?:代表|受|就|向).{0,40}(?:报告|汇报|通报|说明)/u;
/** 董事长新春寄语：把路走宽: what comes before the mark calls it a speech, as news does too. */
const calledBefore = /^([^：:｜|丨]{2,16})[：:｜|丨](?=.{4})/u;
/** What is sent to readers, though it addresses them: 关于停水的通知 / 各位居民：. */
const sentOut = /关于.{2,60}的(?:通知|公告|通告|答复|批复|复函|函|决定)$/u;
const quoted = /“[^”\n]{0,200}”/gu;
const reports = /本报讯|本网讯|记者|新华社.{0,12}电|通讯员|责任编辑|据悉|本报.{0,6}电|时评员|评论员|笔者/u;
const tellsOfSpeaker =
  /(?:他|她)(?:强调|指出|表示|说|要求)|会议(?:强调|指出|要求|由)|(?:出席|主持)(?:会议|座谈会)并/u;

/**
 * Whether a text is a speech, a policy or something else. A speech addresses its hearers or is called
 * one by its title; a policy has a number or a policy's title; the rest, news of meetings first of
 * all, is other.
 */
export function findKind(
  title: string | undefined,
  subtitle: string | undefined,
  head: Head,
  lines: readonly Line[],
): FoundKind {
  const named = [title, subtitle].filter((text) => text !== undefined);
  if (isListOf(title, head, lines)) return { kind: 'other', quote: title ?? '', confidence: 0.7 };
  if (isPersonsPage(head, lines)) return { kind: 'other', quote: title ?? '', confidence: 0.75 };
  const spoken = named.map((text) => ({ text, genre: speechGenre(text) })).find(({ genre }) => genre);
  const policy = title ? policyGenre(title) : undefined;
  const numbered = head.lines.find(({ role }) => role === 'number');
  const genre = spoken?.genre?.name;
  const called = speechGenre(calledBefore.exec(title ?? '')?.[1] ?? '');
  const sent = policy !== undefined && title !== undefined && !spoken && sentOut.test(title);
  if (sent && title) return { kind: 'policy', genre: policy, quote: title, confidence: 0.8 };
  if (head.salutation && !numbered) {
    return {
      kind: 'speech',
      genre: genre ?? '讲话',
      quote: head.salutation.text,
      confidence: 0.95,
    };
  }
  if (numbered && policy) return { kind: 'policy', genre: policy, quote: numbered.text, confidence: 0.95 };
  const ofNumber = numbered && head.lines.map(({ text }) => policyGenre(text)).find((found) => found);
  if (numbered && ofNumber)
    return { kind: 'policy', genre: ofNumber, quote: numbered.text, confidence: 0.85 };
  const opening = lines
    .slice(head.bodyStart, head.bodyStart + 3)
    .map(({ text }) => text)
    .join('\n');
  if (spoken?.genre && (spoken.genre.sure || isHeld(spoken.text, head, opening)))
    return { kind: 'speech', ...(genre ? { genre } : {}), quote: spoken.text, confidence: 0.85 };
  if (called?.sure && head.lines.some(({ role }) => role === 'byline'))
    return { kind: 'speech', genre: called.name, quote: title ?? '', confidence: 0.75 };
  if (
    policy &&
    title &&
    /关于|(?:办法|条例|规定|细则|方案|意见|规划|纲要|纪要|函|预案|章程|规则|准则|人民政府令)/u.test(title)
  )
    return { kind: 'policy', genre: policy, quote: title, confidence: 0.8 };
  return ofBody(lines) ?? { kind: 'other', quote: title ?? '', confidence: 0.6 };
}

/** What a page about a person is made of: name, sex, birth, career, what he is in charge of. */
const ofPerson =
  /^(?:姓\s{0,2}名|性\s{0,2}别|民\s{0,2}族|籍\s{0,2}贯|出生(?:年月|日期)|学\s{0,2}历|学\s{0,2}位|政治面貌|入党时间|参加工作时间|毕业院校|职\s{0,2}务|工作(?:经历|简历|分工)|个人(?:简历|履历|简介)|人物(?:简介|履历)|主要(?:经历|履历)|分管(?:工作|领域|部门)|简\s{0,2}历)(?:[：:]|$)/u;
/** A career in lines, 1998.11—2004.05 某县农业局科员, and the sentence over it. */
const career =
  /^\d{4}\s?[.．年]\s?\d{1,2}月?\s?(?:[-—–－~～至]{1,3}\s?(?:\d{4}\s?[.．年]\s?\d{1,2}|今|至今)|至今|起)|^\p{Script=Han}{2,4}，[男女]，(?:\p{Script=Han}{1,5}族，)?(?:\d{4}年)/u;
const leastParts = 3;
const isPersonsPage = (head: Head, lines: readonly Line[]) =>
  head.salutation === undefined &&
  (new Set(lines.map(({ text }) => ofPerson.exec(text)?.[0]).filter(Boolean)).size >= leastParts ||
    lines.filter(({ text }) => career.test(text)).length >= leastParts);

/** A column's name over titles and dates, without an address and without a sentence: a page that leads to speeches. */
const column = /^(?!在|关于)[\p{Script=Han}\s]{2,8}$/u;
const isListOf = (title: string | undefined, head: Head, lines: readonly Line[]) =>
  listsExcerpts(lines) ||
  (head.salutation === undefined &&
    ((title !== undefined &&
      column.test(title) &&
      !lines.some(({ text }) => text.length >= 12 && /[。！？；]/u.test(text))) ||
      listsSpeeches(lines)));

/** A title over the first words of its speech, cut short by the list, and again a title. */
const cutShort =
  /(?:…{1,2}|\.{3,6}|⋯{1,2})\s?(?:[[【（(<]?\s?(?:详细|全文|阅读全文|更多|详情|查看|查看全文)\s?[\]】）)>]?\s?)?$/u;
const listsExcerpts = (lines: readonly Line[]) => {
  const excerpts = lines.filter(({ text }, at) => {
    const before = lines[at - 1]?.text ?? '';
    return cutShort.test(text) && before.length <= 70 && speechGenre(before) !== undefined;
  });
  return excerpts.length >= leastTitles;
};

/** So many titles of different speeches on lines of their own are a list, whatever stands between them. */
const leastTitles = 3;
const listsSpeeches = (lines: readonly Line[]) => {
  const titles = lines.filter(
    ({ text }) =>
      text.length <= 70 &&
      !/[。；]/u.test(text) &&
      /^[^。]{0,40}在.{4,50}/u.test(text) &&
      speechGenre(text.replace(/[\s　([（]{1,4}[\d年月日./-]{5,12}[)\]）]?$/u, ''))?.sure === true,
  );
  const spoken = lines.filter(({ text }) => text.length >= 20 && /。/u.test(text)).length;
  return spoken < titles.length && new Set(titles.map(({ text }) => text)).size >= leastTitles;
};

const isHeld = (title: string, head: Head, opening: string) =>
  /在.{2,60}[上会]/u.test(title) ||
  head.lines.some(({ role }) => role === 'byline') ||
  announces.test(opening);

/**
 * A text without a telling title: does it talk to people, or about them? What it was called nobody says:
 * the middle of a report addresses its hearers as a speech does.
 */
function ofBody(lines: readonly Line[]): FoundKind | undefined {
  const told = lines.filter(
    ({ text }) => reports.test(text.slice(0, 60)) || tellsOfSpeaker.test(text),
  ).length;
  const floors = lines.filter(({ text }) => givesFloor.test(text));
  if (floors.length >= fewestFloors && told < floors.length)
    return { kind: 'speech', genre: '主持词', quote: floors[0]?.text.slice(0, 30) ?? '', confidence: 0.7 };
  const called = lines.filter(({ text }) => calls.test(text) || announces.test(text.replace(quoted, '')));
  const first = called[0];
  if (!first || told >= called.length) return undefined;
  return { kind: 'speech', quote: first.text.slice(0, 30), confidence: 0.7 };
}
