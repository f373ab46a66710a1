import type { APIRoute } from 'astro';
import { labelOf, theCodebook } from '../../archive/codebook.ts';
import { defaultLocale, type Locale, localeFacts, locales } from '../../i18n/locales.ts';
import { shellLabels } from '../../i18n/shell-labels.ts';

export const getStaticPaths = () =>
  locales
    .filter((locale) => locale !== defaultLocale)
    .map((locale) => ({ params: { language: localeFacts[locale].tag }, props: { locale } }));

/** Labels for pages that exist once, as a script: a page opened from a disk may not read data. */
export const GET: APIRoute<{ locale: Locale }> = async ({ props: { locale } }) => {
  const { themes, measures } = await theCodebook();
  const named = [...themes.themes, ...measures.types].map(
    (item) => [labelOf(item, defaultLocale), labelOf(item, locale)] as const,
  );
  const labels = JSON.stringify(shellLabels(locale, named));
  return new Response(`globalThis.yanluLabels=${labels};\n`, {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8' },
  });
};
