import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CodePage, codeTable, encode } from './code-pages.ts';

const decoder: Record<CodePage, string> = { gbk: 'gb18030', big5: 'big5' };
const hex = (bytes: Iterable<number>) =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join(' ');

describe('encode', () => {
  it.each([
    ['。', 'gbk', 'a1 a3'],
    ['，', 'gbk', 'a3 ac'],
    ['在', 'gbk', 'd4 da'],
    ['們', 'gbk', '82 83'],
    ['A1', 'gbk', '41 31'],
    ['會', 'big5', 'b7 7c'],
    ['會', 'utf-16le', 'ff fe 03 67'],
    ['会', 'utf-8', 'e4 bc 9a'],
    ['会', 'utf-8-bom', 'ef bb bf e4 bc 9a'],
  ] as const)('%s in %s is %s', (text, encoding, bytes) => {
    expect(hex(encode(text, encoding))).toBe(bytes);
  });

  it.each([
    ['会', 'big5'],
    ['😀', 'gbk'],
    ['ḿ', 'big5'],
  ] as const)('refuses %s in %s by name', (text, page) => {
    expect(() => encode(text, page)).toThrow(expect.objectContaining({ name: 'NotInCodePage' }));
  });

  it.each(['gbk', 'big5'] as const)('is undone by the decoder of the platform: %s', (page) => {
    const table = codeTable(page);
    const known = Array.from({ length: 0x9fa5 - 0x4e00 }, (_, index) => String.fromCodePoint(0x4e00 + index))
      .concat([...'，。、；：！？（）《》“”—…　abc019 \n'])
      .filter((character) => table.bytesOf(character));
    const text = fc.array(fc.constantFrom(...known)).map((characters) => characters.join(''));
    fc.assert(
      fc.property(text, (written) => {
        expect(new TextDecoder(decoder[page], { fatal: true }).decode(encode(written, page))).toBe(written);
      }),
    );
  });
});
