import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import * as z from 'zod';
import type { AuditSide } from '../schema/audit.ts';
import { ratio, type Section } from './figure.ts';
import { runScorer } from './run-scorer.ts';
import type { Shared } from './shared.ts';
import { writeAudit } from './tag-audit.ts';

const run = promisify(execFile);
const f1 = z.object({ f1: z.number(), tp: z.number(), fn: z.number() });
const count = z.object({ n: z.number(), found: z.number(), right: z.number() });
const side = z.object({
  themes: f1,
  hasMeasure: f1,
  bounds: f1,
  type: z.number(),
  strengthWithin1: z.number(),
  status: z.number(),
  perTheme: z.record(z.string(), z.object({ tp: z.number(), fp: z.number(), fn: z.number() })),
  perType: z.record(z.string(), count),
});
const scored = z.object({ ours: side, coders: side, n: z.number() });

/** A side as the audit keeps it. */
const auditOf = ({ themes, hasMeasure, bounds, ...rest }: z.infer<typeof side>): AuditSide => ({
  ...rest,
  themes: themes.f1,
  hasMeasure: hasMeasure.f1,
  bounds: bounds.f1,
});

const asked = [
  ['themes', 'themes, micro-F1', 86],
  ['hasMeasure', 'paragraph has a measure, F1', 90],
  ['bounds', 'bounds of measures, F1', 80],
] as const;
const given = [
  ['type', 'type, given the bound', 78],
  ['strengthWithin1', 'strength within one step', 95],
  ['status', 'status', 93],
] as const;

/**
 * Themes and measures against the labelled paragraphs. The figures are also written beside the codebook of
 * the checkout, for the pages of its themes.
 *
 * @param checkout where `npm run tag` is asked for
 */
export async function scoreTags(shared: Shared, scratch: string, checkout: string): Promise<Section> {
  const name = 'themes and measures, against the labelled paragraphs';
  const skipped = (reason: string): Section => ({ name, figures: [], skipped: reason });
  const gold = shared.find('gold/tags/dev.jsonl');
  const script = shared.find('tools/score-tags.mjs');
  if (!gold || !script) return skipped(`${shared.folder} has no gold/tags`);
  const { scripts } = z
    .object({ scripts: z.record(z.string(), z.string()) })
    .parse(JSON.parse(await readFile(path.join(checkout, 'package.json'), 'utf8')));
  if (!scripts.tag) return skipped('there is no npm run tag');
  const paragraphs = path.join(scratch, 'paragraphs.jsonl');
  const rows = (await readFile(gold, 'utf8'))
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => z.object({ id: z.string(), text: z.string() }).parse(JSON.parse(line)));
  await writeFile(paragraphs, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  const { stdout } = await run('npm', ['run', '-s', 'tag', '--', '--paragraphs', paragraphs], {
    cwd: checkout,
    maxBuffer: 1 << 28,
  });
  const lines = path.join(scratch, 'tags.jsonl');
  await writeFile(lines, stdout);
  const args = ['--gold', gold, '--project', checkout, '--jsonl', lines];
  const { ours, coders, n } = scored.parse(await runScorer(script, args));
  const today = new Date().toISOString().slice(0, 10);
  const measured = { paragraphs: n, tagger: auditOf(ours), coders: auditOf(coders) };
  await writeAudit(checkout, measured, today);
  const percent = (value: number) => (100 * value).toFixed(1);
  return {
    name: `${name} (${n})`,
    figures: [
      ...asked.map(([key, label, required]) => ({
        ...ratio(`tags/${key}`, label, ours[key].f1, {
          required,
          slack: 100 / Math.max(1, ours[key].tp + ours[key].fn),
        }),
        of: `coders with each other ${percent(coders[key].f1)} %`,
      })),
      ...given.map(([key, label, required]) => ({
        ...ratio(`tags/${key}`, label, ours[key], { required, slack: 100 / Math.max(1, ours.bounds.tp) }),
        of: `coders with each other ${percent(coders[key])} %`,
      })),
    ],
    notes: [
      `themes, found right / found wrong / missed: ${Object.entries(ours.perTheme)
        .map(([theme, { tp, fp, fn }]) => `${theme} ${tp}/${fp}/${fn}`)
        .sort()
        .join(', ')}`,
      `types, in the gold / found / of the right type: ${Object.entries(ours.perType)
        .map(([type, { n: all, found, right }]) => `${type} ${all}/${found}/${right}`)
        .sort()
        .join(', ')}`,
    ],
  };
}
