import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ComparedBlock, type ComparedSide, compareTexts, sharedWording } from './compare.ts';

const blocks = (...lines: string[]): ComparedBlock[] =>
  lines.map((line, index) => ({
    anchor: `p${index + 1}`,
    ...(line.startsWith('# ') ? { level: 1 } : {}),
    text: line.replace(/^# /, ''),
  }));

/** Rows as `left=right` for partners and `left|right` for others; a dash where a side is empty. */
const pairs = (left: ComparedBlock[], right: ComparedBlock[]) => {
  const names = (sides: readonly ComparedSide[]) => sides.map(({ block }) => block.anchor).join() || '-';
  return compareTexts(left, right).rows.map(
    (row) => `${names(row.left)}${row.partners ? '=' : '|'}${names(row.right)}`,
  );
};

/** What a side has of its own, in brackets. */
const marked = (left: string, right: string) =>
  compareTexts(blocks(left), blocks(right)).rows.flatMap(({ right: sides }) =>
    sides.map(({ runs }) => runs.map(({ text, shared }) => (shared ? text : `【${text}】`)).join('')),
  )[0];

describe('what stands side by side', () => {
  it.each<[string, string[], string[], string[]]>([
    ['相同', ['同志们：', '今天开会。'], ['同志们：', '今天开会。'], ['p1=p1', 'p2=p2']],
    [
      '后一年添了一段',
      ['堤防要天天有人巡查。', '水库要腾出库容。'],
      ['堤防要天天有人巡查。', '山洪预警要打到每一户。', '水库要腾出库容。'],
      ['p1=p1', '-|p2', 'p2=p3'],
    ],
    [
      '前一年的一段没有了',
      ['堤防要天天有人巡查。', '各乡镇要备足编织袋。', '水库要腾出库容。'],
      ['堤防要天天有人巡查。', '水库要腾出库容。'],
      ['p1=p1', 'p2|-', 'p3=p2'],
    ],
    [
      '改了数目仍是同一段',
      ['今年要完成三十座病险水库除险加固。'],
      ['今年要完成十八座病险水库除险加固。'],
      ['p1=p1'],
    ],
    ['标题只和标题相配', ['# 抓好春耕生产'], ['抓好春耕生产'], ['p1|p1']],
    ['毫不相干', ['学校要保住。'], ['道路养护见成效。'], ['p1|p1']],
    [
      '不相干的几节，一节对一节',
      ['# 一、雨情', '雨下了三天。', '# 二、任务'],
      ['# 一、学校', '学校要保住。', '山里路远。', '# 二、经费', '# 三、纪律'],
      ['p1,p2|p1,p2,p3', 'p3|p4', '-|p5'],
    ],
    ['一边是空的', [], ['今天开会。'], ['-|p1']],
  ])('%s', (_, left, right, expected) => {
    expect(pairs(blocks(...left), blocks(...right))).toEqual(expected);
  });

  it('says where a paragraph that changed its place stands', () => {
    const [water, school] = ['水库要腾出库容，值班的人不许离开。', '山里的学校一所也不许随便撤掉。'];
    const { rows } = compareTexts(
      blocks(water, school, '散会以后马上去办这几件事。'),
      blocks(school, water, '散会以后马上去办这几件事。'),
    );
    const moved = rows.flatMap(({ left, right }) =>
      [...left, ...right].flatMap(({ elsewhere }) => elsewhere ?? []),
    );
    expect(moved).toHaveLength(2);
  });
});

describe('what is new in the right text', () => {
  it.each([
    [
      '今年要完成三十座病险水库除险加固',
      '今年要完成十八座病险水库除险加固',
      '今年要完成【十八】座病险水库除险加固',
    ],
    ['堤防要天天有人巡查。', '堤防要天天有人巡查，夜里也不例外。', '堤防要天天有人巡查，【夜里也不例外。】'],
    ['今年清理18条河道，年底前完成', '今年清理２３条河道，年底前完成', '今年清理【２３】条河道，年底前完成'],
    ['网格员每周走访一次', '网格员，每周走访一次！', '网格员，每周走访一次！'],
    ['同志们：', '同志们！', '同志们！'],
  ])('%s → %s', (left, right, expected) => {
    expect(marked(left, right)).toBe(expected);
  });

  it('finds wording that stands in a block of another place', () => {
    const { right } = compareTexts(
      blocks('会前我看了三个村，路灯坏了一个月没有人管。', '下面讲三点。'),
      blocks('有群众说路灯坏了一个月没有人管，这话要记住。'),
    );
    expect(right.shared).toBe(11);
  });
});

describe('the wording that two texts share', () => {
  it.each<[string, string[], string[], number]>([
    ['全部', ['同志们，今天开防汛工作会议。'], ['同志们，今天开防汛工作会议。'], 1],
    ['短的一篇都在长的一篇里', ['今天开防汛工作会议'], ['同志们', '今天开防汛工作会议，讲三点。'], 1],
    ['没有', ['今天开防汛工作会议'], ['水库要腾出库容，值班的人不许离开'], 0],
    ['太短', ['开会'], ['开会'], 0],
    ['空', [], ['今天开防汛工作会议'], 0],
  ])('%s', (_, left, right, expected) => {
    expect(sharedWording(blocks(...left), blocks(...right))).toBe(expected);
  });
});

describe('any two texts', () => {
  const line = fc.string({
    unit: fc.constantFrom('会', '议', '要', '抓', '实', '，', ' ', '𠮷', 'a'),
    maxLength: 14,
  });
  const text = fc.array(
    line.map((words) => words),
    { maxLength: 8 },
  );
  it('give every block of both sides once, in order and word for word', () => {
    void fc.assert(
      fc.property(text, text, (a, b) => {
        const { rows, left, right } = compareTexts(blocks(...a), blocks(...b));
        for (const [side, lines] of [
          ['left', a],
          ['right', b],
        ] as const) {
          const shown = rows.flatMap((row) => row[side]);
          expect(shown.map(({ runs }) => runs.map((run) => run.text).join(''))).toEqual(lines);
        }
        for (const { letters, shared } of [left, right]) expect(shared).toBeLessThanOrEqual(letters);
      }),
    );
  });

  it('of the same wording share all of it', () => {
    void fc.assert(
      fc.property(text, (a) => {
        const long = a.map((words) => `${words}会议要抓实事`);
        const { left } = compareTexts(blocks(...long), blocks(...long));
        expect(left.shared).toBe(left.letters);
      }),
    );
  });
});
