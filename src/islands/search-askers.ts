import workerScript from '../search/exact/client/worker.ts?worker&url';
import { createWorkerEngine } from '../search/exact/client/worker-engine.ts';
import type { ExactHit } from '../search/exact/engine/search.ts';
import type { Chip } from '../search/exact/query/parse.ts';
import type { Problem } from '../search/exact/query/problems.ts';
import { chooseExcerpts, findMarks, matchedWords } from '../search/excerpts.ts';
import { wantedStrings } from '../search/normalise.ts';
import { type Found, type Fragment, openIndex } from '../search/pagefind-client.ts';
import { isEmpty, type Mode, type QueryState } from '../search/query-state.ts';
import type { HitView } from './search-hit.ts';

/** What is known of an answer when it is complete, apart from its hits. */
export interface Totals {
  readonly total: number;
  readonly works?: number;
  readonly counts: Found['counts'];
  /** Words that no document has and that were left out. */
  readonly missing: readonly string[];
}

/** Whoever asks is told as soon as something is known. */
export interface Listener {
  understood(chips: readonly Chip[], problems: readonly Problem[]): void;
  verifying(read: number, of: number): void;
  hits(hits: readonly HitView[]): void;
  found(totals: Totals): void;
}

/** One way of asking. */
export interface Asker {
  /** @param from number of hits that are already listed */
  ask(state: QueryState, from: number, listener: Listener, signal: AbortSignal): Promise<void>;
  /** Called after a failure, so that the next question opens the index anew. */
  forget(): void;
}

const paragraphsShown = 3;
/** A longer question is no topic any more, and the work of the index grows with its square. */
const longestRelated = 200;
/** The words carried to a document, so that it marks them; more would make the address unwieldy. */
const mostCarried = 5;

/** @param index address of Pagefind's script, below the root of the site */
export function createAskers(index: string): Readonly<Record<Mode, Asker>> {
  const root = new URL('../', index);
  return { exact: exactAsker(root), related: relatedAsker(index) };
}

function relatedAsker(address: string): Asker {
  let opened: ReturnType<typeof openIndex> | undefined;
  let failures = 0;
  return {
    async ask(state, from, { hits, found }, signal) {
      opened ??= openIndex(address, failures);
      const answer = await (await opened)({ ...state, query: state.query.slice(0, longestRelated) });
      const shown = isEmpty(state) ? [] : answer.hits.slice(from, state.shown);
      const fragments = await Promise.all(shown.map((hit) => hit.data()));
      signal.throwIfAborted();
      found({ ...answer, total: answer.hits.length });
      hits(fragments.map((fragment) => relatedHit(fragment, state.query)));
    },
    forget() {
      opened = undefined;
      failures += 1;
    },
  };
}

function relatedHit({ url, meta, anchors, locations, raw_content }: Fragment, query: string): HitView {
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
    excerpts: chooseExcerpts(blocks, locations, wanted, paragraphsShown),
    further: 0,
    href: (anchor) => address(url, query ? { q: [query] } : {}, anchor),
  };
}

function address(url: string, params: Readonly<Record<string, readonly string[]>>, anchor?: string): string {
  const search = new URLSearchParams(
    Object.entries(params).flatMap(([name, values]) =>
      values.map((value): [string, string] => [name, value]),
    ),
  ).toString();
  return `${url}${search ? `?${search}` : ''}${anchor ? `#${anchor}` : ''}`;
}

function exactAsker(root: URL): Asker {
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
