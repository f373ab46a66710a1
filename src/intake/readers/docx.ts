import mammoth from 'mammoth';
import { YanluError } from '../../errors.ts';
import { pageLines } from '../html/page-lines.ts';
import { parsePage } from '../html/parse-page.ts';
import { unfoldedSize } from '../zip-size.ts';
import type { Reader } from './reading.ts';

const largestUnfolded = 256 * 1024 * 1024;

/** What a docx may not do: reach out, or unfold without end. */
function refuseUnsafe(bytes: Uint8Array, path: string): void {
  const size = unfoldedSize(bytes);
  if (size === undefined)
    throw new YanluError('DocumentBroken', { path, reason: 'it is no whole docx container' });
  if (size > largestUnfolded)
    throw new YanluError('DocumentBroken', { path, reason: 'it unfolds to more than 256 MB' });
}

/** A Word file: one line a paragraph, heading, list item or table cell; notes at the end; pictures left out. */
export const docxReader: Reader = {
  name: 'docx',
  version: 1,
  async read(bytes, path) {
    refuseUnsafe(bytes, path);
    const options = {
      convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
      externalFileAccess: false,
    };
    let html: string;
    try {
      html = (await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, options)).value;
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new YanluError('DocumentBroken', { path, reason }, { cause });
    }
    return {
      text: pageLines(parsePage(html))
        .map((line) => line.text)
        .join('\n'),
      encoding: 'binary',
      encodingEvidence: 'a docx container states its own encoding',
      page: {},
    };
  },
};
