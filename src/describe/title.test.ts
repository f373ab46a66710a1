import { describe, expect, it } from 'vitest';
import { readHead } from './head.ts';
import { readLines } from './lines.ts';
import { findTitle } from './title.ts';
import { pageTitleCore } from './title-of-page.ts';

describe('pageTitleCore', () => {
  it.each([
    ['女儿出嫁画了几笔兰花--文化--人民网', '女儿出嫁画了几笔兰花'],
    ['全县教育工作会议召开_青石县人民政府', '全县教育工作会议召开'],
    ['全县教育工作会议召开 - 青石县人民政府门户网站', '全县教育工作会议召开'],
    ['全县教育工作会议召开-青石新闻网', '全县教育工作会议召开'],
    ['全县教育工作会议召开|青石在线', '全县教育工作会议召开'],
    ['1-10月全县固定资产投资稳中有进', '1-10月全县固定资产投资稳中有进'],
    ['一路向前——记公路养护工老张', '一路向前——记公路养护工老张'],
    ['见证丨四十年来的变化', '见证丨四十年来的变化'],
  ])('%s', (title, core) => {
    expect(pageTitleCore(title)).toBe(core);
  });
});

describe('findTitle', () => {
  const text = '今年以来，全县上下团结一心，各项工作都取得了新的成绩。';
  const find = (lines: string[], page?: string) =>
    findTitle(readHead(readLines([...lines, text].join('\n'))), {
      text: '',
      removed: [],
      page: page ? { title: page } : {},
      name: 'a.html',
      script: 'Hans',
    });

  it.each([
    [['青石要闻', '全县教育工作会议召开'], '全县教育工作会议召开_青石新闻网', '全县教育工作会议召开'],
    [['文艺青年'], '全县教育工作会议召开_青石新闻网', '全县教育工作会议召开'],
    [['全县教育工作会议召开'], '青石县人民政府门户网站', '全县教育工作会议召开'],
    [[], '青石县人民政府门户网站', undefined],
    [[], '全县教育工作会议召开--青石新闻网', '全县教育工作会议召开'],
    [[], undefined, undefined],
  ] as const)('%j with page title %s → %s', (lines, page, title) => {
    expect(find([...lines], page).title).toBe(title);
  });

  it.each([
    [
      ['百年校庆发言', '在岚水小学百年校庆上的发言', '校友代表 井石生'],
      '百年校庆发言 | 老屋',
      '在岚水小学百年校庆上的发言',
    ],
    [['欢 迎 词', '县教育局局长 白雪'], undefined, '欢迎词'],
    [['在全县表彰大会上的', '书 面 讲 话', '副县长 井石生'], 'shumian.txt', '在全县表彰大会上的书面讲话'],
    [
      ['中共岚水县委', '岚水县人民政府', '关于表彰先进集体的决定'],
      undefined,
      '中共岚水县委 岚水县人民政府关于表彰先进集体的决定',
    ],
    [
      ['中共岚水县委办公室', '岚水县人民政府办公室', '关于做好春灌的通知'],
      undefined,
      '中共岚水县委办公室 岚水县人民政府办公室关于做好春灌的通知',
    ],
    [
      ['岚水县人民政府', '关于印发旅游三年行动计划', '（2021—2023年）的通知'],
      '岚水县人民政府关于印发旅游三年行动计划（2021—2023年）的通知_文件',
      '岚水县人民政府关于印发旅游三年行动计划（2021—2023年）的通知',
    ],
    [['把书读进群众心里', '岚水村党支部书记 井石生'], '交流发言材料之五', '把书读进群众心里'],
    [
      ['岚水市人民政府', '关于商请支持断头路建设的函'],
      '岚水市人民政府 关于商请支持断头路建设的函',
      '岚水市人民政府关于商请支持断头路建设的函',
    ],
  ] as const)('%j with page title %s is called %s', (lines, page, title) => {
    expect(find([...lines], page).title).toBe(title);
  });

  it.each([
    [['全县项目建设提速增效', '前三季度开工重点项目一百二十个'], '前三季度开工重点项目一百二十个'],
    [['全县项目建设提速增效', '青石日报记者 沈立秋报道'], undefined],
    [['全县项目建设提速增效', '点击查看更多精彩内容'], undefined],
  ] as const)('second headline of %j: %s', (lines, subtitle) => {
    expect(find([...lines], lines[0]).subtitle).toBe(subtitle);
  });
});
