import type { MeasureStatus } from '../schema/measure.ts';
import type { Clause } from './clause.ts';
import type { JudgedUnit } from './judge.ts';

/** 要 as a word of obligation, not as a part of 重要, 要求 and their like. */
export const obligation =
  /(?<![重主需必纲摘只首概机紧险次还都])要(?![求素点害件么员闻塞道义务是])|(?<=[都还])要(?![求素点害件么员闻塞道义务是])/u;
const everyObligation = new RegExp(obligation.source, 'gu');
const planned =
  /必须|务必|应当|一律|不许|不得|不准|严禁|力争|希望|下一步|今后|明年|争取|拟(?=安排|新|投)|(?:年底|月底|月初|\d月|\d日)(?:以|之)?前|从(?:今年|明年|下个?月|本月|今天|明天|\d{1,2}月)[^，。；]{0,8}起|(?:不少于|不低于|不超过)|[\d一二三四五六七八九十百千万亿%个项家人套公里](?:以上|左右)(?=[，。、；）])/u;
const future = /(?<![即])将(?!军|士|[^，。；]{0,24}(?:纳入|作为|转化|整合|列入|摆上))/u;
const thisYear = /今年(?!以来|上半年|年初|一季度)/u;
const done =
  /[^除为]了(?!解)|已经?|累计|全年(?!各?项?(?:目标|任务|工作|经济|粮食|将|要|计划|预算))|这(?:[一两几三四五十]|\d)+年|近(?:[一两几三五]|\d)+年|几年来|连续\d+(?:年|个月|次)|双下降|清零|扭转|成功(?:举|承|创|注|获|发)|圆满|顺利(?:开|完|通|推)|去年|过去[一二三四五五]?年|年来|以来|上半年|获批|获评|荣获|位居|同比|居全[国省市]|连续\d+年|历史(?:最|新)高|首次|开园|落户|入选|全部完成|逆势/u;
/** A total to the last digit is counted; what is planned comes in round numbers. */
const exact =
  /\d+\.\d+(?:%|个百分点)|(?:\d{2,}\.\d+|\d\.\d{2,})(?:万|亿)|(?<![\d.])\d+[1-46-9](?=[个家项件座条场人户套公万亿种部])(?![^，。；]{0,6}(?:以上|左右))/gu;
/** A rate with its past: 增长6.1%. */
const grown = /(?:增长|下降|降低|提高|提升|缩小|增加)(?:了|至|到)?[\d.]+(?:%|个百分点|倍)(?!以上|左右)/gu;

/** A result with its figure: 增至12家, 突破500亿元, 保持在99%以上. What is aimed at names its year or says 左右. */
const reached =
  /(?:增至|升至|降至|增加到|扩大到|达到?|超过?|突破|稳定在|保持在|位列|居)(?:全[国省市])?[^，。；\d]{0,4}(?:\d[\d.]*|第[一二三四五六七八九十\d]+)(?![^，。；]{0,10}左右)/gu;
/** Aims are told as results are, and say so. */
const aimed = /力争|目标|年均|到\d{4}年|到“?十[四五六七]五|左右|预期/u;

const times = (pattern: RegExp, text: string) => text.match(pattern)?.length ?? 0;

/** Sections of a speech that look back, and sections that look ahead, by their headings. */
const looksBack = /回顾|过去|成绩|总结|一年来|五年来|以来的|工作情况|主要成效|取得的/u;
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

/** One clause in so many must tell what became of things, else it is one aim among arrangements. */
const becomeShare = 8;

/** Above zero where the words tell of what was done, below where they arrange. */
function leaning(words: string, clauses: readonly Clause[]): number {
  const marks = [
    done.test(words) ? 2 : 0,
    clauses.filter(hasBecome).length * becomeShare >= clauses.length ? 2 : 0,
    Math.min(2, times(exact, words)),
    Math.min(2, times(grown, words)),
    aimed.test(words) ? 0 : Math.min(2, times(reached, words)),
  ];
  const against = [
    Math.min(4, 2 * times(everyObligation, words)),
    planned.test(words) ? 2 : 0,
    future.test(words) ? 1 : 0,
    thisYear.test(words) ? 2 : 0,
  ];
  return sum(marks) - sum(against);
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

/** The first action of the lead has 了 behind its verb and nothing of an order: 签订了责任书. */
function told(text: string, leadClauses: readonly Clause[]): boolean {
  const first = leadClauses.find(({ verb }) => verb !== undefined);
  if (!first?.verb || text[first.verb.start + first.verb.word.length] !== '了') return false;
  const words = text.slice(first.start, first.end);
  return !obligation.test(words) && !planned.test(words);
}

const goesOn = /^[^，。；]{0,12}(?:继续|持续)|，继续|正在|从本月起|从今天起|近期已/u;

/**
 * Tells whether a measure is done, under way or planned: by its section where a heading says so, else by
 * its own words, else by those of its paragraph. What says nothing of its time is planned.
 *
 * @param all the clauses of the whole paragraph
 * @param section what the headings say
 */
export function statusOf(
  text: string,
  { unit, clauses, leadClauses }: JudgedUnit,
  all: readonly Clause[],
  section: 'done' | 'planned' | undefined,
): MeasureStatus {
  const lead = text.slice(unit.lead.start, unit.lead.end);
  const isPast = () => {
    if (told(text, leadClauses)) return true;
    if (obligation.test(lead) || planned.test(lead)) return false;
    if (leadClauses[0]?.kind === 'state') return true;
    const own = leaning(text.slice(unit.start, unit.end), clauses);
    return own >= 2 || (own > -2 && leaning(text, all) >= 2);
  };
  if (section === 'done' || (section === undefined && isPast())) return 'done';
  return goesOn.test(lead) ? 'ongoing' : 'planned';
}
