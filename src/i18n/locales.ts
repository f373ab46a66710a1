/** The languages of the shell. Documents exist once, in the language they were spoken in. */
export const locales = ['zh-hans', 'zh-hant', 'en'] as const;

export type Locale = (typeof locales)[number];

export const defaultLocale: Locale = 'zh-hans';

interface LocaleFacts {
  /** BCP 47 tag for `lang` attributes. */
  readonly tag: string;
  /** Name in its own language, as short as a switch needs it. */
  readonly name: string;
  /** First path segment; the default language has none. */
  readonly segment?: string;
}

export const localeFacts: Readonly<Record<Locale, LocaleFacts>> = {
  'zh-hans': { tag: 'zh-Hans', name: '简体' },
  'zh-hant': { tag: 'zh-Hant', name: '繁體', segment: 'zh-hant' },
  en: { tag: 'en', name: 'English', segment: 'en' },
};

/** What `getStaticPaths` of a shell page returns: one path for each language. Astro writes on the array. */
export const localePaths = () =>
  locales.map((locale) => ({ params: { locale: localeFacts[locale].segment }, props: { locale } }));
