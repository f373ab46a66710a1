import { chooseExcerpts, type Excerpt, findMarks, matchedWords } from '../search/excerpts.ts';
import { wantedStrings } from '../search/normalise.ts';
import type { Fragment } from '../search/pagefind-client.ts';
import { element, fill, type SearchWords } from './search-words.ts';

const excerptsShown = 3;

/** One found document: its title, who, when and where, and the words in context. */
export function drawHit(fragment: Fragment, query: string, words: SearchWords): HTMLLIElement {
  const { url, meta } = fragment;
  const asked = wantedStrings(query);
  const wanted = [...asked, ...matchedWords(fragment.raw_content, fragment.locations)];
  const href = (anchor?: string) => {
    const search = query ? `?${new URLSearchParams({ q: query })}` : '';
    return `${url}${search}${anchor ? `#${anchor}` : ''}`;
  };
  const title = `${meta.untitled ? words.untitled : ''}${meta.title ?? ''}`;
  const blocks = fragment.anchors.filter(({ id }) => /^p\d+$/.test(id));
  const excerpts = chooseExcerpts(blocks, fragment.locations, wanted, excerptsShown);
  const facts = [meta.date || words.noDate, meta.voice || words.noSpeaker, meta.place || words.noPlace];
  return element(
    'li',
    { 'data-id': meta.id ?? '', lang: 'zh-Hans' },
    element(
      'h2',
      { class: 'hit-title' },
      element(
        'a',
        { href: href(excerpts[0]?.anchor) },
        ...marked({ text: title, marks: findMarks(title, wanted) }),
      ),
    ),
    element('p', { class: 'hit-facts' }, ...facts.map((fact) => element('span', {}, fact))),
    ...excerpts.map((excerpt) => drawExcerpt(excerpt, href(excerpt.anchor), words)),
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

function marked({ text, marks }: Excerpt): (Node | string)[] {
  const parts: (Node | string)[] = [];
  let reached = 0;
  for (const [start, end] of marks) {
    parts.push(text.slice(reached, start), element('mark', {}, text.slice(start, end)));
    reached = end;
  }
  parts.push(text.slice(reached));
  return parts;
}
