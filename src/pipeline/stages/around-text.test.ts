import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, invertEdits } from '../../text/edit.ts';
import type { LineEvidence } from '../../text/line-evidence.ts';
import { stable } from '../fixpoint.ts';
import { furniture } from './furniture.ts';

const spoken =
  '今天开这个会，只讲修渠一件事。哪一段归谁修，哪一天通水，都写在墙上的表里，大家散会以后自己去看。';
const text = `同志们：\n${spoken}\n${spoken}\n散会以后，各乡镇长留下来。`;
const evidence = (page: string): LineEvidence[] =>
  page.split('\n').map((line) => ({ text: line, links: 0, main: true }));
const cleaned = (page: string, lines: readonly LineEvidence[] = evidence(page), title?: string) =>
  stable(furniture({ lines, ...(title ? { title } : {}) }))(page)
    .text.split('\n')
    .filter((line) => line.trim() !== '');

/** Flat pages, all lines in one element: place and grammar alone decide. No line holds a word of the furniture tables. */
const pages: readonly { readonly kind: string; readonly page: string; readonly kept: readonly string[] }[] = [
  {
    kind: '报纸：报头的日期带星期，正文之后署名',
    page: `青石日报 2015年4月29日 星期三\nA02 综合\n在全县修渠大会上的讲话\n（2015年4月28日）\n王建国\n${text}\n（宣传科供稿）\n广告热线 2233445`,
    kept: ['在全县修渠大会上的讲话', '（2015年4月28日）', '王建国', ...text.split('\n')],
  },
  {
    kind: '机关：登记表的栏目和值连成一行，文末有落款',
    page: `青石水利 阳光政务\n索引号 001/2020 发布机构 县水利局 废止日期\n关于修渠的通知\n各乡镇人民政府：\n${spoken}\n${spoken}\n青石县水利局\n2020年3月1日\n手机看\n【图说】渠上人家`,
    kept: ['关于修渠的通知', '各乡镇人民政府：', spoken, spoken, '青石县水利局', '2020年3月1日'],
  },
  {
    kind: '论坛：正文之后的姓名、钟点和跟帖',
    page: `水乡社区 -> 材料 -> 在修渠会上的讲话\n在修渠会上的讲话\n${text}\n春风 2011-01-19 10:30\n好材料，学习了，谢谢分享！\n秋水 2011-01-19 11:02\n顶`,
    kept: ['在修渠会上的讲话', ...text.split('\n')],
  },
  {
    kind: '公众号：题目下面的口号，题目带冒号',
    page: `修渠寄语：一渠清水一方人\n水乡发布 2021-03-05 10:22\n每天一篇，伴你成长\n${text}\n一审：小王 二审：小李`,
    kept: ['修渠寄语：一渠清水一方人', ...text.split('\n')],
  },
];

describe('furniture by place and grammar', () => {
  it.each(pages)('$kind', ({ page, kept }) => {
    expect(cleaned(page, evidence(page), kept[0])).toEqual(kept);
  });

  it('takes what stands in another element than the sentences', () => {
    const page = `在修渠会上的讲话\n${text}\n渠上人家\n水乡四时`;
    const lines = evidence(page).map((line, at, all) => ({ ...line, core: at < all.length - 2 }));
    expect(cleaned(page, lines)).toEqual(['在修渠会上的讲话', ...text.split('\n')]);
  });

  it('leaves the cells of a table among the sentences, numbers too', () => {
    const page = `来源：青石日报 时间：2020-03-01 09:00\n关于修渠的通知\n${text}\n公里\n白水乡\n7\n【打印】【关闭】`;
    const cells = new Set(['公里', '白水乡', '7']);
    const lines = evidence(page).map((line, at, all) => ({
      ...line,
      core: at > 1 && at < all.length - 1,
      beside: !cells.has(line.text),
      ...(cells.has(line.text) ? { cell: true } : {}),
    }));
    expect(cleaned(page, lines)).toEqual(['关于修渠的通知', ...text.split('\n'), ...cells]);
  });

  it('takes signs that a browser hides out of a line, and leaves hidden words', () => {
    const page = `在修渠会上的讲话\n同志们：k8 |2 v; Q\n${spoken}`;
    const lines = evidence(page).map((line) => ({ ...line, hidden: ['k8 |2 v; Q', '修渠一件事'] }));
    expect(cleaned(page, lines)).toEqual(['在修渠会上的讲话', '同志们：', spoken]);
  });

  it('leaves a plain text alone that shows no page around it', () => {
    const plain = `修渠会议\n青石水利 阳光政务\n${text}\n渠上人家\n水乡四时`;
    expect(stable(furniture())(plain).edits).toEqual([]);
  });

  it('leads back, finds nothing the second time and takes no long sentence of a plain text, whatever stands around it', () => {
    const line = fc.constantFrom(
      ...pages.flatMap(({ page }) => page.split('\n')),
      '一、修渠',
      '上一篇：没有了',
      '打印',
      'Hello World',
    );
    const shown = fc.record({
      links: fc.constantFrom(0, 0.5, 1),
      main: fc.boolean(),
      core: fc.boolean(),
      beside: fc.boolean(),
    });
    void fc.assert(
      fc.property(fc.array(fc.tuple(line, shown), { maxLength: 14 }), (parts) => {
        const received = parts.map(([words]) => words).join('\n');
        const lines = parts.map(([words, known]) => ({ text: words, ...known }));
        const stage = stable(furniture({ lines }));
        const result = stage(received);
        expect(applyEdits(received, result.edits)).toBe(result.text);
        expect(applyEdits(result.text, invertEdits(result.edits))).toBe(received);
        expect(stage(result.text).edits).toEqual([]);
        const plain = stable(furniture())(received).text.split('\n');
        expect(plain.includes(spoken)).toBe(parts.some(([words]) => words === spoken));
      }),
      { numRuns: 400 },
    );
  });
});
