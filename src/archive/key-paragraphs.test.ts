import { describe, expect, it } from 'vitest';
import type { DocumentEntry } from './documents.ts';
import { excerptOf, keyPlaces } from './key-paragraphs.ts';

describe('an excerpt', () => {
  it.each([
    ['短段全文', '修好渠系，清淤。', ['渠系'], '修好[渠系]，清淤。', [false, false]],
    ['长词在前', '农田水利和水利。', ['水利', '农田水利'], '[农田水利]和[水利]。', [false, false]],
    ['没有词', '修渠。', [], '修渠。', [false, false]],
  ])('%s', (_, text, words, expected, cut) => {
    const excerpt = excerptOf(text, words);
    expect(excerpt.pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('')).toBe(expected);
    expect(excerpt.cut).toEqual(cut);
  });

  it('begins with the sentence of the first word, and never within a character', () => {
    const text = `${'前文。'.repeat(60)}今年修好渠系。${'𠀀'.repeat(120)}`;
    const excerpt = excerptOf(text, ['渠系']);
    expect(excerpt.pieces[0]?.text).toBe('今年修好');
    expect(excerpt.cut).toEqual([true, true]);
    for (const { text } of excerpt.pieces) expect(text.isWellFormed()).toBe(true);
  });
});

it('key paragraphs come from many documents before two come from one', () => {
  const place = (id: string, points: number) => ({
    entry: { id } as unknown as DocumentEntry,
    theme: 'a',
    anchor: `p${points}`,
    mark: '',
    by: '',
    words: [],
    points,
  });
  const places = [place('甲', 9), place('甲', 8), place('乙', 3)];
  const found = keyPlaces({ id: 'a', entries: [], places, otherVersions: 0 }, 2);
  expect(found.map(({ entry, points }) => [entry.id, points])).toEqual([
    ['甲', 9],
    ['乙', 3],
  ]);
});
