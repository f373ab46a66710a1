import { createHash } from 'node:crypto';
import path from 'node:path';
import { YanluError } from '../errors.ts';
import { type Disk, realDisk } from './disk.ts';
import { binaryFormat, type Format, formatOf, sizeLimit, unreadFormat } from './formats.ts';
import type { Reader } from './readers/reading.ts';
import type { ReceivedDocument } from './received.ts';

const megabytes = (bytes: number) => Math.ceil(bytes / (1024 * 1024));

/** Readers are loaded when their format is met: a page's parser and a docx's are slow to start. */
const readers: Readonly<Record<Format, () => Promise<Reader>>> = {
  txt: async () => (await import('./readers/plain-text.ts')).txtReader,
  md: async () => (await import('./readers/plain-text.ts')).mdReader,
  html: async () => (await import('./readers/html.ts')).htmlReader,
  mhtml: async () => (await import('./readers/mhtml.ts')).mhtmlReader,
  doc: async () => (await import('./readers/doc.ts')).docReader,
  rtf: async () => (await import('./readers/rtf.ts')).rtfReader,
  docx: async () => (await import('./readers/docx.ts')).docxReader,
};

/** Turns what the operating system says into an error that says what to do. */
export function readingError(cause: unknown, file: string): YanluError {
  if (cause instanceof YanluError) return cause;
  const code = (cause as { code?: unknown } | null)?.code;
  if (code === 'ENOENT' && file.includes('\ufffd'))
    return new YanluError(
      'PathUnreadable',
      { path: file, reason: 'its name is not in UTF-8; rename it' },
      { cause },
    );
  if (code === 'ENOENT') return new YanluError('PathNotFound', { path: file }, { cause });
  const reasons: Record<string, string> = {
    EACCES: 'the current user has no right to it',
    EPERM: 'the current user has no right to it',
    EISDIR: 'it is a folder',
    ENAMETOOLONG: 'its name is too long',
    EIO: 'the disk reports an error',
  };
  const said = cause instanceof Error ? cause.message : String(cause);
  const reason = (typeof code === 'string' ? reasons[code] : undefined) ?? said;
  return new YanluError('PathUnreadable', { path: file, reason }, { cause });
}

/**
 * Checks what can be known of a file before it is read.
 *
 * @returns its format and its size in bytes
 * @throws YanluError `PathNotFound`, `PathUnreadable`, `FileEmpty`, `FileTooLarge` or `FormatUnknown`
 */
async function admit(file: string, disk: Disk): Promise<{ readonly format: Format; readonly size: number }> {
  const format = formatOf(file);
  const { size } = await disk.entry(file);
  if (size === 0) throw new YanluError('FileEmpty', { path: file });
  if (!format) throw new YanluError('FormatUnknown', { path: file, format: unreadFormat(file) });
  const limit = sizeLimit[format];
  if (size > limit)
    throw new YanluError('FileTooLarge', { path: file, size: megabytes(size), limit: megabytes(limit) });
  return { format, size };
}

/** A file of this many bytes is read as a whole sooner than in pieces. */
const readAtOnce = 1024 * 1024;

/** SHA-256 of a file in lower-case hex. */
export async function hashFile(file: string, disk: Disk = realDisk): Promise<string> {
  try {
    const { size } = await admit(file, disk);
    const hash = createHash('sha256');
    if (size <= readAtOnce) return hash.update(await disk.read(file)).digest('hex');
    for await (const piece of disk.pieces(file)) hash.update(piece);
    return hash.digest('hex');
  } catch (cause) {
    throw readingError(cause, file);
  }
}

/**
 * Reads one file. The same bytes and reader always give the same text.
 *
 * @param file path of a txt, md, html, mhtml, docx, doc or rtf file, inside an archive too
 * @throws YanluError where the file is missing, unreadable, empty, too large, of an unknown format,
 *   binary, or not decodable without loss
 */
export async function readDocument(file: string, disk: Disk = realDisk): Promise<ReceivedDocument> {
  try {
    const { format } = await admit(file, disk);
    return await readBytes(await disk.read(file), format, file);
  } catch (cause) {
    throw readingError(cause, file);
  }
}

/** Formats whose readers look at the first bytes themselves. */
const ownBytes: ReadonlySet<Format> = new Set(['docx', 'doc', 'rtf']);

async function readBytes(bytes: Uint8Array, format: Format, file: string): Promise<ReceivedDocument> {
  const binary = binaryFormat(bytes);
  if (!ownBytes.has(format) && binary)
    throw new YanluError('NotText', { path: file, reason: `it is ${binary} by its first bytes` });
  const reader = await readers[format]();
  const reading = await reader.read(bytes, file);
  return {
    name: path.basename(file),
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes: bytes.length,
    reader: `${reader.name}@${reader.version}`,
    ...reading,
  };
}
