export type EncodingName = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5';

export const encodings: readonly EncodingName[] = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be'];

/** Labels of the WHATWG Encoding Standard for the encodings that are read, other than their names. */
const labels: Readonly<Record<string, EncodingName>> = {
  utf8: 'utf-8',
  gb2312: 'gb18030',
  gbk: 'gb18030',
  'x-gbk': 'gb18030',
  'big5-hkscs': 'big5',
  'utf-16': 'utf-16le',
};

/** The encoding a label names, or undefined for one that is not read. */
export function encodingOfLabel(label: string): EncodingName | undefined {
  const key = label.trim().toLowerCase();
  return encodings.find((name) => name === key) ?? (Object.hasOwn(labels, key) ? labels[key] : undefined);
}

/** Decodes all of the bytes or nothing; a byte order mark at the start is no part of the text. */
export function decodeStrictly(bytes: Uint8Array, encoding: EncodingName): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes).replace(/^\ufeff/, '');
  } catch {
    return undefined;
  }
}
