import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitsCharacter } from './edit.ts';
import { findPlace, placeFor } from './place.ts';

const line = '要抓好落实，要抓好督查，要抓好考核。';

describe('a place', () => {
  it.each([
    ['抓好督查', { before: '要抓好落实，要', words: '抓好督查', after: '，要抓好考核' }],
    ['。', { before: '，要抓好考核', words: '。', after: '' }],
  ])('of “%s” holds what is needed to find it', (words, { before, after }) => {
    const start = line.indexOf(words);
    const place = placeFor(line, start, start + words.length);
    expect(place.words).toBe(words);
    expect(before.endsWith(place.before) && after.startsWith(place.after)).toBe(true);
    expect(findPlace(line, place)).toBe(start);
  });

  it.each([
    ['各村要在月底前把台账报上来。', 8],
    ['各村一定要在月底前把台账报上来。', 10],
    ['村里把台账报上来，镇里核对。', 3],
    ['要在月底前把名册报上来，镇里核对。', 'absent'],
    ['要在月底前把台账交上去。', 6],
    ['要在月底前把台账交上去，再把台账报上来，镇里核对。', 'ambiguous'],
    ['要在月底前把台账报上来，镇里核对。要在月底前把台账报上来，镇里核对。', 'ambiguous'],
  ])('in “%s” is found at %s', (text, at) => {
    expect(findPlace(text, { before: '要在月底前把', words: '台账', after: '报上来，镇里核' })).toBe(at);
  });

  it('is found again in its own text, whatever the text', () => {
    const piece = fc.constantFrom('要', '抓', '好', '，', '\n', '𠮷', '要抓好');
    const text = fc.array(piece, { maxLength: 60 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (whole, a, b) => {
        const cut = (n: number) => {
          const at = n % (whole.length + 1);
          return splitsCharacter(whole, at) ? at - 1 : at;
        };
        const [start = 0, end = 0] = [cut(a), cut(b)].sort((x, y) => x - y);
        const place = placeFor(whole, start, end);
        expect(place.words).toBe(whole.slice(start, end));
        expect(findPlace(whole, place)).toBe(start);
      }),
      { numRuns: 2000 },
    );
  });
});
