import { type EncodingName, encodingOfLabel } from '../decode.ts';
import { lineEvidence } from '../html/line-evidence.ts';
import { pageFacts } from '../html/page-facts.ts';
import { pageLines } from '../html/page-lines.ts';
import { pagePager } from '../html/page-pager.ts';
import { parsePage } from '../html/parse-page.ts';
import { decodedReading, decodeOrRefuse, type Reader, type Reading } from './reading.ts';

/** How far into a page its declaration of an encoding is looked for; the HTML Standard asks for 1024 bytes. */
const prescanLength = 4096;

/** The encoding that a page's `meta` element or XML declaration names. */
function declaredEncoding(bytes: Uint8Array): EncodingName | undefined {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, prescanLength));
  const label = /<meta[^<>]*?charset\s{0,9}=\s{0,9}["']?([\w-]+)/i.exec(start)?.[1];
  return encodingOfLabel(label ?? /^<\?xml[^<>]*?encoding=["']([\w-]+)/i.exec(start)?.[1] ?? '');
}

/**
 * Reads the bytes of a page, wherever they come from.
 *
 * @param declared the encoding that something beside the page names
 */
export function readPage(bytes: Uint8Array, path: string, declared = declaredEncoding(bytes)): Reading {
  const decoded = decodeOrRefuse(bytes, path, declared);
  const page = parsePage(decoded.text);
  const lines = pageLines(page);
  const pager = pagePager(page, decoded.text);
  return {
    text: lines.map((line) => line.text).join('\n'),
    page: {
      ...pageFacts(page, decoded.text),
      lines: lineEvidence(decoded.text, lines),
      ...(pager ? { pager } : {}),
    },
    ...decodedReading(decoded),
  };
}

/** A page: all its text, one line a block element, and what it says of itself. */
export const htmlReader: Reader = { name: 'html', version: 1, read: (bytes, path) => readPage(bytes, path) };
