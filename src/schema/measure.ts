import { z } from 'zod';

const offset = z.int().nonnegative();

/** A figure of a measure, as far as it can be read. */
export const measureNumber = z.strictObject({
  /** The numeral as it stands: 五百, 1.5, 20至30. */
  value: z.string(),
  unit: z.string(),
  /** `=` exactly, `>=` at least, `<=` at most, `~` about, `+` by how much it grows. */
  op: z.enum(['=', '>=', '<=', '~', '+']),
});

export const deadline = z.strictObject({
  /** As it stands. */
  text: z.string(),
  /** `2012`, `2012-06` or `2012-06-15`, where the words and the year of the speech give it. */
  date: z.string().optional(),
});

const action = z.strictObject({ verb: z.string(), object: z.string(), actor: z.string().optional() });

/** Stands for the body in whose name the speaker speaks. */
export const speakerActor = '_speaker';

/** One measure: what is said to be done, by whom, for whom, how much, by when and how strongly. */
export const measure = z.strictObject({
  /** The first words, without list mark, at most 40 characters. */
  lead: z.string(),
  /** The heading above, where it arranges nothing itself. */
  parentLead: z.string().optional(),
  type: z.string(),
  type2: z.string().optional(),
  actor: z.string(),
  verb: z.string(),
  object: z.string(),
  targetGroups: z.array(z.string()),
  numbers: z.array(measureNumber),
  deadline: deadline.optional(),
  place: z.string().optional(),
  strength: z.int().min(0).max(5),
  polarity: z.enum(['do', 'dont']),
  status: z.enum(['done', 'ongoing', 'planned']),
  actions: z.array(action),
  /** The whole of it in its block, UTF-16 code units. */
  start: offset,
  end: offset,
});

export type Measure = z.infer<typeof measure>;
export type MeasureNumber = z.infer<typeof measureNumber>;
export type MeasureStatus = Measure['status'];
