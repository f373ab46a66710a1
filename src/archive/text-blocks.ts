import type { ComparedBlock } from '../compare/compare.ts';
import type { DocumentEntry } from './documents.ts';

const blockOpen = /<(p|h[1-6])((?:\s[^<>]*)?)>/g;
const idOf = /\sid="(p[1-9]\d*)"/;
const levelOf = /\saria-level="(\d+)"/;
/** What stands in a block without being its text: the sign of a mark, a number that is inferred. */
const notText = /<(a class="note-ref"|ins class="inferred")[^<>]*>[^<]*<\/(?:a|ins)>/g;
const tag = /<[^<>]*>/g;
const entity = /&(?:#x([0-9a-fA-F]{1,6})|(lt|gt|amp|quot));/g;
const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };

const plain = (html: string) =>
  html
    .replace(notText, '')
    .replace(tag, '')
    .replace(entity, (_, hex?: string, name?: string) =>
      hex ? String.fromCodePoint(Math.min(Number.parseInt(hex, 16), 0x10ffff)) : (named[name ?? ''] ?? ''),
    );

/**
 * The blocks of a rendered document as plain text, without signs of marks and inferred numbers.
 *
 * @param html as the loader renders it: `<p id="p12">…</p>`, `<h2 id="p3">…</h2>` (level + 1)
 */
export function blocksOfHtml(html: string): ComparedBlock[] {
  const blocks: ComparedBlock[] = [];
  for (const open of html.matchAll(blockOpen)) {
    const [whole, name = '', attributes = ''] = open;
    const anchor = idOf.exec(attributes)?.[1];
    const end = html.indexOf(`</${name}>`, open.index);
    if (!anchor || end < 0) continue;
    const text = plain(html.slice(open.index + whole.length, end));
    if (name === 'p') blocks.push({ anchor, text });
    else {
      const level = Number(levelOf.exec(attributes)?.[1] ?? name.slice(1)) - 1;
      blocks.push({ anchor, level, text });
    }
  }
  return blocks;
}

/** The text of a document, its changes and its comparisons ask in turn; a large archive does not fit into memory twice. */
const mostRemembered = 256;
const remembered = new Map<DocumentEntry, readonly ComparedBlock[]>();

/** The blocks of a document; none of one that was taken down. */
export function blocksOf(entry: DocumentEntry): readonly ComparedBlock[] {
  const { data, rendered } = entry;
  if (data.record.access !== 'public') return [];
  const blocks = remembered.get(entry) ?? blocksOfHtml(rendered?.html ?? '');
  remembered.delete(entry);
  remembered.set(entry, blocks);
  const [oldest] = remembered.keys();
  if (oldest && remembered.size > mostRemembered) remembered.delete(oldest);
  return blocks;
}
