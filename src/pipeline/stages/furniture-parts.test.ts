import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, invertEdits } from '../../text/edit.ts';
import { linesOf } from '../../text/lines.ts';
import { stable } from '../fixpoint.ts';
import { furniture } from './furniture.ts';
import type { Judged } from './judged.ts';
import { judgePageNumbers } from './page-numbers.ts';
import { quotedMail } from './quoted-mail.ts';
import { siteNames } from './site-names.ts';

const spoken =
  '今天开这个会，只讲修渠一件事。哪一段归谁修，哪一天通水，都写在墙上的表里，大家散会以后自己去看。';
const judged = (text: string): Judged[] => linesOf(text).map((line) => ({ line, trimmed: line.text.trim() }));
const cleaned = (text: string) =>
  stable(furniture())(text)
    .text.split('\n')
    .filter((line) => line.trim() !== '');

describe('numbers of pages alone on their lines', () => {
  const taken = (text: string) => {
    const lines = judged(text);
    judgePageNumbers(lines);
    return lines.filter(({ rule }) => rule).map(({ trimmed }) => trimmed);
  };

  it.each([
    ['两个页码接着数', `${spoken}\n1\n${spoken}\n2\n${spoken}`, ['1', '2']],
    ['从第三页数起', `${spoken}\n3\n${spoken}\n4\n${spoken}\n5`, ['3', '4', '5']],
    ['只有一个数', `${spoken}\n1\n${spoken}`, []],
    ['数字接不上', `${spoken}\n12\n${spoken}\n37\n${spoken}`, []],
    ['数字是小标题的号码', `1\n为什么修\n${spoken}\n2\n怎样修\n${spoken}`, []],
    ['数字是表里相邻的格', `面积\n1\n2\n${spoken}`, []],
  ])('%s', (_, text, numbers) => {
    expect(taken(text)).toEqual(numbers);
  });
});

describe('names of the site', () => {
  const names = (text: string, title?: string) => {
    const lines = judged(text);
    for (const line of lines) line.rule = 'furniture/any';
    return siteNames(lines, title);
  };

  it.each([
    ['网页题目的尾巴', '', '在修渠会上的讲话_清溪公文网', ['清溪公文网']],
    ['由谁整理', '（本资料由文稿驿站收集整理）', undefined, ['文稿驿站']],
    ['版权所有', '版权所有：清溪论坛', undefined, ['清溪论坛']],
    ['机关不是网站', '版权所有：清溪县人民政府', '在修渠会上的讲话_清溪县人民政府', []],
  ])('%s', (_, text, title, found) => {
    expect(names(text, title)).toEqual(found);
  });

  it('takes a line between paragraphs that says the name, and leaves a paragraph that says it', () => {
    const page = `首页 > 讲话 > 正文\n在修渠会上的讲话\n来源：清溪日报\n同志们：\n${spoken}\n（本资料由文稿驿站收集整理）\n${spoken}\n文稿驿站——让写作更轻松\n${spoken}\n我去看过文稿驿站，办得很好，大家可以去看一看，学一学，再回来想一想自己的事情。\n${spoken}`;
    expect(cleaned(page)).toEqual([
      '在修渠会上的讲话',
      '同志们：',
      spoken,
      spoken,
      spoken,
      '我去看过文稿驿站，办得很好，大家可以去看一看，学一学，再回来想一想自己的事情。',
      spoken,
    ]);
  });
});

describe('quoted mail', () => {
  const speech = ['在修渠会上的讲话', '县长　王建国', '同志们：', spoken, spoken];
  const quoted = speech.map((line) => `> ${line}`).join('\n');
  const read = (text: string) => applyEdits(text, quotedMail(text)).split('\n').filter(Boolean);

  it.each([
    ['信头、引文、签名', `发件人: 张三\n主题: 转发\n\n请看下面。\n\n${quoted}\n\n此邮件含保密信息`],
    ['引文的引文', `发件人: 张三\n\n${quoted.replace(/^/gmu, '> ')}`],
    ['引文里有信头', `转给你\n> 发件人: 李四\n> 日期: 2019年3月6日\n>\n${quoted}`],
    ['在……写道', `在 2019年3月5日 21:13，"某科" <a@b.example> 写道：\n${quoted}`],
  ])('%s', (_, mail) => {
    expect(read(mail)).toEqual(speech);
  });

  it.each([
    ['回信比引文长', `${spoken}\n${spoken}\n${spoken}\n> 在修渠会上的讲话\n> 县长\n> 同志们：\n> 好`],
    ['Markdown 里引一句', `在修渠会上的讲话\n${spoken}\n> 修渠如修身\n${spoken}`],
    ['大于号在句子里', `同志们：\n产量 > 去年\n${spoken}`],
  ])('leaves: %s', (_, text) => {
    expect(quotedMail(text)).toEqual([]);
  });

  it('leads back and finds nothing the second time', () => {
    const line = fc.constantFrom(
      '> 同志们：',
      `> ${spoken}`,
      '>',
      '发件人: 张三',
      spoken,
      '',
      '>> 好',
      '> 1',
    );
    void fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const text = lines.join('\n');
        const { text: out, edits } = stable(furniture())(text);
        expect(applyEdits(out, invertEdits(edits))).toBe(text);
        expect(stable(furniture())(out).edits).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

describe('what leads to other texts between the paragraphs', () => {
  const other = '第二件事是管水。水从哪里来，到哪里去，一户一户说清楚，说不清楚的不要散会。';
  it.each([
    ['标题在栏目名的下一行', '相关报道：\n省人大会议隆重开幕迎来代表'],
    ['标题跟在栏目名后面', '推荐阅读：在春耕现场会上的讲话'],
    ['带图的新闻', '全县春耕现场会召开（组图）'],
  ])('%s', (_, link) => {
    const page = `首页 > 讲话 > 正文\n在修渠会上的讲话\n来源：清溪日报\n同志们：\n${spoken}\n${link}\n${other}`;
    expect(cleaned(page)).toEqual(['在修渠会上的讲话', '同志们：', spoken, other]);
  });

  it('leaves a heading below a line of the page', () => {
    const page = `首页 > 讲话 > 正文\n在修渠会上的讲话\n来源：清溪日报\n同志们：\n${spoken}\n相关报道：\n二、认清形势，把责任扛起来\n${other}`;
    expect(cleaned(page)).toContain('二、认清形势，把责任扛起来');
  });
});

describe('marks of notes', () => {
  it('go where the notes stand at the end, and stay elsewhere', () => {
    const noted = spoken.replace('一件事。', '一件事。[1]');
    expect(cleaned(`在修渠会上的讲话\n同志们：\n${noted}\n${spoken}\n[1] 修渠，指修主渠。`)).toEqual([
      '在修渠会上的讲话',
      '同志们：',
      spoken,
      spoken,
      '[1] 修渠，指修主渠。',
    ]);
    expect(cleaned(`在修渠会上的讲话\n同志们：\n${noted}\n${spoken}`)).toContain(noted);
  });
});

describe('a text cut at a fixed width', () => {
  it('keeps its pieces though they end no sentence, and loses the numbers of its pages', () => {
    const piece = '水利是农业的命脉，我们县十年九旱，靠天吃饭的田还有四万';
    const other = '亩，哪个乡镇的水渠修好了，哪个乡镇的老百姓就有饭吃，这';
    const half = [piece, other, piece, other, piece, other];
    expect(cleaned(['同志们：', ...half, '· 1 ·', ...half, '· 2 ·', ...half].join('\n'))).toEqual([
      '同志们：',
      ...half,
      ...half,
      ...half,
    ]);
  });
});

describe('a scanned book', () => {
  const short = '县县要有测站，乡乡要有明白人。';
  it('loses its running heads and nothing between them', () => {
    const lines = ['同志们：', spoken, short, '一、把闸门管起来', short, '希望大家把这件事办好。'];
    const [call = '', first = '', ...rest] = lines;
    const book = [
      call,
      first,
      '水利文件选编 · 117 ·',
      rest[0],
      '· 118 · 水利文件选编',
      ...rest.slice(1, 3),
      '水利文件选编　· 119 ·',
      rest[3],
    ];
    expect(cleaned(['在修渠会上的讲话', ...book].join('\n'))).toEqual(['在修渠会上的讲话', ...lines]);
  });
});

describe('the name of a book beside the number of its page', () => {
  const third = spoken.replace('修渠', '植树');
  const other = spoken.replace('修渠', '管水');
  const book = (first: string, second: string) =>
    cleaned(['在修渠会上的讲话', '同志们：', spoken, first, other, third, second, other].join('\n'));
  it.each([
    ['号码在前', '233　　农村工作文选', '234　　农村工作文选'],
    ['左右两页', '农村工作文选　　233', '234　　农村工作文选'],
    ['号码两边有横线', '— 233 —　农村工作文选', '农村工作文选　— 235 —'],
  ])('goes: %s', (_, first, second) => {
    expect(book(first, second)).toEqual(['在修渠会上的讲话', '同志们：', spoken, other, third, other]);
  });
  it.each([
    ['数目往下走', '水渠里程 40', '水渠里程 38'],
    ['数目差得远', '水渠里程 40', '水渠里程 90'],
    ['表里的两行', '参会人数　40', '参会人数　42'],
    ['另一行是别的话', '农村工作文选　233', '水渠里程　234'],
  ])('stays: %s', (_, first, second) => {
    expect(book(first, second)).toEqual(expect.arrayContaining([first, second]));
  });
});

describe('running heads that change from page to page', () => {
  const third = spoken.replace('修渠', '植树');
  const page = (...heads: string[]) =>
    cleaned(['在修渠会上的讲话', '同志们：', ...heads.flatMap((head) => [spoken, head]), third].join('\n'));
  it('go where their numbers count on', () => {
    expect(page('第二编　领导讲话　121', '122　农村文选', '第二编　领导讲话　123')).not.toContain(
      '122 农村文选',
    );
    expect(page('第二编　领导讲话　121', '122　农村文选', '第二编　领导讲话　123')).toHaveLength(6);
  });
  it('are no headings with numbers before them', () => {
    const headings = ['1 为什么修主渠', '2 怎样修主渠', '3 谁来修主渠'];
    expect(page(...headings)).toEqual(expect.arrayContaining(headings));
  });
  it('are no rows with numbers of their own', () => {
    const rows = ['清溪镇出动民工　121', '岚水镇出动民工　90', '白沙镇出动民工　300'];
    expect(page(...rows)).toEqual(expect.arrayContaining(rows));
  });
});

describe('a newspaper that goes on elsewhere', () => {
  it('says so behind the last word of a paragraph', () => {
    expect(cleaned(`在修渠会上的讲话\n同志们：\n${spoken}（下转第三版）`)).toEqual([
      '在修渠会上的讲话',
      '同志们：',
      spoken,
    ]);
    const told = `${spoken}（下转第三产业）`;
    expect(cleaned(`在修渠会上的讲话\n同志们：\n${told}`)).toContain(told);
  });
});

describe('a teaser', () => {
  const page = (last: string) =>
    `首页 > 讲话 > 正文\n在全县修渠会议上的讲话\n来源：清溪日报\n同志们：\n${spoken}\n${spoken.replace('修渠', '管水')}\n${last}`;
  it('repeats the title and the first words, and goes', () => {
    const teaser = '在全县修渠会议上的讲话同志们：今天开这个会，只讲修渠一件事……';
    expect(cleaned(page(teaser))).not.toContain(teaser);
  });
  it('is no sentence that says more than what stands above', () => {
    const last = '在全县修渠会议上的讲话我已经讲过三回，这一回只盼着水早一天到田头……';
    expect(cleaned(page(last))).toContain(last);
  });
});

describe('words of editors and sites in a row with the text', () => {
  const page = (head: readonly string[], tail: readonly string[]) =>
    cleaned(['在全县修渠会议上的讲话', ...head, '同志们：', spoken, spoken, ...tail].join('\n'));
  it.each([
    [
      '公众号的引子',
      ['3月6日，清溪县召开修渠大会，县委书记尤之远出席并讲话。现将讲话全文刊发如下，以飨读者。'],
      [],
    ],
    ['引子换了说法', ['日前，县长尤之远在修渠会上作了讲话，现将主要内容予以摘登，供学习。'], []],
    [
      '文末的声明',
      [],
      [
        '责任编辑：尤小丽',
        '关键词：修渠 讲话',
        '稿件声明',
        '凡本网注明来源的稿件，版权均属本网所有，未经授权不得转载。',
      ],
    ],
    ['公众号的收尾', [], ['- END -', '来源丨清溪融媒', '编辑丨小尤']],
  ])('%s', (_, head, tail) => {
    expect(page(head, tail)).toEqual(['在全县修渠会议上的讲话', '同志们：', spoken, spoken]);
  });
  it('are not what a speaker says of a printed speech', () => {
    const said = '县长的讲话已经印发，下面我就怎样落实讲三点，请大家对照自己的村子听。';
    expect(page([], [said])).toContain(said);
  });
});
