import { z } from 'zod';

const version = z.string().regex(/^\d+\.\d+$/, { error: 'a version is written 1.0' });
const slug = z
  .string()
  .regex(/^[a-z]+(-[a-z]+)*$/, { error: 'an id holds lower-case Latin words and hyphens' });
const word = z.union([z.string().min(1), z.number()]).transform(String);
const words = z.array(word);
const weighted = z.strictObject({ w3: words.default([]), w2: words.default([]), w1: words.default([]) });
const excludes = z.array(z.strictObject({ what: z.string(), see: z.string() }));
const historical = z.array(z.strictObject({ term: z.string(), years: z.string(), now: z.string() }));
const counterExample = z.strictObject({ text: z.string(), why: z.string(), right: z.string() });

const described = {
  id: slug,
  label_zh: z.string(),
  label_en: z.string(),
  definition: z.string(),
  includes: z.array(z.string()),
  excludes,
  historical,
  cues: weighted,
  examples: z.array(z.string()),
  counter_example: counterExample,
};

/** `themes.yml`: what a paragraph is about. */
export const themesFile = z.strictObject({
  version,
  scoring: z.strictObject({
    threshold: z.number(),
    relative_floor: z.number(),
    per_term_cap: z.number(),
    max_themes: z.int().positive(),
    heading_bonus: z.number(),
    longest_match: z.boolean(),
  }),
  global_block: words,
  groups: z.array(z.strictObject({ id: slug, label_zh: z.string(), label_en: z.string() })),
  themes: z.array(z.strictObject({ ...described, group: slug, block: words })).min(1),
});

const assignment = z.strictObject({
  primary: z.string(),
  alt: z.string().optional(),
  weak: z.boolean().optional(),
});

/** The taxonomies of policy instruments, by the key under which measure types are assigned to them. */
export const taxonomyIds = ['rothwell_zegveld', 'howlett_nato', 'mcdonnell_elmore'] as const;
export type TaxonomyId = (typeof taxonomyIds)[number];

/** `measures.yml`: the means of a measure. */
export const measuresFile = z.strictObject({
  version,
  scoring: z.strictObject({
    lead_weight: z.number(),
    body_weight: z.number(),
    verb_bonus: z.number(),
    threshold: z.number(),
    secondary_ratio: z.number(),
    tie_break: z.literal('specificity'),
  }),
  generic_verbs: words,
  types: z
    .array(
      z.strictObject({
        ...described,
        specificity: z.int(),
        verbs: words,
        instruments: z.record(z.enum(taxonomyIds), assignment),
      }),
    )
    .min(1),
});

/** `instruments.yml`: the tools of each taxonomy. */
export const instrumentsFile = z.strictObject({
  version,
  taxonomies: z.array(
    z.strictObject({
      id: z.enum(taxonomyIds),
      label_zh: z.string(),
      label_en: z.string(),
      source: z.string(),
      tools: z.array(
        z.strictObject({ id: slug, label_zh: z.string(), label_en: z.string(), definition: z.string() }),
      ),
    }),
  ),
});

/** `phrases.yml`: further cues of the archive and the numbers of the tagger. */
export const phrasesFile = z.strictObject({
  version,
  /** Words that hold a cue which is none of their parts, as 市政府 holds 市政. */
  longer_words: words.default([]),
  /** Words that hold a cue of a means and name the field: 基础教育 educates nobody, 市场监管 opens no market. Types alone are blocked by them. */
  field_words: words.default([]),
  /** Nouns that say what is treated and not by what means: at the end of a phrase they count for a type no more than elsewhere. */
  field_nouns: words.default([]),
  /** What a paragraph is about that opens with words of the whole, 困难和挑战 or 主要目标是, and goes over many fields. */
  overview: z
    .strictObject({
      theme: slug,
      openings: words,
      /** Code units from the start within which such words open a paragraph. */
      reach: z.int().positive(),
      /** Themes that it must touch at least. */
      fields: z.int().positive(),
    })
    .optional(),
  themes: z.record(slug, weighted.partial()).default({}),
  measures: z.record(slug, weighted.partial()).default({}),
  /** Former ids and what they are called now. */
  renames: z
    .strictObject({ themes: z.record(slug, slug).default({}), measures: z.record(slug, slug).default({}) })
    .default({ themes: {}, measures: {} }),
  scoring: z.strictObject({
    themes: z.strictObject({
      per_term_cap: z.int().positive(),
      lead_factor: z.number(),
      lead_limit: z.int(),
      heading_factor: z.number(),
      heading_limit: z.int(),
      list_factor: z.number(),
      sentence_bonus: z.number(),
      long_paragraph: z.int(),
      short_paragraph: z.int(),
      first_threshold: z.number(),
      first_threshold_long: z.number(),
      first_threshold_short: z.number(),
      further_threshold: z.number(),
      relative_floor: z.number(),
      further_certain: z.number(),
      further_share: z.number(),
      third_threshold: z.number(),
      third_share: z.number(),
      clause_points: z.number(),
      main_favour: z.number(),
      max_themes: z.int().positive(),
      historical_weight: z.number(),
      upper_heading_bonus: z.number(),
      about_bonus: z.number(),
    }),
    measures: z.strictObject({
      per_term_cap: z.int().positive(),
      lead_factor: z.number(),
      head_factor: z.number(),
      secondary_ratio: z.number(),
    }),
  }),
});

/** The codebook of an archive. */
export interface Codebook {
  readonly themes: z.infer<typeof themesFile>;
  readonly measures: z.infer<typeof measuresFile>;
  readonly instruments: z.infer<typeof instrumentsFile>;
  readonly phrases: z.infer<typeof phrasesFile>;
}

export type Theme = Codebook['themes']['themes'][number];
export type MeasureType = Codebook['measures']['types'][number];
export type WeightedWords = z.infer<typeof weighted>;

/** What a codebook says about things that it does not have, one sentence each; none for a whole one. */
export function codebookFaults({ themes, measures, instruments, phrases }: Codebook): string[] {
  const faults: string[] = [];
  const repeated = (ids: readonly string[], what: string) => {
    for (const id of new Set(ids.filter((one, index) => ids.indexOf(one) !== index)))
      faults.push(`${what} ${id} stands twice`);
  };
  const themeIds = themes.themes.map(({ id }) => id);
  const typeIds = measures.types.map(({ id }) => id);
  repeated(themeIds, 'the theme');
  repeated(typeIds, 'the measure type');
  const groups = new Set(themes.groups.map(({ id }) => id));
  for (const { id, group } of themes.themes)
    if (!groups.has(group)) faults.push(`the theme ${id} names the group ${group}, which is not listed`);
  const tools = new Map(
    instruments.taxonomies.map(({ id, tools }) => [id, new Set(tools.map((tool) => tool.id))]),
  );
  for (const type of measures.types) {
    for (const taxonomy of taxonomyIds) {
      const { primary, alt } = type.instruments[taxonomy];
      for (const tool of alt === undefined ? [primary] : [primary, alt])
        if (!tools.get(taxonomy)?.has(tool))
          faults.push(`the measure type ${type.id} names the tool ${tool}, which ${taxonomy} does not have`);
    }
  }
  if (phrases.overview && !themeIds.includes(phrases.overview.theme))
    faults.push(`the phrases name the theme ${phrases.overview.theme}, which the codebook does not have`);
  for (const id of Object.keys(phrases.themes))
    if (!themeIds.includes(id))
      faults.push(`the phrases name the theme ${id}, which the codebook does not have`);
  for (const id of Object.keys(phrases.measures))
    if (!typeIds.includes(id))
      faults.push(`the phrases name the measure type ${id}, which the codebook does not have`);
  return faults;
}
