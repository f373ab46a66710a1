import path from 'node:path';
import { YanluError } from '../errors.ts';
import { type Disk, realDisk } from './disk.ts';
import { formatOf, isArchive } from './formats.ts';
import { readingError } from './read-document.ts';

/** What a walk over paths came upon, in the order of the paths. */
export interface FoundFiles {
  /** Absolute paths, sorted, each once. */
  readonly files: readonly string[];
  /** What is no input by its nature. */
  readonly skipped: readonly { readonly path: string; readonly reason: string }[];
  /** What was named or lies there and cannot be read. */
  readonly refused: readonly { readonly path: string; readonly error: YanluError }[];
}

const sidecarReason = 'a description of the file beside it is no document';
const nested = 'an archive inside an archive is not opened';

/** Files that systems leave in folders. */
const litter = new Set(['thumbs.db', 'desktop.ini', '__macosx']);

/** Code units, not the locale: the same order on every machine. */
const byCodeUnit = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/**
 * All files of some paths, folders and archives with everything below them. Links inside folders are not followed,
 * so that a walk neither leaves a folder nor turns in a circle.
 *
 * @param paths files and folders, relative ones to the current folder
 */
export async function findFiles(paths: readonly string[], disk: Disk = realDisk): Promise<FoundFiles> {
  const files = new Set<string>();
  const skipped = new Map<string, string>();
  const refused = new Map<string, YanluError>();
  const queue = [...new Set(paths.map((given) => path.resolve(given)))].sort(byCodeUnit);
  const named = new Set(queue);

  const visitFolder = async (folder: string) => {
    const entries = [...(await disk.list(folder))].sort((a, b) => byCodeUnit(a.name, b.name));
    const names = new Set(entries.map((entry) => entry.name));
    for (const { name, type } of entries) {
      const child = path.join(folder, name);
      const reason = whySkipped(name, type, names);
      if (reason) skipped.set(child, reason);
      else if (type === 'folder' || isArchive(name)) queue.push(child);
      else files.add(child);
    }
    if (named.has(folder) && entries.length === 0)
      refused.set(folder, new YanluError('NothingToImport', { path: folder }));
  };

  const visitArchive = async (archive: string) => {
    const held = await disk.members?.(archive);
    if (!held) return;
    const names = new Set(held.files);
    for (const file of held.files) {
      const inside = path.relative(`${archive}!`, file).split(path.sep);
      const reasons = inside.map((name, depth) =>
        whySkipped(name, depth < inside.length - 1 ? 'folder' : 'file', new Set()),
      );
      const reason = reasons.find((found) => found !== undefined);
      if (reason) skipped.set(file, reason);
      else if (isSidecar(file, names)) skipped.set(file, sidecarReason);
      else if (isArchive(file))
        refused.set(file, new YanluError('ArchiveMemberRefused', { path: file, reason: nested }));
      else files.add(file);
    }
    for (const link of held.links) skipped.set(link, 'links in archives are not followed');
    for (const { path: file, error } of held.refused) refused.set(file, error);
    if (held.files.length === 0 && held.refused.length === 0)
      refused.set(archive, new YanluError('NothingToImport', { path: archive }));
  };

  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    try {
      const { type } = await disk.entry(next);
      if (type === 'folder') await visitFolder(next);
      else if (type === 'file' && isArchive(next) && disk.members) await visitArchive(next);
      else if (type === 'file') files.add(next);
      else skipped.set(next, 'it is a device, not a file');
    } catch (cause) {
      refused.set(next, readingError(cause, next));
    }
  }
  return {
    files: [...files].sort(byCodeUnit),
    skipped: sortedBy(skipped).map(([file, reason]) => ({ path: file, reason })),
    refused: sortedBy(refused).map(([file, error]) => ({ path: file, error })),
  };
}

const sortedBy = <T>(map: ReadonlyMap<string, T>) => [...map].sort(([a], [b]) => byCodeUnit(a, b));

function whySkipped(name: string, type: string, siblings: ReadonlySet<string>): string | undefined {
  if (name.startsWith('.')) return 'hidden files are no input';
  if (name.startsWith('~$')) return 'Word leaves it beside an open file';
  if (litter.has(name.toLowerCase())) return 'the system put it there';
  if (type === 'link') return 'links in folders are not followed';
  if (type === 'other') return 'it is no file';
  if (isSidecar(name, siblings)) return sidecarReason;
  return undefined;
}

/** `speech.html.yml` or `speech.html.meta.json` beside `speech.html`. */
function isSidecar(name: string, siblings: ReadonlySet<string>): boolean {
  const described = /^(.+?)(?:\.meta)?\.(?:ya?ml|json)$/is.exec(name)?.[1];
  return described !== undefined && siblings.has(described) && formatOf(described) !== undefined;
}
