import { describe, expect, it } from 'vitest';
import { evidenceFinder } from './page-evidence.ts';

const line = (text: string, links = 0) => ({ text, links, main: links === 0 });
const linksOf = (lines: readonly string[], received: readonly [string, number][]) =>
  evidenceFinder(received.map(([text, links]) => line(text, links)))(lines).map((known) => known?.links);

describe('evidence of lines that were changed', () => {
  it('is found again by the words, whatever the spaces and marks', () => {
    expect(
      linksOf(
        ['首页>要闻', '同志们：'],
        [
          ['首页 > 要闻', 1],
          ['　　同志们:', 0],
        ],
      ),
    ).toEqual([1, 0]);
  });

  it('goes by order between lines that are found', () => {
    expect(
      linksOf(
        ['甲乙', '会议', '丙丁'],
        [
          ['甲乙', 0.1],
          ['會議', 0.2],
          ['丙丁', 0.3],
        ],
      ),
    ).toEqual([0.1, 0.2, 0.3]);
  });

  it('is unknown of a line that nothing received is like', () => {
    expect(linksOf(['甲乙', '戊己庚'], [['甲乙', 0.1]])).toEqual([0.1, undefined]);
  });

  it('leaves to the copy that still stands what speaks least for furniture', () => {
    expect(
      linksOf(
        ['修渠会议'],
        [
          ['修渠会议', 1],
          ['修渠会议', 0],
        ],
      ),
    ).toEqual([0]);
    expect(
      linksOf(
        ['修渠会议', '修渠会议'],
        [
          ['修渠会议', 1],
          ['修渠会议', 0],
        ],
      ),
    ).toEqual([1, 0]);
  });
});
