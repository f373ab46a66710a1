import path from 'node:path';
import { jsonLine } from '../import/cli/json-line.ts';
import type { ImportedDocument } from '../import/index.ts';
import { type ImportModels, runImport } from '../import/index.ts';

export interface ImportedFile {
  /** Base name without its ending. */
  readonly stem: string;
  readonly document: ImportedDocument;
  /** What the import prints of it with `--json`. */
  readonly line: string;
}

/**
 * Imports files into an archive that does not exist and writes nothing.
 *
 * @param contentDir a folder without documents
 * @throws YanluError the refusal, where a file of a measured set is refused
 */
export async function importFiles(
  paths: readonly string[],
  contentDir: string,
  models: ImportModels,
): Promise<ImportedFile[]> {
  const imported: ImportedFile[] = [];
  const outcomes = runImport(paths, { contentDir, write: false, models: async () => models });
  for await (const outcome of outcomes) {
    if (outcome.type === 'refused') throw outcome.error;
    if (outcome.type === 'skipped') continue;
    imported.push({
      stem: path.basename(outcome.file).replace(/\.[^.]+$/u, ''),
      document: outcome.result.document,
      line: jsonLine(outcome, outcome.file),
    });
  }
  return imported;
}
