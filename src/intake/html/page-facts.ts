import type { PageFacts } from '../received.ts';

/**
 * Names of meta elements by what they say, most trustworthy first: those of the directive on Chinese
 * government sites (国办发〔2019〕19号, 政府网站集约化), then Open Graph and schema.org usage.
 */
const metaNames = {
  title: ['articletitle', 'og:title', 'twitter:title', 'title'],
  site: ['sitename', 'og:site_name', 'application-name'],
  author: ['author', 'article:author'],
  published: ['pubdate', 'article:published_time', 'publishdate', 'og:release_date', 'datepublished', 'date'],
  url: ['og:url', 'url'],
} as const;

/** A value a template left in place says nothing. */
const emptyValue = /^(?:null|undefined|none|无|\$\{?.*|\{\{.*)$/i;

const tidy = (value: string | null | undefined): string | undefined => {
  const text = value?.replace(/\s+/gu, ' ').trim();
  return text && text.length <= 500 && !emptyValue.test(text) ? text : undefined;
};

/** Some sites print the number of an account. */
const personName = (value: string | undefined) => (value && /\D/.test(value) ? value : undefined);

const webAddress = (value: string | undefined) =>
  value && /^https?:\/\/\S+$/i.test(value) ? value : undefined;

function metaTable(page: Document): Map<string, string> {
  const table = new Map<string, string>();
  for (const meta of page.querySelectorAll('meta')) {
    const key = meta.getAttribute('name') ?? meta.getAttribute('property') ?? meta.getAttribute('itemprop');
    const value = tidy(meta.getAttribute('content'));
    if (key && value && !table.has(key.toLowerCase())) table.set(key.toLowerCase(), value);
  }
  return table;
}

/** What a page says of itself in its elements, without guessing from its text. */
export function pageFacts(page: Document, html: string): PageFacts {
  const meta = metaTable(page);
  const say = (field: keyof typeof metaNames) =>
    metaNames[field].map((name) => meta.get(name)).find((value) => value !== undefined);
  const facts = {
    title: say('title') ?? tidy(page.querySelector('title')?.textContent),
    site: say('site'),
    url:
      webAddress(page.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? undefined) ??
      webAddress(say('url')) ??
      savedFrom(html),
    author: personName(say('author')),
    published: say('published') ?? tidy(page.querySelector('time[datetime]')?.getAttribute('datetime')),
  };
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
}

/** The comment that browsers put into a page they save: `saved from url=(0042)https://…`. */
function savedFrom(html: string): string | undefined {
  return /<!-- saved from url=\(\d{1,6}\)(https?:\/\/[^\s<>]{1,2000})/i.exec(html.slice(0, 4096))?.[1];
}
