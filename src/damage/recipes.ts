import { encode } from './code-pages.ts';
import { toDocx } from './docx.ts';
import { insertFiller } from './filler.ts';
import { anonymise, cutFragment, deleteNames, loseFirstNumbers } from './lossy.ts';
import { linesOfOriginal } from './original.ts';
import { collectionPage, forumPage, libraryPage, sharedBy, withPager } from './pages.ts';
import { newsPortal, openInformationPage } from './portal.ts';
import type { Random } from './random.ts';
import { readingsInStep, readingsOf } from './readings.ts';
import { type Recipe, Road } from './recipe.ts';
import { firstDecade } from './recipes-first-decade.ts';
import { secondDecade } from './recipes-second-decade.ts';
import { cutIntoSlices } from './slices.ts';
import { spinAligned } from './spinner.ts';
import type { Tools } from './tools.ts';
import { foldPunctuation, indent, strewInvisible, swapWords } from './typography.ts';
import { hardWrap } from './wrap.ts';

/** Into traditional characters, with readings in brackets after some of them, all in step. */
function spun(text: string, tools: Tools, random: Random) {
  const traditional = tools.toTraditional(text);
  const list = readingsOf(traditional, tools.toSimplified, tools.readingOf, random, 0.4);
  return spinAligned(traditional, readingsInStep(traditional, list, random), random, 1);
}

/** The samples that came first, oldest first. */
const firstTwelve: readonly Recipe[] = [
  {
    key: '2006-nongcun-gongzuo',
    seed: 1,
    file: '在全县农村工作会议上的讲话-松烟文库.txt',
    make: (original, tools, random) =>
      new Road(linesOfOriginal(original).join('\n'))
        .through((text) => foldPunctuation(text, random, 1))
        .through((text) => cutIntoSlices(text, random, 240))
        .through((text) => insertFiller(text, 7))
        .through((text) => libraryPage(original.titleBlock[0] ?? '', text, '虚构样本-松烟文库'))
        .through((text) => spun(text, tools, random))
        .arrive('utf-8', original),
  },
  {
    key: '2008-xuezai-zongjie',
    seed: 2,
    file: '0219县长总结讲话（打印稿）.docx',
    make: (original) => ({ bytes: toDocx(original), truth: original, deeds: [] }),
  },
  {
    key: '2009-zhaopin-zhici',
    seed: 3,
    file: '招聘会致辞 - 副本.md',
    make: (original) => {
      const [title = '', ...rest] = original.titleBlock;
      return {
        bytes: encode(`${[`# ${title}`, ...rest, ...original.body].join('\n\n')}\n`, 'utf-8'),
        truth: original,
        deeds: [],
      };
    },
  },
  {
    key: '2011-shehui-guanli',
    seed: 4,
    file: '政法委书记现场会讲话（网上找的）.txt',
    make: (original, tools, random) => {
      const [title = '', ...rest] = original.titleBlock;
      return new Road(
        collectionPage({ title, lines: [...rest, ...original.body] }, '2019-08-21 09:40:00').text,
      )
        .through((text) => foldPunctuation(text, random, 1))
        .through((text) => spun(text, tools, random))
        .arrive('utf-8-bom', original);
    },
  },
  {
    key: '2012-fangxun',
    seed: 5,
    file: 'content_20120413_88127.html',
    make: (original) => {
      const page = newsPortal({
        title: '缪志耕在全市防汛抗旱工作会议上的讲话',
        lines: linesOfOriginal(original),
        site: '砚川新闻网',
        host: 'news.yanchuan.example',
        path: ['新闻中心', '领导讲话'],
        source: '砚川日报',
        publishedAt: '2012-04-13 08:26',
        editor: '柏小禾',
        related: ['砚水干流今年第一次巡堤结束', '芷溪县石樟镇演练夜间转移', '一图读懂：水库三个责任人'],
        charset: 'gb2312',
      });
      return new Road(page).arrive('gbk', original);
    },
  },
  {
    key: '2014-wangge-yijian',
    seed: 6,
    file: '栗发2014-8号.htm',
    make: (original) => {
      const page = openInformationPage({
        title: original.titleBlock[0] ?? '',
        lines: [...original.titleBlock.slice(1), ...original.body],
        site: '栗阳县人民政府门户网站',
        host: 'www.liyang.example',
        index: 'LY010-0201-2014-0031',
        issuer: '栗阳县人民政府',
        number: '栗发〔2014〕8号',
        issued: '2014-03-20',
        published: '2014-03-28',
      });
      return new Road(page).arrive('utf-8', original);
    },
  },
  {
    key: '2015-jiaoyu-fayan',
    seed: 7,
    file: '教育局發言稿.TXT',
    make: (original, tools) =>
      new Road(linesOfOriginal(original).join('\n'))
        .through((text) => tools.toTraditional(text))
        .through(indent)
        .through((text) => text.replace(/\n/gu, '\r\n'))
        .arrive('big5', original),
  },
  {
    key: '2017-yichuangshouli-baogao',
    seed: 8,
    file: '新建文本文档 (2).txt',
    make: (original, _tools, random) => {
      const whole = original.body.join('\n');
      const lost = new Road(whole)
        .through((text) =>
          cutFragment(text, text.indexOf('投资建设、企业开办'), text.indexOf('，业务标准编成')),
        )
        .through((text) => deleteNames(text, ['水碓', '泉陂', '芷溪']));
      return lost
        .through((text) => foldPunctuation(text, random, 1))
        .through((text) => withPager(text, 4))
        .arrive('utf-8', { titleBlock: [], body: lost.text.split('\n') });
    },
  },
  {
    key: '2018-tuopin-dongyuan',
    seed: 9,
    file: '某镇书记脱贫动员讲话[1].txt',
    make: (original) => {
      const title = '某镇党委书记在全镇脱贫攻坚百日冲刺动员会上的讲话';
      const lost = new Road(original.body.join('\n'))
        .through((text) =>
          anonymise(text, [
            { name: '碾子、上坪、碓窝', placeholder: 'XX、XX、XX' },
            { name: '碾子村', placeholder: 'XX村' },
            { name: '莲汊镇', placeholder: 'XX镇' },
            { name: '612户1987人', placeholder: 'XX户XX人' },
          ]),
        )
        .through(loseFirstNumbers);
      return lost
        .through((text) => indent(text).replace(/\n/gu, '\n\n'))
        .through((text) =>
          sharedBy(title, `${title}\n\n${text}`, 'http://www.songyan.example/fanwen/20731.html'),
        )
        .arrive('gbk', { titleBlock: [title], body: lost.text.split('\n') });
    },
  },
  {
    key: '2020-fangxun',
    seed: 10,
    file: '市长防汛讲话 2020 论坛转.txt',
    make: (original) =>
      new Road(linesOfOriginal(original).join('\n'))
        .through(swapWords)
        .through((text) =>
          forumPage(
            { title: '砚川市市长在全市防汛抗旱工作会议上的重要讲话', lines: text.split('\n') },
            { forum: '砚水论坛 蓼湖社区', author: 'shuimo1976', postedAt: '2020-04-18 09:12:33' },
          ),
        )
        .arrive('utf-8', original),
  },
  {
    key: '2022-anquan-bushu',
    seed: 11,
    file: '5.13部署会讲话稿.txt',
    make: (original, _tools, random) =>
      new Road(linesOfOriginal(original).join('\n'))
        .through((text) => foldPunctuation(text, random, 0.4))
        .through((text) => hardWrap(text, 64))
        .arrive('gbk', original),
  },
  {
    key: '2024-jiuxiaoqu-zhuchi',
    seed: 12,
    file: '主持词_final_改2.txt',
    make: (original, _tools, random) =>
      new Road(linesOfOriginal(original).join('\n'))
        .through((text) => strewInvisible(text, random))
        .through((text) => foldPunctuation(text, random, 0.5))
        .through((text) => text.replace(/\n/gu, '\r\n\r\n'))
        .arrive('utf-16le', original),
  },
];

/** The samples of the archive: each original in a damage of its own. */
export const recipes: readonly Recipe[] = [...firstTwelve, ...firstDecade, ...secondDecade];
