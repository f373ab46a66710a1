import type { Locale } from './locales.ts';

const zhHans = {
  title: '举措图表',
  lead: '每个圆点都可以点开，看它数的是哪几条。圆面积表示多少；图下有同样数字的表，也可下载。',
  normalised:
    '各年存文长短不同，圆的大小按当年文本每万字的条数画，点旁的数字是实际条数；没有日期的文本不计。年份少、文本少的，起落不说明趋势。',
  counted: '圆的大小按条数画。一条举措所在的段落可有几个主题，故横行相加可多于总数。',
  strengthNote: '已完成的事没有力度，不计在内。',
  table: '数据表',
  csv: '下载 CSV',
  cell: '{line}，{column}：{n} 条',
  cellRate: '{line}，{column}：{n} 条，每万字 {rate} 条',
  each: '条数（每万字）',
  characters: '当年字数',
  none: '馆中还没有可以画的举措。',
  names: {
    'types-themes': '手段与主题',
    'instruments-rothwell-zegveld': '历年的政策工具：供给、需求、环境',
    'instruments-howlett': '历年的政策工具：信息、权威、财力、组织',
    'instruments-mcdonnell-elmore': '历年的政策工具：命令、激励、能力建设、系统变革',
    strength: '历年的力度',
    status: '历年的状态',
  },
};

export type FigureWords = typeof zhHans;

const zhHant: FigureWords = {
  title: '舉措圖表',
  lead: '每個圓點都可以點開，看它數的是哪幾條。圓面積表示多少；圖下有同樣數字的表，也可下載。',
  normalised:
    '各年存文長短不同，圓的大小按當年文本每萬字的條數畫，點旁的數字是實際條數；沒有日期的文本不計。年份少、文本少的，起落不說明趨勢。',
  counted: '圓的大小按條數畫。一條舉措所在的段落可有幾個主題，故橫列相加可多於總數。',
  strengthNote: '已完成的事沒有力度，不計在內。',
  table: '資料表',
  csv: '下載 CSV',
  cell: '{line}，{column}：{n} 條',
  cellRate: '{line}，{column}：{n} 條，每萬字 {rate} 條',
  each: '條數（每萬字）',
  characters: '當年字數',
  none: '館中還沒有可以畫的舉措。',
  names: {
    'types-themes': '手段與主題',
    'instruments-rothwell-zegveld': '歷年的政策工具：供給、需求、環境',
    'instruments-howlett': '歷年的政策工具：資訊、權威、財力、組織',
    'instruments-mcdonnell-elmore': '歷年的政策工具：命令、激勵、能力建設、系統變革',
    strength: '歷年的力度',
    status: '歷年的狀態',
  },
};

const en: FigureWords = {
  title: 'Figures of the measures',
  lead: 'Every dot leads to the measures it counts. Its area shows how many; the same numbers stand in a table beneath and can be downloaded.',
  normalised:
    'Years hold texts of different length, so the size of a dot is measures per 10,000 characters of the year’s texts; the number beside it is the count itself. Undated texts are left out. Where years hold few texts, ups and downs are no trend.',
  counted:
    'The size of a dot is the count. A paragraph may have several themes, so rows may sum to more than all measures.',
  strengthNote: 'What was done has no strength and is left out.',
  table: 'Table',
  csv: 'Download CSV',
  cell: '{line}, {column}: {n}',
  cellRate: '{line}, {column}: {n}, {rate} per 10,000 characters',
  each: 'count (per 10,000 characters)',
  characters: 'Characters of the year',
  none: 'There are no measures to draw yet.',
  names: {
    'types-themes': 'Means and themes',
    'instruments-rothwell-zegveld': 'Policy instruments by year: supply, demand, environment',
    'instruments-howlett': 'Policy instruments by year: information, authority, treasure, organisation',
    'instruments-mcdonnell-elmore':
      'Policy instruments by year: mandates, inducements, capacity, system change',
    strength: 'Strength by year',
    status: 'Status by year',
  },
};

/** What the shell says of the figures. */
export const figureWords: Readonly<Record<Locale, FigureWords>> = {
  'zh-hans': zhHans,
  'zh-hant': zhHant,
  en,
};
