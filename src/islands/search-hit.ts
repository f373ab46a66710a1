import type { Excerpt } from '../search/excerpts.ts';
import { element, fill, type SearchWords } from './search-words.ts';

/** A found document, whichever way it was asked for. */
export interface HitView {
  readonly id: string;
  readonly title: Excerpt;
  /** True where the title is only the first words. */
  readonly untitled: boolean;
  readonly date?: string;
  readonly voice?: string;
  readonly place?: string;
  readonly excerpts: readonly Excerpt[];
  /** Paragraphs with found words that are not shown. */
  readonly further: number;
  /** Where it leads. */
  readonly href: (anchor?: string) => string;
}

/** Draws a found document: its title, who, when and where, and the words in context. */
export function drawHit(hit: HitView, words: SearchWords): HTMLLIElement {
  const { id, title, untitled, excerpts, further, href } = hit;
  const facts = [hit.date || words.noDate, hit.voice || words.noSpeaker, hit.place || words.noPlace];
  return element(
    'li',
    { 'data-id': id, lang: 'zh-Hans' },
    element(
      'h2',
      { class: 'hit-title' },
      element('a', { href: href(excerpts[0]?.anchor) }, untitled ? words.untitled : '', ...marked(title)),
    ),
    element('p', { class: 'hit-facts' }, ...facts.map((fact) => element('span', {}, fact))),
    ...excerpts.map((excerpt) => drawExcerpt(excerpt, href(excerpt.anchor), words)),
    ...(further > 0 ? [element('p', { class: 'hit-further' }, fill(words.further, { n: further }))] : []),
  );
}

function drawExcerpt(excerpt: Excerpt, href: string, words: SearchWords): HTMLElement {
  const number = excerpt.anchor?.slice(1) ?? '';
  const label = fill(words.toParagraph, { n: number });
  return element(
    'p',
    { class: 'hit-excerpt' },
    element('a', { href, 'aria-label': label }, `¶${number}`),
    ' ',
    ...marked(excerpt),
  );
}

/** The text of an excerpt with its marks. */
export function marked({ text, marks }: Excerpt): (Node | string)[] {
  const parts: (Node | string)[] = [];
  let reached = 0;
  for (const [start, end] of marks) {
    parts.push(text.slice(reached, start), element('mark', {}, text.slice(start, end)));
    reached = end;
  }
  parts.push(text.slice(reached));
  return parts;
}
