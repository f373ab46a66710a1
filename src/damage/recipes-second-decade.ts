import { linesOfOriginal } from './original.ts';
import { newsPortal, openInformationPage } from './portal.ts';
import { type Recipe, Road } from './recipe.ts';
import { foldPunctuation, indent } from './typography.ts';

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
];
