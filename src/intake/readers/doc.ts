import { YanluError } from '../../errors.ts';
import { binaryFormat } from '../formats.ts';
import { docxReader } from './docx.ts';
import { readPage } from './html.ts';
import { mhtmlReader } from './mhtml.ts';
import type { Reader } from './reading.ts';

/** How far into a file its kind is looked for. */
const prescanLength = 4096;

/**
 * A file with the name of an old Word document. Offices and portals give that name to pages and to docx
 * files, which are read as what they are; the old binary format itself is refused.
 */
export const docReader: Reader = {
  name: 'doc',
  version: 1,
  read(bytes, path) {
    const binary = binaryFormat(bytes);
    if (binary === 'a zip container') return docxReader.read(bytes, path);
    if (binary) throw new YanluError('FormatUnknown', { path, format: binary });
    const start = new TextDecoder('latin1').decode(bytes.subarray(0, prescanLength));
    if (/^\s{0,99}MIME-Version:/i.test(start)) return mhtmlReader.read(bytes, path);
    if (/<(?:html|body|meta|!doctype)[\s>]/i.test(start)) return readPage(bytes, path);
    throw new YanluError('FormatUnknown', { path, format: 'neither a page nor a docx by its first bytes' });
  },
};
