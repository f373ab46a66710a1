import type { Annotation } from '../schema/annotation.ts';
import type { Block } from '../schema/body.ts';
import { type Measure, speakerActor } from '../schema/measure.ts';
import { type Annotated, annotate } from './annotate.ts';
import { readClause } from './clause.ts';
import { deadlineOf } from './deadline.ts';
import { numbersOf, objectOf, targetGroupsOf } from './details.ts';
import { quoteOf } from './find-again.ts';
import { clausesOf, type Span, sentencesOf } from './split.ts';
import { polarityOf } from './strength.ts';
import type { Tagger } from './tagger.ts';

/** A measure as a person marked it. */
export interface KnownMeasure extends Pick<Measure, 'lead' | 'type' | 'type2' | 'strength' | 'status'> {
  readonly anchor: string;
  /** Its last words, where it goes on behind its sentence. */
  readonly until?: string | undefined;
  /** Who is to act; the speaker's own body where it is left out. */
  readonly actor?: string | undefined;
  readonly place?: string | undefined;
  /** The words that say until when. */
  readonly deadline?: string | undefined;
}

/** All themes and measures of a document, as a person knows them. */
export interface KnownTags {
  /** By anchor, the weightiest first; a block that is left out has none. */
  readonly themes: Readonly<Record<string, readonly string[]>>;
  readonly measures: readonly KnownMeasure[];
}

type Person = Annotation & { readonly decision: NonNullable<Annotation['decision']> };

/** What numbers an item, where its words begin: 一、, （二）, 3., 第四条, 五是, 六要, 第七件，, 其一，. */
const itemMark =
  /(?:^|[。；！？：，])\s*((?:[（(]?[一二三四五六七八九十\d]{1,3}[）)]?[、.．]?\s*[是要]?|[第其][一二三四五六七八九十]{1,3}(?:条\s+|[件句条]?，|是)|首先[，是]|其次[，是]))$/u;
/** The same at the start of a block, before its first words. */
const opensItem =
  /^(?:[（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}(?:、|是|要(?!求))|\d{1,2}[、.．]|第[一二三四五六七八九十]{1,3}(?:条\s+|[件句]?，|是))/u;

interface Piece extends Span {
  /** Where the mark stands that numbers it. */
  readonly mark?: number;
}

/**
 * Where a measure begins that is known by its first words: behind its mark; else behind the measure before
 * it in its sentence, or where its sentence begins.
 */
function pieceOf(text: string, start: number, former: number): Piece {
  const end = text.length;
  const mark = start === 0 ? '' : itemMark.exec(text.slice(0, start))?.[1];
  if (mark !== undefined) return { start, end, mark: start - mark.length };
  const sentence = sentencesOf(text).find((one) => one.start <= start && start < one.end);
  const from = sentence?.start ?? start;
  if (from > former) return { start: from, end: sentence?.end ?? end };
  const part = text.lastIndexOf('；', start - 1) + 1;
  return { start: part > former ? part : start, end: sentence?.end ?? end };
}

/**
 * The stretches of the known measures of a block, which are in the order of the text. One that a mark
 * numbers, and one that is alone in a numbered block, has all its item; any other has its sentence.
 */
function stretchesOf(text: string, known: readonly KnownMeasure[]): (Span | undefined)[] {
  const starts = known.map(({ lead }) => text.indexOf(lead));
  const pieces = starts.map((start, index) =>
    start < 0 ? undefined : pieceOf(text, start, starts[index - 1] ?? -1),
  );
  return known.map(({ until }, index) => {
    const [piece, start = -1] = [pieces[index], starts[index]];
    if (!piece) return undefined;
    if (until !== undefined) {
      const at = text.indexOf(until, start);
      return at < 0 ? undefined : { start, end: at + until.length };
    }
    const opening = known.length === 1 ? opensItem.exec(text) : null;
    if (opening) return { start: opening[0].length, end: text.length };
    const next = pieces[index + 1];
    return { start: piece.start, end: Math.min(next?.mark ?? next?.start ?? text.length, piece.end) };
  });
}

/** 保障 in 劳动保障局, read as a verb: its object begins with the rest of the name. */
const restOfName = /^[局厅委办院]/u;

/** What the words of a measure say besides what the person decided. */
function detailsOf(text: string, { start, end }: Span) {
  const words = text.slice(start, end);
  const clauses = sentencesOf(text, { start, end }).flatMap((sentence) =>
    clausesOf(text, sentence).map((clause) => readClause(text, clause)),
  );
  const actions = clauses
    .flatMap((clause) => (clause.verb ? [{ verb: clause.verb.word, object: objectOf(text, clause) }] : []))
    .filter(({ object }) => object !== '' && !restOfName.test(object));
  return { words, actions, main: actions[0] ?? { verb: '', object: '' } };
}

function measureOf(
  text: string,
  span: Span,
  { lead, type2, strength, status, actor = speakerActor, place, deadline }: KnownMeasure,
  year: number | undefined,
): NonNullable<Annotation['measure']> {
  const { words, actions, main } = detailsOf(text, span);
  return {
    lead,
    ...(type2 ? { type2 } : {}),
    actor,
    ...main,
    targetGroups: targetGroupsOf(words),
    numbers: numbersOf(words),
    ...(deadline === undefined ? {} : { deadline: deadlineIn(deadline, year) }),
    ...(place ? { place } : {}),
    strength,
    polarity: polarityOf(lead),
    status,
    actions,
  };
}

function deadlineIn(words: string, year: number | undefined): NonNullable<Measure['deadline']> {
  const read = deadlineOf(words, year);
  return read?.text === words ? read : { text: words };
}

const overlap = (a: Span, b: Annotation) => a.start < (b.span?.[1] ?? 0) && (b.span?.[0] ?? 0) < a.end;

/** Whether the rules read a measure as the person does. */
const isSame = ({ type, strength, status, deadline }: KnownMeasure, { value, measure }: Annotation) =>
  value === type &&
  measure?.strength === strength &&
  measure.status === status &&
  measure.deadline?.text === deadline;

/** What a person says of the measures of one block, given what the rules found there. */
function decideMeasures(
  { anchor, text }: Block,
  known: readonly KnownMeasure[],
  rules: readonly Annotation[],
  year: number | undefined,
  by: string,
): Person[] {
  const spans = stretchesOf(text, known);
  const placed = known.map((one, index) => ({ one, span: spans[index] }));
  const stretches = placed.flatMap(({ span }) => (span ? [span] : []));
  const wrong = rules.filter((rule) => !stretches.some((span) => overlap(span, rule)));
  return [
    ...placed.flatMap(({ one, span }): Person[] => {
      if (!span) return [];
      const { type } = one;
      const same = rules.find((rule) => overlap(span, rule) && isSame(one, rule));
      const at: [number, number] = [span.start, span.end];
      const decision = same ? 'accepted' : 'added';
      const measure = measureOf(text, span, one, year);
      const quote = quoteOf(text, at);
      const words = same?.evidence ? { evidence: same.evidence } : {};
      return [{ anchor, kind: 'measure', value: type, by, decision, span: at, quote, ...words, measure }];
    }),
    ...wrong.map(({ evidence: _evidence, measure: _measure, ...rule }): Person => {
      return { ...rule, by, decision: 'rejected' };
    }),
  ];
}

/** What a person says of the themes of one block. */
function decideThemes(
  { anchor, text }: Block,
  known: readonly string[],
  rules: readonly Annotation[],
  by: string,
): Person[] {
  const span: [number, number] = [0, text.length];
  const say = (value: string, decision: Person['decision']): Person => {
    return { anchor, kind: 'theme', value, by, decision, span, quote: quoteOf(text, span) };
  };
  return [
    ...known.map((value): Person => {
      const found = rules.find((rule) => rule.value === value);
      return found
        ? { ...say(value, 'accepted'), ...(found.evidence ? { evidence: found.evidence } : {}) }
        : say(value, 'added');
    }),
    ...rules.filter(({ value }) => !known.includes(value)).map(({ value }) => say(value, 'rejected')),
  ];
}

/**
 * The decisions of a person who knows all themes and measures of a document: what the rules found and is
 * right is accepted, what they missed or read otherwise is added, the rest is rejected. The same tags known
 * and the same rules give the same decisions.
 *
 * @param by the person
 */
export function decide(tagger: Tagger, document: Annotated, known: KnownTags, by: string): Annotation[] {
  const { record, blocks } = document;
  const rules = annotate(tagger, document).file.annotations;
  const year = record.date ? Number(record.date.slice(0, 4)) : undefined;
  return blocks.flatMap((block) => {
    const here = rules.filter(({ anchor }) => anchor === block.anchor);
    const themes = here.filter(({ kind }) => kind === 'theme');
    return [
      ...decideThemes(block, known.themes[block.anchor] ?? [], themes, by),
      ...decideMeasures(
        block,
        known.measures.filter(({ anchor }) => anchor === block.anchor),
        here.filter(({ kind }) => kind === 'measure'),
        year,
        by,
      ),
    ];
  });
}
