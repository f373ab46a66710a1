import { describe, expect, it } from 'vitest';
import { shownParts } from '../rtf/rtf-parts.ts';
import { docReader } from './doc.ts';
import { rtfReader } from './rtf.ts';

/** Bytes of GBK as RTF escapes them. */
const gbk: Readonly<Record<string, string>> = {
  同志们: "\\'cd\\'ac\\'d6\\'be\\'c3\\'c7",
  开会: "\\'bf\\'aa\\'bb\\'e1",
  讲话: "\\'bd\\'b2\\'bb\\'b0",
};
const head = '{\\rtf1\\ansi\\ansicpg936\\deff0{\\fonttbl{\\f0\\fnil\\fcharset134 SimSun;}}\\uc1\\pard ';
const file = (body: string) => Buffer.from(`${head}${body}}`, 'latin1');
const read = async (body: string) => (await rtfReader.read(file(body), 'a.rtf')).text;

describe('an RTF file is read', () => {
  it.each([
    ['bytes of its code page', `${gbk.同志们}\\par ${gbk.开会}\\par`, '同志们\n开会'],
    ['Unicode with a replacement', '\\u21516?\\u24535?\\u20204?\\par', '同志们'],
    ['bytes as they are', '\xcd\xac\xd6\xbe\xc3\xc7\\par', '同志们'],
    ['headers and footers left out', `{\\header ${gbk.讲话}\\par}{\\footer ${gbk.讲话}}${gbk.开会}`, '开会'],
    ['what the file says of itself left out', `{\\info{\\title ${gbk.讲话}}}${gbk.开会}`, '开会'],
    ['deleted words left out', `${gbk.同志们}{\\deleted ${gbk.讲话}}${gbk.开会}`, '同志们开会'],
    ['hidden words left out', `${gbk.同志们}\\v ${gbk.讲话}\\v0 ${gbk.开会}`, '同志们开会'],
    ['numbers of a list kept', `{\\listtext\\pard 1.\\tab}${gbk.开会}\\par`, '1.\t开会'],
    ['one cell a line', `\\trowd ${gbk.同志们}\\cell ${gbk.开会}\\cell\\row`, '同志们\n开会'],
    [
      'footnotes behind the text',
      `${gbk.同志们}{\\footnote ${gbk.讲话}}\\par ${gbk.开会}`,
      '同志们\n开会\n[1] 讲话',
    ],
    ['pictures left out', `${gbk.开会}{\\pict\\pngblip 89504e47}`, '开会'],
    ['braces and backslashes', 'a\\{b\\}c\\\\d', 'a{b}c\\d'],
  ])('with %s', async (_, body, text) => {
    expect(await read(body)).toBe(text);
  });

  it('under the name of a Word document', async () => {
    expect(await docReader.read(file(gbk.开会 ?? ''), 'a.doc')).toMatchObject({ text: '开会' });
  });

  it.each([
    ['groups without end', `${'{'.repeat(5000)}a`],
    ['no RTF', 'plain words'],
  ])('and %s is refused', async (_, bytes) => {
    expect(() => rtfReader.read(Buffer.from(bytes), 'a.rtf')).toThrow('a.rtf');
  });

  it('in time that grows with its length alone', () => {
    for (const piece of ['{\\b a}', "\\'cd", '\\u21516?', '\\', '{\\*\\x }', '\xcd', 'a\n']) {
      const start = performance.now();
      shownParts(head + piece.repeat(2_000_000 / piece.length));
      expect(performance.now() - start).toBeLessThan(3000);
    }
  });
});
