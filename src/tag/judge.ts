import { type Clause, readClause } from './clause.ts';
import { counted } from './plain-actions.ts';
import type { Unit } from './segment.ts';
import { clausesOf, sentencesOf } from './split.ts';

/** Why a stretch is no measure, in the words of the rules for measures. */
export type Refusal =
  | 'diplomacy'
  | 'argument'
  | 'report'
  | 'no-action'
  | 'slogan'
  | 'stance'
  | 'figures'
  | 'no-means'
  | 'announcement'
  | 'trouble'
  | 'insight'
  | 'state';

/** A unit with what its clauses do. */
export interface JudgedUnit {
  readonly unit: Unit;
  readonly clauses: readonly Clause[];
  /** Clauses of the lead. */
  readonly leadClauses: readonly Clause[];
  readonly refusal?: Refusal;
}

/** A local government has no foreign policy and no say in the nation's unity; such passages arrange nothing of its own. */
const diplomacy =
  /睦邻友好|外交政策|国际社会|和平共处|祖国统一|“台独”|一个中国的?原则|两岸融合|世界和平|人类命运共同体|友好条约|建交|霸权主义|国际争端|两国关系|大国外交|国事访问|和平统一祖国|伙伴关系|多边主义|国际秩序|全球治理|大国关系|和平外交|裁军|各国人民|和平发展道路|发展中国家的?团结/u;

/** What only says that arrangements follow. */
const announcement =
  /以下[^，。；]{0,6}方面|[几两三四五六七八九十]个(?:方面|层面|环节)[^，。；]{0,16}[。：]$|讲[^，。；]{0,6}[点条]意见|[：:]$/u;
/** Heads of principles and aims, which the arrangements below them serve. */
const aims =
  /^(?:指导思想|(?:总体|基本)(?:要求|原则|思路)|(?:工作|主要|总体|预期|发展)?目标|适用范围)(?:[和与及][^，。；]{2,6})?[。：]/u;
/** 政府工作的总体要求是：…… says what the work stands under; what is done under it comes below. */
const overall = /(?:总体|基本)(?:要求|思路|原则)是[：，]/u;
/** 过去一年，在……坚强领导下，我们坚持……: the formula that opens a review. */
const preamble = /(?:^|，)在[^，。；]{2,40}(?:领导|指导|关怀|支持)下，/u;
/** 面对……的冲击，我们迎难而上: what was faced, and with what courage. */
const faced = /(?:^|，)面对[^，。；]{2,40}(?:冲击|挑战|考验|影响|形势|任务|困难|压力|局面)，/u;
/** 面对新形势，…… and 展望未来，…… lead up to resolve; without a concrete verb nothing else follows. */
const opensFacing = /^(?:我们|各位代表！)?(?:面对|展望|站在)[^，。；]{2,40}，/u;
/** 全市上下牢记嘱托，…… praises all for all; what each did comes behind. */
const praised =
  /^(?:[^，。；]{2,6}，)?(?:全[省市县区]上下[^。]{0,40}(?:牢记|紧扣|聚焦|团结)|我们牢记(?:嘱托|[^，。；]{2,24}嘱托)|[^。]{0,40}沿着[^，。；]{2,16}指引的方向)/u;
/** An aim of a plan: a dash, what shall have become of a thing, and no word of what was done. */
const aim =
  /^\s*[—–]+[^。]{2,22}(?:提高|提升|增强|改善|优化|有力|稳固|形成|突破|进展|成效|成果|跃升|完善|协调)。/u;
const past = /[^除为]了|年来|累计|建成|同比|成功|获批|位居|居全/u;
/** Thanks and formulas of assemblies. */
const courtesy =
  /(?:表示|致以)[^，。；]{0,12}(?:感谢|敬意|问候|祝贺|慰问)|提请[^，。；]{0,6}大会[^，。；]{0,6}(?:审议|审查)|请[^，。；]{0,6}审(?:议|查)(?:批准)?。/u;
/** A note that says what a term means. */
const note = /^\s*(?:\d{1,3}[.．、]\s*)?[^，。；：]{2,40}：(?:[“"「][^”"」]{1,12}[”"」])?(?:是?指|即)/u;
/** A note at the end of a report: “一表同享”：通过…… The term is quoted; the heading of an item is not. */
const quotedNote = /^\s*(?:\d{1,3}[.．、]\s*)?[^，。；：“]{0,12}“[^”]{1,16}”[^，。；：]{0,12}：/u;
/** 我们也清醒认识到……: from here on the paragraph tells of troubles, which are none of its arrangements. */
const troubles =
  /清醒地?(?:认识|看|意识)到|(?:困难|问题|矛盾|挑战|不足|短板|差距)(?:和|与|、)?(?:问题|困难|不足|短板|挑战)?[^，。；]{0,6}主要(?:是|有|表现在?)/u;
/** Where the answer to the troubles begins: 对此，我们将……. */
const answer = /^(?:对此|对于?这些|针对|为此|我们(?:一定|将|要|必须))/u;
/** 五年的实践深刻启示我们：必须……: a lesson is an insight, not an arrangement. */
const lesson =
  /(?:深切|深刻)(?:感受|体会|认识|感到|启示|领悟)(?:到|我们)?[：，]|启示我们[：，]|体会到?[：，]/u;
/** A chapter opens with what it stands under; what is arranged comes in the paragraphs below. */
const guidingStart =
  /^(?:坚持|以[^，。；]{2,40}为|牢固树立|牢牢把握|紧扣|锚定|坚定不移|深入贯彻|贯彻落实?|全面贯彻|深入践行|树立|完整准确|发挥[^，。；]{2,24}优势|充分发挥|把[^，。；]{2,24}(?:放在|摆在|作为))/u;
/** Longest body of a chapter's opening, and most sentences that it has. */
const chapterLimit = 130;
const chapterSentences = 2;
/** What a chapter's opening may itself set in motion. */
const chapterActs = /\d|启动|(?<!贯彻)实施|出台|办好(?!年度)|开展|制定|新建|措施/u;
/** All that one sentence sets in motion is a field of work: 全力推进社会管理创新工作. */
const fieldOfWork = /(?:工作|事业)[，。；]?$/u;
/** Where the first unit of a paragraph begins at the latest: behind a list mark or an address. */
const longestOpening = 12;
/** 推进改革，是发展的要求: what stands before 是 is the topic of an argument. */
const topic = /^(?:是|就是|关系|意味着|不仅是|既是|对于)/u;
/** 要实现目标，就必须……: what must be, told of an aim that stands at the head of a paragraph. */
const necessity = /^就?必须(?:要|坚持|实行|用|把|树立|以|从|依靠|加快|始终)/u;
/** 要采取有力措施…… announces what the sentences behind it arrange. */
const stepsToCome = /采取(?:更加?)?(?:有力|有效|切实|积极|综合|坚决|各种|多种)的?(?:政策)?措施/u;
/** Points of its strongest type that a stretch without a concrete verb needs. */
const meansPoints = 2;

/**
 * Tells whether a unit is a measure: an action that changes people, money, things, rules, information or
 * duties, taken by those the speaker speaks for. Arguments, calls, slogans, bare figures and what others
 * said are none.
 *
 * @param points what the unit's cues give its strongest type, the lead counted once
 * @param leadPoints what the cues of its lead alone give
 */
export function judgeUnit(text: string, unit: Unit, points: number, leadPoints: number): JudgedUnit {
  const clauses = sentencesOf(text, unit).flatMap((sentence) =>
    clausesOf(text, sentence).map((clause) => readClause(text, clause)),
  );
  const leadClauses = clauses.filter(({ start, end }) => start >= unit.lead.start && end <= unit.lead.end);
  const refusal = refusalOf(text, unit, { clauses, leadClauses }, points, leadPoints);
  return { unit, clauses, leadClauses, ...(refusal ? { refusal } : {}) };
}

/** 加强政治建设 heads what is believed and held to; an arrangement below it needs actions of its own. */
const creed = /政治(?:建设|引领|站位|忠诚|自觉)|坚持党的(?:全面|集中统一)?领导/u;
const creedActions = 3;

/** Marks of an order in plain words: who, how many, by when, each. */
export const ordered =
  /不(?:许|准|得|能再?)|必须|每(?:件|人|户|天|日|周|月|组|个|季度)|当场|一律|谁[^，。；]{1,8}谁|[\d一二三四五六七八九十百]+(?:天|日|小时|分钟|人|户|名|元)/gu;
/** What a cry holds that can be held to: a ban, a figure. */
const held = /\d|不得|不准|不许|严禁|一律/u;
/** Marks of an order that a numbered item without a verb of arrangement needs. */
const orderMarks = 2;

/** A lead that bids: 要压开支, 名单要见人，不能只见纸. */
const bids = /^要(?![求素点件害是])|[^重主需必只]要(?![求素点件害是])|不能|不许|不准/u;

/** A numbered item with a short lead and a body of orders in plain words is a measure whatever its lead. */
function plainly(text: string, unit: Unit, others: number): boolean {
  if (unit.lead.end === unit.end || others > 1) return false;
  const body = text.slice(unit.lead.end, unit.end);
  if ((body.match(ordered)?.length ?? 0) >= orderMarks) return true;
  return bids.test(text.slice(unit.lead.start, unit.lead.end)) && counted.test(body);
}

/** A unit whose words, or words before it in its paragraph, tell of troubles, and that does not answer them. */
function inTroubles(text: string, unit: Unit): boolean {
  if (!text.includes('清醒') && !text.includes('主要')) return false;
  const at = text.search(troubles);
  return at >= 0 && unit.end > at && !answer.test(text.slice(unit.start, unit.end));
}

/** 主要预期目标是：…… What stands behind it without a verb of its own is one more of the goals. */
const goals = /(?:预期|主要|发展|总体)目标(?:主要)?是[：，]/u;
function underGoals(text: string, unit: Unit): boolean {
  if (!text.includes('目标')) return false;
  const at = text.search(goals);
  return at >= 0 && unit.end > at;
}

/** （六）繁荣文化。坚持守正创新，……: a heading of a section with a guiding sentence, alone in its paragraph. */
function opensChapter(text: string, unit: Unit, clauses: readonly Clause[]): boolean {
  if (!unit.section || unit.start >= longestOpening || unit.end < text.trimEnd().length) return false;
  const body = text.slice(unit.lead.end, unit.end).trim();
  return (
    body.length <= chapterLimit &&
    guidingStart.test(body) &&
    sentencesOf(body).length <= chapterSentences &&
    !clauses.some(
      ({ kind, start, end }) =>
        kind !== 'figure' &&
        start >= unit.lead.end &&
        chapterActs.test(text.slice(start, end).replace(/“[^”]*”/gu, '')),
    )
  );
}

/** 坚持创新驱动，深化……，促进……: one guiding sentence that is all of its paragraph opens a chapter without a heading. */
const guides = (text: string, unit: Unit, clauses: readonly Clause[]) =>
  unit.by === 'sentence' &&
  unit.end - unit.start <= chapterLimit &&
  guidingStart.test(text.slice(unit.start, unit.end)) &&
  !clauses.some(({ start, end }) => chapterActs.test(text.slice(start, end).replace(/“[^”]*”/gu, '')));

function refusalOf(
  text: string,
  unit: Unit,
  { clauses, leadClauses }: Pick<JudgedUnit, 'clauses' | 'leadClauses'>,
  points: number,
  leadPoints: number,
): Refusal | undefined {
  const count = (kind: Clause['kind']) => {
    let found = 0;
    for (const clause of clauses) if (clause.kind === kind) found += 1;
    return found;
  };
  const concrete = count('concrete');
  const actions = concrete + count('generic');
  const stances = count('stance');
  const claims = count('claim');
  const figures = count('figure');
  const states = count('state');
  const [first, second] = leadClauses;
  const words = text.slice(unit.start, unit.end);
  const opens = unit.start < longestOpening;
  const alone = opens && unit.end >= text.trimEnd().length;
  if (unit.by !== 'number' && !/\d/u.test(words) && diplomacy.test(words)) return 'diplomacy';
  if (announcement.test(words) && concrete < 2) return 'announcement';
  if (aims.test(text.slice(unit.lead.start, unit.lead.end))) return 'announcement';
  if (unit.by !== 'number' && words.includes('是') && overall.test(words)) return 'announcement';
  if (opens && text.includes('：') && (note.test(text) || quotedNote.test(text))) return 'announcement';
  if (inTroubles(text, unit)) return 'trouble';
  if (unit.by !== 'number' && lesson.test(words)) return 'insight';
  if (opensChapter(text, unit, clauses) || (alone && guides(text, unit, clauses))) return 'announcement';
  if (unit.by !== 'number' && courtesy.test(words)) return 'slogan';
  if (unit.by === 'sentence' && underGoals(text, unit) && first?.verb === undefined) return 'figures';
  if (opens && aim.test(text) && !past.test(text)) return 'state';
  if (first?.kind === 'claim' || (second && topic.test(text.slice(second.start, second.end))))
    return 'argument';
  if (unit.by === 'sentence' && opens && unit.end < text.length) {
    if (first?.verb && second && necessity.test(text.slice(second.start, second.end))) return 'argument';
    if (stepsToCome.test(words) && concrete <= 2) return 'announcement';
  }
  if (unit.by !== 'sentence' && leadClauses.some(({ kind }) => kind === 'claim')) return 'argument';
  if (actions === 0 && !(unit.by === 'number' && plainly(text, unit, claims + figures + stances)))
    return 'no-action';
  if (first?.kind === 'report' && unit.by !== 'number') return 'report';
  if (unit.by === 'number' && text[first?.end ? first.end - 1 : 0] === '：' && clauses[1]?.kind === 'report')
    return 'report';
  if (unit.by === 'sentence' && text[unit.end - 1] === '！' && !held.test(words)) return 'slogan';
  if (unit.by === 'sentence' && count('report') > 0 && concrete <= 1) return 'report';
  if (unit.by === 'sentence' && concrete === 0 && (first?.kind === 'stance' || opensFacing.test(words)))
    return 'stance';
  if (
    unit.by === 'sentence' &&
    stances > 0 &&
    (preamble.test(words) || faced.test(words) || praised.test(words))
  )
    return 'stance';
  if (unit.by === 'sentence' && concrete === 0 && actions === 1 && clauses.length > 2) {
    const only = clauses.find(({ kind }) => kind === 'generic');
    if (only && fieldOfWork.test(text.slice(only.start, only.end))) return 'no-means';
  }
  if (stances > 1 && concrete < creedActions && creed.test(text.slice(unit.lead.start, unit.lead.end)))
    return 'stance';
  if (count('slogan') > 0 && actions < 3) return 'slogan';
  if (stances > 0 && stances >= actions && leadPoints < 3) return 'stance';
  const itemActs =
    unit.by === 'number' &&
    concrete > 0 &&
    (leadClauses.some(({ kind }) => kind === 'concrete') || plainly(text, unit, 0));
  if (claims > 0 && !itemActs && (claims > actions || (claims === actions && unit.by === 'sentence')))
    return 'argument';
  if (figures >= Math.max(1, actions) && concrete === 0 && (figures > 1 || first?.kind === 'figure'))
    return 'figures';
  if (states > 0 && concrete === 0 && states >= actions && unit.by !== 'number') return 'state';
  if (unit.by === 'number' && clauses.length === 1 && (first?.kind === 'state' || first?.become))
    return 'state';
  const ordersFirst =
    unit.by === 'sentence' &&
    !alone &&
    first?.kind === 'generic' &&
    !creed.test(text.slice(first.start, first.end));
  if (concrete === 0 && actions > 0 && points < meansPoints && !ordersFirst) return 'no-means';
  if (concrete === 0 && unit.section && clauses.length === leadClauses.length) return 'no-means';
  return undefined;
}
