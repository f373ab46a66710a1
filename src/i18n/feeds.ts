import type { Locale } from './locales.ts';

/** What feeds themselves say. They exist once, in the language of the documents. */
export const feedWords = {
  site: '言录',
  all: '全部文本',
  untitled: '〔无题〕',
  noDate: '日期不详',
  description: (title: string) => `言录馆藏：${title}。讲话与政策文件，新收的在前。`,
};

const zhHans = {
  title: '订阅',
  lead: '用阅读器订阅，有新文本收进来就会知道。每种都有 RSS 和 JSON 两种格式。',
  all: '全部文本',
  themes: '按主题',
  speakers: '按发言人',
  queries: '按检索式',
  queriesNote: '检索式由档案管理者写在 content/feeds.yml 中。',
  noSite:
    '本站没有写明自己的网址，订阅中的链接是相对地址，有些阅读器打不开。管理者可在 content/archive.yml 中写上 site。',
};

export type FeedPageWords = typeof zhHans;

const zhHant: FeedPageWords = {
  title: '訂閱',
  lead: '用閱讀器訂閱，有新文本收進來就會知道。每種都有 RSS 和 JSON 兩種格式。',
  all: '全部文本',
  themes: '按主題',
  speakers: '按發言人',
  queries: '按檢索式',
  queriesNote: '檢索式由檔案管理者寫在 content/feeds.yml 中。',
  noSite:
    '本站沒有寫明自己的網址，訂閱中的連結是相對網址，有些閱讀器打不開。管理者可在 content/archive.yml 中寫上 site。',
};

const en: FeedPageWords = {
  title: 'Feeds',
  lead: 'Subscribe in a feed reader to learn of new texts. Every feed comes as RSS and as JSON Feed.',
  all: 'All texts',
  themes: 'By theme',
  speakers: 'By speaker',
  queries: 'By query',
  queriesNote: 'The keeper of the archive writes these queries in content/feeds.yml.',
  noSite:
    'This site does not state its own address, so the links in its feeds are relative, and some readers cannot open them. The keeper can state it as site in content/archive.yml.',
};

export const feedPageWords: Readonly<Record<Locale, FeedPageWords>> = {
  'zh-hans': zhHans,
  'zh-hant': zhHant,
  en,
};
