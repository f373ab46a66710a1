export type Format = 'txt' | 'md' | 'html' | 'docx';

const formats: Readonly<Record<string, Format>> = {
  txt: 'txt',
  text: 'txt',
  md: 'md',
  markdown: 'md',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  shtml: 'html',
  docx: 'docx',
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
  docx: 32 * megabyte,
};

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
