import { defaultLocale, type Locale, localeFacts } from '../i18n/locales.ts';
import type { DocumentRecord } from '../schema/record.ts';

/**
 * Builds every href of the site. All are root-absolute and end in a slash; the build turns them into
 * relative ones, so that the site works below any path and from a disk.
 */

export type Kind = DocumentRecord['kind'];

export const kindSegments: Readonly<Record<Kind, string>> = {
  speech: 'speeches',
  policy: 'policies',
  other: 'others',
};

export const kinds: readonly Kind[] = ['speech', 'policy', 'other'];

const shell = (locale: Locale, ...segments: readonly string[]) => {
  const own = localeFacts[locale].segment;
  return `/${[...(own ? [own] : []), ...segments].map((segment) => `${segment}/`).join('')}`;
};

const paged = (page: number) => (page > 1 ? ['page', String(page)] : []);

/** The longest slug in code points before it is cut; file systems allow 255 bytes a name. */
const longestSpelled = 40;

/**
 * A permanent ASCII path segment for any text: its code points in hexadecimal. Names are free text in
 * any script; spelling them out is reversible, so two names never share an address, and it needs no
 * table of readings that could change. A very long text is cut and told apart by a 64-bit digest.
 */
export function slugOf(text: string): string {
  const points = [...text].map((character) => (character.codePointAt(0) ?? 0).toString(16));
  if (points.length <= longestSpelled) return points.join('-') || '0';
  return `${points.slice(0, longestSpelled - 20).join('-')}--${fnv1a64(text)}`;
}

function fnv1a64(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let index = 0; index < text.length; index += 1) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(index))) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, '0');
}

export const homeUrl = (locale: Locale = defaultLocale) => shell(locale);
export const searchUrl = (locale: Locale = defaultLocale) => shell(locale, 'search');
export const searchHelpUrl = (locale: Locale = defaultLocale) => shell(locale, 'search', 'help');
export const feedsUrl = (locale: Locale = defaultLocale) => shell(locale, 'feeds');
/** A feed below the root of the site, such as `theme-jiaoyu`. */
export const feedFile = (name: string, ending: 'xml' | 'json') => `/feeds/${name}.${ending}`;
export const aboutUrl = (locale: Locale = defaultLocale) => shell(locale, 'about');
/** A page of the guide. */
export const guideUrl = (locale: Locale, topic: string) => shell(locale, 'guide', topic);
export const yearsUrl = (locale: Locale) => shell(locale, 'years');
export const speakersUrl = (locale: Locale) => shell(locale, 'speakers');
export const placesUrl = (locale: Locale) => shell(locale, 'places');
export const browseUrl = (locale: Locale) => shell(locale, 'browse');
export const occasionsUrl = (locale: Locale) => shell(locale, 'occasions');
export const citedUrl = (locale: Locale) => shell(locale, 'cited');
export const sourcesUrl = (locale: Locale) => shell(locale, 'sources');
export const coverageUrl = (locale: Locale) => shell(locale, 'coverage');
export const qualityUrl = (locale: Locale) => shell(locale, 'quality');
export const reportUrl = (locale: Locale) => shell(locale, 'report');

/** The page that compares any two texts, and those that are offered; with texts already on its left and right. */
export const compareUrl = (locale: Locale, left?: string, right?: string) =>
  `${shell(locale, 'compare')}${left ? `?a=${left}${right ? `&b=${right}` : ''}` : ''}`;

/** The page of two texts side by side that is made at build; it exists once. */
export const pairUrl = (left: string, right: string) => `/compare/${left}/${right}/`;

/** Where two texts are set side by side: their own page, or the one that does so in the browser. */
export const sideBySideUrl = (
  locale: Locale,
  { left, right, plain }: { readonly left: Named; readonly right: Named; readonly plain: boolean },
) => (plain ? pairUrl(left.id, right.id) : compareUrl(locale, left.id, right.id));
interface Named {
  readonly id: string;
}

/** A page of the list of all documents of a kind. */
export const kindUrl = (locale: Locale, kind: Kind, page = 1) =>
  shell(locale, kindSegments[kind], ...paged(page));

/** The facets a list can be cut by, as path segments. */
export const facets = ['years', 'speakers', 'places', 'states', 'occasions', 'cited', 'sources'] as const;
export type Facet = (typeof facets)[number];

/** A page of the list of documents that share a value; `slug` comes from the value's group. */
export const facetUrl = (locale: Locale, facet: Facet, slug: string, page = 1) =>
  shell(locale, facet, slug, ...paged(page));

export const themesUrl = (locale: Locale) => shell(locale, 'themes');
export const themeUrl = (locale: Locale, id: string) => shell(locale, 'themes', id);
/** A page of the list of documents that have a theme. */
export const themeDocumentsUrl = (locale: Locale, id: string, page = 1) =>
  shell(locale, 'themes', id, 'documents', ...paged(page));
export const measureTypesUrl = (locale: Locale) => shell(locale, 'measure-types');
export const measureTypeUrl = (locale: Locale, id: string) => shell(locale, 'measure-types', id);
/** A page of the list of documents that have a measure of a type. */
export const measureTypeDocumentsUrl = (locale: Locale, id: string, page = 1) =>
  shell(locale, 'measure-types', id, 'documents', ...paged(page));
/** The measure types below the tools of a taxonomy of policy instruments. */
export const instrumentsUrl = (locale: Locale, taxonomy: string) =>
  shell(locale, 'measure-types', 'instruments', taxonomy);

/** The table of all measures; with its state, which begins with `?`. */
export const measuresUrl = (locale: Locale, state = '') => `${shell(locale, 'measures')}${state}`;
/** How plain lists of measures are cut. */
export const measureLists = ['types', 'years', 'places', 'bodies'] as const;
export type MeasureList = (typeof measureLists)[number];
/** A page of a plain list of measures; without a slug the index of such lists. */
export const measureListUrl = (locale: Locale, list: MeasureList, slug?: string, page = 1) =>
  shell(locale, 'measures', list, ...(slug === undefined ? [] : [slug, ...paged(page)]));
/** Pictures of the measures, with their tables. */
export const measureFiguresUrl = (locale: Locale) => shell(locale, 'measures', 'figures');
/** A table of figures, to be downloaded. */
export const measureFigureFile = (name: string) => `/measures/figures/${name}.csv`;
/** Measures across the years; with two sides already chosen. */
export const measureCourseUrl = (locale: Locale, state = '') =>
  `${shell(locale, 'measures', 'course')}${state}`;
/** Two sittings of a meeting, measure by measure; it exists once. @param pair the days of both, `2013-06-25--2014-06-26` */
export const measurePairUrl = (series: string, pair: string) =>
  shell(defaultLocale, 'measures', 'course', series, pair);
/** Folder of the table as the browser reads it. */
export const measureTableFolder = '/measure-table/';

/** The page of a document; it exists once, whatever the language of the shell. */
export const documentUrl = (record: Pick<DocumentRecord, 'kind' | 'id'>, anchor?: string) =>
  `/${kindSegments[record.kind]}/${record.id}/${anchor ? `#${anchor}` : ''}`;

/** The page that sets the received text of a document beside the clean one. */
export const changesUrl = (record: Pick<DocumentRecord, 'kind' | 'id'>) => `${documentUrl(record)}changes/`;

/** The account of a document, to be downloaded. */
export const accountUrl = (id: string) => `/accounts/${id}.json`;

/** A file as it was received, to be downloaded. */
export const receivedUrl = (name: string) => `/received/${name}`;

/** The converter to traditional characters, which a page loads when a reader asks for it. */
export const scriptConverterUrl = '/assets/opencc-cn2t.js';

/** The route parameter of a page of a list, absent for its first page. */
export const pageParam = (page: number) => (page > 1 ? `page/${page}` : undefined);
