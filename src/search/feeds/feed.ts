/** A list of documents that a feed reader follows. */
export interface Feed {
  readonly title: string;
  readonly description: string;
  /** Address of the page of the site that lists the same, and of the feed itself. */
  readonly home: string;
  readonly self: string;
  /** BCP 47 tag. */
  readonly language: string;
  readonly items: readonly FeedItem[];
}

export interface FeedItem {
  /** Permanent, whatever the address. */
  readonly id: string;
  readonly title: string;
  readonly link: string;
  readonly summary: string;
  /** `2012-06-15`; absent where the day is not known. */
  readonly day?: string;
  readonly author?: string;
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** What XML 1.0 has no way to write. */
const impossible = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const escapeXml = (text: string) =>
  text.replace(impossible, '\ufffd').replace(/[&<>"]/g, (character) => escapes[character] ?? '');
const tag = (name: string, text: string) => `<${name}>${escapeXml(text)}</${name}>`;

/** Noon in China, so that the day is the same in most time zones. */
const noon = (day: string) => `${day}T12:00:00+08:00`;

/** The feed as RSS 2.0. */
export function toRss({ title, description, home, self, language, items }: Feed): string {
  const lines = items.flatMap((item) => [
    '<item>',
    tag('title', item.title),
    tag('link', item.link),
    `<guid isPermaLink="false">${escapeXml(item.id)}</guid>`,
    tag('description', item.summary),
    ...(item.author ? [tag('dc:creator', item.author)] : []),
    ...(item.day ? [tag('pubDate', new Date(noon(item.day)).toUTCString())] : []),
    '</item>',
  ]);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/">',
    '<channel>',
    tag('title', title),
    tag('link', home),
    tag('description', description),
    tag('language', language),
    `<atom:link href="${escapeXml(self)}" rel="self" type="application/rss+xml"/>`,
    ...lines,
    '</channel>',
    '</rss>',
    '',
  ].join('\n');
}

/** The feed after JSON Feed 1.1. */
export function toJsonFeed({ title, description, home, self, language, items }: Feed): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    description,
    home_page_url: home,
    feed_url: self,
    language,
    items: items.map(({ id, title: name, link, summary, day, author }) => ({
      id,
      url: link,
      title: name,
      content_text: summary,
      ...(day ? { date_published: noon(day) } : {}),
      ...(author ? { authors: [{ name: author }] } : {}),
    })),
  };
  return `${JSON.stringify(feed, undefined, 1)}\n`;
}
