import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { YanluError } from '../errors.ts';
import { type KeeperPlace, placesFile } from '../schema/places.ts';

const file = 'places.yml';

/** A folder that is a file has none either; that nothing can be written there is told where it is tried. */
const isMissing = (cause: unknown) =>
  cause instanceof Error && 'code' in cause && (cause.code === 'ENOENT' || cause.code === 'ENOTDIR');

/**
 * Reads the places that the keeper adds to the list of administrative divisions.
 *
 * @param contentDir the content folder
 * @returns none where the folder has no `places.yml`
 * @throws YanluError `PlacesInvalid` for a file that is not YAML or holds something else
 */
export async function readKeeperPlaces(contentDir: string): Promise<readonly KeeperPlace[]> {
  const text = await readFile(path.join(contentDir, file), 'utf8').catch((cause: unknown) => {
    if (isMissing(cause)) return undefined;
    throw new YanluError('PathUnreadable', { path: file, reason: String(cause) }, { cause });
  });
  if (text === undefined) return [];
  let value: unknown;
  try {
    value = parse(text, { version: '1.2', schema: 'core', maxAliasCount: 20 });
  } catch (cause) {
    const reason = cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause);
    throw new YanluError('PlacesInvalid', { reason }, { cause });
  }
  const places = placesFile.safeParse(value ?? []);
  if (places.success) return places.data;
  const [first] = places.error.issues;
  const [row] = first?.path ?? [];
  const which = typeof row === 'number' ? `entry ${row + 1}, ${first?.path.slice(1).join('.')}` : 'the whole';
  throw new YanluError('PlacesInvalid', { reason: `${which}: ${first?.message}` });
}
