import type { MeasureStatus } from '../schema/measure.ts';
import type { Clause } from './clause.ts';
import { type JudgedUnit, ordered } from './judge.ts';

/** 要 as a word of obligation, not as a part of 重要, 要求 and their like. */
export const obligation =
  /(?<![重主需必纲摘只首概机紧险次还都政提简扼])要(?![求素点害件么员闻塞道义务是旨领约])|(?<=[都还])要(?![求素点害件么员闻塞道义务是旨领约])/u;
const everyObligation = new RegExp(obligation.source, 'gu');
const planned =
  /必须|务必|应当|一律|不许|不得|不准|严禁|力争|希望|下一步|今后|明年|争取|拟(?=安排|新|投)|(?:年底|月底|月初|\d月|\d日)(?:以|之)?前|从(?:今年|明年|下个?月|本月|今天|明天|\d{1,2}月)[^，。；]{0,8}起|(?:不少于|不低于|不超过)/u;
/** A figure in round terms, which is aimed at where it is not told as reached: 80%以上. */
const rounded =
  /[\d一二三四五六七八九十百千万亿%个项家人套公里](?:以上|左右)(?=[，。、；）])(?<!(?:累计|净增|达到?|超过?|突破)[^，。；]{0,16})/u;
const isPlanned = (text: string) =>
  planned.test(text) || ((text.includes('以上') || text.includes('左右')) && rounded.test(text));
const thisYear = /今年(?!以来|上半年|年初|一季度)/u;
const done =
  /已经?(?!的)|累计|全年(?!各?项?(?:目标|任务|工作|经济|粮食|将|要|计划|预算|安排|力争|不少于))|这(?:[一两几三四五十]|\d)+年|近(?:[一两几三五]|\d)+年|几年来|连续\d+(?:年|个月|次)|双下降|清零|扭转|成功(?:举|承|创|注|获|发|首|入选|申|设)|圆满|顺利(?:开|完|通|推)|去年|过去[一二三四五五]?年|年来|以来|上半年|获批|获评|荣获|位居|同比|居全[国省市]|历史(?:最|新)高|首[次例票单家批创](?!席)|(?:^|[，。；])他们|开园|落户|入选|全部完成|逆势|得到(?:有效|有力|明显|显著|进一步)[^，。；]{2,4}[，。；]/u;
/** A time that is over, which leaves no choice: 五年来，我们……. */
const pastTime = /(?:这|过去|近)(?:[一两三五十]|\d+)年|[一两三五]年来|去年(?!底)|过去一年/u;
/** 了 behind a verb; 除了 and 为了 are none, and neither is 了解. */
const finish = /[^除为]了(?!解)/u;
const isFinished = (text: string) => text.includes('了') && finish.test(text);
/** A total to the last digit is counted; what is planned comes in round numbers. */
const exact =
  /\d+\.\d+(?:%|个百分点)|(?:\d{2,}\.\d+|\d\.\d{2,})(?:万|亿)|(?<![\d.])\d+[1-46-9](?=[个家项件座条场人户套公万亿种部])(?![^，。；]{0,6}(?:以上|左右))/gu;
const times = (pattern: RegExp, text: string) => text.match(pattern)?.length ?? 0;

/** Sections of a speech that look back, and sections that look ahead, by their headings. */
const looksBack =
  /回顾|(?:主要|基本)做法|工作情况|过去|成绩|总结|一年来|五年来|以来的|工作情况|主要成效|取得的/u;
const looksAhead = /安排|今后|下一步|下一阶段|任务|目标|建议|部署|打算|重点工作|要求|意见/u;

/** What the headings above a paragraph say of its time, the nearest first. */
export function timeOfHeadings(headings: readonly string[]): 'done' | 'planned' | undefined {
  for (const heading of headings.toReversed()) {
    if (looksAhead.test(heading)) return 'planned';
    if (looksBack.test(heading)) return 'done';
  }
  return undefined;
}

/** A clause that tells what became of a thing: 水平不断提升, 公园建成开放. Arrangements name the verb before its object. */
const hasBecome = ({ kind, become }: Clause) => kind === 'state' || become === true;

/** Share of clauses that must tell what became of things, else it is one aim among arrangements. */
const becomeShare = 1 / 8;

/**
 * Verbs that a plan begins its clauses with, 推动 and 加快; a review begins them with what was done, 建成 and
 * 出台, or with a noun. Found by counting the verbs of sections that say whether they look back or ahead.
 */
const directing = new Set(
  '引导 建强 争创 做大 丰富 确保 弘扬 拓展 加大 升级 繁荣 做好 提高 稳定 鼓励 办好 提升 聚焦 建好 加快 打造 加强 促进 扩大 提质 推行 完善 做强 做优 发挥 增强 激发 健全 防范 壮大 强化 发展 培育 规范 巩固 优化 深化 建设 推动 融入 编制 擦亮 抓好 释放 推进 维护 用好 构建 争取 实施 布局 支持 探索 改善 遏制 严格 落实 谋划 推广'.split(
    ' ',
  ),
);
/** Furthest that a verb stands from the start of a clause that it begins; adverbs go before it. */
const openingReach = 8;

/** 加快建设水库: the clause begins with a verb of direction. */
const directs = ({ start, verb }: Clause) =>
  verb !== undefined && verb.start - start <= openingReach && directing.has(verb.word);

/**
 * Points for what was done, below zero for what is arranged, all for the whole paragraph but where a unit or
 * its lead is named. They are the rounded weights of a logistic model over the sections of sixteen reports
 * that say whether they look back or ahead, and over labelled paragraphs; each document was scored by a
 * model of the others.
 */
const points = {
  /** Before anything is read: what says nothing of its time is planned. */
  start: -2,
  /** A notice or plan arranges; this one was set by hand. */
  policy: -3,
  /** Words of the past. */
  past: 4,
  /** What became of things, in one clause of eight or more. */
  become: 2,
  /** Times the share of such clauses. */
  becoming: 3,
  /** One clause of eight in the unit. */
  unitBecome: 2,
  /** Each of two totals to the last digit. */
  exact: 3,
  leadBecome: 2,
  leadPast: 2,
  leadFinished: 1,
  /** 了 in a unit that orders nothing. */
  unitFinished: 2,
  /** Times the share of clauses that begin with a verb of direction. */
  directing: -5,
  leadDirects: -1,
  /** Each of two words of obligation. */
  obliged: -2,
  planned: -2,
  thisYear: -1,
  /** Each of three marks of an order in plain words, 每户 or 当场, and as much again in the unit. */
  ordered: -1,
} as const;

const shareOf = (clauses: readonly Clause[], takes: (clause: Clause) => boolean) =>
  clauses.filter(takes).length / Math.max(1, clauses.length);

/**
 * What a whole paragraph says of its time.
 *
 * @param policy whether the document arranges what it speaks of
 */
export function leaningOf(text: string, clauses: readonly Clause[], policy: boolean): number {
  const become = shareOf(clauses, hasBecome);
  return (
    points.start +
    (policy ? points.policy : 0) +
    (done.test(text) ? points.past : 0) +
    (become >= becomeShare ? points.become : 0) +
    points.becoming * become +
    points.exact * Math.min(2, times(exact, text)) +
    points.directing * shareOf(clauses, directs) +
    points.obliged * Math.min(2, times(everyObligation, text)) +
    (isPlanned(text) ? points.planned : 0) +
    (thisYear.test(text) ? points.thisYear : 0) +
    points.ordered * Math.min(3, times(ordered, text))
  );
}

/** The first action of the lead has 了 behind its verb and nothing of an order: 签订了责任书. */
function told(text: string, leadClauses: readonly Clause[]): boolean {
  const first = leadClauses.find(({ verb }) => verb !== undefined);
  if (!first?.verb || text[first.verb.start + first.verb.word.length] !== '了') return false;
  const words = text.slice(first.start, first.end);
  return !obligation.test(words) && !isPlanned(words);
}

/** Points of a paragraph from which on a figure such as 80%以上 in it tells of no plan. */
const settled = 5;

const goesOn = /^[^，。；]{0,12}(?:继续|持续)|，继续|正在|从本月起|从今天起|近期已/u;

/**
 * Tells whether a measure is done, under way or planned: by its section where a heading says so, else by
 * its own words and those of its paragraph. What says nothing of its time is planned.
 *
 * @param leaning what the whole paragraph says of its time
 * @param section what the headings say
 */
export function statusOf(
  text: string,
  { unit, clauses, leadClauses }: JudgedUnit,
  leaning: number,
  section: 'done' | 'planned' | undefined,
): MeasureStatus {
  const lead = text.slice(unit.lead.start, unit.lead.end);
  const isPast = () => {
    if (told(text, leadClauses)) return true;
    if (obligation.test(lead) || (leaning < settled && isPlanned(lead))) return false;
    if (pastTime.test(lead)) return true;
    const [first] = leadClauses;
    const words = text.slice(unit.start, unit.end);
    const orders = Math.min(3, times(ordered, words));
    const own =
      (shareOf(clauses, hasBecome) >= becomeShare ? points.unitBecome : 0) +
      (first && hasBecome(first) ? points.leadBecome : 0) +
      (first && directs(first) ? points.leadDirects : 0) +
      (done.test(lead) ? points.leadPast : 0) +
      (isFinished(lead) ? points.leadFinished : 0) +
      (orders === 0 && isFinished(words) ? points.unitFinished : 0) +
      points.ordered * orders;
    return leaning + own > 0;
  };
  if (section === 'done' || (section === undefined && isPast())) return 'done';
  return goesOn.test(lead) ? 'ongoing' : 'planned';
}
