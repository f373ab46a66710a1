import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readCorpus } from '../../corpus/index.ts';
import { readAnnotations } from '../../publish/annotations.ts';
import type { Measure } from '../../schema/measure.ts';
import type { DocumentRecord } from '../../schema/record.ts';

/** A measure of an archive as its files say it, without the table. */
export interface ExpectedRow {
  /** Document and paragraph, `2013-…#p3`. */
  readonly id: string;
  readonly record: DocumentRecord;
  /** All its words. */
  readonly text: string;
  readonly type: string;
  /** Themes of its paragraph. */
  readonly themes: readonly string[];
  readonly measure?: Pick<
    Measure,
    'actor' | 'numbers' | 'deadline' | 'strength' | 'polarity' | 'status' | 'lead'
  >;
}

/** Every measure of an archive that may be shown, read from its files. */
export async function expectedRows(contentDir: string): Promise<ExpectedRow[]> {
  const { documents } = await readCorpus(contentDir);
  const rows: ExpectedRow[] = [];
  for (const { record, blocks } of documents) {
    if (record.access !== 'public') continue;
    const file = await readAnnotations(contentDir, record.id);
    const all = file?.annotations.filter(({ decision }) => decision !== 'rejected') ?? [];
    for (const { kind, value, anchor, span, measure } of all) {
      if (kind !== 'measure') continue;
      const block = blocks.find((one) => one.anchor === anchor)?.text ?? '';
      const text = span ? block.slice(...span) : block;
      const themes = all
        .filter((one) => one.kind === 'theme' && one.anchor === anchor)
        .map((one) => one.value);
      rows.push({
        id: `${record.id}#${anchor}`,
        record,
        text,
        type: value,
        themes,
        ...(measure ? { measure } : {}),
      });
    }
  }
  return rows;
}

/** True for a text of which the archive has a better version: without names, not the final wording, or a piece. */
export const isOtherVersion = ({ record }: ExpectedRow, all: readonly ExpectedRow[]): boolean =>
  record.work !== undefined &&
  all.some((other) => other.record.work === record.work && other.record.id !== record.id) &&
  (record.anonymised || record.completeness === 'fragment' || (record.subtitle ?? '').includes('送审稿'));

/** The rows of an exported table by document and paragraph. */
export async function exportedIds(file: string): Promise<string[]> {
  const view = JSON.parse(await readFile(path.resolve(file), 'utf8')) as {
    measures: { document: { id: string }; anchor: string }[];
  };
  return view.measures.map(({ document, anchor }) => `${document.id}#${anchor}`).sort();
}
