import type { LedgerPart } from './link-ledger.ts';

/** What a thread that makes pages is told when it starts. */
export interface PageSetup {
  /** The bundle that Astro made of all pages. */
  readonly entry: string;
  /** Folder of the site, with a separator at its end. */
  readonly outDir: string;
  /** Styles of each page, as Astro keeps them, by its own key. */
  readonly pagesByKeys: ReadonlyMap<string, { readonly styles: readonly unknown[] }>;
  /** Scripts that run without being modules, root-absolute. */
  readonly classic: ReadonlySet<string>;
}

/** One of `of` equal parts of the pages of some routes, `part` counted from 0. */
export interface PageTask {
  /** The files of the routes, `src/pages/…`; their pages are of the same documents in the same order. */
  readonly components: readonly string[];
  readonly part: number;
  readonly of: number;
}

/** What a thread is told. */
export type PageOrder = { readonly task: PageTask } | { readonly end: true };

/** What a thread says. */
export type PageReport =
  /** It can work. */
  | { readonly routes: readonly string[] }
  /** It made the pages of a task. */
  | { readonly done: PageTask; readonly pages: number }
  | { readonly ledger: LedgerPart };
