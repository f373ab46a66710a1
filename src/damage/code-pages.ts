import { YanluError } from '../errors.ts';

/** The two-byte code pages that Chinese texts of the mainland and of Taiwan were kept in. */
export type CodePage = 'gbk' | 'big5';

export type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | CodePage;

/** Both directions of a code page; pairs are `lead * 256 + trail`. */
export interface CodeTable {
  /** The bytes of a character, `undefined` where the code page lacks it. */
  bytesOf(character: string): readonly number[] | undefined;
  /** The character of two bytes, private-use characters included; `undefined` for no pair of the page. */
  characterOf(lead: number, trail: number): string | undefined;
}

/** gb18030 is the superset that WHATWG decoders know GBK by; only its two-byte part is used here. */
const decoderName: Record<CodePage, string> = { gbk: 'gb18030', big5: 'big5' };
const built = new Map<CodePage, CodeTable>();

/**
 * The table of a code page, built once from the platform's own decoder, so that it agrees with what a
 * browser reads. Where two pairs give one character, the lower pair is written.
 */
export function codeTable(page: CodePage): CodeTable {
  const known = built.get(page);
  if (known) return known;
  const decoder = new TextDecoder(decoderName[page]);
  const characters = new Map<number, string>();
  const pairs = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      const character = decoder.decode(new Uint8Array([lead, trail]));
      if (character.includes('\ufffd') || [...character].length !== 1) continue;
      characters.set(lead * 256 + trail, character);
      if (!pairs.has(character)) pairs.set(character, [lead, trail]);
    }
  }
  const table: CodeTable = {
    bytesOf: (character) => (character < '\x80' ? [character.charCodeAt(0)] : pairs.get(character)),
    characterOf: (lead, trail) => characters.get(lead * 256 + trail),
  };
  built.set(page, table);
  return table;
}

/**
 * The bytes of a text.
 *
 * @throws YanluError `NotInCodePage` for a character that the code page lacks
 */
export function encode(text: string, encoding: Encoding): Uint8Array {
  switch (encoding) {
    case 'utf-8':
      return new TextEncoder().encode(text);
    case 'utf-8-bom':
      return new TextEncoder().encode(`\ufeff${text}`);
    case 'utf-16le':
      return utf16(`\ufeff${text}`);
    case 'gbk':
    case 'big5':
      return Uint8Array.from(pageBytes(text, encoding));
  }
}

/** The bytes of a text in a code page, as numbers. */
export function pageBytes(text: string, page: CodePage): number[] {
  const table = codeTable(page);
  return [...text].flatMap((character) => {
    const bytes = table.bytesOf(character);
    if (!bytes) throw new YanluError('NotInCodePage', { character, page });
    return bytes;
  });
}

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), true);
  return bytes;
}
