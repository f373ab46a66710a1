import { describe, expect, it } from 'vitest';
import { markdownLines, splitFrontMatter } from './markdown-lines.ts';

describe('a Markdown file', () => {
  it.each([
    ['标题', '## 一、修渠\n\n同志们：', ['一、修渠', '同志们：']],
    ['粗体后面紧跟汉字', '**（一）修渠。**一段一段修。', ['（一）修渠。一段一段修。']],
    [
      '行末的反斜杠换行',
      '**在修渠会上的讲话**\\\n（根据录音整理）',
      ['在修渠会上的讲话', '（根据录音整理）'],
    ],
    ['行末没有空行的换行', '县长\n王建国', ['县长', '王建国']],
    [
      '圆点列表和编号列表',
      '- 时间：上午\n- 地点：礼堂\n\n1. 修渠\n2. 通水',
      ['时间：上午', '地点：礼堂', '1.修渠', '2.通水'],
    ],
    ['链接和图片', '见[附件](a.pdf)![图](a.png)。', ['见附件。']],
    ['引用', '> 【整理者按】缺一页。', ['【整理者按】缺一页。']],
    ['脚注', '压断了扁担。[^1]\n\n[^1]: 日报作两千根。', ['压断了扁担。[1]', '[1] 日报作两千根。']],
    ['表格', '| 乡 | 里 |\n|---|---|\n| 东乡 | 3 |', ['乡', '里', '东乡', '3']],
    ['分隔线和注释', '前\n\n---\n\n<!-- 注 -->\n\n后', ['前', '后']],
    ['转义的号码', '1\\. 修渠', ['1. 修渠']],
    ['隐去的名字', '张**、李**等三人', ['张**、李**等三人']],
    ['没有空格的井号', '#修渠是大事', ['#修渠是大事']],
  ])('%s', (_, source, lines) => {
    expect(markdownLines(source)).toEqual(lines);
  });

  it('says its title and its date before the text', () => {
    const { facts, body } = splitFrontMatter(
      '---\ntitle: "修渠"\ndate: 2020-09-21T09:30\ntags: [a]\n---\n同志们：',
    );
    expect(facts).toEqual({ title: '修渠', date: '2020-09-21T09:30' });
    expect(body).toBe('同志们：');
  });

  it('keeps a line between two rules that is no front matter', () => {
    expect(splitFrontMatter('---\n同志们\n---\n散会。').body).toBe('---\n同志们\n---\n散会。');
  });

  it('is read in time that grows with its length alone', () => {
    for (const piece of [
      '> ',
      '* ',
      '**a',
      '[',
      '1. a\n',
      '|a',
      '`',
      '_a*',
      '<a ',
      '- a\n\n',
      '**、',
      '![',
    ]) {
      const start = performance.now();
      markdownLines(piece.repeat(60_000 / piece.length));
      expect(performance.now() - start, piece).toBeLessThan(2500);
    }
  });
});
