import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { YanluError } from '../errors.ts';
import {
  type Disk,
  findSidecar,
  isInArchive,
  readingError,
  type Sidecar,
  type SidecarListings,
} from '../intake/index.ts';
import { writeAtomic } from '../publish/atomic.ts';
import { readFrontMatter, splitFile } from '../publish/front-matter.ts';
import { type Archive, keepRaw, safeName, sha256Of } from '../publish/index.ts';
import type { Source } from '../schema/record.ts';
import type { FileGroup } from './plan.ts';

/**
 * Where the files of a group will stand in the archive, with what the archive already knows of the same
 * bytes. Nothing is written.
 *
 * @returns paths below the content folder, sorted, each once
 * @throws YanluError `RecordInvalid` where the document that has these bytes cannot be read
 */
export async function plannedPlaces(archive: Archive, group: FileGroup): Promise<string[]> {
  const known = (await knownSources(archive, group.sha256)).map((source) => source.file);
  const planned = group.files.map((file) => plannedPlace(archive.contentDir, file, group.sha256));
  return [...new Set([...known, ...planned])].sort();
}

/**
 * Copies the files of a group that lie elsewhere into `raw/`.
 *
 * @param planned the answer of `plannedPlaces`
 * @returns where all its sources stand, sorted
 * @throws YanluError `FileChanged`
 */
export async function keepSources(
  contentDir: string,
  group: FileGroup,
  planned: readonly string[],
  disk: Disk,
  listings: SidecarListings,
): Promise<string[]> {
  const places = new Set(planned);
  for (const file of group.files) {
    const bytes = await disk.read(file).catch((cause: unknown) => {
      throw readingError(cause, file);
    });
    if (sha256Of(bytes) !== group.sha256) throw new YanluError('FileChanged', { path: file });
    places.delete(plannedPlace(contentDir, file, group.sha256));
    const name = outOfArchive(contentDir, file);
    const place = await keepRaw(contentDir, name, bytes, group.sha256);
    places.add(place);
    await keepSidecar(contentDir, file, place, await findSidecar(file, disk, listings));
  }
  return [...places].sort();
}

async function knownSources(archive: Archive, sha256: string): Promise<readonly Source[]> {
  const known = archive.find(sha256);
  if (!known) return [];
  const file = path.join(archive.contentDir, known.file);
  const { yaml } = splitFile(await readFile(file, 'utf8'), file);
  return readFrontMatter(yaml, file).sources.filter((source) => source.sha256 === sha256);
}

/** Where `keepRaw` puts a file, barring a collision of hashes. */
function plannedPlace(contentDir: string, file: string, sha256: string): string {
  const own = outOfArchive(contentDir, file);
  const below = path.relative(path.resolve(contentDir, 'raw'), path.resolve(own));
  const inside = below !== '' && !below.startsWith('..') && !path.isAbsolute(below);
  return inside
    ? ['raw', ...below.split(path.sep)].join('/')
    : `raw/${sha256.slice(0, 12)}/${safeName(path.basename(own))}`;
}

/** What lies in an archive is kept by itself, even where the archive lies in `raw/`. */
const outOfArchive = (contentDir: string, file: string) =>
  isInArchive(file) ? path.join(contentDir, path.basename(file)) : file;

/** What describes a source is kept beside it, so that importing `raw/` gives the same record. */
async function keepSidecar(
  contentDir: string,
  file: string,
  place: string,
  found: Sidecar | undefined,
): Promise<void> {
  if (!found) return;
  const target = path.join(contentDir, `${place}${found.path.slice(file.length)}`);
  const there = await readFile(target).catch(() => undefined);
  if (!there?.equals(found.bytes)) await writeAtomic(target, found.bytes);
}
