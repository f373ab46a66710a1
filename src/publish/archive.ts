import { open, readdir } from 'node:fs/promises';
import path from 'node:path';
import { removeLeftovers } from './atomic.ts';
import { kindFolders } from './folders.ts';

/** A document of the archive, as far as finding it again needs. */
export interface ArchiveEntry {
  readonly id: string;
  /** Path below the content folder, with `/`. */
  readonly file: string;
  /** Of every source. */
  readonly sha256s: readonly string[];
  /** The names of its sources, without their folders. */
  readonly names?: readonly string[];
  /** It is made from several pages of an article. */
  readonly parted?: boolean;
  /** It is one of several texts of a file. */
  readonly shared?: boolean;
}

/** The index of an archive, kept up to date by `publishDocument`. */
export interface Archive {
  readonly contentDir: string;
  /** The document that has a source with these bytes. */
  find(sha256: string): ArchiveEntry | undefined;
  /** The documents that are each one of several texts of a file with these bytes. */
  sharing(sha256: string): readonly ArchiveEntry[];
  /** All documents, each once. */
  entries(): readonly ArchiveEntry[];
  /** Whether a document has the id. */
  isTaken(id: string): boolean;
  /** All files of an id; more than one after a run was killed while moving a document. */
  filesOf(id: string): readonly string[];
  /** Enters a document that was written, in place of what was known of its id. */
  enter(entry: ArchiveEntry): void;
}

/** Bytes read at a time; a front matter is rarely longer. */
const chunk = 8192;

/** Reads a file up to the end of its front matter. */
async function readHeader(file: string): Promise<string> {
  const handle = await open(file);
  try {
    const buffers: Buffer[] = [];
    for (;;) {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(chunk), 0, chunk);
      buffers.push(buffer.subarray(0, bytesRead));
      const text = Buffer.concat(buffers).toString('utf8').replace(/\r/g, '');
      const end = text.indexOf('\n---\n', 3);
      if (end >= 0 || bytesRead === 0) return text.slice(0, end < 0 ? text.length : end + 1);
    }
  } finally {
    await handle.close();
  }
}

/** The two fields that are needed, without the cost of reading YAML and checking the record. */
function entryOf(header: string, file: string): ArchiveEntry {
  const id = /^id:[ \t]*["']?([0-9a-z-]+)/m.exec(header)?.[1] ?? path.posix.basename(file, '.mdx');
  const sha256s = [...header.matchAll(/\bsha256["']?:[ \t]*["']?([0-9a-f]{64})\b/g)].map(
    ([, hex = '']) => hex,
  );
  const names = [...header.matchAll(/\bfile["']?:[ \t]*["']?raw\/([^\n"']+)/g)].map(([, place = '']) =>
    path.posix.basename(place.trim()),
  );
  return {
    id,
    file,
    sha256s,
    names,
    parted: /\bpart["']?:[ \t]*\d/.test(header),
    shared: /\bshare["']?:[ \t]*(?:\{|\n[ \t]+["']?(?:n|of|start|end)["']?:)/.test(header),
  };
}

/** Paths of all documents below the content folder, with `/`, sorted; none where there is no archive. */
export async function listDocuments(contentDir: string): Promise<string[]> {
  const files: string[] = [];
  for (const folder of Object.values(kindFolders)) {
    const options = { recursive: true, withFileTypes: true } as const;
    const entries = await readdir(path.join(contentDir, folder), options).catch(() => []);
    for (const entry of entries) {
      if (!entry.isFile() || !entry.name.endsWith('.mdx') || entry.name.startsWith('.')) continue;
      const below = path.relative(contentDir, path.join(entry.parentPath, entry.name));
      files.push(below.split(path.sep).join('/'));
    }
  }
  return files.sort();
}

/**
 * Opens an archive: reads the ids and sources of its documents and, unless told not to, removes what a
 * killed run left half-written. An archive that does not exist yet is empty.
 *
 * @param contentDir the content folder
 * @param options `readOnly` leaves the disk as it is
 */
export async function openArchive(
  contentDir: string,
  options: { readonly readOnly?: boolean } = {},
): Promise<Archive> {
  if (!options.readOnly) await removeLeftovers(contentDir);
  const byId = new Map<string, ArchiveEntry[]>();
  const bySha256 = new Map<string, ArchiveEntry>();
  const shared = new Map<string, ArchiveEntry[]>();
  const add = (entry: ArchiveEntry) => {
    byId.set(entry.id, [...(byId.get(entry.id) ?? []), entry]);
    for (const sha256 of entry.sha256s) if (!bySha256.has(sha256)) bySha256.set(sha256, entry);
    if (entry.shared)
      for (const sha256 of new Set(entry.sha256s)) shared.set(sha256, [...(shared.get(sha256) ?? []), entry]);
  };
  for (const file of await listDocuments(contentDir)) {
    add(entryOf(await readHeader(path.join(contentDir, file)), file));
  }
  return {
    contentDir,
    find: (sha256) => bySha256.get(sha256),
    sharing: (sha256) => shared.get(sha256) ?? [],
    entries: () => [...byId.values()].flatMap(([entry]) => (entry ? [entry] : [])),
    isTaken: (id) => byId.has(id),
    filesOf: (id) => byId.get(id)?.map(({ file }) => file) ?? [],
    enter: (entry) => {
      for (const old of byId.get(entry.id) ?? [])
        for (const sha256 of old.sha256s) {
          if (bySha256.get(sha256) === old) bySha256.delete(sha256);
          const others = shared.get(sha256)?.filter((one) => one !== old);
          if (others) shared.set(sha256, others);
        }
      byId.delete(entry.id);
      add(entry);
    },
  };
}
