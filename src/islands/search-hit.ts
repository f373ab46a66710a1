import type { CitedFacts } from '../search/exact/format.ts';
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
  /** What a reference says besides title and date. */
  readonly cited?: CitedFacts;
  /** Its address without anything that belongs to the search. */
  readonly url: string;
  /** How many places were found in it, where that is known. */
  readonly occurrences?: number;
  /** Lines above the text, the title apart, that hold found words. */
  readonly heads: readonly Excerpt[];
  readonly excerpts: readonly Excerpt[];
  /** Paragraphs with found words that are not shown. */
  readonly further: number;
  /** Where it leads. */
  readonly href: (anchor?: string) => string;
}

/** Draws a found document: its title, who, when and where, and the words in context. */
export function drawHit(hit: HitView, words: SearchWords): HTMLLIElement {
  const { id, title, untitled, heads, excerpts, further, occurrences = 0, href } = hit;
  const facts = [
    hit.date || words.noDate,
    hit.voice || words.noSpeaker,
    hit.place || words.noPlace,
    ...(occurrences > 1 ? [fill(words.more.occurrences, { n: occurrences })] : []),
  ];
  return element(
    'li',
    { 'data-id': id, lang: 'zh-Hans' },
    element(
      'h2',
      { class: 'hit-title' },
      element('a', { href: href(excerpts[0]?.anchor) }, untitled ? words.untitled : '', ...marked(title)),
    ),
    element('p', { class: 'hit-facts' }, ...facts.map((fact) => element('span', {}, fact))),
    ...heads.map((head) => element('p', { class: 'hit-excerpt' }, ...marked(head))),
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
