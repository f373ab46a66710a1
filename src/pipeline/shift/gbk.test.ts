import { describe, expect, it } from 'vitest';
import { bytesOf, characterOf, isDroppable, privateUseLeads } from './gbk.ts';

const pairs: readonly (readonly [string, number])[] = [
  ['。', 0xa1a3],
  ['！', 0xa3a1],
  ['，', 0xa3ac],
  ['因', 0xd2f2],
  ['驗', 0xf29e],
  ['冊', 0x83d4],
  ['們', 0x8283],
  ['\ue266', 0xf8d3],
];

describe('the two bytes of GBK', () => {
  it.each(pairs)('%s', (character, pair) => {
    expect(bytesOf(character.charCodeAt(0))).toBe(pair);
    expect(characterOf(pair >> 8, pair & 0xff)).toBe(character.charCodeAt(0));
  });

  it('knows the private-use characters that older decoders gave for the last rows', () => {
    expect(bytesOf(0xe848)).toBe(0xfe84);
    expect(isDroppable(0xfe, 0x84)).toBe(true);
  });

  it('knows where private-use characters lie', () => {
    expect(privateUseLeads).toContain(0xaa);
    expect(privateUseLeads).toContain(0xf8);
    expect(privateUseLeads).not.toContain(0xb0);
  });

  it('answers 0 for what GBK lacks', () => {
    expect(bytesOf('a'.charCodeAt(0))).toBe(0);
    expect(characterOf(0xff, 0x41)).toBe(0);
  });
});
