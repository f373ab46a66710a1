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
