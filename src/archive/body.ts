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
const entities: Readonly<Record<string, string>> = {
  '&#x3C;': '<',
  '&lt;': '<',
  '&#x26;': '&',
  '&amp;': '&',
};
const plainText = (html: string) =>
  html.replace(/&(?:#x3C|lt|#x26|amp);/g, (entity) => entities[entity] ?? entity).trim();

/** The words of the first paragraph up to its first mark. */
export function firstText(html: string): string {
  return plainText(firstParagraph.exec(html)?.[1] ?? '');
}

/** A gap or doubt of a rendered document with the note that explains it. */
export interface NotedMark {
  readonly n: number;
  readonly kind: 'gap' | 'doubt';
  readonly why: string;
}

const noteOf = /<li id="note-(\d+)" class="(gap|doubt)">〔[^〕]*〕([^<]*)</g;

/** The gaps and doubts of a document as the loader renders their notes. */
export function marksOf(html: string): NotedMark[] {
  return [...html.matchAll(noteOf)].map(([, n, kind, why]) => ({
    n: Number(n),
    kind: kind === 'gap' ? 'gap' : 'doubt',
    why: plainText(why ?? ''),
  }));
}

/** The longest address: a list of offices a document is sent to. */
const longestAddress = 80;

/**
 * True where a document opens with whom it addresses (`同志们：`, `各乡镇党委，县直各单位：`), which is
 * set without indent, as offices print it.
 */
export function opensWithAddress(html: string, salutation: string | undefined): boolean {
  const first = firstText(html);
  const stated = salutation !== undefined && salutation.trim() !== '' && first.startsWith(salutation.trim());
  return stated || (first.endsWith('：') && first.length <= longestAddress);
}
