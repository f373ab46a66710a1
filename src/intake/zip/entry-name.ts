import path from 'node:path';
import { crc32 } from 'node:zlib';
import type { Entry } from 'yauzl';
import { decodeStrictly } from '../encodings.ts';

/** Bit 11 of the general purpose flag: the name is UTF-8 (PKWARE APPNOTE, 4.4.4). */
const utf8Flag = 0x800;
/** Info-ZIP Unicode Path Extra Field (APPNOTE, 4.6.9). */
const unicodePath = 0x7075;

/**
 * The name of an entry, with `/`. Archivers on Chinese systems write the name in GBK and say nothing of it,
 * so a name without a declaration is UTF-8 where it is valid as such, else GB18030, else Latin.
 */
export function entryName(entry: Entry): string {
  const raw = Buffer.from(entry.fileName as unknown as Uint8Array);
  const stated = statedName(entry, raw);
  const read =
    stated ?? decodeStrictly(raw, 'utf-8') ?? decodeStrictly(raw, 'gb18030') ?? raw.toString('latin1');
  return read.replaceAll('\\', '/');
}

function statedName(entry: Entry, raw: Buffer): string | undefined {
  if (entry.generalPurposeBitFlag & utf8Flag) return decodeStrictly(raw, 'utf-8');
  const field = entry.extraFields.find(({ id }) => id === unicodePath)?.data;
  if (!field || field.length < 6 || field[0] !== 1 || field.readUInt32LE(1) !== crc32(raw)) return undefined;
  return decodeStrictly(field.subarray(5), 'utf-8');
}

/** Why a name is not taken, or undefined for one that stays inside its archive. */
export function whyUnsafe(name: string): string | undefined {
  if (name === '' || name.includes('\0')) return 'it has no usable name';
  if (name.startsWith('/') || /^[A-Za-z]:/.test(name)) return 'its name is an absolute path';
  if (name.split('/').includes('..')) return 'its name leads out of the archive';
  return undefined;
}

/** One spelling for one place: without `.` and doubled `/`. */
export const tidyName = (name: string): string => path.posix.normalize(name);
