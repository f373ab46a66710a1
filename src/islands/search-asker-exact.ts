import workerScript from '../search/exact/client/worker.ts?worker&url';
import { createWorkerEngine } from '../search/exact/client/worker-engine.ts';
import type { ExactHit } from '../search/exact/engine/search.ts';
import { isEmpty } from '../search/query-state.ts';
import { type Asker, address } from './search-asker.ts';
import type { HitView } from './search-hit.ts';

const paragraphsShown = 3;
/** The words carried to a document, so that it marks them; more would make the address unwieldy. */
const mostCarried = 5;

/** Asks the exact index. @param root address of the site's root */
export function exactAsker(root: URL): Asker {
  let engine: ReturnType<typeof createWorkerEngine> | undefined;
  return {
    ask(state, from, listener, signal) {
      engine ??= createWorkerEngine(
        new URL(workerScript.replace(/^\//, ''), root).href,
        new URL('exact/', root).href,
      );
      const request = {
        query: state.query,
        filters: state.filters,
        sort: state.sort === 'oldest' ? 'oldest' : 'newest',
        from,
        count: isEmpty(state) ? 0 : state.shown - from,
        paragraphs: paragraphsShown,
      } as const;
      return engine.search(
        request,
        (update) => {
          if (update.type === 'understood') listener.understood(update.chips, update.problems);
          else if (update.type === 'verifying') listener.verifying(update.read, update.of);
          else if (update.type === 'found') listener.found({ ...update, missing: [] });
          else listener.hits(update.hits.map((hit) => exactHit(hit, root, state.query)));
        },
        signal,
      );
    },
    forget() {
      engine?.close();
      engine = undefined;
    },
  };
}

function exactHit(hit: ExactHit, root: URL, query: string): HitView {
  const marked = [...hit.excerpts, hit.title].flatMap(({ text, marks }) =>
    marks.map(([start, end]) => text.slice(start, end)),
  );
  const carried = [...new Set(marked)].slice(0, mostCarried);
  const url = new URL(hit.url.replace(/^\//, ''), root).href;
  return {
    id: hit.id,
    title: hit.title,
    untitled: hit.untitled,
    date: hit.date,
    voice: hit.voice,
    place: hit.place,
    excerpts: hit.excerpts,
    further: hit.paragraphs - hit.excerpts.length,
    href: (anchor) => address(url, query ? { q: [query], mark: carried } : {}, anchor),
  };
}
