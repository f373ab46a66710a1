import { describe, expect, it } from 'vitest';
import { shiftModels } from './models.test-support.ts';
import { createReadingFit, isSyllable, parseReading, readingAt, readingTailAt } from './readings.ts';

describe('a reading as written', () => {
  it.each([
    ['huì', 'hui', 4],
    ['lǜ', 'lv', 4],
    ['nǚ', 'nv', 3],
    ['xin', 'xin', 0],
    ['ɡuó', 'guo', 2],
    ['fā', 'fa', 1],
  ])('%s', (written, toneless, tone) => {
    expect(parseReading(written)).toEqual({ toneless, tone });
  });

  it.each([
    ['會(huì)議', 1, 6],
    ['會(huì )議', 1, 7],
    ['會（huì）議', 1, 6],
  ])('stands in %s', (text, start, end) => {
    expect(readingAt(text, start)).toEqual({ toneless: 'hui', tone: 4, end });
  });

  it('is not a longer word, a number or a sentence in brackets', () => {
    for (const text of ['(standard)', '(1)', '(a b)', '(略)']) expect(readingAt(text, 0)).toBeUndefined();
  });

  it('may have lost its opening bracket', () => {
    expect(readingTailAt('?cè)诎', 1)).toMatchObject({ toneless: 'ce', tone: 4, end: 4 });
  });
});

describe('the reading of a character', () => {
  const fits = createReadingFit(shiftModels.readings, shiftModels.simplify);
  it.each([
    ['會', 'huì', 'fits'],
    ['會', 'kuài', 'fits'],
    ['會', 'hui', 'fits'],
    ['會', 'huí', 'off-tone'],
    ['會', 'yì', 'none'],
    ['，', 'huì', 'none'],
  ] as const)('%s %s: %s', (character, written, answer) => {
    expect(fits(character.charCodeAt(0), parseReading(written))).toBe(answer);
  });
});

describe('a syllable', () => {
  it.each(['huì', 'zhuang', 'lǜ', 'er', 'ān', 'ā', 'xue'])('%s', (written) => {
    expect(isSyllable(parseReading(written))).toBe(true);
  });
  it.each(['a', 'ii', 'iii', 'xx', 'km', 'abc'])('not %s', (written) => {
    expect(isSyllable(parseReading(written))).toBe(false);
  });
});
