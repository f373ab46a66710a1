import { localeFacts } from './locales.ts';

/** What a page that exists once says to readers of other languages where it cannot run a script. */
export const onceWords = [
  { lang: localeFacts['zh-hant'].tag, text: '本頁只有一份，介面為簡體；換成繁體須啟用 JavaScript。' },
  { lang: localeFacts.en.tag, text: 'This page has Chinese labels; English ones need JavaScript.' },
] as const;
