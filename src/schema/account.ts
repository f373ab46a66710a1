import { z } from 'zod';
import { applyEdits, type Edit, invertEdits } from '../text/edit.ts';
import { share } from './record.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * One change in the short form of the file: index into the step's `rules`, distance from the end of
 * the change before it (from the start of the text for the first), the words before, the words after.
 */
const shortEdit = z.tuple([z.int().nonnegative(), z.int().nonnegative(), z.string(), z.string()]);

const step = z.strictObject({
  stage: z.string(),
  rules: z.array(z.string()),
  edits: z.array(shortEdit),
});

/** A file and what its reader made of it. */
const readSource = { file: z.string(), sha256, encoding: z.string(), reader: z.string() };

/** The text as a reader gave it, or the share of it that the document is made from; sha256 over its UTF-8 bytes, length in UTF-16 code units. */
const received = z.strictObject({ sha256, length: z.int().nonnegative() });

/** Provenance of one document: from the received text to the clean text and back. */
export const account = z.strictObject({
  version: z.literal(1),
  id: z.string(),
  source: z.strictObject({ ...readSource, share: share.optional() }),
  received,
  /**
   * The pages of an article that stands on several, in order, `source` first. Their received texts, a
   * line feed between two, are the received text.
   */
  parts: z
    .array(z.strictObject({ ...readSource, received }))
    .min(2)
    .optional(),
  steps: z.array(step),
  clean: z.strictObject({ sha256, length: z.int().nonnegative() }),
  /** What import last wrote, so that a hand edit is seen and can be merged. */
  written: z.strictObject({ sha256, text: z.string() }),
});

export type Account = z.infer<typeof account>;
export type AccountStep = Account['steps'][number];

/** What one stage did, in full form. */
export interface Step {
  readonly stage: string;
  readonly edits: readonly Edit[];
}

/** A step in the short form of the file. */
export function shortenStep({ stage, edits }: Step): AccountStep {
  const rules = [...new Set(edits.map((edit) => edit.rule))];
  let reached = 0;
  return {
    stage,
    rules,
    edits: edits.map(({ rule, start, end, before, after }) => {
      const gap = start - reached;
      reached = end;
      return [rules.indexOf(rule), gap, before, after];
    }),
  };
}

/** The step in full form. */
export function restoreStep({ stage, rules, edits }: AccountStep): Step {
  let reached = 0;
  return {
    stage,
    edits: edits.map(([rule, gap, before, after]) => {
      const start = reached + gap;
      reached = start + before.length;
      return { rule: rules[rule] ?? '', start, end: reached, before, after };
    }),
  };
}

/**
 * Undoes an account.
 *
 * @param clean the clean text
 * @returns the received text
 * @throws YanluError `EditOutOfPlace` if the clean text is not the one the account ends in
 */
export function undoSteps(clean: string, steps: readonly AccountStep[]): string {
  return steps.reduceRight((text, short) => applyEdits(text, invertEdits(restoreStep(short).edits)), clean);
}

/**
 * The text that each source gave: the received text itself, or its pages.
 *
 * @param text the received text, such as `undoSteps` gives it
 */
export function receivedTexts(
  text: string,
  { source, received, parts }: Pick<Account, 'source' | 'received' | 'parts'>,
): { readonly source: Account['source']; readonly received: Account['received']; readonly text: string }[] {
  if (!parts) return [{ source, received, text }];
  let reached = 0;
  return parts.map(({ received: own, ...file }) => {
    const from = reached;
    reached += own.length + 1;
    return { source: file, received: own, text: text.slice(from, from + own.length) };
  });
}
