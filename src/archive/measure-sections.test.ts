import { describe, expect, it } from 'vitest';
import { sectionsOf } from './measure-sections.ts';

const order = Array.from({ length: 30 }, (_, index) => `p${index + 1}`);
const at = (...places: number[]) => places.map((place) => ({ anchor: `p${place}` }));
const heading = (place: number, text: string, level = 1) => ({ level, text, anchor: `p${place}` });
const said = (items: { anchor: string }[], outline: ReturnType<typeof heading>[], anchors = order) =>
  sectionsOf(items, outline, anchors).map(
    (section) => `${section.heading?.text ?? '—'} ${section.items.map(({ anchor }) => anchor).join()}`,
  );

describe('a long list of measures', () => {
  it.each([
    ['短的不分', at(2, 9), [heading(1, '一、'), heading(8, '二、')], ['— p2,p9']],
    [
      '按一级标题分，空的不列',
      at(2, 4, 6, 9, 11, 11, 12, 13, 25),
      [heading(3, '一、'), heading(8, '二、'), heading(14, '三、'), heading(20, '四、')],
      ['— p2', '一、 p4,p6', '二、 p9,p11,p11,p12,p13', '四、 p25'],
    ],
    [
      '只有一个一级标题，按二级分',
      at(2, 3, 4, 5, 6, 9, 10, 11, 12),
      [heading(1, '讲话'), heading(2, '（一）', 2), heading(8, '（二）', 2)],
      ['（一） p2,p3,p4,p5,p6', '（二） p9,p10,p11,p12'],
    ],
    ['没有标题', at(1, 2, 3, 4, 5, 6, 7, 8, 9), [], ['— p1,p2,p3,p4,p5,p6,p7,p8,p9']],
  ])('%s', (_, items, outline, expected) => {
    expect(said(items, outline)).toEqual(expected);
  });

  it('follows the text where anchors do not', () => {
    const anchors = ['p9', ...order.filter((anchor) => anchor !== 'p9')];
    const items = at(9, 2, 3, 4, 5, 6, 7, 8, 10);
    expect(said(items, [heading(1, '一、'), heading(7, '二、')], anchors)).toEqual([
      '— p9',
      '一、 p2,p3,p4,p5,p6',
      '二、 p7,p8,p10',
    ]);
  });
});
