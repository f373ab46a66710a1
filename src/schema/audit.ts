import { z } from 'zod';

const count = z.int().nonnegative();
const share = z.number().min(0).max(1);

/** Tags of one theme against the gold: found right, found wrong, missed. */
const found = z.strictObject({ tp: count, fp: count, fn: count });
/** Measures of one type: in the gold, found with their bounds, found with the right type. */
const typed = z.strictObject({ n: count, found: count, right: count });

const side = z.strictObject({
  /** Micro-averages over all paragraphs, 0 to 1. */
  themes: share,
  hasMeasure: share,
  bounds: share,
  type: share,
  strengthWithin1: share,
  status: share,
  perTheme: z.record(z.string(), found),
  perType: z.record(z.string(), typed),
});

/**
 * `codebook/audit.json`: how well tagging by a codebook agrees with paragraphs that persons labelled. It is
 * written by the measuring of the project, where the labelled paragraphs are at hand.
 */
export const auditFile = z.strictObject({
  version: z.literal(1),
  /** The day on which these figures were first measured. */
  date: z.iso.date(),
  /** Version of the codebook and of the phrases that were measured. */
  codebook: z.string(),
  /** Labelled paragraphs. */
  paragraphs: count,
  tagger: side,
  /** Two persons with each other, on the same paragraphs. */
  coders: side,
});

export type Audit = z.infer<typeof auditFile>;
export type AuditSide = Audit['tagger'];

/** Precision, recall and F1 of counts, 0 to 1; undefined where nothing was to be found and nothing was. */
export function ratesOf({ tp, fp, fn }: z.infer<typeof found>) {
  if (tp + fp + fn === 0) return undefined;
  return {
    precision: tp + fp === 0 ? undefined : tp / (tp + fp),
    recall: tp + fn === 0 ? undefined : tp / (tp + fn),
    f1: (2 * tp) / (2 * tp + fp + fn),
  };
}
