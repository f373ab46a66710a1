/**
 * What can be wrong with a query. Codes are permanent, and keys of the sentences that the page shows. A
 * problem never stops a search that could still be made.
 */
export const problemCodes = [
  'too-long',
  'too-many-terms',
  'only-punctuation',
  'quote-open',
  'operator-alone',
  'near-not-words',
  'field-empty',
  'year-unreadable',
] as const;

export type ProblemCode = (typeof problemCodes)[number];

export interface Problem {
  readonly code: ProblemCode;
  /** What it is about, as it was written. */
  readonly source?: string;
  readonly limit?: number;
}
