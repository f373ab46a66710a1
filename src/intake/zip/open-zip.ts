import { buffer } from 'node:stream/consumers';
import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise, openPromise, type ZipFile } from 'yauzl';
import { entryName, tidyName, whyUnsafe } from './entry-name.ts';

/** Thousands of speeches, and still listed within a second. */
const mostEntries = 50_000;
/** Of all entries, unfolded, as the archive states it; each is held to what it states when it is read. */
const mostUnfolded = 4 * 1024 ** 3;
/** Text folds to a tenth and repeated markup to a hundredth; DEFLATE cannot do better than a thousandth. */
const greatestRatio = 200;
/** Below this size no ratio does harm. */
const harmless = 1024 ** 2;

/** Bits of the external attributes that hold the Unix kind of file, and what it is for a link. */
const unixKind = 0o170000;
const unixLink = 0o120000;

/** A file of an archive. */
export interface ZipMember {
  /** With `/`, inside the archive. */
  readonly name: string;
  /** Unfolded, in bytes. */
  readonly size: number;
  readonly entry: Entry;
}

/** An archive whose directory was read and held to the limits. */
export interface Zip {
  readonly members: ReadonlyMap<string, ZipMember>;
  /** Entries that are not taken, each with its reason. */
  readonly refused: readonly { readonly name: string; readonly reason: string }[];
  /** Names of links. */
  readonly links: readonly string[];
  /**
   * Unfolds one member.
   *
   * @throws Error where it is not what the directory states
   */
  read(member: ZipMember): Promise<Buffer>;
  close(): void;
}

/**
 * Opens an archive. Names are only names: nothing is ever unfolded to a disk.
 *
 * @param source path or bytes
 * @throws Error with the reason, where it is no archive or is beyond the limits
 */
export async function openZip(source: string | Uint8Array): Promise<Zip> {
  const options = { lazyEntries: true, decodeStrings: false, autoClose: false, strictFileNames: false };
  const file =
    typeof source === 'string'
      ? await openPromise(source, options)
      : await fromBufferPromise(Buffer.from(source.buffer, source.byteOffset, source.byteLength), options);
  try {
    return await list(file);
  } catch (error) {
    file.close();
    throw error;
  }
}

async function list(file: ZipFile): Promise<Zip> {
  if (file.entryCount > mostEntries) throw new Error(`it holds more than ${mostEntries} files`);
  const members = new Map<string, ZipMember>();
  const refused: { name: string; reason: string }[] = [];
  const links: string[] = [];
  let unfolded = 0;
  let folded = 0;
  for await (const entry of file.eachEntry()) {
    const given = entryName(entry);
    unfolded += entry.uncompressedSize;
    folded += entry.compressedSize;
    if (unfolded > mostUnfolded) throw new Error('it unfolds to more than 4 GB');
    if (folded > file.fileSize) throw new Error('its files lie over one another, as in a zip bomb');
    if (given.endsWith('/')) continue;
    const name = tidyName(given);
    const unix = (entry.externalFileAttributes >>> 16) & unixKind;
    const reason = whyUnsafe(given) ?? whyRefused(entry, members.has(name));
    if (reason) refused.push({ name: given, reason });
    else if (unix === unixLink) links.push(name);
    else members.set(name, { name, size: entry.uncompressedSize, entry });
  }
  return { members, refused, links, read: (member) => unfold(file, member), close: () => file.close() };
}

function whyRefused(entry: Entry, known: boolean): string | undefined {
  if (known) return 'the archive holds a file of this name already';
  if (entry.isEncrypted()) return 'it is locked with a password';
  if (!entry.canDecodeFileData()) return 'it is packed in a way that is not read';
  const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize);
  if (entry.uncompressedSize > harmless && ratio > greatestRatio)
    return `it unfolds to ${Math.round(ratio)} times its size, as a zip bomb does`;
  return undefined;
}

async function unfold(file: ZipFile, { entry }: ZipMember): Promise<Buffer> {
  const bytes = await buffer(await file.openReadStreamPromise(entry));
  if (crc32(bytes) !== entry.crc32) throw new Error('its checksum is wrong');
  return bytes;
}
