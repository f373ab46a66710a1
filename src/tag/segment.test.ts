import { describe, expect, it } from 'vitest';
import { listMarksOf } from './list-marks.ts';
import { unitsOf } from './segment.ts';
import { clausesOf, sentencesOf } from './split.ts';

const words = (text: string, spans: readonly { start: number; end: number }[]) =>
  spans.map(({ start, end }) => text.slice(start, end));

describe('sentences and clauses', () => {
  it.each([
    ['先修路。再种树！', ['先修路。', '再种树！']],
    ['他说：“路要修。树要种。”大家鼓掌。', ['他说：“路要修。树要种。”大家鼓掌。']],
    ['没有合上的“引号。后面还有。', ['没有合上的“引号。', '后面还有。']],
    ['修路；种树；护林', ['修路；种树；护林']],
    ['', []],
  ])('%s', (text, expected) => {
    expect(words(text, sentencesOf(text))).toEqual(expected);
  });

  it('clauses end at commas and semicolons', () => {
    const text = '先摸底，再建档；最后公示。';
    expect(words(text, clausesOf(text, { start: 0, end: text.length }))).toEqual([
      '先摸底，',
      '再建档；',
      '最后公示。',
    ]);
  });
});

describe('list marks', () => {
  it.each([
    ['一要修渠。二要清淤。', ['一', '二']],
    ['具体抓三件事：一是修渠，二是清淤，三是护堤。', ['一是', '二是', '三是']],
    ['（一）修渠。（二）清淤。', ['（一）', '（二）']],
    ['1.修渠。2．清淤。', ['1.', '2．']],
    ['(3)清淤。', ['(3)']],
    ['①修渠。②清淤。', ['①', '②']],
    ['首先，修渠。其次，清淤。', ['首先，', '其次，']],
    ['第一、第二产业都要发展。', []],
    ['增长1.5亿元。', []],
    ['一是一，二是二，这话不假', []],
  ])('%s', (text, expected) => {
    const found = words(text, listMarksOf(text));
    if (text.startsWith('一是一')) expect(found.length).toBeLessThanOrEqual(2);
    else expect(found).toEqual(expected);
  });
});

describe('bounds of measures', () => {
  it.each([
    ['一个编号一条', '一要修渠。渠长三里。二要清淤。秋前清完。', ['要修渠。', '要清淤。']],
    [
      '段首短句管到段末',
      '稳步修缮校舍。更换门窗三百扇，加固围墙两处。增设灯具，改造厕所。',
      ['稳步修缮校舍。'],
    ],
    [
      '没有首句，一句一条',
      '在三个村新建水塔，由镇水利站统一管护，年底前通水到户。组织青年骨干外出学习，回来后办班传授。',
      ['在三个村新建水塔，由镇水利站统一管护，年底前通水到户。', '组织青年骨干外出学习，回来后办班传授。'],
    ],
    [
      '换了责任单位另起一条',
      '整治河道乱占。清理棚屋和堆场，拆除废弃码头。各镇要在月底前交出清单，逐处销号。',
      ['整治河道乱占。', '各镇要在月底前交出清单，逐处销号。'],
    ],
    [
      '空首句下的各个短句',
      '以水兴农。整修东部渠系。疏通干渠，更换闸门，加固堤岸。推广节水灌溉。铺设滴灌带，安装水表，培训水管员。',
      ['整修东部渠系。', '推广节水灌溉。'],
    ],
    [
      '五年来打头的长首句也管到段末',
      '五年来，我们坚持不懈推进灌区续建配套，渠系面貌实现历史性改变。新建干渠三条，更换闸门。改造泵站，培训人员。',
      ['五年来，我们坚持不懈推进灌区续建配套，渠系面貌实现历史性改变。'],
    ],
    [
      '短句与正文处处交替，各起一条',
      '盘活水利资产。深入实施清产行动，推动闲置泵站用起来。拓宽筹资渠道。落实贷款贴息，发行专项债券。规范水价收缴。装表到户，按月公示。',
      ['盘活水利资产。', '拓宽筹资渠道。', '规范水价收缴。'],
    ],
    [
      '有一个短句后面什么也没有，都是正文',
      '盘活水利资产。深入实施清产行动，推动闲置泵站用起来。拓宽筹资渠道。落实贷款贴息，发行专项债券。规范水价收缴。装表到户，按月公示。培训水管人员。加强渠系管护。',
      ['盘活水利资产。'],
    ],
    ['引子不成条', '下一步，一要修渠，二要清淤。', ['要修渠，', '要清淤。']],
  ])('%s', (_name, text, leads) => {
    expect(
      words(
        text,
        unitsOf(text).map(({ lead }) => lead),
      ),
    ).toEqual(leads);
  });
});
