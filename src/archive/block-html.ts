/** A block of a rendered document: `<p id="p12">…</p>` or a heading. */
export interface HtmlBlock {
  readonly anchor: string;
  /** Where its content begins and ends in the HTML. */
  readonly start: number;
  readonly end: number;
}

/** A piece of a block's HTML: a tag, or text with where it stands in the block's text. */
export type HtmlToken =
  | { readonly type: 'open'; readonly html: string; readonly close: number }
  | { readonly type: 'close'; readonly html: string; readonly own: boolean }
  | { readonly type: 'text'; readonly html: string; readonly text: string; readonly at: number }
  /** What the archive put in: signs of notes and inferred numbers, with their tags. */
  | { readonly type: 'inserted'; readonly html: string };

const blockOpen = /<(p|h[1-6])((?:\s[^<>]*)?)>/g;
const idOf = /\sid="(p[1-9]\d*)"/;

/** The blocks of a rendered document, in order. */
export function htmlBlocks(html: string): HtmlBlock[] {
  const blocks: HtmlBlock[] = [];
  let reached = 0;
  for (const open of html.matchAll(blockOpen)) {
    const anchor = idOf.exec(open[2] ?? '')?.[1];
    if (!anchor || open.index < reached) continue;
    const start = open.index + open[0].length;
    const end = html.indexOf(`</${open[1]}>`, start);
    if (end < 0) continue;
    blocks.push({ anchor, start, end });
    reached = end;
  }
  return blocks;
}

const entity = /&(?:#x3C|lt|#x26|amp);/g;
/** Text of the loader's HTML, which writes `<` and `&` as entities and nothing else. */
const plain = (html: string) => html.replace(entity, (one) => (/x3C|lt/.test(one) ? '<' : '&'));
const piece = /<[^<>]*>|[^<]+/g;
const insertion = /^<(?:ins\b|a\s[^>]*\bclass="note-ref")/;
const nameOf = (tag: string) => /^<\/?([a-z0-9]+)/.exec(tag)?.[1] ?? '';

/**
 * Parts the HTML of a block into tags and text. An opening tag knows where in the text its element ends, so
 * that a mark can be laid around whole elements.
 */
export function tokensOf(html: string): HtmlToken[] {
  const tokens: HtmlToken[] = [];
  const open: { readonly index: number; readonly html: string }[] = [];
  let at = 0;
  let inserted = '';
  let within = '';
  for (const [one] of html.matchAll(piece)) {
    if (within) {
      inserted += one;
      if (one !== `</${within}>`) continue;
      tokens.push({ type: 'inserted', html: inserted });
      within = '';
      inserted = '';
    } else if (!one.startsWith('<')) {
      const text = plain(one);
      tokens.push({ type: 'text', html: one, text, at });
      at += text.length;
    } else if (insertion.test(one)) {
      within = nameOf(one);
      inserted = one;
    } else if (one.startsWith('</')) {
      const element = open.pop();
      if (element) tokens[element.index] = { type: 'open', html: element.html, close: at };
      tokens.push({ type: 'close', html: one, own: element !== undefined });
    } else {
      open.push({ index: tokens.length, html: one });
      tokens.push({ type: 'open', html: one, close: Number.POSITIVE_INFINITY });
    }
  }
  if (inserted) tokens.push({ type: 'inserted', html: inserted });
  return tokens;
}

/** The text of a block, as the blocks of the document have it: without what the archive put in. */
export function textOfTokens(tokens: readonly HtmlToken[]): string {
  return tokens.map((token) => (token.type === 'text' ? token.text : '')).join('');
}

/** The text of every block of a rendered document, by its anchor. */
export function blockTexts(html: string): ReadonlyMap<string, string> {
  return new Map(
    htmlBlocks(html).map(({ anchor, start, end }) => [
      anchor,
      textOfTokens(tokensOf(html.slice(start, end))),
    ]),
  );
}
