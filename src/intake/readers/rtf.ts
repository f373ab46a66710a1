import { deEncapsulateSync } from 'rtf-stream-parser';
import { YanluError } from '../../errors.ts';
import { shownParts } from '../rtf/rtf-parts.ts';
import type { Reader } from './reading.ts';

/** Encodings of the WHATWG Encoding Standard for the code pages that RTF names. */
const codePages: Readonly<Record<string, string>> = {
  cp936: 'gb18030',
  cp54936: 'gb18030',
  cp950: 'big5',
  cp932: 'shift_jis',
  cp949: 'euc-kr',
  cp65001: 'utf-8',
  cp10000: 'macintosh',
  ascii: 'windows-1252',
};

function decode(bytes: Buffer, codePage: string): string {
  const label = codePages[codePage.toLowerCase()] ?? codePage.replace(/^cp(?=125\d$|874$)/i, 'windows-');
  return new TextDecoder(label).decode(bytes);
}

/**
 * Rich text: one line a paragraph or cell, footnotes at the end. The library reads the code pages and
 * fonts; it knows text that mail programs wrapped in RTF, so a file of another program is marked as such.
 */
export const rtfReader: Reader = {
  name: 'rtf',
  version: 1,
  read(bytes, path) {
    try {
      const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
      const shown = shownParts(latin).replace(/^(\s{0,99}\{\\rtf\d{0,2})(?:\\fromtext)?/, '$1\\fromtext');
      const { text } = deEncapsulateSync(Buffer.from(shown, 'latin1'), {
        decode,
        mode: 'text',
        warn: () => {},
      });
      return {
        text: text
          .toString()
          .split(/\r?\n/)
          .map((line) => line.trimEnd())
          .filter((line) => line !== '')
          .join('\n'),
        encoding: 'binary',
        encodingEvidence: 'an RTF file states its own code page',
        page: {},
      };
    } catch (cause) {
      const reason = (cause instanceof Error ? cause.message : String(cause)).replace(/\.$/, '');
      throw new YanluError('DocumentBroken', { path, reason }, { cause });
    }
  },
};
