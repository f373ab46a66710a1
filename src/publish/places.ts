import { YanluError } from '../errors.ts';
import { type KeeperPlace, placesFile } from '../schema/places.ts';
import { readKeeperFile } from './keeper-file.ts';

/**
 * Reads the places that the keeper adds to the list of administrative divisions.
 *
 * @param contentDir the content folder
 * @returns none where the folder has no `places.yml`
 * @throws YanluError `PlacesInvalid` for a file that is not YAML or holds something else
 */
export async function readKeeperPlaces(contentDir: string): Promise<readonly KeeperPlace[]> {
  const kept = await readKeeperFile(contentDir, 'places.yml', 'PlacesInvalid');
  if (!kept) return [];
  const places = placesFile.safeParse(kept.value ?? []);
  if (places.success) return places.data;
  const [first] = places.error.issues;
  const [row] = first?.path ?? [];
  const which = typeof row === 'number' ? `entry ${row + 1}, ${first?.path.slice(1).join('.')}` : 'the whole';
  throw new YanluError('PlacesInvalid', { reason: `${which}: ${first?.message}` });
}
