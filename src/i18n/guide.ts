import type { Locale } from './locales.ts';

/** The pages of the guide, in the order in which they are listed; also their path segments. */
export const guideTopics = ['search', 'restore', 'tags', 'add', 'correct', 'format', 'limits'] as const;
export type GuideTopic = (typeof guideTopics)[number];

interface GuideWords {
  /** Name of the list of pages. */
  readonly label: string;
  readonly topics: Readonly<Record<GuideTopic, string>>;
}

/** What the guide calls its pages. */
export const guideWords: Readonly<Record<Locale, GuideWords>> = {
  'zh-hans': {
    label: '使用说明',
    topics: {
      search: '怎样检索',
      restore: '文本怎样复原',
      tags: '标注怎样作出',
      add: '怎样添加文本',
      correct: '怎样改正错误',
      format: '数据格式',
      limits: '做不到什么',
    },
  },
  'zh-hant': {
    label: '使用說明',
    topics: {
      search: '怎樣檢索',
      restore: '文本怎樣復原',
      tags: '標註怎樣作出',
      add: '怎樣新增文本',
      correct: '怎樣改正錯誤',
      format: '資料格式',
      limits: '做不到什麼',
    },
  },
  en: {
    label: 'Guide',
    topics: {
      search: 'How to search',
      restore: 'How texts are restored',
      tags: 'How tags are made',
      add: 'How to add texts',
      correct: 'How to correct',
      format: 'Data format',
      limits: 'Limits',
    },
  },
};
