import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../text/edit.ts';
import { gluedItems } from './glued-items.ts';

describe('items of a list that ran together', () => {
  it.each([
    [
      '首项失了编号',
      '在排查上见到成效。四个镇查出险房九处。2. 在整改上见到成效。已经拆除五处。3. 在值守上见到成效。夜里都有人。',
      '在排查上见到成效。四个镇查出险房九处。\n2. 在整改上见到成效。已经拆除五处。\n3. 在值守上见到成效。夜里都有人。',
    ],
    [
      '首项编号还在',
      '1、抓好春灌。水库先蓄后放。2、抓好备耕。种子月底到户。',
      '1、抓好春灌。水库先蓄后放。\n2、抓好备耕。种子月底到户。',
    ],
    [
      '接着上一行的编号',
      '3、抓好防火。山上不留火种。4、抓好防汛。船要下水。',
      '3、抓好防火。山上不留火种。\n4、抓好防汛。船要下水。',
    ],
  ])('%s', (_, received, expected) => {
    expect(applyEdits(received, gluedItems(received))).toBe(expected);
    expect(gluedItems(expected)).toEqual([]);
  });

  it.each([
    ['句中列点', '会议有三项议程：1.领导讲话。2.表彰先进。3.宣读名单。'],
    ['分号列点', '要做到：1.早排查；2.早整改；3.早销号。大家回去以后照办。'],
    ['小数', '今年增长了。2.5万亩水田已经插完秧。大家辛苦了。'],
    ['孤零零的数字', '水位退了。2、堤上的人撤一半。其余的人照旧守夜。'],
    ['编号不相接', '水位退了。5. 堤上的人撤一半。其余照旧。9. 船要下水。桨也带上。'],
  ])('留着：%s', (_, text) => {
    expect(gluedItems(text)).toEqual([]);
  });
});
