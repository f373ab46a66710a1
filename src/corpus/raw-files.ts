import { readdir } from 'node:fs/promises';
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
