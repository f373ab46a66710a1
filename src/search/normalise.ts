const fullWidth = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g;
const fullWidthOffset = 0xfee0;

/**
 * Folds full-width digits and letters, one unit for one unit, so that offsets stay and Chinese
 * punctuation is shown as it was written. Both the index and the query go through it.
 */
export function foldWidth(text: string): string {
  return text.replace(fullWidth, (unit) => String.fromCharCode(unit.charCodeAt(0) - fullWidthOffset));
}

/** A query as the index understands it: composed, folded, in single spaces; quotes are kept. */
export function normaliseQuery(query: string): string {
  return foldWidth(query.normalize('NFC'))
    .replace(/[“”„‟＂]/g, '"')
    .replace(/\s+/g, ' ')
    .trim();
}

const hanRun = /\p{Script=Han}+/gu;

/**
 * Cuts Chinese into words, parted by spaces. Pagefind cuts a query only where the page's own language
 * is Chinese, and the search page exists in English as well. Browsers without a segmenter cut into
 * pairs, the commonest length of a word in official prose.
 */
export function cutWords(query: string): string {
  const segmenter = 'Segmenter' in Intl ? new Intl.Segmenter('zh-Hans', { granularity: 'word' }) : undefined;
  const cut = (run: string) =>
    segmenter
      ? [...segmenter.segment(run)].map(({ segment }) => segment).join(' ')
      : (run.match(/.{1,2}/gu) ?? []).join(' ');
  return query
    .replace(hanRun, (run) => ` ${cut(run)} `)
    .replace(/\s+/g, ' ')
    .replace(/" | "/g, '"')
    .trim();
}

/** The strings of a query that are marked where they are found: the whole first, then its words. */
export function wantedStrings(query: string): string[] {
  const phrases = normaliseQuery(query).replaceAll('"', ' ').split(' ').filter(Boolean);
  const words = cutWords(phrases.join(' '))
    .split(' ')
    .filter((word) => [...word].length > 1);
  return [...new Set([...phrases, ...words])];
}
