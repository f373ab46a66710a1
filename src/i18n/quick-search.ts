import type { Locale } from './locales.ts';

const zhHans = {
  label: '快速检索',
  hint: '半句话、发言人、地点、主题；拼音或首字母也可',
  close: '关闭',
  suggestions: '可选的词与结果',
  kinds: {
    theme: '主题',
    measure: '举措',
    speaker: '发言人',
    place: '地点',
    occasion: '场合',
    phrase: '提法',
    title: '题名',
    text: '原文',
  },
  documents: '{n} 篇',
  searching: '正在检索原文……',
  found: '原文中有 {n} 篇',
  none: '原文中没有这几个字',
  failed: '原文暂时查不了，按回车可到检索页重试。',
  all: '到检索页查看',
  keys: '↑ ↓ 选择，回车打开，Esc 关闭',
};

/** The words of the quick search, and of whatever is completed. */
export type QuickSearchWords = typeof zhHans;

const zhHant: QuickSearchWords = {
  label: '快速檢索',
  hint: '半句話、發言人、地點、主題；拼音或首字母亦可',
  close: '關閉',
  suggestions: '可選的詞與結果',
  kinds: {
    theme: '主題',
    measure: '舉措',
    speaker: '發言人',
    place: '地點',
    occasion: '場合',
    phrase: '提法',
    title: '題名',
    text: '原文',
  },
  documents: '{n} 篇',
  searching: '正在檢索原文……',
  found: '原文中有 {n} 篇',
  none: '原文中沒有這幾個字',
  failed: '原文暫時無法查找，按 Enter 鍵可到檢索頁重試。',
  all: '到檢索頁查看',
  keys: '↑ ↓ 選擇，Enter 開啟，Esc 關閉',
};

const en: QuickSearchWords = {
  label: 'Quick search',
  hint: 'Half a sentence, a speaker, place or theme; pinyin works too',
  close: 'Close',
  suggestions: 'Suggestions and results',
  kinds: {
    theme: 'Theme',
    measure: 'Measure',
    speaker: 'Speaker',
    place: 'Place',
    occasion: 'Occasion',
    phrase: 'Phrase',
    title: 'Title',
    text: 'Wording',
  },
  documents: '{n}',
  searching: 'Searching the wording…',
  found: 'In the wording of {n}',
  none: 'No text has this wording',
  failed: 'The wording cannot be searched just now; press Enter to try on the search page.',
  all: 'Open the search page',
  keys: '↑ ↓ choose, Enter opens, Esc closes',
};

export const quickSearchWords: Readonly<Record<Locale, QuickSearchWords>> = {
  'zh-hans': zhHans,
  'zh-hant': zhHant,
  en,
};
