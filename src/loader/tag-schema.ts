import { z } from 'zod';
import { auditFile } from '../schema/audit.ts';
import { instrumentsFile, measuresFile, phrasesFile, themesFile } from '../schema/codebook.ts';
import { measure } from '../schema/measure.ts';
import { anchor } from '../schema/record.ts';

const offset = z.int().nonnegative();

const common = {
  anchor,
  value: z.string(),
  by: z.string(),
  decision: z.enum(['accepted', 'added']).optional(),
  /** The words it rests on, UTF-16 code units into the block's text: where from, how many. */
  words: z.array(z.tuple([offset, offset])),
};

/** What a document is tagged with, without what its text says already; rejected tags are left out. */
export const documentTags = z.strictObject({
  /** In the order of the text. */
  themes: z.array(z.strictObject({ ...common, points: z.number() })),
  measures: z.array(
    z.strictObject({
      ...common,
      /** UTF-16 code units into the block's text: from, to. */
      span: z.tuple([offset, offset]).optional(),
      record: measure.omit({ start: true, end: true, type: true, actions: true }).optional(),
    }),
  ),
});

/** The codebook with the figures that tagging by it was found to reach, where it was measured. */
export const codebookEntry = z.strictObject({
  themes: themesFile,
  measures: measuresFile,
  instruments: instrumentsFile,
  phrases: phrasesFile,
  audit: auditFile.optional(),
});

export type DocumentTagsData = z.infer<typeof documentTags>;
export type CodebookData = z.infer<typeof codebookEntry>;
