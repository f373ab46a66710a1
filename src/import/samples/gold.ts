import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { measure } from '../../schema/measure.ts';
import { anchor, citation, completeness, place, script } from '../../schema/record.ts';

/** A measure as a person marks it; `type2`, `actor`, `place` and `deadline` where the paragraph has them. */
const goldMeasure = z.strictObject({
  anchor,
  /** Its first words, as they stand in the paragraph, without list mark. */
  lead: z.string(),
  /** Its last words, where it goes on behind its sentence. */
  until: z.string().optional(),
  type: measure.shape.type,
  type2: measure.shape.type2,
  strength: measure.shape.strength,
  status: measure.shape.status,
  /** Who is to act, in the words of the text, several joined by 、; left out where it is the speaker's own body. */
  actor: z.string().optional(),
  /** Where, in the words of the text. */
  place: z.string().optional(),
  /** The words that say until when. */
  deadline: z.string().optional(),
});

/**
 * How a document stands to another sample: a `part` or `version` of one work, a `copy` of it, another
 * sitting of the same `series`, or a document that it `cites`, `announces`, `renews` or `ends`, or from
 * which it takes the `words` (`wording`).
 */
const relation = z.strictObject({
  kind: z.enum(['part', 'version', 'copy', 'series', 'cites', 'announces', 'renews', 'ends', 'wording']),
  /** Key of the other sample. */
  to: z.string(),
  words: z.string().optional(),
});

/**
 * The record of a sample as a person who knows the invented city wrote it down. An outline entry that is
 * `optional` may be a head or not: 一是, 第一 and their kind open a paragraph as often as a part.
 */
const goldRecord = z.strictObject({
  file: z.string(),
  /** Of an article that its site spread over several pages: the files after the first, in order. */
  pages: z.array(z.string()).default([]),
  record: z.strictObject({
    kind: z.enum(['speech', 'policy', 'other']),
    genre: z.string().optional(),
    title: z.string().optional(),
    subtitle: z.string().optional(),
    number: z.string().optional(),
    issuer: z.string().optional(),
    speaker: z.strictObject({ name: z.string().optional(), role: z.string().optional() }).optional(),
    occasion: z.string().optional(),
    place: place.optional(),
    date: z.string().optional(),
    datePrecision: z.string(),
    dateBasis: z.string(),
    published: z.string().optional(),
    salutation: z.string().optional(),
    script,
    completeness,
    part: z.strictObject({ n: z.int().optional(), of: z.int().optional() }).optional(),
    anonymised: z.boolean(),
    cites: z.array(citation).default([]),
  }),
  source: z.strictObject({ site: z.string().optional(), url: z.string().optional() }).default({}),
  outline: z.array(
    z.strictObject({
      level: z.int().positive(),
      text: z.string(),
      anchor: z.string(),
      numberInferred: z.literal(true).optional(),
      optional: z.literal(true).optional(),
    }),
  ),
  /** Ids of the codebook by paragraph, weightiest first; a paragraph without a theme is left out. */
  themes: z.record(anchor, z.array(z.string()).min(1).max(3)).optional(),
  measures: z.array(goldMeasure).optional(),
  relations: z.array(relation).default([]),
});

export type Gold = z.infer<typeof goldRecord> & { readonly key: string };

const folder = path.join(import.meta.dirname, 'gold');

/** All gold records, in the order of their keys. */
export function readGold(): Gold[] {
  return readdirSync(folder)
    .sort()
    .map((name) => ({
      key: name.replace(/\.yml$/u, ''),
      ...goldRecord.parse(parse(readFileSync(path.join(folder, name), 'utf8'))),
    }));
}
