import type { Locale } from './locales.ts';

/** Ways of writing a query, each with an example on the page. */
export type ExampleKey =
  | 'sentence'
  | 'traditional'
  | 'both'
  | 'either'
  | 'without'
  | 'phrase'
  | 'near'
  | 'together'
  | 'gap'
  | 'any'
  | 'speaker'
  | 'place'
  | 'year'
  | 'month'
  | 'theme'
  | 'measure';

/** The help page of the search. */
export interface SearchHelpWords {
  readonly title: string;
  readonly lead: string;
  readonly written: string;
  readonly means: string;
  readonly caption: string;
  readonly try: string;
  readonly examples: Readonly<Record<ExampleKey, string>>;
  /** How it is written where the archive has no example. */
  readonly forms: Readonly<Record<ExampleKey, string>>;
  /** How fields are written in a query. */
  readonly fields: Readonly<Record<'speaker' | 'place' | 'year' | 'theme' | 'measure', string>>;
  readonly sections: readonly { readonly title: string; readonly paragraphs: readonly string[] }[];
  readonly toSearch: string;
}

const formsWith = (fields: SearchHelpWords['fields']): SearchHelpWords['forms'] => ({
  sentence: '半句话',
  traditional: '半句話',
  both: '甲 乙',
  either: '甲|乙',
  without: '甲 -乙',
  phrase: '"甲，乙"',
  near: '甲 ~20 乙',
  together: '甲 & 乙',
  gap: '甲 ?? 乙',
  any: '甲 * 乙',
  speaker: `${fields.speaker}:姓名`,
  place: `${fields.place}:县名`,
  year: `${fields.year}:2010..2013`,
  month: `${fields.year}:2013-03`,
  theme: `${fields.theme}:名称`,
  measure: `${fields.measure}:名称`,
});

const zhHansFields = { speaker: '发言人', place: '地点', year: '年份', theme: '主题', measure: '举措' };

const zhHans: SearchHelpWords = {
  title: '怎样检索',
  lead: '记得原话，用“原文”；只有题目，用“相关”。下面的例子取自本馆文本，点开就能看到结果。',
  written: '写法',
  means: '意思',
  caption: '检索式的写法，每种一例',
  try: '检索：{q}',
  examples: {
    sentence: '记得半句就写半句。中间的逗号、空格、分段都不计，一字不差的全部找出，篇数准确。',
    traditional: '繁体、全角、大小写与简体、半角同样看待。',
    both: '空格：两处都要有，不必相连。',
    either: '竖线：有一处就行。它比空格先算。',
    without: '减号：去掉含有后一个词的文本。',
    phrase: '半角双引号：标点也要一样。',
    near: '波浪号加数字：两词相隔不超过这么多字，前后不论。',
    together: '&：两词在同一段里。',
    gap: '问号：一个问号代表记不清的一个字，前后各留一个空格。',
    any: '星号：中间隔着同一段里的任意多个字。',
    speaker: '按发言人的姓名；写姓也行。',
    place: '按地点，下级地方一并算入。',
    year: '按年份；一年、一段（2010..2013）、某年以后（2010..）或某年以前（..2010）。',
    month: '按月份，也可以写一段（2013-03..2013-06），或写作 2013年3月。只知道年份的文本不计入。',
    theme: '按主题。主题是程序依编码表标注的，每个标注都能看到所依据的词句。',
    measure: '按举措类型，同样依编码表标注。',
  },
  forms: formsWith(zhHansFields),
  fields: zhHansFields,
  sections: [
    {
      title: '看结果',
      paragraphs: [
        '“列表”按篇列出，附有词语所在的段落，点段号直达该段，词语已经标出。“语境”把每一处排成一行，词语居中，可以按左邻字或右邻字排序，看一个词怎样用。',
        '左栏的条件都附准确篇数。年份图可以拖选；用键盘时，用图下的两个滑块。选定的条件和检索词都列成小牌，点一下就去掉。',
        '页面的网址就是这次检索，可以收藏、发给别人；浏览器的后退键回到上一次。',
        '结果可以导出为表格、JSON 或带引文著录的 Markdown，一次最多 500 篇。常用的检索可以存在这台电脑的浏览器里。',
      ],
    },
    {
      title: '少打几个字',
      paragraphs: [
        '在任何一页按 / 键，打开快速检索。打汉字、拼音（shuzi jingji）或首字母（szjj），会列出主题、举措、发言人、地点、场合、提法和题名，用上下键选，回车打开。',
      ],
    },
    {
      title: '没有找到的时候',
      paragraphs: [
        '“原文”方式找不到，就是馆中文本里没有这几个字。页面会给出相近的字句：一字之差、多一字、少一字，或只取其中一段；也会列出改称前后的说法和放宽条件后的篇数。这些都只供选择，不会悄悄换掉您写的词。',
        '受损文本中修复不了的字已经标作缺字，用问号代替一个字可以跨过它。',
      ],
    },
    {
      title: '“相关”方式',
      paragraphs: [
        '把检索词拆成词语，按词语的多少和位置排列，适合只有题目、没有原话的时候。它不保证找全；要找全，用“原文”。上面的写法除引号外只用于“原文”。',
      ],
    },
  ],
  toSearch: '去检索',
};

const zhHantFields = { speaker: '發言人', place: '地點', year: '年份', theme: '主題', measure: '舉措' };

const zhHant: SearchHelpWords = {
  title: '怎樣檢索',
  lead: '記得原話，用「原文」；只有題目，用「相關」。下面的例子取自本館文本，點開就能看到結果。',
  written: '寫法',
  means: '意思',
  caption: '檢索式的寫法，每種一例',
  try: '檢索：{q}',
  examples: {
    sentence: '記得半句就寫半句。中間的逗號、空格、分段都不計，一字不差的全部找出，篇數準確。',
    traditional: '繁體、全形、大小寫與簡體、半形同樣看待。',
    both: '空格：兩處都要有，不必相連。',
    either: '豎線：有一處就行。它比空格先算。',
    without: '減號：去掉含有後一個詞的文本。',
    phrase: '半形雙引號：標點也要一樣。',
    near: '波浪號加數字：兩詞相隔不超過這麼多字，前後不論。',
    together: '&：兩詞在同一段裡。',
    gap: '問號：一個問號代表記不清的一個字，前後各留一個空格。',
    any: '星號：中間隔著同一段裡的任意多個字。',
    speaker: '按發言人的姓名；寫姓也行。',
    place: '按地點，下級地方一併算入。',
    year: '按年份；一年、一段（2010..2013）、某年以後（2010..）或某年以前（..2010）。',
    month: '按月份，也可以寫一段（2013-03..2013-06），或寫作 2013年3月。只知道年份的文本不計入。',
    theme: '按主題。主題是程式依編碼表標註的，每個標註都能看到所依據的詞句。',
    measure: '按舉措類型，同樣依編碼表標註。',
  },
  forms: formsWith(zhHantFields),
  fields: zhHantFields,
  sections: [
    {
      title: '看結果',
      paragraphs: [
        '「列表」按篇列出，附有詞語所在的段落，點段號直達該段，詞語已經標出。「語境」把每一處排成一行，詞語置中，可以按左鄰字或右鄰字排序，看一個詞怎樣用。',
        '左欄的條件都附準確篇數。年份圖可以拖選；用鍵盤時，用圖下的兩個滑桿。選定的條件和檢索詞都列成小牌，點一下就去掉。',
        '頁面的網址就是這次檢索，可以收藏、寄給別人；瀏覽器的上一頁鍵回到上一次。',
        '結果可以匯出為表格、JSON 或附引文著錄的 Markdown，一次最多 500 篇。常用的檢索可以存在這台電腦的瀏覽器裡。',
      ],
    },
    {
      title: '少打幾個字',
      paragraphs: [
        '在任何一頁按 / 鍵，打開快速檢索。打漢字、拼音（shuzi jingji）或首字母（szjj），會列出主題、舉措、發言人、地點、場合、提法和題名，用上下鍵選，按 Enter 開啟。',
      ],
    },
    {
      title: '沒有找到的時候',
      paragraphs: [
        '「原文」方式找不到，就是館中文本裡沒有這幾個字。頁面會給出相近的字句：一字之差、多一字、少一字，或只取其中一段；也會列出改稱前後的說法和放寬條件後的篇數。這些都只供選擇，不會悄悄換掉您寫的詞。',
        '受損文本中修復不了的字已經標作缺字，用問號代替一個字可以跨過它。',
      ],
    },
    {
      title: '「相關」方式',
      paragraphs: [
        '把檢索詞拆成詞語，按詞語的多少和位置排列，適合只有題目、沒有原話的時候。它不保證找全；要找全，用「原文」。上面的寫法除引號外只用於「原文」。',
      ],
    },
  ],
  toSearch: '去檢索',
};

const enFields = { speaker: 'speaker', place: 'place', year: 'year', theme: 'theme', measure: 'measure' };

const en: SearchHelpWords = {
  title: 'How to search',
  lead: 'Use “As worded” for words you remember and “Related” for a topic. The examples below come from this archive; each opens its result.',
  written: 'Written',
  means: 'Means',
  caption: 'Ways of writing a query, with an example each',
  try: 'Search: {q}',
  examples: {
    sentence:
      'Half a sentence, as you remember it. Commas, spaces and paragraph ends in between do not count; every text that has it is found, and the number is exact.',
    traditional: 'Traditional characters, full-width forms and capitals count as the plain ones.',
    both: 'A space: both, anywhere in the text.',
    either: 'A bar: either. It binds closer than the space.',
    without: 'A minus sign: without the second.',
    phrase: 'Straight quotation marks: punctuation must be the same.',
    near: 'A tilde and a number: at most so many characters apart, in either order.',
    together: '&: in the same paragraph.',
    gap: 'Question marks: each stands for one character; leave a space on both sides.',
    any: 'A star: any number of characters of the same paragraph in between.',
    speaker: 'By name of the speaker, or part of it.',
    place: 'By place, with all places within it.',
    year: 'By year: one, a run (2010..2013), from one on (2010..), or up to one (..2010).',
    month:
      'By month, or a run of months (2013-03..2013-06). Texts of which only the year is known are left out.',
    theme: 'By theme. Themes are tagged by program after the codebook; each tag shows the words it rests on.',
    measure: 'By type of measure, tagged in the same way.',
  },
  forms: formsWith(enFields),
  fields: enFields,
  sections: [
    {
      title: 'Reading results',
      paragraphs: [
        '“List” shows documents with the paragraphs that hold the words; the paragraph number leads there, with the words marked. “In context” puts every occurrence on a line with the words in the middle; sort by what stands left or right to see how a term is used.',
        'All filters show exact numbers. Drag over the chart of years, or use the two sliders beneath it with the keyboard. Terms and filters in use stand as chips; a click takes one away.',
        'The address of the page is the search: keep it or send it. The back button leads to the search before.',
        'Results can be exported as a table, as JSON or as Markdown with references, at most 500 documents at a time. Searches can be kept in this browser.',
      ],
    },
    {
      title: 'Typing less',
      paragraphs: [
        'Press / on any page for the quick search. Characters, pinyin (shuzi jingji) or initials (szjj) complete to themes, measures, speakers, places, occasions, phrases and titles; choose with the arrow keys and open with Enter.',
      ],
    },
    {
      title: 'When nothing is found',
      paragraphs: [
        'If “As worded” finds nothing, no text of the archive has these characters. The page offers what is near: one character changed, added or left out, or one piece alone; former and later terms; and fewer filters, each with its number. They are offers only: what you wrote is never replaced silently.',
        'Characters that could not be restored are marked as gaps; a question mark in the query steps over one.',
      ],
    },
    {
      title: 'Related',
      paragraphs: [
        'The query is cut into words and texts are ranked by them: for a topic without a wording. It does not promise to find everything; “As worded” does. Of the signs above only quotation marks work here.',
      ],
    },
  ],
  toSearch: 'Search',
};

export const searchHelpWords: Readonly<Record<Locale, SearchHelpWords>> = {
  'zh-hans': zhHans,
  'zh-hant': zhHant,
  en,
};
