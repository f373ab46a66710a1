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

/** Measures of other matters, as stand beside those that are held against each other. */
const beside = [
  '发放春耕补贴，每亩二十元，存到农户的折子上',
  '清理河道垃圾，沿河各村划段包干',
  '组织巡回义诊，县医院每月下乡两次',
  '开展消防演练，学校和养老院先练',
  '改造旧厕所，先改学校和集市上的',
].map((text) => measure(text));

describe('held against each other among other matters', () => {
  it.each<[string, string]>([
    [
      '审批有期限。企业来办审批，从收件起不超过20个工作日',
      '审批再提速。企业来办审批，不超过10个工作日，一个窗口收件',
    ],
    ['把河口大桥修通。河口大桥断了两年，学生绕路上学', '河口大桥接着修，桥墩已经出水，工期改到明年五月'],
    ['建工资保证金。新开工的工地先缴工程款的2%作工资保证金', '工资保证金提到3%，没有缴的不发施工许可证'],
    [
      '水库看水员名字上墙。看水员的姓名电话写在坝头的牌子上',
      '看水员的牌子要换新，换了人的当天改牌子上的姓名电话',
    ],
    [
      '银企见面每季一次。各银行行长到场，当场接企业的贷款申请',
      '银企见面改为每月一次，贷款申请当场接，十天答复',
    ],
  ])('%s ⇄ %s', (one, other) => {
    const { pairs } = alignMeasures(
      [measure(one), ...beside.slice(0, 3)],
      [measure(other), ...beside.slice(3)],
    );
    expect(pairs).toEqual([expect.objectContaining({ left: 0, right: 0 })]);
  });
});

describe('what is said in other words', () => {
  it.each<[string, string]>([
    [
      '银企每季见一次面。各银行行长到场，当场接企业的贷款申请',
      '每月请银行来见企业，贷款申请当场接，十天答复',
    ],
  ])('could be the same and is not claimed: %s ⇄ %s', (one, other) => {
    const { pairs, possible, dropped } = alignMeasures(
      [measure(one), ...beside.slice(0, 3)],
      [measure(other), ...beside.slice(3)],
    );
    expect(pairs).toEqual([]);
    expect(possible).toEqual([expect.objectContaining({ left: 0, right: 0 })]);
    expect(dropped).toEqual([1, 2, 3]);
  });
});

describe('with the same theme, what shows by itself that two are one', () => {
  const of = (text: string, more: Partial<AlignedMeasure> = {}) =>
    measure(text, { themes: ['yanghu'], ...more });
  const others = beside.map((one) => ({ ...one, themes: ['qita'] }));

  it.each<[string, AlignedMeasure, AlignedMeasure, string]>([
    [
      'a name that both begin with and nothing else has',
      of(
        '旧账有担保。工地从三月起存护渠保证金，开工前按造价存到专户，垮了塘埂先从专户里付，去年欠下的分三季还，有一笔没有还的，年终评比靠后',
      ),
      of(
        '问到人。护渠保证金提一点，三年没有出过事的可以只存一半，腊月二十以前一处一处去问住在渠边的人，不问包工头',
      ),
      'name',
    ],
    [
      'a figure that the later side leaves behind, whatever the words',
      of('办事有期限。从收件那天算起，不超过20个工作日，延长要写理由', { numbers: n('20', '个工作日') }),
      of('提速度。办审批从20个工作日压到10个，图章也要减，从收件算', {
        themes: ['gaige'],
        numbers: n('10', '个'),
      }),
      'from',
    ],
    [
      'a figure of the same kind in much of the same wording',
      of('巡渠员原来半个月一巡，改成10天一巡，但是不许再要书面材料，人到渠上，拍一张照片，写三行字', {
        numbers: n('10', '天'),
      }),
      of(
        '渠上的期限改成七天，七天以后巡渠员只打一个电话，问一句，看了没有，看了的把照片发过来，没有看的，把卡住的那道闸告诉我',
        { numbers: n('七', '天') },
      ),
      'figure',
    ],
    [
      'a later side that says it goes on',
      of('督渠期限改成七天，七天以后督渠组只打一个电话，问一句，清了没有，清了的把图发过来，没有清的另说', {
        type: 'zuzhi-lingdao',
      }),
      of('督渠七天不变，但不再打电话，督渠组的人下去，空手去，空手回，回来口头讲', { type: 'kaohe-wenze' }),
      'goingOn',
    ],
  ])('%s', (_, one, other, ground) => {
    const { pairs } = alignMeasures([one, ...others.slice(0, 3)], [other, ...others.slice(3)]);
    expect(pairs).toEqual([expect.objectContaining({ left: 0, right: 0, ground })]);
  });

  it.each<[string, AlignedMeasure, AlignedMeasure]>([
    [
      'the name of a body',
      of('渠首的闸换新。老闸漏了九年，下游三个村年年跑水，由虚溪县水利局入汛前换完，换下的铁件过秤入库'),
      of(
        '护林员名册照实填。谁在岗谁不在岗，请虚溪县水利局按月抽着对一遍，对不上的停发当月补助，连着对不上的换人',
      ),
    ],
    [
      'a name that comes up late',
      of(
        '把三处险段的石料备足，堆在堤脚，不够的从邻县调，调不来的报上来，由值班的人登记，再把手摇报警器发下去',
      ),
      of(
        '值班室夜里不断人，交班写清楚，谁接谁签，接不上的当天换人，换了还不行的通报，最后一样是手摇报警器要试响',
      ),
    ],
    [
      'a figure that the later side leaves behind and the earlier one set of something else',
      of('发放柴火补助，每户两百斤，存在村口的棚里', { numbers: n('20', '个工作日') }),
      of('茶苗换种，换苗周期从20个工作日压到10个', { numbers: n('10', '个') }),
    ],
    [
      'set phrases in a row',
      of('每月通报渠道开工进度，排末位的当场说明'),
      of('每月通报信访件办理进度，排末位的当场说明'),
    ],
    [
      'the name alone, where the theme is another',
      of('护渠保证金开工前按造价存到专户'),
      of('护渠保证金换成保函', { themes: ['caizheng'], type: 'zijin-butie' }),
    ],
  ])('is not %s', (_, one, other) => {
    const { pairs } = alignMeasures([one, ...others.slice(0, 3)], [other, ...others.slice(3)]);
    expect(pairs).toEqual([]);
  });
});

describe('a deadline', () => {
  const by = (text: string, words: string, date: string, year: string) =>
    measure(text, { deadline: { text: words, date }, year });

  it.each<[string, AlignedMeasure, AlignedMeasure, string | undefined]>([
    [
      'later',
      by('柳荫桥11月底前通车', '11月底前', '2013-11-30', '2013'),
      by('柳荫桥12月底前通车', '12月底前', '2014-12-31', '2014'),
      'later',
    ],
    [
      'the same day of each year',
      by('柳荫桥11月底前通车', '11月底前', '2013-11-30', '2013'),
      by('柳荫桥11月底前通车', '11月底前', '2014-11-30', '2014'),
      undefined,
    ],
    [
      'a date that its words contradict',
      by('柳荫桥12月31日前通车', '12月31日前', '2013-12-31', '2013'),
      by('柳荫桥改到明年6月30日前通车', '6月30日前', '2014-06-30', '2014'),
      'reworded',
    ],
  ])('%s', (_, one, other, way) => {
    const [pair] = alignMeasures([one], [other]).pairs;
    const change = pair?.changes.find(({ what }) => what === 'deadline');
    expect(change && 'way' in change ? change.way : undefined).toBe(way);
  });
});

describe('nothing is claimed', () => {
  it.each<[string, string]>([
    ['招聘网格员118名，每月补助五百元，培训三天上岗', '招聘护林员60名，每月补助五百元，培训三天上岗'],
    ['每月通报项目开工进度，排末位的当场说明', '每月通报信访件办理进度，排末位的当场说明'],
    ['新建村卫生室30所，每所配一名村医', '新建农家书屋30所，每所配一名管理员'],
    ['各县区成立防汛指挥部，主要负责人任指挥长', '各县区成立普查办公室，分管负责人任主任'],
    ['把河口的路修通，年底前通车', '把学校的围墙修好，年底前完工'],
  ])('of measures that are said alike of other things: %s, %s', (one, other) => {
    const { pairs } = alignMeasures(
      [measure(one), ...beside.slice(0, 3)],
      [measure(other), ...beside.slice(3)],
    );
    expect(pairs).toEqual([]);
  });

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
