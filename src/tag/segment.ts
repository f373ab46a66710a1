import { readClause } from './clause.ts';
import { listMarksOf } from './list-marks.ts';
import { type Span, sentencesOf, tableOf } from './split.ts';

/** A stretch that may hold one measure: its lead, and the stretch that the lead governs. */
export interface Unit extends Span {
  /** The first words, without the list mark. */
  readonly lead: Span;
  /** How the bounds were found. */
  readonly by: 'number' | 'lead' | 'sentence';
  /** Whether the mark is one of headings, 一、 or （一）; alone, such a lead only names what follows. */
  readonly section?: boolean;
  /** The heading within the paragraph that the unit stands under. */
  readonly parent?: Span;
}

/** Most characters of a lead: a short phrase that ends in a full stop and holds no digits. */
const leadLimit = 22;
/** The same behind a time or a dash, which parts of reports open with: 五年来，我们……, ——……. */
const openedLimit = 26;
/** Code units beyond which no sentence can be a lead, whatever marks and time it opens with. */
const longestShort = 60;
/** An address that opens a paragraph. */
const address = /^(?:各位代表|各位同志|同志们)[！!，,：:。]?\s*/u;
/** The time and the speaker in front of the words of a lead: 五年来，我们 … */
const opening =
  /^(?:(?:过去|这|近)?[一两三四五六七八九十几\d]{0,3}(?:年多?来?|个月来?)|一直以来|一年来|今年以来|下一步|今年)，(?:我们)?/u;
/** What an opening begins with. */
const openers = tableOf('过这近一两三四五六七八九十几0123456789年个今下');

const marks = tableOf('，。；：！？、“”‘’「」『』（）《》〈〉【】—–…·,.;:!?()[]"\'%％+/~～- \u3000\t\n');
/** Code units of a text that are no marks. */
function lengthOf(text: string): number {
  let length = 0;
  for (let at = 0; at < text.length; at += 1) if (marks[text.charCodeAt(at)] !== 1) length += 1;
  return length;
}

function isShortLead(text: string, { start, end }: Span): boolean {
  if (text[end - 1] !== '。' || end - start > longestShort) return false;
  const sentence = text.slice(start, end);
  const opened = openers[sentence.charCodeAt(0)] === 1;
  const words = opened ? sentence.replace(opening, '') : sentence;
  const limit = words.length < sentence.length || sentence.startsWith('——') ? openedLimit : leadLimit;
  return words.endsWith('。') && !/\d/.test(words) && lengthOf(words) <= limit;
}

const hasComma = (text: string, span: Span | undefined) =>
  span !== undefined && /[，；,;]/u.test(text.slice(span.start, span.end));

/** A unit of a body starts anew where someone else is made responsible. */
const otherActor =
  /^(?:由|各级|各地|各部门|各单位|各镇|各乡|各县|各市|各区|各村|各社区|地方政府|有关部门|相关部门|有关方面)[^，。；]{0,24}?(?:牵头|负责|都要|要|须|必须|应当)/u;

/**
 * Which sentences are leads of their own below the level of the paragraph: short, without a comma, and
 * followed by a sentence of several clauses. Below a heading each counts; without one they count where
 * two begin with the same verb, as parallel headings do.
 */
function subLeads(text: string, sentences: readonly Span[], headed: boolean): boolean[] {
  const found = sentences.map(
    (sentence, index) =>
      isShortLead(text, sentence) && !hasComma(text, sentence) && hasComma(text, sentences[index + 1]),
  );
  if (headed) return parallel(text, sentences, found);
  const verbs = sentences.map(({ start }) => text.slice(start, start + 2));
  const alike = found.map(
    (lead, index) => lead && found.some((other, at) => other && at !== index && verbs[at] === verbs[index]),
  );
  return headings(text, sentences) ?? alike;
}

/**
 * Short sentences that begin with a general verb are headings of the longer ones behind them, where none of
 * them stands beside another: 推动投资增长。…… 稳住房地产。…… Two show the pattern; one alone has to share a word
 * with the sentence behind it and govern another. Short sentences side by side list.
 */
function headings(text: string, sentences: readonly Span[]): boolean[] | undefined {
  const short = sentences.map((sentence) => isShortLead(text, sentence) && !hasComma(text, sentence));
  const last = sentences.length - 1;
  if (short.some((one, index) => one && index < last && short[index + 1])) return undefined;
  const found = sentences.map((sentence, index) => {
    if (!short[index] || index === last || text[sentence.start] === '要') return false;
    const { kind, verb } = readClause(text, sentence);
    return kind === 'generic' && verb !== undefined && verb.start - sentence.start <= nearStart;
  });
  const [only, second] = found.flatMap((one, index) => (one ? [index] : []));
  if (only === undefined) return undefined;
  if (second !== undefined) return found;
  return only + 2 <= last && shareWord(text, sentences[only], sentences[only + 1]) ? found : undefined;
}

/** Whether two sentences have a word in common. */
function shareWord(text: string, one: Span | undefined, other: Span | undefined): boolean {
  if (!one || !other) return false;
  const words = text.slice(other.start, other.end);
  return [...pairsOf(text.slice(one.start, one.end))].some((pair) => words.includes(pair));
}

/** Furthest that the verb of a heading stands from its start; adverbs go before it. */
const nearStart = 8;

/** Longest heading below a heading, and how far two of them may differ: 夯实基础教育, 办优职业教育. */
const parallelLimit = 10;
const parallelSpread = 3;
/** A heading of so few characters names its field only: 以文兴业. What stands below it may be of any length. */
const bareHeading = 6;
/** An opinion, which governs nothing: 中国的发展离不开世界。 */
const opinion = /[^不就要正都一二三四五六七八九十]是|离不开|事关|关乎|任重道远|永远在路上/u;

/** Leads below a lead are shaped alike; a short sentence among others of any length is part of the body. */
function parallel(text: string, sentences: readonly Span[], leads: readonly boolean[]): boolean[] {
  const lengths = sentences.flatMap(({ start, end }, index) =>
    leads[index] && index > 0 ? [lengthOf(text.slice(start, end))] : [],
  );
  const [parent] = sentences;
  if (parent && lengthOf(text.slice(parent.start, parent.end)) <= bareHeading) return [...leads];
  const most = Math.max(...lengths);
  const alike = most <= parallelLimit && most - Math.min(...lengths) <= parallelSpread;
  return leads.map((lead) => lead && alike);
}

/**
 * Whether short leads alternate with what they govern all through a paragraph: 激活消费。…… 提高能力。…… 丰富业态。……
 * A short sentence that governs nothing shows that the others are parts of one body.
 */
function alternates(text: string, sentences: readonly Span[], leads: readonly boolean[]): boolean {
  const further = leads.filter((lead, index) => lead && index > 0).length;
  const idle = sentences.some(
    (sentence, index) =>
      index > 0 && !leads[index] && isShortLead(text, sentence) && !hasComma(text, sentence),
  );
  return further > 1 && !idle;
}

/** A first sentence that is shorter is a heading, whatever stands below it. */
const shortHeading = 12;
/** Share of short sentences of one clause from which on a paragraph lists. */
const listShare = 0.5;
/** Share of the sentences behind a heading that share a word with it. */
const leastCohesion = 0.25;
/** Pairs of characters that stand in headings and bodies of any field. */
const commonPairs = new Set(
  '工作 建设 发展 推进 推动 加强 加快 促进 提升 提高 实施 全面 积极 深入 持续 我们 领域 进一 一步 大力 扎实 完善 健全 强化 深化 优化 水平 质量 能力 机制 体系'.split(
    ' ',
  ),
);
const han = /\p{Script=Han}/u;

/** Pairs of neighbouring Chinese characters, which words of a field are made of. */
function pairsOf(words: string): Set<string> {
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < words.length; at += 1) {
    const pair = words.slice(at, at + 2);
    if (han.test(pair[0] ?? '') && han.test(pair[1] ?? '') && !commonPairs.has(pair)) pairs.add(pair);
  }
  return pairs;
}

/**
 * Whether short sentences list one matter after another, the first of them being no heading: most are single
 * clauses as it is, and speak of other things. 做好人口与计划生育工作。加强城乡规划。实施海洋开发。
 */
function lists(text: string, sentences: readonly Span[]): boolean {
  const [first, ...rest] = sentences;
  if (!first || rest.length < 2) return false;
  const head = text.slice(first.start, first.end);
  if (lengthOf(head) < shortHeading || opening.test(head)) return false;
  const short = rest.filter((sentence) => isShortLead(text, sentence) && !hasComma(text, sentence)).length;
  if (short < listShare * rest.length) return false;
  const pairs = [...pairsOf(head)];
  const shares = ({ start, end }: Span) => pairs.some((pair) => text.slice(start, end).includes(pair));
  return rest.filter(shares).length < leastCohesion * rest.length;
}

/** What only says of what is spoken next: 首先讲药。 */
const topicOnly = /^我?再?[讲说谈](?!话)[^，。；]{1,10}。$/u;

/** Units of a stretch that has no list marks. */
function plainUnits(text: string, within: Span, parent: Span | undefined): Unit[] {
  const sentences = sentencesOf(text, within);
  const [first, second, third] = sentences;
  if (!first) return [];
  const under = parent ? { parent } : {};
  const headless =
    !isShortLead(text, first) ||
    (third !== undefined && opinion.test(text.slice(first.start, first.end))) ||
    !second ||
    (!third && isShortLead(text, second)) ||
    (parent === undefined && lists(text, sentences));
  const leads = subLeads(text, sentences, true);
  const emptyFirst = leads[1] === true && leads.filter(Boolean).length > 1;
  const alternate = !headless && !emptyFirst && alternates(text, sentences, leads);
  if (!headless && !emptyFirst && !alternate) return byActor(text, sentences, under);
  const units: Unit[] = [];
  const governing = headless ? subLeads(text, sentences, false) : leads;
  let open = false;
  sentences.forEach((sentence, index) => {
    if (emptyFirst && !headless && index === 0) return;
    if (alternate && index === 0) open = true;
    const previous = units.at(-1);
    if (governing[index]) open = true;
    else if (open && previous) {
      units[units.length - 1] = { ...previous, end: sentence.end };
      return;
    }
    const parentOf = headless || alternate ? under : { parent: first };
    const by = governing[index] || (alternate && index === 0) ? 'lead' : 'sentence';
    units.push({ ...sentence, lead: sentence, by, ...parentOf });
  });
  return units;
}

/** One unit under the first sentence, parted where another body is made responsible. */
function byActor(text: string, sentences: readonly Span[], under: { readonly parent?: Span }): Unit[] {
  const units: Unit[] = [];
  for (const sentence of sentences) {
    const previous = units.at(-1);
    const anew = !previous || otherActor.test(text.slice(sentence.start, sentence.end));
    if (anew) {
      const by = previous ? 'sentence' : 'lead';
      units.push({ ...sentence, lead: sentence, by, ...under });
    } else units[units.length - 1] = { ...previous, end: sentence.end };
  }
  return units;
}

/**
 * Parts a paragraph into units after the rules for bounds: a list mark makes a unit of all it governs; in
 * a stretch without marks a short first sentence governs what follows; else each sentence is a unit.
 */
export function unitsOf(text: string): Unit[] {
  const from = address.exec(text)?.[0].length ?? 0;
  const marks = listMarksOf(text).filter(({ start }) => start >= from);
  const units: Unit[] = [];
  const [firstMark] = marks;
  const before = { start: from, end: firstMark?.start ?? text.length };
  const whole = !firstMark || /[。！？!?]\s*$/u.test(text.slice(before.start, before.end));
  if (whole && before.end > before.start) units.push(...plainUnits(text, before, undefined));
  marks.forEach((mark, index) => {
    const next = marks[index + 1];
    const within = { start: mark.end, end: next?.start ?? text.length };
    const sentences = sentencesOf(text, within);
    const [lead] = sentences;
    const end = sentences.at(-1)?.end ?? within.end;
    const above = marks.slice(0, index).findLast(({ level }) => level < mark.level);
    const parent = above && sentencesOf(text, { start: above.end, end: text.length })[0];
    if (lead && sentences.length > 1 && topicOnly.test(text.slice(lead.start, lead.end))) {
      units.push(...plainUnits(text, { start: lead.end, end }, lead));
      return;
    }
    const section = mark.family === 'han' || mark.family === 'han-bracket';
    if (lead)
      units.push({
        start: within.start,
        end,
        lead,
        by: 'number',
        ...(section ? { section } : {}),
        ...(parent ? { parent } : {}),
      });
  });
  return units;
}
