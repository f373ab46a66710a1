import { describe, expect, it } from 'vitest';
import { governedShares } from './governed.ts';
import { sentencesOf } from './split.ts';

const numbers = { clause_points: 2, main_favour: 1.5 };

/** Shares in tenths, for words that have the points given. */
function tenths(text: string, ...themes: Readonly<Record<string, number>>[]) {
  const ranked = themes.map((words) => ({
    evidence: Object.entries(words).map(([word, points]) => ({
      start: text.indexOf(word),
      end: text.indexOf(word) + word.length,
      points,
    })),
  }));
  return governedShares(text, sentencesOf(text), ranked, numbers).map((share) => Math.round(share * 10));
}

describe('governedShares', () => {
  it.each<[string, string, Readonly<Record<string, number>>[], number[]]>([
    [
      '各管一句',
      '修河堤，清河道。办学校，招教师。',
      [
        { 河堤: 2, 河道: 2 },
        { 学校: 2, 教师: 2 },
      ],
      [5, 5],
    ],
    ['没有词的分句随前一句', '修河堤，月底完工。办学校，秋季开课。', [{ 河堤: 2 }, { 学校: 2 }], [5, 5]],
    ['下一句不随', '修河堤。没完工。', [{ 河堤: 2 }], [5]],
    [
      '夹在别人句里的不管',
      '发展农业产业，壮大乡村企业。',
      [
        { 农业: 2, 乡村: 2 },
        { 产业: 2, 企业: 2 },
      ],
      [10, 0],
    ],
    ['太轻的词管不住', '路边有校园。', [{ 校园: 1 }], [0]],
  ])('%s', (_name, text, themes, expected) => {
    expect(tenths(text, ...themes)).toEqual(expected);
  });
});
