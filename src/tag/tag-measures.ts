import type { Measure } from '../schema/measure.ts';
import { type Clause, namesAction } from './clause.ts';
import { deadlineOf } from './deadline.ts';
import { actorOf, numbersOf, objectOf, placeOf, targetGroupsOf } from './details.ts';
import { type JudgedUnit, judgeUnit } from './judge.ts';
import { fromOn } from './plain-actions.ts';
import type { Evidence } from './score-themes.ts';
import type { BlockTypes, TypePoints, TypeScorer } from './score-types.ts';
import { unitsOf } from './segment.ts';
import { leaningOf, statusOf, timeOfHeadings } from './status.ts';
import { polarityOf, strengthOf } from './strength.ts';

/** A measure of a block with what its type rests on. */
export interface MeasureTag extends Measure {
  /** Points of the type; below the codebook's threshold a person should look. */
  readonly points: number;
  readonly unsure: boolean;
  readonly evidence: readonly Evidence[];
}

/** What is known of a block besides its words. */
export interface BlockContext {
  /** Headings above the block, from the highest. */
  readonly headings?: readonly string[];
  /** What the document is called and what it was held for: its title and occasion. */
  readonly about?: readonly string[];
  /** Whether the document arranges what it speaks of, as a notice or plan does. */
  readonly policy?: boolean;
  /** The year of the speech. */
  readonly year?: number;
}

/** Longest lead that is recorded. */
const leadLimit = 40;
const edge = /^[\s—–-]+|[，。；：！？、,;:!?\s]+$/gu;
const address =
  /^(?:就|关于|对于?(?![^，。；]*(?:进行|实行|实施|给予|予以|开展)))[^，。；]{1,20}，|^(?:我们|各位代表|同志们)[，！]?|^(?:要|将)(?=[\p{Script=Han}])/u;

/** Who acts goes into the record of its own; a pronoun names nobody. */
const speaker = /^(?:我们|他们|大家)(?=[\p{Script=Han}]{4})/u;

/** Who asked it of whom goes before what was asked: 区委要求各镇要建好水站. */
const asked =
  /^[^，。；]{0,6}(?:[县市区镇]委|党委|[县市区镇]政府|常委会)(?:决定|要求|希望|号召)(?=[\p{Script=Han}]{6})/u;

/** 由县水利局牵头 says who, and what is to be done comes behind it. */
const leader = /^由[^，。；]{2,24}(?:牵头|负责)[，。；]?$/u;

/** Whole clauses of a stretch up to the limit; the first is cut where it alone is longer. */
function cutLead(text: string, clauses: readonly Clause[]): string {
  const [first] = clauses;
  const last = clauses.findLast(({ end }) => first !== undefined && end - first.start <= leadLimit + 1);
  if (!first) return '';
  const words = text.slice(first.start, (last ?? first).end).replace(edge, '');
  const cut = words.length > leadLimit ? words.slice(0, leadLimit) : words;
  return cut.isWellFormed() ? cut : cut.slice(0, -1);
}

/** What only leads up to the words of a sentence: its time, its aim, its ground. */
const circumstance =
  /^(?:围绕|为了?|按照|根据|依据|依托|面对|针对|随着|通过|结合|除了?|对于?|当前|同时|此外|其中|首先|特别是|今年|去年|近|过去|五年|一年|以[^，。；]{1,24}为|在|从|与此同时|适应|着眼)/u;

/** A first clause that tells of a verb with its subject before it: 产业集群推动……, 医疗服务更加优质. */
function opensWith(text: string, clause: Clause | undefined): boolean {
  if (clause?.kind !== 'other') return false;
  const words = text.slice(clause.start, clause.end);
  return !circumstance.test(words) && words.endsWith('，') && namesAction(words);
}

/** The words a measure is known by: its lead, or for a plain sentence the first clause that acts. */
function leadOf(text: string, { unit, leadClauses }: JudgedUnit): string {
  if (unit.by !== 'sentence') return cutLead(text, leadClauses).replace(address, '');
  const acts = ({ kind, verb, become }: Clause) => verb !== undefined || become === true || kind === 'state';
  const names = ({ start, end }: Clause) => leader.test(text.slice(start, end));
  const telling = leadClauses.findIndex((clause) => acts(clause) && !names(clause));
  const found = telling < 0 ? leadClauses.findIndex(acts) : telling;
  const acting = found < 0 ? leadClauses.findIndex(({ kind }) => kind === 'concrete') : found;
  const at = acting > 0 && opensWith(text, leadClauses[0]) ? 0 : acting;
  const begins = leadClauses[at];
  const taken = begins && fromOn.test(text.slice(begins.start, begins.end)) ? 2 : 1;
  const from = at < 0 ? leadClauses : leadClauses.slice(at, at + taken);
  return cutLead(text, from).replace(asked, '').replace(speaker, '');
}

function actionsOf(text: string, clauses: readonly Clause[]): Measure['actions'] {
  return clauses
    .filter((clause) => clause.verb !== undefined)
    .map((clause) => ({ verb: clause.verb?.word ?? '', object: objectOf(text, clause) }))
    .filter(({ object }) => object !== '');
}

/** What a record is read from besides its own stretch. */
interface Surroundings {
  readonly types: BlockTypes;
  /** What the block as a whole says of its time, and what its headings say. */
  readonly leaning: number;
  readonly section: 'done' | 'planned' | undefined;
  readonly context: BlockContext;
  readonly numbers: TypeNumbers;
}

/**
 * The types of a unit by its cues; without any, by its verbs; without those, as the whole block leans, or the
 * general type, and then for a person to look at: an order in plain words is a measure all the same.
 */
function typesOf(text: string, { unit, clauses }: JudgedUnit, types: BlockTypes): readonly TypePoints[] {
  const ranked = types.rank(unit, unit.lead);
  if (ranked.length > 0) return ranked;
  for (const { verb } of clauses) {
    const found = verb ? types.ofVerb(verb.word, verb.start) : [];
    if (found.length > 0) return found.slice(0, 1);
  }
  const [block] = types.rank({ start: 0, end: text.length }, { start: 0, end: 0 });
  return [{ id: block?.id ?? types.general, points: 0, evidence: [] }];
}

function recordOf(
  text: string,
  judged: JudgedUnit,
  { types, leaning, section, context, numbers: { threshold, secondaryRatio } }: Surroundings,
): MeasureTag | undefined {
  const { unit, clauses, leadClauses } = judged;
  const [first, second] = typesOf(text, judged, types);
  const lead = leadOf(text, judged);
  if (!first || lead === '') return undefined;
  const words = text.slice(unit.start, unit.end);
  const status = statusOf(text, judged, leaning, section);
  const main =
    leadClauses.find(({ kind, verb }) => kind === 'concrete' && verb) ??
    clauses.find(({ kind, verb }) => kind === 'concrete' && verb) ??
    clauses.find(({ verb }) => verb);
  const deadline = deadlineOf(words, context.year);
  const place = placeOf(words);
  const parentLead = unit.parent && text.slice(unit.parent.start, unit.parent.end).replace(edge, '');
  return {
    lead,
    ...(parentLead ? { parentLead: parentLead.slice(0, leadLimit) } : {}),
    type: first.id,
    ...(second && second.points >= secondaryRatio * first.points ? { type2: second.id } : {}),
    actor: actorOf(words),
    verb: main?.verb?.word ?? '',
    object: main ? objectOf(text, main) : '',
    targetGroups: targetGroupsOf(words),
    numbers: numbersOf(words),
    ...(deadline ? { deadline } : {}),
    ...(place ? { place } : {}),
    strength: strengthOf(text, unit, status),
    polarity: polarityOf(lead),
    status,
    actions: actionsOf(text, clauses),
    start: unit.start,
    end: unit.end,
    points: first.points,
    unsure: first.points < threshold,
    evidence: first.evidence,
  };
}

/** Points below which a type is unsure, and the share of the first that a second type needs. */
export interface TypeNumbers {
  readonly threshold: number;
  readonly secondaryRatio: number;
}

/** Finds the measures of a block. */
export type MeasureFinder = (text: string, context?: BlockContext) => MeasureTag[];

/**
 * Makes the finder of measures: parts the block into units, drops what is none, and reads each record.
 */
export function createMeasureFinder(scorer: TypeScorer, numbers: TypeNumbers): MeasureFinder {
  return (text, context = {}) => {
    const units = unitsOf(text);
    if (units.length === 0) return [];
    const types = scorer.read(text);
    const judged = units.map((unit) =>
      judgeUnit(text, unit, types.strongest(unit), types.strongest(unit.lead)),
    );
    const measures = judged.filter(({ refusal }) => refusal === undefined);
    if (measures.length === 0) return [];
    const clauses = judged.flatMap((one) => one.clauses);
    const leaning = leaningOf(text, clauses, context.policy ?? false);
    const section = timeOfHeadings(context.headings ?? []);
    return measures.flatMap(
      (one) => recordOf(text, one, { types, leaning, section, context, numbers }) ?? [],
    );
  };
}
