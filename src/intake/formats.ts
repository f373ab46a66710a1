export type Format = 'txt' | 'md' | 'html' | 'mhtml' | 'docx' | 'doc' | 'rtf';

const formats: Readonly<Record<string, Format>> = {
  txt: 'txt',
  text: 'txt',
  md: 'md',
  markdown: 'md',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  shtml: 'html',
  mhtml: 'mhtml',
  mht: 'mhtml',
  docx: 'docx',
  doc: 'doc',
  rtf: 'rtf',
  // WPS Office writes the format of Word 97 under its own name.
  wps: 'doc',
};

const megabyte = 1024 * 1024;

/**
 * The largest file that is read, in bytes. A page is parsed into a tree of about thirty times its size,
 * and a docx unfolds, so their limits are lower. A speech of a whole day has less than one megabyte.
 */
export const sizeLimit: Readonly<Record<Format, number>> = {
  txt: 64 * megabyte,
  md: 64 * megabyte,
  html: 16 * megabyte,
  mhtml: 32 * megabyte,
  docx: 32 * megabyte,
  doc: 32 * megabyte,
  rtf: 32 * megabyte,
};

/** Formats that are asked for and not read, in words. */
const unread: Readonly<Record<string, string>> = {
  et: 'a WPS table',
  odt: 'an OpenDocument text',
  docm: 'a Word document with macros',
  pdf: 'a PDF file',
  ofd: 'an OFD file',
  caj: 'a CAJ file',
  ppt: 'a presentation',
  pptx: 'a presentation',
  xls: 'a table',
  xlsx: 'a table',
  rar: 'a RAR archive',
  '7z': 'a 7z archive',
  gz: 'a gzip archive',
  tar: 'a tar archive',
};

/** What a file is that is not read, by its name. */
export function unreadFormat(name: string): string {
  const extension = extensionOf(name);
  if (Object.hasOwn(unread, extension)) return unread[extension] ?? extension;
  return extension ? `of the format “${extension}”` : 'of no known format: its name has no extension';
}

/** Whether a file's name promises an archive that is opened. */
export const isArchive = (name: string): boolean => extensionOf(name) === 'zip';

/** A file's extension in lower case, without the dot; empty where it has none. */
export function extensionOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(dot + 1).toLowerCase() : '';
}

/** The format a file's name promises, or undefined. */
export function formatOf(name: string): Format | undefined {
  const extension = extensionOf(name);
  return Object.hasOwn(formats, extension) ? formats[extension] : undefined;
}

/** First bytes of formats that are often given a wrong name; from the formats' own specifications. */
const signatures: readonly (readonly [string, readonly number[]])[] = [
  ['a PDF file', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['a zip container', [0x50, 0x4b, 0x03, 0x04]],
  ['an old Word (doc) or other OLE file', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['a RAR archive', [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07]],
  ['a 7z archive', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['a gzip archive', [0x1f, 0x8b, 0x08]],
  ['a PNG picture', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['a JPEG picture', [0xff, 0xd8, 0xff]],
  ['a GIF picture', [0x47, 0x49, 0x46, 0x38]],
  ['an RTF file', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
];

/** Names the binary format that the first bytes give away, or undefined. */
export function binaryFormat(bytes: Uint8Array): string | undefined {
  return signatures.find(([, signature]) => signature.every((byte, at) => bytes[at] === byte))?.[0];
}
