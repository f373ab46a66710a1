import type { DocumentRecord } from '../schema/record.ts';

const blockOpen = /<(p|h[1-6])((?:\s[^<>]*)?)>/g;
const idOf = /\sid="(p[1-9]\d*)"/;

/**
 * Gives every block of a rendered document a link to itself, and every retired anchor a place that
 * still resolves. The link has no text of its own, so that copying a passage copies the passage.
 *
 * @param html blocks as the loader renders them: `<p id="p12">…</p>`, `<h2 id="p3">…</h2>`
 * @param label the accessible name of the link of an anchor
 */
export function withAnchors(
  html: string,
  aliases: DocumentRecord['aliases'],
  label: (anchor: string) => string,
): string {
  const retired = Map.groupBy(Object.entries(aliases), ([, present]) => present);
  const parts: string[] = [];
  let reached = 0;
  for (const open of html.matchAll(blockOpen)) {
    const anchor = idOf.exec(open[2] ?? '')?.[1];
    if (!anchor || open.index < reached) continue;
    const bodyStart = open.index + open[0].length;
    const close = html.indexOf(`</${open[1]}>`, bodyStart);
    if (close < 0) continue;
    const old = (retired.get(anchor) ?? []).map(([id]) => `<span id="${id}"></span>`).join('');
    const name = label(anchor.slice(1));
    parts.push(
      html.slice(reached, bodyStart),
      old,
      html.slice(bodyStart, close),
      `<a class="pilcrow" href="#${anchor}" data-anchor="${anchor.slice(1)}" aria-label="${name}"></a>`,
    );
    reached = close;
  }
  parts.push(html.slice(reached));
  return parts.join('');
}

const firstParagraph = /<p(?:\s[^<>]*)?>([^<]*)</;

/** True where the first paragraph is this text, such as the salutation, which is set without indent. */
export function opensWith(html: string, text: string): boolean {
  const found = firstParagraph.exec(html)?.[1];
  return found !== undefined && text !== '' && unescapeText(found).startsWith(text.trim());
}

const unescapeText = (text: string) => text.replaceAll('&#x3C;', '<').replaceAll('&#x26;', '&');
