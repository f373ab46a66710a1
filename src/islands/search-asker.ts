import type { Line } from '../search/exact/engine/lines.ts';
import type { Chip } from '../search/exact/query/parse.ts';
import type { Problem } from '../search/exact/query/problems.ts';
import type { Found } from '../search/pagefind-client.ts';
import type { QueryState } from '../search/query-state.ts';
import type { HitView } from './search-hit.ts';

/** What is known of an answer when it is complete, apart from its hits. */
export interface Totals {
  readonly total: number;
  readonly works?: number;
  readonly counts: Found['counts'];
  /** Words that no document has and that were left out. */
  readonly missing: readonly string[];
}

/** An occurrence on a line of its own, with where it leads. */
export interface LineView extends Line {
  readonly href: string;
}

/** Whoever asks is told as soon as something is known. */
export interface Listener {
  understood(chips: readonly Chip[], problems: readonly Problem[]): void;
  verifying(read: number, of: number): void;
  hits(hits: readonly HitView[]): void;
  found(totals: Totals): void;
  /** Occurrences were counted in so many documents. */
  ranked?(documents: number): void;
  /** So many documents were read for lines. */
  lines?(lines: readonly LineView[], documents: number): void;
}

/** What a question asks beyond the state of the page. */
export interface AskOptions {
  /** How many hits, whatever the page shows. */
  readonly count?: number;
  /** All found paragraphs of each, whole. */
  readonly uncut?: boolean;
}

/** One way of asking. */
export interface Asker {
  /** @param from number of hits that are already listed; for lines, of documents that were read */
  ask(
    state: QueryState,
    from: number,
    listener: Listener,
    signal: AbortSignal,
    options?: AskOptions,
  ): Promise<void>;
  /** How many documents there are, without showing any. */
  count(state: QueryState, signal: AbortSignal): Promise<number>;
  /** Called after a failure, so that the next question opens the index anew. */
  forget(): void;
}

/** The address of a document with the words that led to it. */
export function address(
  url: string,
  params: Readonly<Record<string, readonly string[]>>,
  anchor?: string,
): string {
  const search = new URLSearchParams(
    Object.entries(params).flatMap(([name, values]) =>
      values.map((value): [string, string] => [name, value]),
    ),
  ).toString();
  return `${url}${search ? `?${search}` : ''}${anchor ? `#${anchor}` : ''}`;
}
