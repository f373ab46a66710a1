import type { Locale } from './locales.ts';

interface LostWords {
  readonly title: string;
  readonly text: string;
  readonly todo: string;
}

/** What the page for missing addresses says. It exists once, so it says it in every language. */
export const lostWords: Readonly<Record<Locale, LostWords>> = {
  'zh-hans': {
    title: '没有这一页',
    text: '地址可能有误，或者这一页从未有过。已发布的文本不会改变地址，撤下的文本也会留下一页说明。',
    todo: '可以检索全文，或者从这里找：',
  },
  'zh-hant': {
    title: '沒有這一頁',
    text: '網址可能有誤，或者這一頁從未有過。已發布的文本不會改變網址，撤下的文本也會留下一頁說明。',
    todo: '可以檢索全文，或者從這裡找：',
  },
  en: {
    title: 'No such page',
    text: 'The address may be wrong, or the page never existed. Published texts keep their addresses, and a text that was taken down leaves a page that says so.',
    todo: 'Search the texts, or start here:',
  },
};
