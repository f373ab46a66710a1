import type { Issue } from '../errors.ts';
import {
  type Annotation,
  type AnnotationsFile,
  type DerivedFields,
  derivedFields,
  isRule,
} from '../schema/annotation.ts';
import type { Block } from '../schema/body.ts';
import type { DocumentRecord } from '../schema/record.ts';
import { findAgain, quoteOf } from './find-again.ts';
import type { Evidence } from './score-themes.ts';
import { factsOf, type TellingRecord, tagDocument } from './tag-document.ts';
import type { MeasureTag } from './tag-measures.ts';
import type { Tagger } from './tagger.ts';

/** A document to be annotated. */
export interface Annotated {
  readonly record: Pick<DocumentRecord, 'id' | 'aliases'> & TellingRecord;
  readonly blocks: readonly Block[];
}

/** The annotations of a document and what its front matter says of them. */
export interface Annotating {
  readonly file: AnnotationsFile;
  readonly derived: DerivedFields;
  readonly issues: readonly Issue[];
}

const shortEvidence = (evidence: readonly Evidence[]) =>
  evidence.map(({ word, start, points }) => ({ word, at: start, points }));

function measureAnnotation(anchor: string, text: string, tag: MeasureTag, by: string): Annotation {
  const { type, start, end, points: _points, unsure: _unsure, evidence, ...measure } = tag;
  const span: [number, number] = [start, end];
  const quote = quoteOf(text, span);
  return {
    anchor,
    span,
    kind: 'measure',
    value: type,
    by,
    quote,
    evidence: shortEvidence(evidence),
    measure,
  };
}

/** What the rules say of a document. */
function byRules(tagger: Tagger, { record, blocks }: Annotated): Annotation[] {
  const texts = new Map(blocks.map(({ anchor, text }) => [anchor, text]));
  return tagDocument(tagger, blocks, factsOf(record)).flatMap(({ anchor, themes, measures }) => {
    const text = texts.get(anchor) ?? '';
    const span: [number, number] = [0, text.length];
    return [
      ...themes.map(
        ({ id, evidence }): Annotation => ({
          anchor,
          span,
          kind: 'theme',
          value: id,
          by: tagger.by.theme,
          quote: quoteOf(text, span),
          evidence: shortEvidence(evidence),
        }),
      ),
      ...measures.map((tag) => measureAnnotation(anchor, text, tag, tagger.by.measure)),
    ];
  });
}

function overlap(a: Annotation, b: Annotation): boolean {
  const [aStart, aEnd] = a.span ?? [0, Number.POSITIVE_INFINITY];
  const [bStart, bEnd] = b.span ?? [0, Number.POSITIVE_INFINITY];
  return a.anchor === b.anchor && aStart < bEnd && bStart < aEnd;
}

/** A person has spoken of the same: of this value, or of what this stretch is as a measure. */
const isSettled = (rule: Annotation, person: Annotation) =>
  rule.kind === person.kind &&
  overlap(rule, person) &&
  (rule.value === person.value || (rule.kind === 'measure' && person.decision !== 'rejected'));

function lostIssue({ anchor, value, by, decision, quote }: Annotation, id: string): Issue {
  return {
    code: 'annotation-lost',
    severity: 'warning',
    message: `What ${by} decided (${value} ${decision}) has no place any more: the text of ${id} does not have its words.`,
    todo: 'Look at the entry under lost in the annotations and set it again where it belongs, or delete it.',
    anchor,
    ...(quote ? { quote } : {}),
  };
}

function unknownIssue({ anchor, value, by }: Annotation, id: string): Issue {
  return {
    code: 'annotation-unknown-value',
    severity: 'warning',
    message: `${by} set ${value} in ${id}, which the codebook does not have.`,
    todo: 'Correct the value, or name what it is called now under renames in codebook/phrases.yml.',
    anchor,
  };
}

const positions = (blocks: readonly Block[]) => new Map(blocks.map(({ anchor }, index) => [anchor, index]));

/**
 * Annotates a document anew: the rules' tags are made afresh, the decisions of persons stand. Each is moved
 * to where its words are now; one whose words are gone is kept under `lost` and told. Where a person has
 * reviewed the whole document, the rules add nothing.
 *
 * @param former the annotations that stand
 */
export function annotate(tagger: Tagger, document: Annotated, former?: AnnotationsFile): Annotating {
  const { record, blocks } = document;
  const persons = [...(former?.annotations ?? []), ...(former?.lost ?? [])]
    .filter(({ by }) => !isRule(by))
    .map((one) => ({ ...one, value: tagger.presentValue(one.kind, one.value) }));
  const placed: Annotation[] = [];
  const lost: Annotation[] = [];
  for (const one of persons) {
    const found = findAgain(one, blocks, record.aliases);
    if (found) placed.push(found);
    else lost.push(one);
  }
  const reviewed = former?.reviewed;
  const found = reviewed === undefined ? byRules(tagger, document) : [];
  const rules = found.filter((rule) => !placed.some((person) => isSettled(rule, person)));
  const order = positions(blocks);
  const place = ({ anchor, span }: Annotation) => [order.get(anchor) ?? 0, span?.[0] ?? 0] as const;
  const annotations = [...rules, ...placed].sort((a, b) => {
    const [aBlock, aStart] = place(a);
    const [bBlock, bStart] = place(b);
    return aBlock - bBlock || Number(a.kind === 'measure') - Number(b.kind === 'measure') || aStart - bStart;
  });
  const unknown = placed.filter(({ kind, value }) => !tagger.knows(kind, value));
  return {
    file: { version: 1, id: record.id, ...(reviewed ? { reviewed } : {}), annotations, lost },
    derived: derivedFields(annotations),
    issues: [
      ...lost.map((one) => lostIssue(one, record.id)),
      ...unknown.map((one) => unknownIssue(one, record.id)),
    ],
  };
}
