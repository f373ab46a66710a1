import { relativeHref } from './relative-href.ts';

/** What pages point to and what can be pointed to on them, as one thread took it down. */
export interface LedgerPart {
  /** The ids on each page, a line each. */
  readonly ids: ReadonlyMap<string, string>;
  /** Each target on another page, with its anchor, and the first page that names it. */
  readonly targets: ReadonlyMap<string, string>;
}

/** What the pages of a site point to, taken down while they are written. */
export interface LinkLedger {
  /**
   * Takes down a page.
   *
   * @param page path below the site, with `/`
   * @param ids as they are written on it; strings of their own, since a slice would keep the whole page in memory
   * @param addresses as they are written, relative to the page or from the root of the site; likewise
   */
  page(page: string, ids: readonly string[], addresses: readonly string[]): void;
  /** All that was taken down so far, to be added to another ledger. */
  part(): LedgerPart;
  /** Adds what another ledger took down of other pages. */
  add(part: LedgerPart): void;
  /**
   * The addresses that lead nowhere, each once with the first page it stands on.
   *
   * @param files all files of the site, with `/`
   */
  broken(files: ReadonlySet<string>): string[];
}

/** Addresses with a scheme of their own are none of the site's. */
const foreign = /^[a-z][a-z0-9+.-]*:/i;
const entity = /&(?:#38|amp|#34|quot|#39|apos);/g;
const signs: Readonly<Record<string, string>> = {
  '&#38;': '&',
  '&amp;': '&',
  '&#34;': '"',
  '&quot;': '"',
  '&#39;': "'",
  '&apos;': "'",
};
const plain = (value: string) =>
  value.includes('&') ? value.replace(entity, (one) => signs[one] ?? one) : value;

function decode(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** What a browser would not take as it stands. */
const unusual = /[\s\\]|\/\/|(?:^|\/)\.{1,2}(?:[/?#]|$)/;
const climbs = /^(?:\.\.?\/)+/;

/** The file that a relative address on a page leads to, with its anchor. */
function fileOf(page: string, address: string): string {
  const climb = climbs.exec(address)?.[0] ?? '';
  const way = address.slice(climb.length);
  if (way === '' || unusual.test(way)) return fileByParser(page, address);
  const hashAt = way.indexOf('#');
  const hash = hashAt < 0 || hashAt === way.length - 1 ? '' : way.slice(hashAt);
  const [file = ''] = (hashAt < 0 ? way : way.slice(0, hashAt)).split('?', 1);
  if (file === '') return climb === '' ? `${page}${decode(hash)}` : fileByParser(page, address);
  let folder = page.slice(0, page.lastIndexOf('/') + 1);
  for (let at = climb.indexOf('../'); at >= 0; at = climb.indexOf('../', at + 3))
    folder = folder.slice(0, folder.lastIndexOf('/', folder.length - 2) + 1);
  return `${folder}${decode(file)}${decode(hash)}`;
}

function fileByParser(page: string, address: string): string {
  const { pathname, hash } = new URL(address, `file:///${page}`);
  return `${decode(pathname).slice(1)}${decode(hash)}`;
}

/** The file that an address from the root leads to, with its anchor; that of a folder is its index. */
function fileFromRoot(page: string, address: string): string {
  if (unusual.test(address)) return fileOf(page, relativeHref(page, address));
  const suffixAt = address.search(/[?#]/);
  const target = suffixAt < 0 ? address : address.slice(0, suffixAt);
  const hashAt = suffixAt < 0 ? -1 : address.indexOf('#', suffixAt);
  const hash = hashAt < 0 || hashAt === address.length - 1 ? '' : address.slice(hashAt);
  return `${decode(target.slice(1))}${target.endsWith('/') ? 'index.html' : ''}${decode(hash)}`;
}

/** A ledger of links within the site. */
export function createLinkLedger(): LinkLedger {
  const ids = new Map<string, string>();
  const targets = new Map<string, string>();
  /** Addresses from the root that were taken down: they lead to the same file from every page. */
  const rooted = new Set<string>();
  const targetOf = (page: string, address: string): string | undefined => {
    if (address.startsWith('/')) return address.startsWith('//') ? undefined : fileFromRoot(page, address);
    return foreign.test(address) ? undefined : fileOf(page, address);
  };
  return {
    page(page, own, addresses) {
      const here = new Set(own.map(plain));
      for (const written of addresses) {
        if (rooted.has(written)) continue;
        const address = plain(written);
        // Most links of a text lead to its own paragraphs.
        if (address.startsWith('#') && here.has(address.slice(1))) continue;
        const target = targetOf(page, address);
        if (target !== undefined && !targets.has(target)) targets.set(target, page);
        if (written.startsWith('/')) rooted.add(written);
      }
      ids.set(page, [...here].join('\n'));
    },
    part: () => ({ ids, targets }),
    add(part) {
      for (const [page, own] of part.ids) ids.set(page, own);
      for (const [target, page] of part.targets) if (!targets.has(target)) targets.set(target, page);
    },
    broken(files) {
      const sets = new Map<string, ReadonlySet<string>>();
      const idsOf = (file: string) => {
        const known = sets.get(file) ?? new Set(ids.get(file)?.split('\n'));
        sets.set(file, known);
        return known;
      };
      return [...targets].flatMap(([target, page]) => {
        const [file = '', anchor] = target.split('#', 2);
        const there = files.has(file) && (!anchor || !file.endsWith('.html') || idsOf(file).has(anchor));
        return there ? [] : [`${page} → ${target}`];
      });
    },
  };
}
