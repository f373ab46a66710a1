import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AlignedMeasure, alignMeasures } from './align.ts';
import { assign } from './assign.ts';

const measure = (text: string, more: Partial<AlignedMeasure> = {}): AlignedMeasure => ({
  lead: (/^[^，。；]*/u.exec(text) ?? [''])[0].replace(/^[一二三四五]要/u, ''),
  text,
  type: 'pingtai-sheshi',
  themes: [],
  numbers: [],
  strength: 4,
  polarity: 'do',
  status: 'planned',
  year: '2013',
  ...more,
});
const n = (value: string, unit: string) => [{ value, unit, op: '=' as const }];

/** Two sittings of an invented meeting. */
const before = [
  measure('一要把柳荫桥修通。柳荫桥断了两年，南岸的人天天绕路，11月底前必须通车。', {
    deadline: { text: '11月底前', date: '2013-11-30' },
  }),
  measure('二要把雨水管网铺完。今年铺设雨水管网30公里，住建局逐段验收。', { numbers: n('30', '公里') }),
  measure('三要把拖欠的工钱清零。春节前，各工地拖欠农民工的工钱一律清零。', {
    type: 'jianguan-zhifa',
    strength: 5,
  }),
  measure('四要公布红黑榜。每次开会公布进度，前三名上红榜，后三名上黑榜。', { type: 'kaohe-wenze' }),
  measure('五要领导包项目。市领导每人包一个重点项目，每月到工地一次。', { type: 'zuzhi-lingdao' }),
];
const after = [
  measure('柳荫桥的事接着办。桥面已经合龙，引道还差两户没有搬，明年4月底前通车。', {
    year: '2014',
    deadline: { text: '明年4月底前', date: '2015-04-30' },
  }),
  measure('雨水管网今年再铺45公里，住建局逐段验收，铺一段验一段。', {
    numbers: n('45', '公里'),
    year: '2014',
  }),
  measure('红黑榜照旧公布。每次开会公布进度，上黑榜的当场说明。', { type: 'kaohe-wenze', year: '2014' }),
  measure('选两个镇试办网格，把走访、调解、代办放到网格里。', { type: 'shidian-shifan', year: '2014' }),
  measure('市领导包重点项目，每人一个，每月到工地一次。', {
    type: 'zuzhi-lingdao',
    year: '2014',
    strength: 3,
  }),
];

describe('two sittings of a meeting', () => {
  const { pairs, dropped, added, possible } = alignMeasures(before, after);

  it.each([
    ['柳荫桥', 0, 0, 'lowered'],
    ['雨水管网', 1, 1, 'raised'],
    ['红黑榜', 3, 2, 'repeated'],
    ['领导包项目', 4, 4, 'lowered'],
  ])('%s comes back: %i, %i, %s', (_, left, right, verdict) => {
    expect(pairs).toContainEqual(expect.objectContaining({ left, right, verdict }));
  });

  it('drops the wages and brings the 网格', () => {
    expect(dropped).toEqual([2]);
    expect(added).toEqual([3]);
    expect(possible).toEqual([]);
  });

  it('shows the words it rests on', () => {
    expect(pairs.find(({ left }) => left === 1)?.likeness.shared).toEqual(
      expect.arrayContaining([expect.stringContaining('雨水管网')]),
    );
    expect(pairs.find(({ left }) => left === 1)?.changes).toEqual([
      { what: 'number', unit: '公里', before: '30公里', after: '45公里', up: true },
    ]);
    expect(pairs.find(({ left }) => left === 0)?.changes).toEqual([
      { what: 'deadline', before: '11月底前', after: '明年4月底前', way: 'later' },
    ]);
  });
});

describe('nothing is claimed', () => {
  it.each<[string, string, string]>([
    ['of the same type and no shared word', '新建蓄水池三座', '改造厕所五百个'],
    ['of sentences that are built alike', '要切实加强对学校食堂的管理', '要切实加强对建筑工地的管理'],
    ['of common words alone', '各部门要高度重视，认真组织，抓好落实', '各乡镇要高度重视，认真部署，抓好落实'],
  ])('%s', (_, one, other) => {
    const noise = ['发放春耕补贴', '清理河道垃圾', '组织巡回义诊', '开展消防演练'].map((text) =>
      measure(text),
    );
    const { pairs } = alignMeasures([measure(one), ...noise], [measure(other)]);
    expect(pairs).toEqual([]);
  });

  it('of which number became which, where a unit stands twice', () => {
    const left = measure('铺设雨水管网30公里，清淤12公里', {
      numbers: [...n('30', '公里'), ...n('12', '公里')],
    });
    const right = measure('铺设雨水管网45公里', { numbers: n('45', '公里') });
    expect(alignMeasures([left], [right]).pairs[0]?.changes).toEqual([]);
  });
});

describe('an alignment', () => {
  const words = fc.array(fc.constantFrom('管网', '网格', '断头路', '补贴', '项目', '黑榜', '欠薪', '公里'), {
    maxLength: 5,
  });
  const some = fc.array(
    words.map((parts) => measure(parts.join('，'))),
    { maxLength: 8 },
  );

  it('names every measure of both sides, each in one pair at most', () => {
    fc.assert(
      fc.property(some, some, (left, right) => {
        const { pairs, possible, dropped, added } = alignMeasures(left, right);
        const once = (list: readonly number[]) => expect(new Set(list).size).toBe(list.length);
        once(pairs.map((pair) => pair.left));
        once(pairs.map((pair) => pair.right));
        const lefts = [...pairs.map((pair) => pair.left), ...possible.map((pair) => pair.left), ...dropped];
        const rights = [...pairs.map((pair) => pair.right), ...possible.map((pair) => pair.right), ...added];
        expect([...new Set(lefts)].sort((a, b) => a - b)).toEqual([...left.keys()]);
        expect([...new Set(rights)].sort((a, b) => a - b)).toEqual([...right.keys()]);
        for (const side of dropped) expect(lefts.filter((one) => one === side)).toHaveLength(1);
      }),
    );
  });

  it('of a side with itself repeats all that has words', () => {
    fc.assert(
      fc.property(some, (side) => {
        const told = side.filter(({ text }) => text !== '');
        expect(alignMeasures(told, told).pairs.every(({ verdict }) => verdict === 'repeated')).toBe(true);
        expect(alignMeasures(told, told).pairs).toHaveLength(told.length);
      }),
    );
  });
});

describe('an assignment', () => {
  const best = (candidates: readonly { left: number; right: number; score: number }[]): number =>
    candidates.reduce(
      (most, one, index) =>
        Math.max(
          most,
          one.score +
            best(
              candidates.slice(index + 1).filter((two) => two.left !== one.left && two.right !== one.right),
            ),
        ),
      0,
    );

  it('has the greatest sum', () => {
    const candidate = fc.record({
      left: fc.nat(4),
      right: fc.nat(4),
      score: fc.integer({ min: 1, max: 20 }),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(candidate, { maxLength: 10, selector: ({ left, right }) => left * 9 + right }),
        (all) => {
          const chosen = assign(all);
          expect(new Set(chosen.map(({ left }) => left)).size).toBe(chosen.length);
          expect(new Set(chosen.map(({ right }) => right)).size).toBe(chosen.length);
          expect(chosen.reduce((sum, { score }) => sum + score, 0)).toBe(best(all));
        },
      ),
    );
  });
});
