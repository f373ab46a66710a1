/** What the pages of a site point to, taken down while they are written. */
export interface LinkLedger {
  /** Takes down the ids and addresses of a start tag of a page. @param page path below the site, with `/` */
  note(page: string, tag: string): void;
  /**
   * The addresses that lead nowhere, each once with the first page it stands on.
   *
   * @param files all files of the site, with `/`
   */
  broken(files: ReadonlySet<string>): string[];
}

const idOf = /\sid="([^"]*)"/;
const addressOf = /\s(?:href|src|action|poster|data-href)="([^"]*)"/g;
/** Addresses with a scheme of their own are none of the site's. */
const foreign = /^[a-z][a-z0-9+.-]*:/i;

const plain = (value: string) =>
  value
    .replace(/&(?:#38|amp);/g, '&')
    .replace(/&(?:#34|quot);/g, '"')
    .replace(/&(?:#39|apos);/g, "'");

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

/** The file that an address on a page leads to, with its anchor; a root-absolute one keeps its `/`. */
function fileOf(page: string, address: string): string {
  const climb = climbs.exec(address)?.[0] ?? '';
  const way = address.slice(climb.length);
  if (way === '' || address.startsWith('/') || unusual.test(way)) return fileByParser(page, address);
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
  return `${address.startsWith('/') ? '/' : ''}${decode(pathname).slice(1)}${decode(hash)}`;
}

/** A ledger of relative links. */
export function createLinkLedger(): LinkLedger {
  const ids = new Map<string, Set<string>>();
  /** Target, with its anchor, and the first page that names it. */
  const targets = new Map<string, string>();
  return {
    note(page, tag) {
      if (!tag.includes('=')) return;
      const id = idOf.exec(tag)?.[1];
      if (id !== undefined) {
        const known = ids.get(page) ?? new Set();
        ids.set(page, known.add(plain(id)));
      }
      for (const [, given = ''] of tag.matchAll(addressOf)) {
        const address = plain(given);
        if (foreign.test(address) || address.startsWith('//')) continue;
        const target = fileOf(page, address);
        if (!targets.has(target)) targets.set(target, page);
      }
    },
    broken(files) {
      return [...targets].flatMap(([target, page]) => {
        const [file = '', anchor] = target.split('#', 2);
        const there = files.has(file) && (!anchor || !file.endsWith('.html') || ids.get(file)?.has(anchor));
        return there ? [] : [`${page} → ${target}`];
      });
    },
  };
}
