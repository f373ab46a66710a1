import { z } from 'zod';
import { anchor, documentRecord } from '../schema/record.ts';

/** One node of the outline, as `outlineOfBlocks` makes it. */
const outlineEntry = z.strictObject({
  level: z.int().positive(),
  text: z.string(),
  anchor,
  numberInferred: z.boolean().optional(),
});

/** What can be counted in a document. */
const stats = z.strictObject({
  /** Characters of the clean text without white space; a Han character and a Latin letter count one. */
  characters: z.int().nonnegative(),
  paragraphs: z.int().nonnegative(),
  headings: z.int().nonnegative(),
  gaps: z.int().nonnegative(),
  doubts: z.int().nonnegative(),
  /** Changes that led from the received to the clean text; 0 where there is no account. */
  edits: z.int().nonnegative(),
  editsByStage: z.record(z.string(), z.int().nonnegative()),
});

/** The data of an entry of the collection `documents`; its text is in `rendered.html`. */
export const documentEntry = z.strictObject({
  record: documentRecord,
  outline: z.array(outlineEntry),
  stats,
  /** Path below the content folder, with `/`. */
  file: z.string(),
  /** Of a document whose text is withheld: the anchors that must still resolve, retired ones too. */
  anchors: z.array(anchor).optional(),
});

export type DocumentEntry = z.infer<typeof documentEntry>;
export type DocumentStats = z.infer<typeof stats>;
