import type { MeasureStatus } from '../schema/measure.ts';
import type { Unit } from './segment.ts';
import { sentencesOf } from './split.ts';
import { obligation } from './status.ts';

const forced = /必须|务必|一律|严禁|不得(?!不)|不准|不许|决不允许|绝不允许|坚决制止|坚决遏制|坚决杜绝|限期/u;
const demanded = /务求|须(?!知)|需要|确保[^，。；]{0,20}(?:\d|完成|达到|到位|按)|^严格/u;
/** 支持 as a verb; 支持政策 and 支持力度 are things. */
const wished =
  /^[^，。；]{0,10}(?:力争|争取|鼓励|(?<![的等、])支持(?!政策|力度|措施|体系|和|下|机制)|引导(?!和)|提倡|倡导|希望|积极探索)/u;
const allowed = /可以(?:先|由|根据|按|适当|采取|采用|在)|允许|有条件的[^，。；]{0,12}可/u;
const money = /\d[\d.]*(?:万|亿)?元|[一二三四五六七八九十百千万亿]+元|资金|贴息/u;
const banned = /严禁|不得|不准|决不允许|绝不允许|坚决制止|杜绝|禁止|不许/u;

/** A purpose, not an order: 确保取得实效, 坚决完成任务. */
const purpose =
  /确保[^，。；]{0,12}(?:实效|成效|落到实处|落实|任务)|坚决完成[^，。；]{0,8}任务|法定职责必须为/gu;

/** Words between quotation marks are not the speaker's orders. */
const quoted = /“[^”]*”/gu;

/** One sentence in so many must be forced for force to govern the main action; else it holds for a detail. */
const governingShare = 2;

/**
 * How strongly a measure is arranged, 0 for what is done to 5 for what is forced or banned: by the mark of
 * its lead, else by the strongest mark in its body. A wish with money behind it is an arrangement.
 */
export function strengthOf(text: string, unit: Unit, status: MeasureStatus): number {
  if (status === 'done') return 0;
  const clean = (span: { start: number; end: number }) =>
    text.slice(span.start, span.end).replace(quoted, '').replace(purpose, '');
  const lead = clean(unit.lead);
  const body = clean(unit);
  if (forced.test(lead)) return 5;
  if (obligation.test(lead) || demanded.test(lead)) return 4;
  if (allowed.test(lead)) return 1;
  if (wished.test(lead)) return money.test(body) ? 3 : 2;
  if (forced.test(body)) {
    const sentences = sentencesOf(text, unit);
    const hard = sentences.filter((sentence) => forced.test(clean(sentence))).length;
    return hard * governingShare >= sentences.length ? 5 : 4;
  }
  if (obligation.test(body)) return 4;
  return 3;
}

/** Whether a measure bids or forbids, by the words of its lead. */
export function polarityOf(lead: string): 'do' | 'dont' {
  return banned.test(lead.replace(quoted, '')) ? 'dont' : 'do';
}
