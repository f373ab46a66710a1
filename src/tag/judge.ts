import { type Clause, readClause } from './clause.ts';
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
  /睦邻友好|外交政策|国际社会|和平共处|祖国统一|“台独”|一个中国原则|两岸融合|世界和平|人类命运共同体/u;

/** What only says that arrangements follow. */
const announcement =
  /以下[^，。；]{0,6}方面|[几两三四五六七八九十]个(?:方面|层面|环节)[^，。；]{0,16}[。：]$|讲[^，。；]{0,6}[点条]意见|[：:]$/u;
/** Heads of principles and aims, which the arrangements below them serve. */
const aims =
  /^(?:指导思想|(?:总体|基本)(?:要求|原则|思路)|(?:工作|主要|总体|预期|发展)?目标|适用范围)(?:[和与及][^，。；]{2,6})?[。：]/u;
/** 推进改革，是发展的要求: what stands before 是 is the topic of an argument. */
const topic = /^(?:是|就是|关系|意味着|不仅是|既是|对于)/u;
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

function refusalOf(
  text: string,
  unit: Unit,
  { clauses, leadClauses }: Pick<JudgedUnit, 'clauses' | 'leadClauses'>,
  points: number,
  leadPoints: number,
): Refusal | undefined {
  const count = (kind: Clause['kind']) => clauses.filter((clause) => clause.kind === kind).length;
  const concrete = count('concrete');
  const actions = concrete + count('generic');
  const stances = count('stance');
  const claims = count('claim');
  const figures = count('figure');
  const states = count('state');
  const [first, second] = leadClauses;
  const words = text.slice(unit.start, unit.end);
  if (diplomacy.test(words)) return 'diplomacy';
  if (announcement.test(words) && concrete < 2) return 'announcement';
  if (aims.test(text.slice(unit.lead.start, unit.lead.end))) return 'announcement';
  if (first?.kind === 'claim' || (second && topic.test(text.slice(second.start, second.end))))
    return 'argument';
  if (unit.by !== 'sentence' && leadClauses.some(({ kind }) => kind === 'claim')) return 'argument';
  if (actions === 0) return 'no-action';
  if (first?.kind === 'report' && unit.by !== 'number') return 'report';
  if (count('slogan') > 0 && actions < 3) return 'slogan';
  if (stances > 0 && stances >= actions && leadPoints < 3) return 'stance';
  if (claims > 0 && (claims > actions || (claims === actions && unit.by === 'sentence'))) return 'argument';
  if (figures > 0 && concrete === 0 && (figures > 1 || first?.kind === 'figure')) return 'figures';
  if (states > 0 && concrete === 0 && states >= actions && unit.by === 'sentence') return 'state';
  if (concrete === 0 && points < meansPoints) return 'no-means';
  if (concrete === 0 && unit.section && clauses.length === leadClauses.length) return 'no-means';
  return undefined;
}
