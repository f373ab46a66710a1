import { countHan } from '../../text/characters.ts';

/** An article that a page holds as data, for a script or a reader of feeds to show. */
export interface EmbeddedArticle {
  readonly title?: string;
  /** As written. */
  readonly published?: string;
  readonly site?: string;
  /** Its content as HTML. */
  readonly html: string;
}

/** From so many Chinese characters on a string of the data is an article. */
const leastHan = 80;
/** Data that is longer is not read. */
const longestData = 20_000_000;
/** Values of the data that are looked at, so that hostile data ends. */
const mostValues = 200_000;

const titleKey = /^(?:title|headline|articletitle|doctitle|name|subject)$/i;
const timeKey =
  /^(?:publish(?:ed)?(?:time|date|at|on)?|pub(?:date|time)|datepublished|release(?:time|date)|createtime|ctime|date|time)$/i;

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Marks that data of an article has and a list of words has not. */
const looksWritten = (text: string) => /<(?:p|br|div)\b/i.test(text) || /。[\s\S]*。/u.test(text);

/** The object with the longest text in it, and that text. The walk keeps its own list, so depth does not matter. */
function longestText(data: unknown): { readonly holder: Fields; readonly text: string } | undefined {
  const open: unknown[] = [data];
  let best: { holder: Fields; text: string; han: number } | undefined;
  for (let seen = 0; open.length > 0 && seen < mostValues; seen++) {
    const value = open.pop();
    if (Array.isArray(value)) for (const part of value) open.push(part);
    if (!isFields(value)) continue;
    for (const part of Object.values(value)) {
      if (typeof part !== 'string') {
        open.push(part);
        continue;
      }
      const han = part.length > (best?.han ?? leastHan) ? countHan(part) : 0;
      if (han >= leastHan && han > (best?.han ?? 0) && looksWritten(part))
        best = { holder: value, text: part, han };
    }
  }
  return best;
}

const fieldOf = (holder: Fields, key: RegExp): string | undefined => {
  const found = Object.entries(holder).find(
    ([name, value]) => key.test(name) && typeof value === 'string',
  )?.[1];
  return typeof found === 'string' && found.length < 300 ? found : undefined;
};

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** The data of the scripts of a page: JSON alone, or behind `window.name =`. */
function dataOf(html: string): unknown[] {
  const found: unknown[] = [];
  let end = 0;
  for (let at = html.indexOf('<script'); at >= 0; at = html.indexOf('<script', end)) {
    const start = html.indexOf('>', at) + 1;
    end = start > 0 ? html.indexOf('</script', start) : -1;
    if (end < 0) break;
    if (end - start > longestData) continue;
    const script = html.slice(start, end).trim();
    const from = /^[{[]/.test(script) ? 0 : /^[\w.[\]"'\s]{1,80}=\s{0,4}(?=[{[])/.exec(script)?.[0].length;
    if (from === undefined) continue;
    const data = parsed(script.slice(from).replace(/;\s{0,9}$/, ''));
    if (data !== undefined) found.push(data);
  }
  return found;
}

/** The article that a page holds as JSON, where it holds one. */
export function articleOfData(html: string): EmbeddedArticle | undefined {
  for (const data of dataOf(html)) {
    const found = longestText(data);
    if (!found) continue;
    const [title, published] = [fieldOf(found.holder, titleKey), fieldOf(found.holder, timeKey)];
    return { ...(title ? { title } : {}), ...(published ? { published } : {}), html: asHtml(found.text) };
  }
  return undefined;
}

/** Text without elements gets a paragraph a line. */
const asHtml = (text: string) =>
  /<(?:p|br|div)\b/i.test(text)
    ? text
    : text
        .split('\n')
        .map((line) => `<p>${escaped(line)}</p>`)
        .join('');

/** Text as HTML shows it. */
export const escaped = (text: string): string =>
  text.replace(
    /[&<>"]/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign,
  );

const feed = /^\s{0,99}(?:<\?xml[^>]{0,200}\?>)?\s{0,99}<(?:rss|feed|rdf:RDF)\b/i;

/** What stands in the first element of a name, CDATA and escapes undone. */
function element(xml: string, name: string): string | undefined {
  const open = xml.indexOf(`<${name}`);
  const start = open < 0 ? -1 : xml.indexOf('>', open) + 1;
  const end = start > 0 ? xml.indexOf(`</${name}>`, start) : -1;
  if (end < 0) return undefined;
  const content = xml.slice(start, end).trim();
  if (content.startsWith('<![CDATA[')) return content.slice(9, content.endsWith(']]>') ? -3 : undefined);
  return content
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
}

/** The article of a feed that holds one, RSS or Atom, saved as a page. */
export function articleOfFeed(xml: string): EmbeddedArticle | undefined {
  if (!feed.test(xml.slice(0, 600))) return undefined;
  const name = xml.includes('<item') ? 'item' : 'entry';
  const start = xml.indexOf(`<${name}`);
  const end = xml.indexOf(`</${name}>`, start);
  if (start < 0 || end < 0 || xml.indexOf(`<${name}`, start + 1) >= 0) return undefined;
  const item = xml.slice(start, end);
  const html = ['content:encoded', 'content', 'description', 'summary']
    .map((field) => element(item, field))
    .find((text) => text !== undefined && countHan(text) > 0);
  if (html === undefined) return undefined;
  const [title, site] = [element(item, 'title'), element(xml.slice(0, start), 'title')];
  const written = element(item, 'pubDate') ?? element(item, 'published') ?? element(item, 'dc:date');
  const published = written === undefined ? undefined : (dayOfMail(written) ?? written);
  return {
    ...(title ? { title } : {}),
    ...(published ? { published } : {}),
    ...(site ? { site } : {}),
    html: asHtml(html),
  };
}

const months = 'JanFebMarAprMayJunJulAugSepOctNovDec';

/** The day of a date as mails and feeds write it, in its own time zone: Wed, 23 Sep 2020 08:00:00 +0800. */
export function dayOfMail(date: string): string | undefined {
  const found = /\b(\d{1,2}) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6} (\d{4})\b/.exec(
    date,
  );
  if (!found) return undefined;
  const month = months.indexOf(found[2] ?? '') / 3 + 1;
  return `${found[3]}-${String(month).padStart(2, '0')}-${(found[1] ?? '').padStart(2, '0')}`;
}

/** A page that shows the article: its own elements stay, the article follows them. */
export function pageWithArticle(
  html: string,
  { title, published, site, html: content }: EmbeddedArticle,
  own: boolean,
): string {
  const heading = title ? `<h1>${escaped(title)}</h1>` : '';
  const article = `<article>${heading}${content}</article>`;
  const meta = published ? `<meta name="pubdate" content="${escaped(published)}">` : '';
  const name = site ? `<meta name="sitename" content="${escaped(site)}">` : '';
  if (!own)
    return `<html><head><title>${escaped(title ?? '')}</title>${meta}${name}</head><body>${article}</body></html>`;
  const end = html.lastIndexOf('</body');
  const at = end < 0 ? html.length : end;
  const head = html.indexOf('</head');
  const [before, after] = [html.slice(0, at), html.slice(at)];
  return head < 0 || head > at
    ? `${meta}${before}${article}${after}`
    : `${before.slice(0, head)}${meta}${before.slice(head)}${article}${after}`;
}
