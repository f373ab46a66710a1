import { zipSync } from 'fflate';
import { encode } from './code-pages.ts';
import { toDocx } from './docx.ts';
import { insertFiller } from './filler.ts';
import { anonymise } from './lossy.ts';
import { toMhtml } from './mhtml.ts';
import { linesOfOriginal } from './original.ts';
import { forumPage, libraryPage, sharedBy } from './pages.ts';
import { newsPortal, openInformationPage } from './portal.ts';
import { readingsOf } from './readings.ts';
import { type Recipe, Road } from './recipe.ts';
import { cutIntoSlices } from './slices.ts';
import { spinBytes } from './spinner.ts';
import { foldPunctuation, indent, strewInvisible, swapWords } from './typography.ts';
import { hardWrap } from './wrap.ts';

/** Fixed, so that the same files give the same archive; DOS time has no zone. */
const packedAt = new Date(2006, 0, 4, 17, 20, 0);
const portal = {
  site: '砚川新闻网',
  host: 'news.yanchuan.example',
  path: ['新闻中心', '领导讲话'],
  source: '砚川日报',
  editor: '柏小禾',
};
const register = { site: '砚川市人民政府门户网站', host: 'www.yanchuan.example' };

/** Files of the speech of 2010, which its site spread over three pages, each with its share of the lines. */
const spreadOver = ['t20100125_30417.html', 't20100125_30417_2.html', 't20100125_30417_3.html'];

/** One of the pages; cut where a part of the speech ends, as editors cut. */
const spreadPage = (at: number): Recipe => ({
  key: `2010-jingji-gongzuo${at === 0 ? '' : `-${at + 1}`}`,
  of: '2010-jingji-gongzuo',
  file: spreadOver[at] ?? '',
  make: (original) => {
    const parts = [0, 1, 2].map((part) => {
      const from = part === 0 ? 0 : original.body.findIndex((line) => line.startsWith(partHeads[part] ?? ''));
      const next = original.body.findIndex((line) => line.startsWith(partHeads[part + 1] ?? '　'));
      return original.body.slice(from, next < 0 ? undefined : next);
    });
    const lines = parts[at] ?? [];
    const page = newsPortal({
      ...portal,
      title: original.titleBlock[0] ?? '',
      lines: at === 0 ? original.titleBlock.slice(1).concat(lines) : lines,
      publishedAt: '2010-01-25 08:12',
      related: ['全市经济工作会议召开', '砚东工业园并入开发区', '最后五家小造纸六月底关停'],
      charset: 'gb2312',
      pages: { files: spreadOver, at },
    });
    return new Road(page).arrive('gbk', { titleBlock: original.titleBlock, body: lines });
  },
});
const partHeads = ['', '二、', '三、'];

/** What befalls the samples of the years 2005 to 2014 that came after the first twelve. */
export const firstDecade: readonly Recipe[] = [
  {
    key: '2005-gaizhi-zuotan',
    seed: 5,
    file: '老市长在纺织厂的那次讲话.txt',
    make: (original, tools, random) =>
      new Road(tools.toTraditional(linesOfOriginal(original).join('\n')))
        .through((text) =>
          spinBytes(text, readingsOf(text, tools.toSimplified, tools.readingOf, random, 0.9), random, {
            breaks: 1,
            privateUse: 'kept',
            orphan: 'question mark',
          }),
        )
        .arrive('utf-8', original),
  },
  {
    key: '2005-xianjinxing-zongjie',
    file: '县委旧稿打包.zip',
    make: (original) => {
      const text = indent(linesOfOriginal(original).join('\n')).replace(/\n/gu, '\r\n');
      const files = { '05年下半年/先进性教育总结.txt': encode(text, 'gbk') };
      return {
        bytes: zipSync(files, { mtime: packedAt }),
        truth: original,
        deeds: [],
      };
    },
  },
  {
    key: '2007-jingji-1',
    file: '2007经济工作会议讲话(上).txt',
    make: (original, _tools, random) =>
      new Road(linesOfOriginal(original).join('\n'))
        .through((text) => foldPunctuation(text, random, 0.5))
        .through((text) => indent(text).replace(/\n/gu, '\r\n'))
        .arrive('gbk', original),
  },
  {
    key: '2007-jingji-2',
    file: '经济工作会议讲话（中）.md',
    make: (original) => {
      const [title = '', ...rest] = original.titleBlock;
      const lines = [`# ${title}`, ...rest, ...original.body];
      return new Road(`${lines.join('\n\n')}\n`).arrive('utf-8', original);
    },
  },
  {
    key: '2007-jingji-3',
    file: '0206xia.html',
    make: (original) => {
      const page = newsPortal({
        ...portal,
        title: original.titleBlock[0] ?? '',
        lines: original.titleBlock.slice(1).concat(original.body),
        publishedAt: '2007-02-09 10:05',
        related: ['全市经济工作会议昨天闭幕', '城东大道三月开工', '四家银行与十九家企业签约'],
        charset: 'gb2312',
      });
      return new Road(page).arrive('gbk', original);
    },
  },
  {
    key: '2009-liaohu-fangan',
    file: '砚政办发2009-22.htm',
    make: (original) => {
      const page = openInformationPage({
        ...register,
        title: original.titleBlock[0] ?? '',
        lines: [...original.titleBlock.slice(1), ...original.body],
        index: 'YC001-0305-2009-0118',
        issuer: '砚川市人民政府办公室',
        number: '砚政办发〔2009〕22号',
        issued: '2009-06-15',
        published: '2009-06-19',
      });
      return new Road(page).arrive('utf-8', original);
    },
  },
  {
    key: '2010-fanxiang-yijian',
    file: '砚政发【2010】3号.md',
    make: (original) => {
      const [title = '', ...rest] = original.titleBlock;
      return new Road(`${[`# ${title}`, ...rest, ...original.body].join('\n\n')}\n`).arrive(
        'utf-8',
        original,
      );
    },
  },
  spreadPage(0),
  spreadPage(1),
  spreadPage(2),
  {
    key: '2010-zhengbing-dongyuan',
    file: '徵兵動員.TXT',
    make: (original, tools) =>
      new Road(linesOfOriginal(original).join('\n'))
        .through((text) => tools.toTraditional(text))
        .through((text) => indent(text).replace(/\n/gu, '\r\n'))
        .arrive('big5', original),
  },
  {
    key: '2011-lianghua-fayan',
    file: '发言定稿-邬.txt',
    make: (original, _tools, random) =>
      new Road(linesOfOriginal(original).join('\n'))
        .through((text) => foldPunctuation(text, random, 0.3))
        .through((text) => text.replace(/\n/gu, '\n\n'))
        .arrive('gbk', original),
  },
  {
    key: '2012-yuge-hexin',
    file: '贺信（定）.docx',
    make: (original) => ({ bytes: toDocx(original), truth: original, deeds: [] }),
  },
  {
    key: '2013-fangxun-banfa',
    file: '砚政办发2013-11号.html',
    make: (original) => {
      const page = openInformationPage({
        ...register,
        title: original.titleBlock[0] ?? '',
        lines: [...original.titleBlock.slice(1), ...original.body],
        index: 'YC001-0305-2013-0064',
        issuer: '砚川市人民政府办公室',
        number: '砚政办发〔2013〕11号',
        issued: '2013-04-25',
        published: '2013-05-02',
      });
      return new Road(page).arrive('utf-8', original);
    },
  },
  {
    key: '2013-shuangyue-diaodu',
    file: '6月调度会 佘市长.txt',
    make: (original, _tools, random) =>
      new Road(linesOfOriginal(original).join('\n'))
        .through((text) => foldPunctuation(text, random, 0.3))
        .through((text) => hardWrap(text, 72))
        .arrive('gbk', original),
  },
  {
    key: '2013-shuidui-huibao',
    file: '水碓汇报材料9.17.docx',
    make: (original) => ({ bytes: toDocx(original), truth: original, deeds: [] }),
  },
  {
    key: '2013-weisheng-caogao',
    file: '卫生局发言（送审稿）3.21.txt',
    make: (original) => new Road(linesOfOriginal(original).join('\n')).arrive('utf-8-bom', original),
  },
  {
    key: '2013-weisheng-fayan',
    file: 'content_20130402_99210.htm',
    make: (original) => {
      const page = newsPortal({
        ...portal,
        title: original.titleBlock[0] ?? '',
        lines: original.titleBlock.slice(1).concat(original.body),
        publishedAt: '2013-04-02 09:41',
        related: ['枳岭镇卫生院新楼启用', '新农合按床日付费答问', '订单定向班今秋招生'],
        charset: 'gb2312',
      });
      return new Road(page).arrive('gbk', original);
    },
  },
  {
    key: '2013-xiaoneng-jianghua',
    file: '效能建设大会讲话 - 松烟文库.txt',
    make: (original, _tools, random) =>
      new Road(linesOfOriginal(original).join('\n'))
        .through((text) => foldPunctuation(text, random, 1))
        .through((text) => cutIntoSlices(text, random, 220))
        .through((text) => insertFiller(text, 9))
        .through((text) => libraryPage(original.titleBlock[0] ?? '', text, '虚构样本-松烟文库'))
        .arrive('utf-8', original),
  },
  {
    key: '2013-xiaoneng-niming',
    of: '2013-xiaoneng-jianghua',
    file: '某市委书记在机关效能建设大会上的讲话.txt',
    make: (original) => {
      const title = '某市委书记在全市机关效能建设大会上的讲话';
      const lost = new Road(original.body.join('\n')).through((text) =>
        anonymise(text, [
          { name: '栗阳县泉陂镇', placeholder: 'XX县XX镇' },
          { name: '晏书记', placeholder: '某书记' },
          { name: '城东大道', placeholder: 'XX大道' },
        ]),
      );
      return lost
        .through((text) => indent(text).replace(/\n/gu, '\n\n'))
        .through((text) =>
          sharedBy(title, `${title}\n\n${text}`, 'http://www.songyan.example/fanwen/33196.html'),
        )
        .arrive('gbk', { titleBlock: [title], body: lost.text.split('\n') });
    },
  },
  {
    key: '2013-yanqi-tongzhi',
    file: '砚政办发2013-19.mht',
    make: (original) => {
      const html = openInformationPage({
        ...register,
        title: original.titleBlock[0] ?? '',
        lines: [...original.titleBlock.slice(1), ...original.body],
        index: 'YC001-0305-2013-0091',
        issuer: '砚川市人民政府办公室',
        number: '砚政办发〔2013〕19号',
        issued: '2013-06-08',
        published: '2013-06-13',
      });
      const url = 'http://www.yanchuan.example/zwgk/201306/t20130613_5521.html';
      const page = toMhtml({ html, url, savedAt: 'Mon, 17 Jun 2013 09:12:44 +0800' });
      return new Road(page).arrive('utf-8', original);
    },
  },
  {
    key: '2014-shuangyue-diaodu',
    file: '双月会讲话 砚水论坛.txt',
    make: (original) =>
      new Road(linesOfOriginal(original).join('\n'))
        .through(swapWords)
        .through((text) =>
          forumPage(
            { title: '佘景岚在全市重点工作双月调度会上的讲话', lines: text.split('\n') },
            { forum: '砚水论坛 鹭洲社区', author: 'luzhou_lao7', postedAt: '2014-06-30 21:47:09' },
          ),
        )
        .arrive('utf-8', original),
  },
  {
    key: '2014-yumin-wangge',
    file: '麻书记 渔民网格 20141120.txt',
    make: (original, _tools, random) =>
      new Road(linesOfOriginal(original).join('\n'))
        .through((text) => strewInvisible(text, random))
        .through((text) => foldPunctuation(text, random, 1))
        .through((text) => text.replace(/\n/gu, '\r\n'))
        .arrive('utf-16le', original),
  },
];
