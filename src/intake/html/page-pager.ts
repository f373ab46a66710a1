import type { Pager } from '../received.ts';

/** What links between the pages of one article say; a link to another article has words of its own. */
const pagerWords =
  /^[[【（(<«‹ ]*(?:上一页|上页|前一页|下一页|下页|后一页|首页|尾页|末页|第?\d{1,3}页?)[\]】）)>»› ]*$/u;
const nextWords = /下一页|下页|后一页/u;

/** An article of more pages than this is a list of articles. */
const mostPages = 300;

/**
 * The call that prints the pager of pages made by TRS WCM, which most government sites of the Mainland
 * use: number of pages, this page from 0, base of the name, ending. Pages after the first are
 * `base_1.ending`, `base_2.ending` and so on.
 */
const printedPager =
  /createPageHTML\(\s{0,9}(\d{1,3})\s{0,9},\s{0,9}(\d{1,3})\s{0,9},\s{0,9}["']([^"'\s]{1,200})["']\s{0,9},\s{0,9}["'](\w{1,8})["']/;

/** The last part of an address with its query, as a file would be called. */
export function targetName(address: string): string | undefined {
  const bare = address.trim().split('#')[0] ?? '';
  if (/^(?:javascript|mailto|data|about):/i.test(bare)) return undefined;
  const [path = '', ...query] = bare.split('?');
  const name = (path.split(/[/\\]/).at(-1) ?? '') + (query.length > 0 ? `?${query.join('?')}` : '');
  if (name === '') return undefined;
  try {
    return decodeURIComponent(name).toLowerCase();
  } catch {
    return name.toLowerCase();
  }
}

/**
 * The pager of a page: where its links to the other pages of the article lead, as names of files.
 *
 * @param html the source of the page, for a pager that a script would print; it is read, never run
 * @returns undefined where there is none
 */
export function pagePager(page: Document, html: string): Pager | undefined {
  const printed = printedPager.exec(html);
  if (printed) {
    const [, count = '', index = '', base = '', ending = ''] = printed;
    const [of, n] = [Number(count), Number(index) + 1];
    if (of > 1 && n <= of && of <= mostPages) {
      const nameOf = (at: number) => targetName(`${base}${at === 0 ? '' : `_${at}`}.${ending}`);
      const targets = Array.from({ length: of }, (_, at) => nameOf(at)).filter((name) => name !== undefined);
      const next = nameOf(n);
      return { n, of, targets, ...(n < of && next ? { next } : {}) };
    }
  }
  const targets = new Set<string>();
  let next: string | undefined;
  for (const link of page.querySelectorAll('a[href]')) {
    const words = (link.textContent ?? '').slice(0, 40).trim();
    if (!pagerWords.test(words)) continue;
    const target = targetName(link.getAttribute('href') ?? '');
    if (!target) continue;
    targets.add(target);
    if (nextWords.test(words)) next = target;
    if (targets.size > mostPages) return undefined;
  }
  return targets.size > 0 ? { targets: [...targets], ...(next ? { next } : {}) } : undefined;
}
