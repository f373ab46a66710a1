import { countHan } from '../../text/characters.ts';
import { type EncodingName, encodingOfLabel } from '../decode.ts';
import { articleOfData, articleOfFeed, pageWithArticle } from '../html/embedded-article.ts';
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

/** A page that shows fewer Chinese characters than this keeps its text elsewhere. */
const leastShown = 120;

/**
 * The page itself, or, where it shows next to nothing and holds an article as data or is a feed of one
 * article, a page that shows it. Nothing is run.
 */
function readableHtml(html: string): string {
  const ofFeed = articleOfFeed(html);
  if (ofFeed) return pageWithArticle(html, ofFeed, false);
  if (!/[{]/.test(html) || !html.includes('<script')) return html;
  const shown = pageLines(parsePage(html)).reduce((sum, { text }) => sum + countHan(text), 0);
  const ofData = shown < leastShown ? articleOfData(html) : undefined;
  return ofData ? pageWithArticle(html, ofData, true) : html;
}

/**
 * Reads the bytes of a page, wherever they come from.
 *
 * @param declared the encoding that something beside the page names
 */
export function readPage(bytes: Uint8Array, path: string, declared = declaredEncoding(bytes)): Reading {
  const decoded = decodeOrRefuse(bytes, path, declared);
  const html = readableHtml(decoded.text);
  const page = parsePage(html);
  const lines = pageLines(page);
  const pager = pagePager(page, html);
  return {
    text: lines.map((line) => line.text).join('\n'),
    page: {
      ...pageFacts(page, html),
      lines: lineEvidence(html, lines),
      ...(pager ? { pager } : {}),
    },
    ...decodedReading(decoded),
  };
}

/** A page: all its text, one line a block element, and what it says of itself. */
export const htmlReader: Reader = { name: 'html', version: 1, read: (bytes, path) => readPage(bytes, path) };
