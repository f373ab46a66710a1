import path from 'node:path';
import { YanluError } from '../../errors.ts';
import type { Disk } from '../disk.ts';
import { openZip, type Zip, type ZipMember } from './open-zip.ts';

/** What an archive holds, by the paths of its files. */
export interface ArchiveListing {
  readonly files: readonly string[];
  readonly links: readonly string[];
  readonly refused: readonly { readonly path: string; readonly error: YanluError }[];
}

/** Parts the path of an archive from a name inside it, as in the addresses of Java archives. */
const border = '!/';
const archivePath = /\.zip!(?=[/\\])/i;
/** Open at a time; files come in the order of their paths, so one or two are in use. */
const mostOpen = 8;

/** Whether a path leads into an archive. */
export const isInArchive = (file: string): boolean => archivePath.test(file);

function split(file: string): { archive: string; name: string } | undefined {
  const found = archivePath.exec(file);
  if (!found) return undefined;
  const end = found.index + found[0].length;
  return {
    archive: file.slice(0, end - 1),
    name: file
      .slice(end + 1)
      .split(path.sep)
      .join('/'),
  };
}

/**
 * A disk on which archives are folders: the file `b/c.txt` of `/a.zip` has the path `/a.zip!/b/c.txt`.
 * Archives themselves are opened on the disk of this machine.
 */
export function withArchives(disk: Disk): Disk {
  const open = new Map<string, { readonly zip: Promise<Zip>; users: number }>();

  function close(archive: string): void {
    const slot = open.get(archive);
    open.delete(archive);
    slot?.zip.then(
      (zip) => zip.close(),
      () => undefined,
    );
  }

  /** Opens an archive or takes one that is open; one that is in use stays open. */
  async function withZip<T>(archive: string, use: (zip: Zip) => Promise<T> | T): Promise<T> {
    const slot = open.get(archive) ?? {
      zip: openZip(archive).catch((cause: unknown) => Promise.reject(broken(cause, archive))),
      users: 0,
    };
    slot.users += 1;
    open.delete(archive);
    open.set(archive, slot);
    try {
      return await use(await slot.zip);
    } catch (error) {
      if (open.get(archive) === slot && slot.users === 1) close(archive);
      throw error;
    } finally {
      slot.users -= 1;
      for (const [oldest, { users }] of open) {
        if (open.size <= mostOpen) break;
        if (users === 0) close(oldest);
      }
    }
  }

  /** Undefined for a path that leads into no archive. */
  async function withMember<T>(
    file: string,
    use: (zip: Zip, member: ZipMember) => Promise<T> | T,
  ): Promise<{ readonly value: T } | undefined> {
    const parts = split(file);
    if (!parts) return undefined;
    if (!open.has(parts.archive)) {
      const there = await disk.entry(parts.archive).catch(() => undefined);
      if (there?.type !== 'file') return undefined;
    }
    return withZip(parts.archive, async (zip) => {
      const member = zip.members.get(parts.name);
      if (!member) throw new YanluError('PathNotFound', { path: file });
      return { value: await use(zip, member) };
    });
  }

  async function read(file: string): Promise<Uint8Array> {
    const found = await withMember(file, (zip, member) =>
      zip.read(member).catch((cause: unknown) => Promise.reject(broken(cause, file))),
    );
    return found ? found.value : disk.read(file);
  }

  return {
    ...disk,
    async entry(file) {
      const found = await withMember(file, (_, member) => ({ type: 'file' as const, size: member.size }));
      return found ? found.value : disk.entry(file);
    },
    read,
    async *pieces(file) {
      if (isInArchive(file)) yield await read(file);
      else yield* disk.pieces(file);
    },
    members(archive) {
      // The file may be another one than when it was last opened.
      if (open.get(archive)?.users === 0) close(archive);
      const pathOf = (name: string) => `${archive}${border}${name}`.split('/').join(path.sep);
      return withZip(archive, (zip) => ({
        files: [...zip.members.keys()].map(pathOf),
        links: zip.links.map(pathOf),
        refused: zip.refused.map(({ name, reason }) => {
          const file = `${archive}${border}${name}`;
          return { path: file, error: new YanluError('ArchiveMemberRefused', { path: file, reason }) };
        }),
      }));
    },
  };
}

function broken(cause: unknown, file: string): unknown {
  if (cause instanceof YanluError || (cause as { code?: unknown } | null)?.code) return cause;
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new YanluError('DocumentBroken', { path: file, reason }, { cause });
}
