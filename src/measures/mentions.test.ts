import { describe, expect, it } from 'vitest';
import { mentionsOf } from './mentions.ts';

describe('a measure without a counterpart', () => {
  it.each<[lead: string, rest: string, other: string, words: readonly string[]]>([
    ['把网格合成一张网', '网格员各管一片，网格里的事当天报。', '网格从四千个并成三千六百个。', ['网格']],
    ['把断头路打通', '年底前必须通车。', '去年说的断头路，桥已经合龙。', ['断头路']],
    ['把重点项目扶上马', '领导每人包一个。', '重点项目现场会下月开。', ['重点项目']],
    ['把欠薪清干净', '欠薪投诉三百件，政府工程的欠薪先还。', '把账算清，把手洗干净。', []],
    ['每周发一期通报', '发到乡镇，贴在墙上。', '每个月开一次会，情况发给各县。', []],
    ['加强管理，抓好落实', '加强管理，抓好落实。', '加强管理，抓好落实。', []],
    ['第一件事', '今年就办。', '第一件事，今年就办。', []],
  ])('%s，%s ⇄ %s', (lead, rest, other, words) => {
    const found = mentionsOf([{ lead, text: `${lead}。${rest}` }], [0], ['同志们：', other]);
    expect(found).toEqual(words.length > 0 ? [{ measure: 0, words, blocks: [1] }] : []);
  });

  it('is looked for only where asked, and is told of three paragraphs at most', () => {
    const measures = [
      { lead: '办夜市', text: '办夜市。夜市要管好。' },
      { lead: '铺管网', text: '铺管网。管网要接通。' },
    ];
    const blocks = ['夜市', '管网', '管网', '管网', '管网'];
    expect(mentionsOf(measures, [1], blocks)).toEqual([{ measure: 1, words: ['管网'], blocks: [1, 2, 3] }]);
  });
});
