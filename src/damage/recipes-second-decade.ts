import { zipSync } from 'fflate';
import { encode } from './code-pages.ts';
import { toDocx } from './docx.ts';
import { insertFiller } from './filler.ts';
import { toMhtml } from './mhtml.ts';
import { linesOfOriginal } from './original.ts';
import { collectionPage, forumPage, libraryPage } from './pages.ts';
import { newsPortal, type OpenInformation, openInformationPage } from './portal.ts';
import { readingsInStep, readingsOf } from './readings.ts';
import { type Recipe, Road } from './recipe.ts';
import { cutIntoSlices } from './slices.ts';
import { spinAligned } from './spinner.ts';
import { foldPunctuation, indent, swapWords } from './typography.ts';
import { hardWrap } from './wrap.ts';

/** Fixed, so that the same files give the same archive; DOS time has no zone. */
const packedAt = new Date(2023, 1, 9, 9, 40, 0);
const news = { site: '砚川新闻网', host: 'news.yanchuan.example', path: ['新闻中心', '领导讲话'] };
const city = { site: '砚川市人民政府门户网站', host: 'www.yanchuan.example' };

/** A document as a register of open government information shows it. */
const registered = (key: string, file: string, about: Omit<OpenInformation, 'title' | 'lines'>): Recipe => ({
  key,
  file,
  make: (original) => {
    const [title = '', ...rest] = original.titleBlock;
    const page = openInformationPage({ ...about, title, lines: [...rest, ...original.body] });
    return new Road(page).arrive('utf-8', original);
  },
});

/** What befalls the samples of the years 2015 to 2025 that came after the first twelve. */
export const secondDecade: readonly Recipe[] = [
  {
    key: '2017-yichuangshouli-quanwen',
    of: '2017-yichuangshouli-baogao',
    file: 'art_2017_11_02_40113.html',
    make: (original) => {
      const page = newsPortal({
        title: original.titleBlock[0] ?? '',
        lines: original.titleBlock.slice(1).concat(original.body),
        site: '砚川人大网',
        host: 'rd.yanchuan.example',
        path: ['常委会会议', '报告'],
        source: '市人大常委会办公室',
        publishedAt: '2017-11-02 15:30',
        editor: '虞小满',
        related: ['市人大常委会会议闭幕', '代表再访政务大厅', '审议意见交办'],
        charset: 'utf-8',
      });
      return new Road(page).arrive('utf-8', original);
    },
  },
  {
    key: '2018-fangxun-banfa',
    file: '关于印发防汛责任人公示办法（修订）的网页.html',
    make: (original) => {
      const page = openInformationPage({
        title: original.titleBlock[0] ?? '',
        lines: [...original.titleBlock.slice(1), ...original.body],
        site: '砚川市人民政府门户网站',
        host: 'www.yanchuan.example',
        index: 'YC001-0305-2018-0047',
        issuer: '砚川市人民政府办公室',
        number: '砚政办发〔2018〕17号',
        issued: '2018-03-28',
        published: '2018-04-02',
      });
      return new Road(page).arrive('utf-8', original);
    },
  },
  {
    key: '2019-jigou-gaige',
    file: '书记机构改革动员讲话 20190116.txt',
    make: (original, _tools, random) =>
      new Road(linesOfOriginal(original).join('\n'))
        .through((text) => foldPunctuation(text, random, 0.6))
        .through((text) => indent(text).replace(/\n/gu, '\r\n'))
        .arrive('utf-8-bom', original),
  },
  {
    key: '2016-jingji-gongzuo',
    file: '全市经济工作会议讲话2016-松烟文库.txt',
    make: (original, _tools, random) =>
      new Road(linesOfOriginal(original).join('\n'))
        .through((text) => foldPunctuation(text, random, 1))
        .through((text) => cutIntoSlices(text, random, 260))
        .through((text) => insertFiller(text, 8))
        .through((text) => libraryPage(original.titleBlock[0] ?? '', text, '虚构样本-松烟文库'))
        .arrive('utf-8', original),
  },
  registered('2016-jianfu-tongzhi', '霁办发2016-17号.html', {
    site: '霁山区人民政府门户网站',
    host: 'www.jishan.example',
    index: 'JS001-0102-2016-0022',
    issuer: '霁山区人民政府办公室',
    number: '霁办发〔2016〕17号',
    issued: '2016-05-26',
    published: '2016-05-30',
  }),
  {
    key: '2016-wangge-xianchang',
    file: '芷溪山区网格会 蔺书记.txt',
    make: (original, _tools, random) =>
      new Road(linesOfOriginal(original).join('\n'))
        .through((text) => foldPunctuation(text, random, 0.3))
        .through((text) => hardWrap(text, 76))
        .arrive('utf-8-bom', original),
  },
  {
    key: '2018-rencai-jianghua',
    file: 'art_2018_10_22_51877.html',
    make: (original) => {
      const page = newsPortal({
        ...news,
        title: original.titleBlock[0] ?? '',
        lines: original.titleBlock.slice(1).concat(original.body),
        source: '砚川日报',
        publishedAt: '2018-10-22 07:58',
        editor: '柏小禾',
        related: ['第一批四十道难题今天张榜', '职工公寓怎么申请', '学徒班明年招生六百人'],
        charset: 'gb2312',
      });
      return new Road(page).arrive('gbk', original);
    },
  },
  {
    key: '2019-shuangyue-diaodu',
    file: '双月会讲话20190626.TXT',
    make: (original, _tools, random) =>
      new Road(linesOfOriginal(original).join('\n'))
        .through((text) => foldPunctuation(text, random, 0.5))
        .through((text) => indent(text).replace(/\n/gu, '\r\n\r\n'))
        .arrive('gbk', original),
  },
  {
    key: '2019-paoyici-fangan',
    file: '砚政发〔2019〕12号.md',
    make: (original) => {
      const [title = '', ...rest] = original.titleBlock;
      return new Road(`${[`# ${title}`, ...rest, ...original.body].join('\n\n')}\n`).arrive(
        'utf-8',
        original,
      );
    },
  },
  registered('2021-wangge-yijian', '网格实施意见（公开稿）.htm', {
    ...city,
    index: 'YC001-0201-2021-0019',
    issuer: '砚川市人民政府',
    number: '砚发〔2021〕4号',
    issued: '2021-03-12',
    published: '2021-03-16',
  }),
  {
    key: '2021-shuangyue-diaodu',
    file: '闵市长在双月会上的讲话 砚水论坛.txt',
    make: (original) =>
      new Road(linesOfOriginal(original).join('\n'))
        .through(swapWords)
        .through((text) =>
          forumPage(
            { title: '闵素琴在全市重点工作双月调度会上的讲话', lines: text.split('\n') },
            { forum: '砚水论坛 霁山社区', author: 'fenghe_2010', postedAt: '2021-06-30 20:15:42' },
          ),
        )
        .arrive('utf-8', original),
  },
  {
    key: '2021-liaohu-baogao',
    file: '蓼湖治理情况的报告_网上找的.txt',
    make: (original, _tools, random) => {
      const [title = '', ...rest] = original.titleBlock;
      return new Road(
        collectionPage({ title, lines: [...rest, ...original.body] }, '2022-03-02 21:06:00').text,
      )
        .through((text) => foldPunctuation(text, random, 0.6))
        .arrive('gbk', original);
    },
  },
  registered('2022-jiuxiaoqu-fangan', '砚政办发〔2022〕3号 老旧小区.html', {
    ...city,
    index: 'YC001-0305-2022-0008',
    issuer: '砚川市人民政府办公室',
    number: '砚政办发〔2022〕3号',
    issued: '2022-01-18',
    published: '2022-01-21',
  }),
  {
    key: '2023-jingji-gongzuo',
    file: '2023年会议材料.zip',
    make: (original) => {
      const files = { '0206经济会/逄市长讲话.docx': toDocx(original) };
      return { bytes: zipSync(files, { mtime: packedAt }), truth: original, deeds: [] };
    },
  },
  {
    key: '2025-nongcun-gongzuo',
    file: '全縣農村工作會議講話.txt',
    make: (original, tools, random) =>
      new Road(tools.toTraditional(linesOfOriginal(original).join('\n')))
        .through((text) => {
          const list = readingsOf(text, tools.toSimplified, tools.readingOf, random, 0.3);
          return spinAligned(text, readingsInStep(text, list, random), random, 1);
        })
        .arrive('utf-8', original),
  },
  {
    key: '2025-fangxun',
    file: '逄市长防汛讲话.mht',
    make: (original) => {
      const html = newsPortal({
        ...news,
        title: original.titleBlock[0] ?? '',
        lines: original.titleBlock.slice(1).concat(original.body),
        source: '砚川日报',
        publishedAt: '2025-04-14 08:05',
        editor: '虞小满',
        related: ['全市水库今起换上值守屏', '石樟镇那一夜', '荻塘乡两处渗水点抢修完成'],
        charset: 'utf-8',
      });
      const url = 'http://news.yanchuan.example/ldjh/202504/t20250414_9023.html';
      const page = toMhtml({ html, url, savedAt: 'Tue, 15 Apr 2025 10:22:05 +0800' });
      return new Road(page).arrive('utf-8', original);
    },
  },
  {
    key: '2025-shuju-fayan',
    file: '数据局发言 定稿（打印）.docx',
    make: (original) => ({ bytes: toDocx(original), truth: original, deeds: [] }),
  },
  {
    key: '2025-kaixue-zhici',
    file: '蕨坪小学 开学致辞.md',
    make: (original) => {
      const [title = '', ...rest] = original.titleBlock;
      const text = `${[`# ${title}`, ...rest, ...original.body].join('\n\n')}\n`;
      return { bytes: encode(text, 'utf-8'), truth: original, deeds: [] };
    },
  },
];
