import path from 'node:path';
import { readDocument } from '../../intake/index.ts';
import type { ReceivedDocument } from '../../intake/received.ts';
import { type ImportedDocument, type ImportModels, importDocument } from '../index.ts';
import { importPages } from '../pages/import-pages.ts';
import type { Gold } from './gold.ts';

const raw = path.resolve('content/raw');

/** Imports the file of a sample, or its pages as one document. */
export async function importSample(
  { file, pages }: Gold,
  models: ImportModels,
): Promise<{ received: ReceivedDocument; made: ImportedDocument }> {
  const [first, ...others] = await Promise.all(
    [file, ...pages].map((name) => readDocument(path.join(raw, name))),
  );
  if (!first) throw new Error(`${file} was not read`);
  if (others.length === 0) return { received: first, made: importDocument(first, models) };
  const received = [first, ...others].map((page, index) => ({ received: page, n: index + 1 }));
  const { received: whole, document } = importPages(received, [], models);
  return { received: whole, made: document };
}
