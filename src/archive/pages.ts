import { defaultLocale, type Locale, localeFacts, locales } from '../i18n/locales.ts';
import type { DocumentEntry } from './documents.ts';
import { pageParam } from './urls.ts';

/** Documents a page of a list: enough to look through, small enough to load at once. */
export const pageSize = 100;

/** One page of a list. */
export interface ListPage {
  readonly entries: readonly DocumentEntry[];
  readonly page: number;
  readonly pages: number;
  readonly total: number;
}

/** Cuts a list into pages; an empty list has one empty page. */
export function cutIntoPages(entries: readonly DocumentEntry[]): ListPage[] {
  const pages = Math.max(1, Math.ceil(entries.length / pageSize));
  return Array.from({ length: pages }, (_, index) => ({
    entries: entries.slice(index * pageSize, (index + 1) * pageSize),
    page: index + 1,
    pages,
    total: entries.length,
  }));
}

/** The language that a page of a list is in: those after the first hold little but words of the archive, so they exist once. */
export const languageOfPage = (page: number, wanted: Locale): Locale => (page > 1 ? defaultLocale : wanted);

/** What `getStaticPaths` of a list returns: its first page in every language of the shell, the others in the default one. */
export function listPaths<Params extends object, Props extends object>(
  entries: readonly DocumentEntry[],
  params: Params,
  props: Props,
) {
  return locales.flatMap((locale) =>
    cutIntoPages(entries)
      .filter(({ page }) => languageOfPage(page, locale) === locale)
      .map((list) => ({
        params: { ...params, locale: localeFacts[locale].segment, page: pageParam(list.page) },
        props: { ...props, locale, list },
      })),
  );
}
