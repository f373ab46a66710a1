import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import type { ImportedDocument, ImportModels } from '../import/index.ts';
import type { Block } from '../schema/body.ts';
import { hanOnly } from '../text/characters.ts';
import { differences, sizeOf } from './differences.ts';
import { type Figure, ratio, type Section, share } from './figure.ts';
import type { Fold } from './fold.ts';
import { type ImportedFile, importFiles } from './import-folder.ts';
import { runScorer } from './run-scorer.ts';
import type { Shared } from './shared.ts';
import { compareWithTruth, type DoubtfulPlace } from './wrong-characters.ts';

const row = z.object({
  id: z.string(),
  kind: z.string(),
  raw: z.string(),
  raw_pua: z.string().optional(),
  repaired_hans: z.string(),
});
type Row = z.infer<typeof row>;

const system = z.object({ exact: z.number(), cer: z.number() });
const scored = z.object({
  byKind: z.record(z.string(), z.object({ rows: z.number(), chars: z.number(), import: system })),
  harm: z.object({
    all: z.object({ hanChanged: z.number(), hanChars: z.number(), ids: z.array(z.string()) }),
  }),
  scored: z.array(z.object({ id: z.string(), kind: z.string(), import: z.object({ exact: z.boolean() }) })),
});
type Scored = z.infer<typeof scored>;

const fileName = (id: string) => id.replace(/[^\p{L}\p{N}._-]/gu, '_');

/** The repair of the real excerpts, as they were copied and with the private-use characters of the byte process. */
export async function scoreRepair(
  shared: Shared,
  scratch: string,
  models: ImportModels,
  fold: Fold,
): Promise<Section[]> {
  const gold = shared.find('gold/repair/dev.jsonl');
  const script = shared.find('tools/score-repair.mjs');
  if (!gold || !script)
    return [
      {
        name: 'repair of real excerpts',
        figures: [],
        skipped: `${shared.folder} has no gold/repair`,
      },
    ];
  const rows = (await readFile(gold, 'utf8'))
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => row.parse(JSON.parse(line)));
  const sections: Section[] = [];
  for (const variant of ['raw', 'pua'] as const) {
    const folder = path.join(scratch, `repair-${variant}`);
    await mkdir(folder, { recursive: true });
    for (const one of rows) {
      const text = variant === 'pua' ? (one.raw_pua ?? one.raw) : one.raw;
      await writeFile(path.join(folder, `${fileName(one.id)}.txt`), text);
    }
    const imported = await importFiles([folder], path.join(scratch, 'content'), models);
    const lines = path.join(scratch, `repair-${variant}.jsonl`);
    await writeFile(lines, imported.map(({ line }) => `${line}\n`).join(''));
    const args = ['--gold', gold, '--project', scratch, '--jsonl', lines];
    const result = scored.parse(await runScorer(script, variant === 'pua' ? [...args, '--pua'] : args));
    sections.push(sectionOf(variant, rows, result, imported, fold));
  }
  return sections;
}

function sectionOf(
  variant: 'raw' | 'pua',
  rows: readonly Row[],
  result: Scored,
  imported: readonly ImportedFile[],
  fold: Fold,
): Section {
  const id = (what: string) => `repair/${variant}/${what}`;
  const inexact = result.scored.filter((one) => !one.import.exact);
  const shifts = inexact.filter(({ kind }) => kind === 'byte-shift');
  const told = shifts.filter((one) => isTold(rows, imported, one.id, fold));
  const harmed = rows.filter(({ kind }) => kind === 'clean').map((one) => harmTo(one, imported, fold));
  const exact = (kind: string, label: string, required: number): Figure[] => {
    const of = result.byKind[kind];
    return of ? [share(id(`${kind}-exact`), label, [of.import.exact, of.rows], { required })] : [];
  };
  const damaged = result.byKind['ALL damaged'];
  return {
    name: `repair of real excerpts, private-use characters ${variant === 'pua' ? 'kept' : 'lost in copying'}`,
    figures: [
      ...exact('byte-shift', 'shifted excerpts exact', 80),
      ...(shifts.length
        ? [
            share(id('told'), 'of the rest: every error marked', [told.length, shifts.length], {
              required: 75,
            }),
          ]
        : []),
      ...exact('pinyin-bracket', 'bracket-only excerpts exact', 97),
      ...(damaged
        ? [
            ratio(id('cer'), 'damaged excerpts, wrong characters', damaged.import.cer, {
              better: 'lower',
              slack: 100 / damaged.chars,
            }),
          ]
        : []),
      {
        ...share(
          id('harm'),
          'clean excerpts, Han changed',
          [
            harmed.reduce((sum, { changed }) => sum + changed, 0),
            harmed.reduce((sum, { han }) => sum + han, 0),
          ],
          { better: 'lower', required: 0 },
        ),
        slack: 0,
      },
    ],
    notes: [
      `not exact: ${inexact.map((one) => one.id).join(', ') || 'none'}`,
      `of the shifted ones silently wrong: ${
        shifts
          .filter((one) => !told.includes(one))
          .map((one) => one.id)
          .join(', ') || 'none'
      }`,
    ],
  };
}

/**
 * What cleaning changed in an excerpt that was clean, script aside: an excerpt in the script in which it
 * was spoken is right as it stands.
 */
function harmTo(truth: Row, imported: readonly ImportedFile[], fold: Fold) {
  const han = (text: string) => hanOnly(fold(text).text);
  const want = han(truth.repaired_hans);
  const found = imported.find(({ stem }) => stem === fileName(truth.id));
  const { head, text } = found ? bodyWithTitle(found.document) : { head: '', text: '' };
  const changes = [text, head + text].map((got) =>
    differences(want, han(got)).reduce((sum, one) => sum + sizeOf(one), 0),
  );
  return { han: want.length, changed: Math.min(...changes) };
}

/** True where all that differs from the gold lies at a mark. */
function isTold(rows: readonly Row[], imported: readonly ImportedFile[], id: string, fold: Fold): boolean {
  const truth = rows.find((one) => one.id === id);
  const found = imported.find(({ stem }) => stem === fileName(id));
  if (!truth || !found) return false;
  const { head, text, marks } = bodyWithTitle(found.document);
  // A title that moved into the record is no loss, and the record may hold it in other words.
  const results = [compareWithTruth(truth.repaired_hans, text, marks, fold)];
  if (head) {
    const shifted = marks.map(({ start, end }) => ({ start: start + head.length, end: end + head.length }));
    results.push(compareWithTruth(truth.repaired_hans, head + text, shifted, fold));
  }
  return results.some(({ silent }) => silent === 0);
}

function bodyWithTitle({ blocks, fields, clean }: ImportedDocument) {
  const { title = '', subtitle = '' } = fields;
  return { head: `${title}${subtitle}`, text: clean, marks: marksOf(blocks) };
}

/** The marks of all blocks, as offsets into the clean text. */
export function marksOf(blocks: readonly Block[]): DoubtfulPlace[] {
  let start = 0;
  return blocks.flatMap(({ text, marks }) => {
    const from = start;
    start += text.length + 1;
    return marks.map((mark) => ({ start: from + mark.start, end: from + mark.end }));
  });
}
