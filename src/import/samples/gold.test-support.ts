import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { citation, completeness, place, script } from '../../schema/record.ts';

/**
 * The record of a sample as a person who knows the invented city wrote it down. An outline entry that is
 * `optional` may be a head or not: 一是, 第一 and their kind open a paragraph as often as a part.
 */
const goldRecord = z.strictObject({
  file: z.string(),
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
