import { createHash } from 'node:crypto';
import path from 'node:path';

/**
 * The folder of what is kept from a build of an archive to the next. Each archive has its own, or one would
 * leak into another.
 *
 * @param root of the project
 * @param contentDir of the archive, absolute
 */
export function cacheFolder(root: string, contentDir: string): string {
  const key = createHash('sha256').update(contentDir).digest('hex').slice(0, 16);
  return path.join(root, '.cache', key);
}
