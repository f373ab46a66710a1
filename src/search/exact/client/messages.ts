import type { SearchRequest, SearchUpdate } from '../engine/search.ts';

/** What the page says to the worker. A search is known by its number. */
export type ToWorker =
  /** The first message: the address of the index, with a slash at its end. */
  | { readonly type: 'open'; readonly base: string }
  | { readonly type: 'search'; readonly number: number; readonly request: SearchRequest }
  | { readonly type: 'stop'; readonly number: number };

/** What the worker says to the page. */
export type FromWorker =
  | { readonly type: 'update'; readonly number: number; readonly update: SearchUpdate }
  | { readonly type: 'done'; readonly number: number }
  | {
      readonly type: 'failed';
      readonly number: number;
      readonly message: string;
      /** The file of the index that cannot be used, where it is that. */
      readonly file?: string;
    };

/** Why a search could not be made: there is no worker to run it, or a file of the index is unusable. */
export class SearchFailure extends Error {
  readonly reason: 'worker' | 'file' | 'unknown';
  readonly file: string;

  constructor(reason: SearchFailure['reason'], message: string, file = '') {
    super(message);
    this.reason = reason;
    this.file = file;
  }
}
