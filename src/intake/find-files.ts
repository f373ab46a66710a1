import path from 'node:path';
import { YanluError } from '../errors.ts';
import { type Disk, realDisk } from './disk.ts';
import { formatOf } from './formats.ts';
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

/** Files that systems leave in folders. */
const litter = new Set(['thumbs.db', 'desktop.ini', '__macosx']);

/** Code units, not the locale: the same order on every machine. */
const byCodeUnit = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/**
 * All files of some paths, folders with everything below them. Links inside folders are not followed,
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
      else if (type === 'folder') queue.push(child);
      else files.add(child);
    }
    if (named.has(folder) && entries.length === 0)
      refused.set(folder, new YanluError('NothingToImport', { path: folder }));
  };

  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    try {
      const { type } = await disk.entry(next);
      if (type === 'folder') await visitFolder(next);
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
  if (isSidecar(name, siblings)) return 'a description of the file beside it is no document';
  return undefined;
}

/** `speech.html.yml` beside `speech.html`. */
function isSidecar(name: string, siblings: ReadonlySet<string>): boolean {
  const described = /^(.+)\.(?:ya?ml|json)$/is.exec(name)?.[1];
  return described !== undefined && siblings.has(described) && formatOf(described) !== undefined;
}
