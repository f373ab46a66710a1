import workerScript from '../search/exact/client/worker.ts?worker&url';
import { createWorkerEngine } from '../search/exact/client/worker-engine.ts';
import type { ExactHit, SearchRequest } from '../search/exact/engine/search.ts';
import { isEmpty, type QueryState } from '../search/query-state.ts';
import { type Asker, type AskOptions, address } from './search-asker.ts';
import type { HitView } from './search-hit.ts';

const paragraphsShown = 3;
/** Lines that are read at once; a few screens. */
const linesAtOnce = 200;

function requestOf(state: QueryState, from: number, { count, uncut = false }: AskOptions): SearchRequest {
  const { query, filters, sort, view, shown } = state;
  const listed = isEmpty(state) ? 0 : shown - from;
  return {
    query,
    filters,
    sort: sort === 'relevance' ? 'newest' : sort,
    from,
    count: count ?? listed,
    paragraphs: uncut ? Number.POSITIVE_INFINITY : paragraphsShown,
    uncut,
    ...(view === 'lines' && count === undefined ? { lines: linesAtOnce } : {}),
  };
}

/** Asks the exact index. @param root address of the site's root */
export function exactAsker(root: URL): Asker {
  let engine: ReturnType<typeof createWorkerEngine> | undefined;
  const opened = () => {
    engine ??= createWorkerEngine(
      new URL(workerScript.replace(/^\//, ''), root).href,
      new URL('exact/', root).href,
    );
    return engine;
  };
  const search = async (...asked: Parameters<ReturnType<typeof createWorkerEngine>['search']>) =>
    opened().search(...asked);
  return {
    ask(state, from, listener, signal, options = {}) {
      return search(
        requestOf(state, from, options),
        (update) => {
          switch (update.type) {
            case 'understood':
              return listener.understood(update.chips, update.problems);
            case 'verifying':
              return listener.verifying(update.read, update.of);
            case 'found':
              return listener.found({ ...update, missing: [] });
            case 'ranked':
              return listener.ranked?.(update.documents);
            case 'hits':
              return listener.hits(update.hits.map((hit) => exactHit(hit, root, state.query)));
            case 'lines': {
              const lines = update.lines.map((line) => {
                const url = new URL(line.url.replace(/^\//, ''), root).href;
                return { ...line, href: address(url, { q: [state.query], mark: [line.word] }, line.anchor) };
              });
              return listener.lines?.(lines, update.documents);
            }
          }
        },
        signal,
      );
    },
    async count(state, signal) {
      let total = 0;
      await search(
        requestOf(state, 0, { count: 0 }),
        (update) => {
          if (update.type === 'found') total = update.total;
        },
        signal,
      );
      return total;
    },
    forget() {
      engine?.close();
      engine = undefined;
    },
  };
}

/** A string that goes on from one paragraph to the next, as an address bears it. */
const onOneLine = (found: string) => found.replaceAll('\n', ' ');

function exactHit(hit: ExactHit, root: URL, query: string): HitView {
  const url = new URL(hit.url.replace(/^\//, ''), root).href;
  return {
    id: hit.id,
    title: hit.title,
    untitled: hit.untitled,
    date: hit.date,
    voice: hit.voice,
    place: hit.place,
    cited: hit.cited,
    url,
    occurrences: hit.occurrences,
    heads: hit.heads,
    excerpts: hit.excerpts,
    further: hit.paragraphs - hit.excerpts.length,
    href: (anchor) => address(url, query ? { q: [query], mark: hit.found.map(onOneLine) } : {}, anchor),
  };
}
