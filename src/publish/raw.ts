import path from 'node:path';
import { writeAtomic } from './atomic.ts';
import { bytesIfThere } from './read-if-there.ts';
import { safeName } from './safe-name.ts';

/** Hex digits of the folder's name; the longer ones only where two files agree in the shorter. */
const hashLengths = [12, 16, 64];

/**
 * Keeps the bytes of a source in the archive. The same bytes under the same name have the same place,
 * in whatever order files come; a file that already lies in `raw/` stays where it is.
 *
 * @param contentDir the archive
 * @param file path of the source as found
 * @param bytes all of it
 * @param sha256 over the bytes, lower-case hex
 * @returns path below the content folder, with `/`, such as `raw/0f3c…/report.html`
 */
export async function keepRaw(
  contentDir: string,
  file: string,
  bytes: Uint8Array,
  sha256: string,
): Promise<string> {
  const below = path.relative(path.resolve(contentDir, 'raw'), path.resolve(file));
  if (below !== '' && !below.startsWith('..') && !path.isAbsolute(below))
    return ['raw', ...below.split(path.sep)].join('/');
  const name = safeName(path.basename(file));
  for (const length of hashLengths) {
    const place = `raw/${sha256.slice(0, length)}/${name}`;
    const target = path.join(contentDir, place);
    const there = bytesIfThere(target);
    if (there && !there.equals(bytes) && length < 64) continue;
    if (!there?.equals(bytes)) await writeAtomic(target, bytes);
    return place;
  }
  throw new Error('unreachable: the last length always writes');
}
