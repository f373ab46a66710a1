import { localeFacts, locales } from './locales.ts';

/** Folders whose own index has every language, while what lies below exists once, in the language it was spoken in. */
const holdOnce: ReadonlySet<string> = new Set(['speeches', 'policies', 'others', 'compare']);
const segments: ReadonlySet<string> = new Set(locales.flatMap((locale) => localeFacts[locale].segment ?? []));

/**
 * Where a page of the default language lies in another one. What exists once, and what is no page, stays where
 * it is; of a list cut into pages the first has every language.
 *
 * @param path below the site, without a slash before it, such as `years/2012/index.html`
 * @param segment the first path segment of the other language
 */
export function pathInLanguage(path: string, segment: string): string {
  const parts = path.split('/').filter((part) => part !== '' && part !== 'index.html');
  const [first = '', second] = parts;
  const exists =
    !segments.has(first) &&
    !(second !== undefined && holdOnce.has(first)) &&
    !(first === 'measures' && second === 'course' && parts.length > 2) &&
    !parts.includes('page') &&
    !(parts.at(-1) ?? '').includes('.');
  return exists ? `${segment}/${path}` : path;
}
