import { z } from 'zod';
import { partialDate } from './record.ts';

const context = { before: z.string().default(''), after: z.string().default('') };

/** Words to put in place of others. The context says which, where the words stand more than once. */
const textChange = z.strictObject({ ...context, from: z.string(), to: z.string() });

const level = z.int().positive();

/** What a block is, besides its text. `head` is the run-in heading that opens a paragraph, in words. */
export const blockForm = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('heading'), level, inferredNumber: z.string().optional() }),
  z.strictObject({
    type: z.literal('paragraph'),
    head: z.strictObject({ level, words: z.string(), inferredNumber: z.string().optional() }).optional(),
    annex: z.literal(true).optional(),
  }),
]);

/** `words` are the first of the block. */
const formChange = z.strictObject({ ...context, words: z.string(), from: blockForm, to: blockForm });

const mark = z.strictObject({
  kind: z.enum(['gap', 'doubt']),
  why: z.string(),
  proposal: z.string().optional(),
});

/** Without `from` a mark is set, without `to` it is taken away. `words` are those it is about. */
const markChange = z.strictObject({
  ...context,
  words: z.string(),
  from: mark.optional(),
  to: mark.optional(),
});

/** A field of the record by its path, such as `speaker.name`. Without `from` it was not there; without `to` it goes. */
const fieldChange = z.strictObject({
  field: z.string().min(1),
  from: z.json().optional(),
  to: z.json().optional(),
});

/** What a person changed at one time. The changes of the text are made first and one after another. */
export const correction = z.strictObject({
  by: z.string().optional(),
  at: partialDate.optional(),
  why: z.string().optional(),
  text: z.array(textChange).optional(),
  forms: z.array(formChange).optional(),
  marks: z.array(markChange).optional(),
  fields: z.array(fieldChange).optional(),
});

/** The file `corrections/<id>.yml`: each entry works on what those before it made. */
export const corrections = z.strictObject({ corrections: z.array(correction) });

export type Correction = z.infer<typeof correction>;
export type BlockForm = z.infer<typeof blockForm>;
export type TextChange = z.infer<typeof textChange>;
export type FormChange = z.infer<typeof formChange>;
export type MarkChange = z.infer<typeof markChange>;
export type FieldChange = z.infer<typeof fieldChange>;
