import { access, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * The files that were received, as paths below the content folder with `/`, sorted. Hidden files are
 * none of them; an archive without any has none.
 */
export async function listRawFiles(contentDir: string): Promise<string[]> {
  const root = path.join(contentDir, 'raw');
  const found = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => []);
  return found
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) =>
      path.relative(contentDir, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'),
    )
    .sort();
}

/** Whether a received file is still kept. */
export const keepsRawFile = (contentDir: string, file: string): Promise<boolean> =>
  access(path.join(contentDir, file)).then(
    () => true,
    () => false,
  );

/**
 * The bytes of a received file.
 *
 * @param file path below the content folder
 * @throws the system's error where the file is gone
 */
export const readRawFile = (contentDir: string, file: string): Promise<Uint8Array<ArrayBuffer>> =>
  readFile(path.join(contentDir, file));
