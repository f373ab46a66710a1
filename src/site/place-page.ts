import type { LinkLedger } from './link-ledger.ts';
import { relativeHref, relativeTag } from './relative-href.ts';
import { rewriteTags } from './rewrite-tags.ts';

/** Shown for any missing address, so it cannot know where it stands: its addresses stay root-absolute. */
const notFoundPage = '404.html';

/** Leads on by itself. */
const refresh = /(\scontent="0;url=)(\/(?!\/)[^"]*)/;
/** Attributes whose value is an address, or several, or the name of an anchor. */
const noted: ReadonlySet<string> = new Set([
  'id',
  'href',
  'src',
  'action',
  'formaction',
  'poster',
  'data-href',
]);
/** Written in a way that takes more care: in single quotes, or several addresses. */
const careful = /='|\ssrcset=/i;
const equals = 0x3d;
const mostSpace = 0x20;

/** Ids and addresses of a page, as they are written on it. */
interface Noted {
  readonly ids: string[];
  readonly addresses: string[];
}

/**
 * Makes the addresses of a tag relative. It walks from quote to quote, as a browser does, and looks at a name
 * only where its last letter may be that of an attribute with an address.
 */
function placeTag(page: string, tag: string, { ids, addresses }: Noted): string {
  let placed = '';
  let reached = 0;
  for (let open = tag.indexOf('"'); open >= 0; ) {
    const close = tag.indexOf('"', open + 1);
    if (close < 0) break;
    if (tag.charCodeAt(open - 1) === equals) {
      let from = open - 1;
      while (from > 0 && tag.charCodeAt(from - 1) > mostSpace) from -= 1;
      const name = tag.slice(from, open - 1);
      if (noted.has(name)) {
        const value = tag.slice(open + 1, close);
        if (name === 'id') ids.push(value);
        else {
          addresses.push(value);
          if (value.startsWith('/') && !value.startsWith('//')) {
            placed += tag.slice(reached, open + 1) + relativeHref(page, value);
            reached = close;
          }
        }
      }
    }
    open = tag.indexOf('"', close + 1);
  }
  return reached === 0 ? tag : placed + tag.slice(reached);
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
    if (!tag.includes('=')) return tag;
    const loaded = name === 'script' ? deferClassic(tag, classic) : tag;
    if (page === notFoundPage) return loaded;
    if (name === 'meta')
      return tag.replace(
        refresh,
        (_, begin: string, address: string) => `${begin}${relativeHref(page, address)}`,
      );
    return placeTag(page, careful.test(loaded) ? relativeTag(page, loaded) : loaded, own);
  });
  if (page !== notFoundPage) ledger.page(page, own.ids, own.addresses);
  return placed;
}

function deferClassic(tag: string, classic: ReadonlySet<string>): string {
  const source = /\ssrc="([^"]*)"/.exec(tag)?.[1];
  if (!source || !classic.has(source)) return tag;
  return tag.replace(' type="module"', ' defer');
}
