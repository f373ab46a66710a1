import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { rewriteTags } from '../../site/rewrite-tags.ts';

export interface PageLinks {
  /** Path below the site, with `/`. */
  readonly file: string;
  readonly html: string;
  readonly ids: ReadonlySet<string>;
  readonly addresses: readonly string[];
}

const plain = (value: string) =>
  value
    .replace(/&(?:#38|amp);/g, '&')
    .replace(/&(?:#34|quot);/g, '"')
    .replace(/&(?:#39|apos);/g, "'");

/** Every page of a built site with its ids and the addresses it points to. */
export async function readPages(dist: string): Promise<PageLinks[]> {
  const files = (await readdir(dist, { recursive: true })).filter((file) => file.endsWith('.html'));
  return Promise.all(
    files.map(async (name) => {
      const html = await readFile(path.join(dist, name), 'utf8');
      const ids = new Set<string>();
      const addresses: string[] = [];
      rewriteTags(html, (tag) => {
        for (const [, id] of tag.matchAll(/\sid="([^"]*)"/g)) ids.add(id ?? '');
        for (const [, value] of tag.matchAll(/\s(?:href|src|action|data-href)="([^"]*)"/g))
          addresses.push(plain(value ?? ''));
        return tag;
      });
      return { file: name.split(path.sep).join('/'), html, ids, addresses };
    }),
  );
}

/** The addresses of a site that lead nowhere, each with the page it stands on. */
export async function brokenLinks(dist: string, except: (file: string) => boolean): Promise<string[]> {
  const pages = await readPages(dist);
  const byFile = new Map(pages.map((page) => [page.file, page]));
  const all = new Set(
    (await readdir(dist, { recursive: true })).map((file) => file.split(path.sep).join('/')),
  );
  return pages
    .filter(({ file }) => !except(file))
    .flatMap(({ file, addresses }) =>
      addresses
        .filter((address) => !/^(https?|data|mailto):/.test(address))
        .filter((address) => {
          const url = new URL(address, `file:///${file}`);
          const target = decodeURIComponent(url.pathname).slice(1);
          if (address.startsWith('/') || !all.has(target)) return true;
          const anchor = decodeURIComponent(url.hash.slice(1));
          return anchor !== '' && byFile.get(target)?.ids.has(anchor) === false;
        })
        .map((address) => `${file} → ${address}`),
    );
}
