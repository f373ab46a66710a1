/** What can be completed, and the file that holds it. */

export const completionKinds = [
  'theme',
  'measure',
  'speaker',
  'place',
  'occasion',
  'phrase',
  'title',
] as const;
export type CompletionKind = (typeof completionKinds)[number];

/** One thing to choose. */
export interface Completion {
  readonly kind: CompletionKind;
  /** In simplified characters, as the archive writes it. */
  readonly text: string;
  /** How many documents it leads to; 0 where that was not counted. */
  readonly count: number;
  /** The filter value of a tag, the chain of a place, the root-absolute address of a titled document. */
  readonly value?: string;
  /** What it is called in the other languages of the site, where it is a word of the shell. */
  readonly names?: { readonly 'zh-hant': string; readonly en: string };
}

/** `completions.json`, below the root of the site. */
export interface CompletionsFile {
  readonly format: 'yanlu-completions';
  readonly version: 1;
  readonly entries: readonly Completion[];
  /**
   * Each toneless reading with the characters that are read so, those of the entries before those of the
   * texts; ü is written v.
   */
  readonly readings: Readonly<Record<string, string>>;
  /** Terms and what took their place, where the archive has at least one of the two. */
  readonly renamings: readonly { readonly former: string; readonly now: string }[];
}

export const completionsName = 'completions.json';
