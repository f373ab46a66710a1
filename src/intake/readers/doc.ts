import { type Issue, YanluError } from '../../errors.ts';
import { openCompoundFile } from '../doc/compound-file.ts';
import { wordText } from '../doc/word-text.ts';
import { binaryFormat } from '../formats.ts';
import { docxReader } from './docx.ts';
import { readPage } from './html.ts';
import { mhtmlReader } from './mhtml.ts';
import type { Reader, Reading } from './reading.ts';
import { rtfReader } from './rtf.ts';

/** How far into a file its kind is looked for. */
const prescanLength = 4096;

/**
 * A file with the name of an old Word document. Offices and portals give that name to pages, docx and
 * RTF files too, which are read as what they are.
 */
export const docReader: Reader = {
  name: 'doc',
  version: 1,
  read(bytes, path) {
    const binary = binaryFormat(bytes);
    if (binary === 'a zip container') return docxReader.read(bytes, path);
    if (binary === oleFile) return readWord(bytes, path);
    if (binary === 'an RTF file') return rtfReader.read(bytes, path);
    if (binary) throw new YanluError('FormatUnknown', { path, format: binary });
    const start = new TextDecoder('latin1').decode(bytes.subarray(0, prescanLength));
    if (/^\s{0,99}MIME-Version:/i.test(start)) return mhtmlReader.read(bytes, path);
    if (/<(?:html|body|meta|!doctype)[\s>]/i.test(start)) return readPage(bytes, path);
    throw new YanluError('FormatUnknown', {
      path,
      format: 'neither a page nor a Word file by its first bytes',
    });
  },
};

/** As `binaryFormat` calls a compound file. */
const oleFile = 'an old Word (doc) or other OLE file';

/** The binary format of Word 97 to 2003. Pictures, headers, comments and text boxes are left out. */
function readWord(bytes: Uint8Array, path: string): Reading {
  try {
    const { lines, macros } = wordText(openCompoundFile(bytes));
    return {
      text: lines.join('\n'),
      encoding: 'binary',
      encodingEvidence: 'a Word file states its own encoding',
      page: {},
      ...(macros ? { issues: [macroIssue] } : {}),
    };
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new YanluError('DocumentBroken', { path, reason }, { cause });
  }
}

const macroIssue: Issue = {
  code: 'docx-macros',
  severity: 'note',
  message: 'The Word file holds macros. Its text was read and nothing was run.',
  todo: 'Nothing, if the text is all that is wanted.',
};
