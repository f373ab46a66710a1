import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type ExactDocument, newestFirst } from '../../../search/exact/document.ts';
import { plainDocument } from '../../../search/exact/memory-index.test-support.ts';
import { inventArchive } from './invented-archive.ts';

/** What the engines are measured on: invented documents, or real ones where the machine has them. */
export type BenchTexts = 'invented' | 'corpus';

const folder = path.join(
  process.env.YANLU_SHARED ?? path.resolve(import.meta.dirname, '../../../../../shared'),
  'corpus',
);

/** True where there are real documents to measure on. */
export const hasCorpus = () => existsSync(path.join(folder, 'work-reports.jsonl'));

const rows = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, string>);

async function corpusArchive(): Promise<ExactDocument[]> {
  const reports = rows(await readFile(path.join(folder, 'work-reports.jsonl'), 'utf8'));
  const packed = await readFile(path.join(folder, 'news-transcripts.jsonl.gz'));
  const news = rows(gunzipSync(packed).toString('utf8'));
  const of = ({ title = '', date, year, text = '' }: Record<string, string>, number: number) => {
    const day = String(date ?? year ?? '');
    return plainDocument(`real-${day.replace(/\D/g, '')}-${number}`, text, {
      ...(title ? { heads: [title] } : {}),
      ...(day ? { date: day } : {}),
    });
  };
  return [...reports, ...news].map(of).sort(newestFirst);
}

/** @param count how many documents; all there are where they are real */
export const benchArchive = async (texts: BenchTexts, count: number): Promise<ExactDocument[]> =>
  texts === 'corpus' ? corpusArchive() : inventArchive(count);
