import { describe, expect, it } from 'vitest';
import { weigh } from '../stages/around-text.ts';
import { factsOfWords, type LineFacts } from '../stages/line-facts.ts';
import { insideSigns } from './furniture-inside-signs.ts';
import { furnitureSigns } from './furniture-signs.ts';
import { textSigns } from './text-signs.ts';

const facts = (text: string, rest: Partial<LineFacts> = {}): LineFacts => ({
  ...factsOfWords(text),
  zone: 'block',
  page: 'sure',
  repeated: false,
  isTitle: false,
  annexed: false,
  answered: false,
  labelled: false,
  apart: false,
  ...rest,
});
const shown = { text: '', links: 0, main: true };
const long = '各乡镇要把水利工程的责任人写在墙上，月底以前县里派人逐村去看，看到一处算一处。';

/** Of every sign a line that it holds of and one that it must leave. */
const cases: Readonly<Record<string, readonly [LineFacts, LineFacts]>> = {
  caption: [
    facts('修渠工地', { zone: 'inside', caption: true }),
    facts('一、修渠', { zone: 'inside', caption: true }),
  ],
  'before-salutation': [
    facts('3月1日，县长在修渠会上致辞，全文如下：', { beforeCall: true }),
    facts('3月1日，县长在修渠会上致辞，全文如下：'),
  ],
  'headline-above': [
    facts('王明县长：今晚谁也不许离开大堤！', { zone: 'above', partedAbove: true }),
    facts('王明县长：今晚谁也不许离开大堤！', { zone: 'above' }),
  ],
  'past-neighbours': [
    facts('请遵守法律，文明发言，不传播谣言。', { zone: 'below', pastNeighbours: true }),
    facts('请遵守法律，文明发言，不传播谣言。', { zone: 'below' }),
  ],
  'names-site': [
    facts('清溪文库祝您工作顺利', { zone: 'inside', namesSite: true }),
    facts('清溪文库办起来以后，群众有了读书的地方。', { zone: 'inside', namesSite: true }),
  ],
  advertisement: [
    facts('清溪家电城 以旧换新 送货上门', { zone: 'inside' }),
    facts('盘活存量 引进增量 做大总量', { zone: 'inside' }),
  ],
  'advert-word': [facts('广告', { zone: 'inside' }), facts('广告位要公开招租', { zone: 'inside' })],
  'link-between': [
    facts('全县春耕现场会在清溪召开', { zone: 'inside', evidence: { ...shown, links: 1 } }),
    facts('二、全县春耕现场会的要求', { zone: 'inside', evidence: { ...shown, links: 1 } }),
  ],
  'reading-on': [
    facts('推荐阅读：在春耕现场会上的讲话', { zone: 'inside' }),
    facts('推荐阅读的书要读完', { zone: 'inside' }),
  ],
  'site-between': [facts('清溪公文网', { zone: 'inside' }), facts('织密安全网', { zone: 'inside' })],
  'comment-between': [
    facts('网友“清风”：讲得好！', { zone: 'inside' }),
    facts('网友的意见：要逐条答复。', { zone: 'inside' }),
  ],
  'with-picture': [
    facts('全县春耕现场会召开（组图）', { zone: 'inside' }),
    facts('全县春耕现场会召开（详见附图一）', { zone: 'inside' }),
  ],
  'weekday-below': [facts('2014年11月15日（星期六）', { zone: 'end' }), facts('2014年11月15日（星期六）')],
  posted: [
    facts('（岚水县信息中心 2004年5月6日发布）', { zone: 'end' }),
    facts('（岚水县人民政府 2004年5月6日发布）'),
  ],
  'machine-time': [facts('县委办 2014-03-04 09:15'), facts('2012年6月15日')],
  label: [facts('单位：水利局'), facts('下面讲三点')],
  labels: [facts('撰稿：小王 校对：小李'), facts('时间：上午')],
  separators: [facts('市长讲话 | 要闻 | 专题'), facts('修渠——一件实事')],
  bracketed: [facts('【我要打印】【关闭】'), facts('【解读】修渠的三笔账')],
  'short-words': [facts('要闻 专题 图片'), facts('王建国 同志')],
  'many-short-words': [facts('要闻 专题 图片 视频 文化'), facts('要闻 专题 图片')],
  buttons: [facts('打印 关闭'), facts('打印文件要登记')],
  'site-name': [facts('青石新闻网'), facts('织密安全防护网络')],
  counter: [facts('热度 77 次'), facts('（4）水渠')],
  command: [facts('点击进入专题'), facts('进入新阶段以后，水利工作怎么做，大家想过没有，今天要说清楚')],
  address: [facts('投稿 abc@example.org'), facts('公开电话要有人接')],
  'no-words': [facts('END'), facts('……')],
  bullet: [facts('·我县召开防汛会议'), facts('我县召开防汛会议')],
  shortened: [
    facts('我县召开防汛工作会议...'),
    facts(
      '会议还在开……大家先坐，等县长从现场赶回来以后，我们就接着往下面讲，一直讲到散会，散会以后再去看一看水库…',
    ),
  ],
  'word-or-two': [facts('要闻'), facts('县长王建国')],
  'of-the-site': [facts('本站内容仅供参考'), facts('本县内容')],
  'much-of-the-site': [facts('转载请注明来自本站'), facts('本站')],
  'full-of-the-site': [facts('该文档全部预览完了，喜欢就下载'), facts('本站 转载')],
  'links-below': [facts('相关文章推荐'), facts('更多群众受益')],
  register: [facts('索引号 12 发布机构 县政府 成文日期'), facts('发布机构是县政府')],
  weekday: [facts('2015年4月29日 星期三'), facts('2015年4月29日')],
  'hash-tag': [facts('收于 #讲话'), facts('3#楼')],
  'bare-label': [facts('来源：'), facts('来源广泛')],
  'value-of-label': [facts('县水务局', { labelled: true }), facts('县水务局')],
  credit: [facts('（办公室供稿）', { zone: 'end' }), facts('（办公室供稿）')],
  'apart-from-title': [facts('每天一篇', { apart: true }), facts('每天一篇')],
  'title-with-more': [
    facts('论坛 在修渠会上的讲话', { title: '在修渠会上的讲话' }),
    facts('在修渠会上的讲话', { title: '在修渠会上的讲话' }),
  ],
  repeated: [facts('要闻', { repeated: true }), facts('要闻')],
  answer: [facts('写得好', { answered: true }), facts('写得好')],
  'all-links': [facts('要闻', { evidence: { ...shown, links: 1 } }), facts('要闻', { evidence: shown })],
  'some-links': [facts('要闻', { evidence: { ...shown, links: 0.5 } }), facts('要闻', { evidence: shown })],
  region: [facts('要闻', { evidence: { ...shown, holds: 'furniture' } }), facts('要闻')],
  'outside-core': [
    facts('要闻', { evidence: { ...shown, core: false } }),
    facts('要闻', { evidence: shown }),
  ],
  'not-beside': [
    facts('要闻', { evidence: { ...shown, beside: false } }),
    facts('要闻', { evidence: shown }),
  ],
  'not-main': [facts('要闻', { evidence: { ...shown, main: false } }), facts('要闻', { evidence: shown })],
  'above-title': [facts('要闻', { zone: 'above' }), facts('要闻', { zone: 'above', page: 'hint' })],
  'below-text': [facts('要闻', { zone: 'below' }), facts('要闻')],
  'behind-text': [facts('要闻', { zone: 'end' }), facts('要闻')],
  'no-page': [facts('要闻', { page: 'none' }), facts('要闻')],
  'little-page': [facts('要闻', { page: 'hint' }), facts('要闻')],
  'within-text': [facts('要闻', { zone: 'inside' }), facts('要闻')],
  'long-sentence': [
    facts(long),
    facts('修渠的人、买石料的钱、开工的日子、通水的日子、验收的人都要写在墙上的表里'),
  ],
  sentence: [facts('大家散会以后自己去看。'), facts('大家散会以后自己去看。', { zone: 'below' })],
  paragraph: [facts(long.repeat(2)), facts('要闻')],
  salutation: [facts('各位乡亲：'), facts('乡亲')],
  markdown: [facts('## 会议摘要'), facts('#讲话')],
  title: [facts('修渠', { isTitle: true }), facts('修渠')],
  titled: [facts('在全县修渠会上的讲话'), facts('在全县修渠会上的讲话', { zone: 'above' })],
  'head-of-one': [facts('竣工仪式上的讲话篇1'), facts('篇幅不长')],
  'title-begun': [facts('在全镇秸秆禁烧暨冬季防火'), facts('在乡里')],
  subtitle: [facts('——在全县修渠会上'), facts('修渠会上')],
  byline: [facts('县委书记 王建国'), facts('县委文件汇编')],
  office: [facts('中共青石县委书记'), facts('县委书记办公')],
  'byline-above': [facts('县长 王建国', { zone: 'above' }), facts('县长 王建国')],
  'byline-shape': [facts('新闻中心主播 王建国'), facts('新闻中心 打印本页')],
  name: [facts('王 建 国'), facts('下载')],
  date: [facts('（二〇一二年六月十五日）'), facts('2012-06-15')],
  number: [facts('青政发〔2012〕15号'), facts('15号楼')],
  addressee: [facts('各乡镇人民政府：'), facts('各乡镇人民政府')],
  'bracketed-note': [facts('（根据录音稿）'), facts('（责任编辑：小王）')],
  organ: [facts('青石县人民政府'), facts('主办：青石县人民政府')],
  heading: [facts('一、修渠'), facts('修渠')],
  annex: [facts('附件：任务表', { zone: 'end' }), facts('附近的村', { zone: 'end' })],
  annexed: [facts('任务表', { annexed: true }), facts('任务表')],
  meeting: [facts('地点：县委礼堂'), facts('地点偏远')],
  'beside-sentences': [facts('要闻', { evidence: { ...shown, beside: true } }), facts('要闻')],
  'byline-dated': [facts('镇党委书记 王明 2012.6.15'), facts('王明 2012.6.15')],
  'cell-of-text': [
    facts('要闻', { evidence: { ...shown, core: true, beside: false, cell: true } }),
    facts('要闻', { evidence: { ...shown, core: true, beside: false } }),
  ],
  'region-text': [facts('要闻', { evidence: { ...shown, holds: 'text' } }), facts('要闻')],
  'region-title': [facts('要闻', { evidence: { ...shown, holds: 'title' } }), facts('要闻')],
};

const signs = [...furnitureSigns, ...insideSigns, ...textSigns];

describe('signs', () => {
  it.each(signs)('$id', (sign) => {
    const [held, left] = cases[sign.id] ?? [];
    expect(held && sign.holds(held)).toBe(true);
    expect(left && sign.holds(left)).toBe(false);
    expect(sign.points).not.toBe(0);
    expect(sign.why.length).toBeGreaterThan(1);
  });

  it('have names of their own', () => {
    expect(new Set(signs.map(({ id }) => id)).size).toBe(signs.length);
  });

  it('stay fast on hostile lines', () => {
    const hostile = ['打印 ', '王 ', '（', '一、', '：', '书记 ', '|', '#甲', '1-', '【甲】', '局']
      .flatMap((part) => [part.repeat(Math.ceil(250 / part.length)), part.repeat(20_000)])
      .map((text) => facts(text, { title: '在会上的讲话', zone: 'end' }));
    const start = performance.now();
    for (const line of hostile) weigh(line);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
