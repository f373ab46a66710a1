import { readFileSync, statSync } from 'node:fs';
import { type FileHandle, open, readdir } from 'node:fs/promises';
import { type ArchiveListing, withArchives } from './zip/archive-disk.ts';

export interface DiskEntry {
  readonly name: string;
  readonly type: 'file' | 'folder' | 'link' | 'other';
}

/** What intake asks of a disk, so that a test can hand it one that refuses. */
export interface Disk {
  /** What a path leads to, links followed. */
  entry(path: string): Promise<{ type: DiskEntry['type']; size: number }>;
  list(path: string): Promise<readonly DiskEntry[]>;
  read(path: string): Promise<Uint8Array>;
  /** The bytes in pieces, for files that need not be in memory at once. */
  pieces(path: string): AsyncIterable<Uint8Array>;
  /** What an archive holds; absent on a disk that opens none. */
  members?(archive: string): Promise<ArchiveListing>;
}

interface Kind {
  isFile(): boolean;
  isDirectory(): boolean;
  isSymbolicLink(): boolean;
}

function typeOf(kind: Kind): DiskEntry['type'] {
  if (kind.isFile()) return 'file';
  if (kind.isDirectory()) return 'folder';
  return kind.isSymbolicLink() ? 'link' : 'other';
}

async function* pieces(path: string): AsyncGenerator<Uint8Array> {
  const handle: FileHandle = await open(path);
  try {
    yield* handle.createReadStream({ autoClose: false, highWaterMark: 1 << 18 });
  } finally {
    await handle.close();
  }
}

/**
 * The disk of this machine, on which archives are folders. Sizes and bytes are asked for in this thread: for
 * files of a few kilobytes handing the question over costs more than the answer.
 */
export const realDisk: Disk = withArchives({
  async entry(path) {
    const found = statSync(path);
    return { type: typeOf(found), size: found.size };
  },
  async list(path) {
    const found = await readdir(path, { withFileTypes: true });
    return found.map((entry) => ({ name: entry.name, type: typeOf(entry) }));
  },
  read: async (path) => readFileSync(path),
  pieces,
});
