import { z } from 'zod';
import { measure } from './measure.ts';
import { anchor, type DocumentRecord, recordId } from './record.ts';

/** Set by a rule, with the versions of what it follows; anything else is a person's name. */
export const isRule = (by: string) => by.startsWith('rule:');

const evidence = z.strictObject({
  word: z.string(),
  /** UTF-16 code units into the block's text. */
  at: z.int().nonnegative(),
  points: z.number(),
});

/** One standoff tag. A person may leave out `span` and `quote`; tagging fills them in. */
export const annotation = z
  .strictObject({
    anchor,
    /** What it is about, UTF-16 code units into the block's text: from, to. */
    span: z.tuple([z.int().nonnegative(), z.int().nonnegative()]).optional(),
    kind: z.enum(['theme', 'measure']),
    /** Id of the theme or measure type. */
    value: z.string().min(1),
    by: z.string().min(1),
    /** A person's word, which no rule changes. */
    decision: z.enum(['accepted', 'rejected', 'added']).optional(),
    /** The first words of the span, by which it is found again in a corrected text. */
    quote: z.string().optional(),
    evidence: z.array(evidence).optional(),
    measure: measure.omit({ start: true, end: true, type: true }).optional(),
  })
  .refine(({ by, decision }) => isRule(by) === (decision === undefined), {
    error: 'a person’s annotation has a decision, and a rule’s has none',
    path: ['decision'],
  });

/** `annotations/<id>.yml`. */
export const annotationsFile = z.strictObject({
  version: z.literal(1),
  id: recordId,
  /** The person who looked through all tags of the document: rules add none to what persons decided. */
  reviewed: z
    .string()
    .min(1)
    .refine((name) => !isRule(name), { error: 'a person reviews, not a rule' })
    .optional(),
  annotations: z.array(annotation).default([]),
  /** Decisions of persons whose words the text does not have any more. */
  lost: z.array(annotation).default([]),
});

export type Annotation = z.infer<typeof annotation>;
export type AnnotationsFile = z.infer<typeof annotationsFile>;

/** Fields of the record that follow from the annotations. */
export type DerivedFields = Pick<DocumentRecord, 'themes' | 'measureTypes'>;

/** A value counts for the document where it stands in one of this many tagged paragraphs. */
const sparse = 20;

function derive(annotations: readonly Annotation[], kind: Annotation['kind']): string[] {
  const anchors = new Map<string, Set<string>>();
  const all = new Set<string>();
  for (const one of annotations) {
    if (one.kind !== kind || one.decision === 'rejected') continue;
    all.add(one.anchor);
    anchors.set(one.value, (anchors.get(one.value) ?? new Set()).add(one.anchor));
  }
  return [...anchors]
    .filter(([, places]) => places.size * sparse >= all.size)
    .sort(([a, { size: aSize }], [b, { size: bSize }]) => bSize - aSize || (a < b ? -1 : 1))
    .map(([value]) => value);
}

/**
 * What the front matter says of the annotations of a document: the values that stand in at least one of
 * twenty tagged paragraphs, most frequent first, those of one frequency by their id.
 */
export function derivedFields(annotations: readonly Annotation[]): DerivedFields {
  return { themes: derive(annotations, 'theme'), measureTypes: derive(annotations, 'measure') };
}
