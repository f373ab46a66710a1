import { z } from 'zod';

/** A calendar date as far as it is known: `2012`, `2012-06` or `2012-06-15`. */
export const partialDate = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, {
  error: 'a date is written 2012, 2012-06 or 2012-06-15',
});

/** Ids are permanent: `<date|undated>-<speaker or title in pinyin>-<6 or more hex of the first source's sha256>`. */
export const recordId = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
  error: 'an id holds lower-case Latin letters, digits and single hyphens',
});

/** The key of a block in a document, its ordinal among the blocks: `p1`, `p2`, … */
export const anchor = z.string().regex(/^p[1-9]\d*$/);

/**
 * Which of the texts of a file it is, where the file holds several: `n` of `of`, and where it stands in the
 * text of the file, in UTF-16 code units.
 */
export const share = z.strictObject({
  n: z.int().positive(),
  of: z.int().min(2),
  start: z.int().nonnegative(),
  end: z.int().positive(),
});

export const source = z.strictObject({
  /** Path below the content folder, such as `raw/report.html`. */
  file: z.string(),
  /** Which page of the article it is, from 1, where the text stands on several pages. */
  part: z.int().positive().optional(),
  share: share.optional(),
  /** Name of the site the page came from, as the page gives it. */
  site: z.string().optional(),
  url: z.string().optional(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Name after the WHATWG Encoding Standard, such as `utf-8` or `gb18030`; `binary` for a container like docx. */
  encoding: z.string(),
  /** The reader that turned bytes into received text, with its version, such as `txt@1`. */
  reader: z.string(),
});

export const place = z.strictObject({
  /** The most specific place. */
  name: z.string(),
  /** From the province down to `name`, as far as known. */
  chain: z.array(z.string()),
  /** GB/T 2260 code (six digits) of the nearest county or higher. */
  code: z
    .string()
    .regex(/^\d{6}$/)
    .optional(),
});

export const citation = z.strictObject({
  title: z.string(),
  number: z.string().optional(),
  anchor,
});

export const completeness = z.enum(['whole', 'fragment', 'cut-off']);
export const script = z.enum(['Hans', 'Hant']);

const common = {
  id: recordId,
  /** What kind of text within its kind: 讲话, 报告, 通知 … */
  genre: z.string().optional(),
  title: z.string().optional(),
  subtitle: z.string().optional(),
  place: place.optional(),
  /** When it was spoken or, for a policy, issued. */
  date: partialDate.optional(),
  datePrecision: z.enum(['day', 'month', 'year', 'none']),
  dateBasis: z.enum(['stated', 'inferred', 'none']),
  /** The words of the text from which an inferred date follows. */
  dateEvidence: z.string().optional(),
  published: partialDate.optional(),
  retrieved: partialDate.optional(),
  sources: z.array(source).min(1),
  salutation: z.string().optional(),
  annexes: z.array(z.strictObject({ title: z.string(), anchor })).default([]),
  /** The script of the text as received. */
  script,
  review: z
    .strictObject({
      status: z.enum(['none', 'checked']),
      by: z.string().optional(),
      at: partialDate.optional(),
    })
    .default({ status: 'none' }),
  access: z.enum(['public', 'withheld']).default('public'),
  completeness,
  part: z.strictObject({ n: z.int().positive().optional(), of: z.int().positive().optional() }).optional(),
  anonymised: z.boolean().default(false),
  /** Key shared by the versions and parts of one work. */
  work: z.string().optional(),
  cites: z.array(citation).default([]),
  themes: z.array(z.string()).default([]),
  measureTypes: z.array(z.string()).default([]),
  /** Retired anchors that still resolve, old → present. */
  aliases: z.record(anchor, anchor).default({}),
};

const spoken = {
  speaker: z.strictObject({ name: z.string().optional(), role: z.string().optional() }).optional(),
  occasion: z.string().optional(),
};

export const speechRecord = z.strictObject({ ...common, ...spoken, kind: z.literal('speech') });
export const otherRecord = z.strictObject({ ...common, ...spoken, kind: z.literal('other') });
export const policyRecord = z.strictObject({
  ...common,
  kind: z.literal('policy'),
  /** 文号, such as 〔2012〕15号 with its issuer's short name. */
  number: z.string().optional(),
  /** 发文机关. */
  issuer: z.string().optional(),
});

/** The front matter of one document. Field names are a contract. */
export const documentRecord = z.discriminatedUnion('kind', [speechRecord, policyRecord, otherRecord]);

export type DocumentRecord = z.infer<typeof documentRecord>;
export type SpeechRecord = z.infer<typeof speechRecord>;
export type PolicyRecord = z.infer<typeof policyRecord>;
export type Share = z.infer<typeof share>;
export type Source = z.infer<typeof source>;
export type Place = z.infer<typeof place>;
export type Citation = z.infer<typeof citation>;
export type Completeness = z.infer<typeof completeness>;
export type Script = z.infer<typeof script>;
