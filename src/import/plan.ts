import { YanluError } from '../errors.ts';
import { type Disk, findFiles, hashFile } from '../intake/index.ts';

/** Files that are one document: they hold the same bytes. */
export interface FileGroup {
  readonly sha256: string;
  /** Sorted. */
  readonly files: readonly string[];
}

export type PlannedFile = { readonly file: string } & (
  | { readonly group: FileGroup }
  | { readonly error: YanluError }
  | { readonly skipped: string }
);

/**
 * Finds the files of a run and groups them by their bytes, so that what becomes of a file does not
 * depend on the order in which files are named.
 *
 * @returns sorted by path
 */
export async function planImport(paths: readonly string[], disk: Disk): Promise<PlannedFile[]> {
  const found = await findFiles(paths, disk);
  const planned: PlannedFile[] = [
    ...found.refused.map(({ path: file, error }) => ({ file, error })),
    ...found.skipped.map(({ path: file, reason }) => ({ file, skipped: reason })),
  ];
  const bySha256 = new Map<string, string[]>();
  for (const file of found.files) {
    try {
      const sha256 = await hashFile(file, disk);
      bySha256.set(sha256, [...(bySha256.get(sha256) ?? []), file]);
    } catch (error) {
      if (!(error instanceof YanluError)) throw error;
      planned.push({ file, error });
    }
  }
  for (const [sha256, files] of bySha256) {
    const group = { sha256, files };
    planned.push(...files.map((file) => ({ file, group })));
  }
  return planned.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
}
