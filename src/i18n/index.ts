import { en } from './en.ts';
import type { Locale } from './locales.ts';
import { type Dictionary, zhHans } from './zh-hans.ts';
import { zhHant } from './zh-hant.ts';

export type { Dictionary } from './zh-hans.ts';

const dictionaries: Readonly<Record<Locale, Dictionary>> = { 'zh-hans': zhHans, 'zh-hant': zhHant, en };

/** Every word that the shell says in a language. */
export function wordsOf(locale: Locale): Dictionary {
  return dictionaries[locale];
}
