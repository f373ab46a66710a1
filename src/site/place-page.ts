import type { LinkLedger } from './link-ledger.ts';
import { relativeHref, relativeTag } from './relative-href.ts';
import { rewriteTags } from './rewrite-tags.ts';

/** Shown for any missing address, so it cannot know where it stands: its addresses stay root-absolute. */
const notFoundPage = '404.html';

/** Leads on by itself. */
const refresh = /(\scontent="0;url=)(\/(?!\/)[^"]*)/;
const noted = /\s(id|href|src|action|formaction|poster|data-href)="([^"]*)"/g;
/** Has something to note; most tags of a text do not. */
const worthReading = /\s(?:id|href|src|action|formaction|poster|data-href|srcset)=|content="0;/i;
/** Written in a way that takes more care: in single quotes, or several addresses. */
const careful = /='|\ssrcset=/i;

/** Ids and addresses of a page, as they are written on it. */
interface Noted {
  readonly ids: string[];
  readonly addresses: string[];
}

function placeTag(page: string, tag: string, { ids, addresses }: Noted): string {
  const simple = careful.test(tag) ? relativeTag(page, tag) : tag;
  return simple.replace(noted, (whole, name: string, value: string) => {
    if (name === 'id') {
      ids.push(value);
      return whole;
    }
    addresses.push(value);
    const rooted = value.startsWith('/') && !value.startsWith('//');
    return rooted ? ` ${name}="${relativeHref(page, value)}"` : whole;
  });
}

/**
 * Makes a rendered page ready for its place: all addresses become relative, so that it works at the root
 * of a host, below any path, and from a disk, and are taken down to be checked. Module scripts become
 * deferred classic scripts: browsers refuse modules from a disk.
 *
 * @param page path below the site, with `/`
 * @param classic scripts that run without being modules, root-absolute
 */
export function placePage(
  page: string,
  html: string,
  classic: ReadonlySet<string>,
  ledger: LinkLedger,
): string {
  const own: Noted = { ids: [], addresses: [] };
  const placed = rewriteTags(html, (tag, name) => {
    if (!worthReading.test(tag)) return tag;
    const loaded = name === 'script' ? deferClassic(tag, classic) : tag;
    if (page === notFoundPage) return loaded;
    if (name === 'meta')
      return tag.replace(
        refresh,
        (_, begin: string, address: string) => `${begin}${relativeHref(page, address)}`,
      );
    return placeTag(page, loaded, own);
  });
  if (page !== notFoundPage) ledger.page(page, own.ids, own.addresses);
  return placed;
}

function deferClassic(tag: string, classic: ReadonlySet<string>): string {
  const source = /\ssrc="([^"]*)"/.exec(tag)?.[1];
  if (!source || !classic.has(source)) return tag;
  return tag.replace(' type="module"', ' defer');
}
