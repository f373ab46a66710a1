import { chooseExcerpts, findMarks, matchedWords } from '../search/excerpts.ts';
import { wantedStrings } from '../search/normalise.ts';
import { type Fragment, openIndex } from '../search/pagefind-client.ts';
import { isEmpty, type Mode, type QueryState } from '../search/query-state.ts';
import { type Asker, address } from './search-asker.ts';
import { exactAsker } from './search-asker-exact.ts';
import type { HitView } from './search-hit.ts';

const paragraphsShown = 3;
/** A longer question is no topic any more, and the work of the index grows with its square. */
const longestRelated = 200;

/** @param index address of Pagefind's script, below the root of the site */
export function createAskers(index: string): Readonly<Record<Mode, Asker>> {
  const root = new URL('../', index);
  return { exact: exactAsker(root), related: relatedAsker(index) };
}

function relatedAsker(index: string): Asker {
  let opened: ReturnType<typeof openIndex> | undefined;
  let failures = 0;
  const answer = async (state: QueryState) => {
    opened ??= openIndex(index, failures);
    return (await opened)({ ...state, query: state.query.slice(0, longestRelated) });
  };
  return {
    async ask(state, from, { hits, found }, signal, { count, uncut = false } = {}) {
      const answered = await answer(state);
      const to = count === undefined ? state.shown : from + count;
      const shown = isEmpty(state) ? [] : answered.hits.slice(from, to);
      const fragments = await Promise.all(shown.map((hit) => hit.data()));
      signal.throwIfAborted();
      found({ ...answered, total: answered.hits.length });
      hits(fragments.map((fragment) => relatedHit(fragment, state.query, uncut)));
    },
    count: async (state) => (await answer(state)).hits.length,
    forget() {
      opened = undefined;
      failures += 1;
    },
  };
}

function relatedHit(
  { url, meta, anchors, locations, raw_content }: Fragment,
  query: string,
  uncut: boolean,
): HitView {
  const wanted = [...wantedStrings(query), ...matchedWords(raw_content, locations)];
  const blocks = anchors.filter(({ id }) => /^p\d+$/.test(id));
  const title = meta.title ?? '';
  return {
    id: meta.id ?? '',
    title: { text: title, marks: findMarks(title, wanted) },
    untitled: Boolean(meta.untitled),
    date: meta.date,
    voice: meta.voice,
    place: meta.place,
    cited: {
      ...(meta.creator ? { creator: meta.creator } : {}),
      ...(meta.number ? { number: meta.number } : {}),
      ...(meta.inferred ? { dateInferred: true } : {}),
    },
    url: new URL(url, document.baseURI).href,
    heads: [],
    excerpts: chooseExcerpts(blocks, locations, wanted, paragraphsShown, uncut),
    further: 0,
    href: (anchor) => address(url, query ? { q: [query] } : {}, anchor),
  };
}
