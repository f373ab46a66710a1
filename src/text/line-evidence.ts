/** What a page shows of one of its lines besides the words. */
export interface LineEvidence {
  /** The line as it stands in the received text. */
  readonly text: string;
  /** Share of its visible characters that stand in links, buttons and fields, 0–1. */
  readonly links: number;
  /** Pieces of the line that a browser does not show. */
  readonly hidden?: readonly string[];
  /** What the nearest telling element around the line is called: `nav`, `footer`, `class share`, `id zoom`. */
  readonly region?: string;
  /** What that element holds, after its name. */
  readonly holds?: 'furniture' | 'text' | 'title';
  /** The extractors of main text agree on the line. */
  readonly main: boolean;
  /** Set below a picture as its caption is. */
  readonly caption?: boolean;
  /** Inside the smallest element that holds nearly all sentences of the page; absent where that is all of it. */
  readonly core?: boolean;
  /** It is a cell of a table. */
  readonly cell?: boolean;
  /** In the same element as sentences, line by line; absent where every line of the page is. */
  readonly beside?: boolean;
}
