/**
 * The body of a document between the front matter and the end of its file. The clean text is the
 * blocks' texts joined by one line feed, so text, blocks and MDX can be made from one another.
 */

/** A place in a block that a reader must be told of. Offsets are UTF-16 code units into the block's text. */
export interface Mark {
  /** `gap`: something is missing at `start` (`end` equals `start`). `doubt`: the words may be wrong. */
  readonly kind: 'gap' | 'doubt';
  readonly start: number;
  readonly end: number;
  /** What makes it doubtful, one sentence in Chinese. */
  readonly why: string;
  /** What may have stood here. */
  readonly proposal?: string;
}

export interface Heading {
  readonly type: 'heading';
  /** Depth in the outline, 1 for the highest. */
  readonly level: number;
  readonly anchor: string;
  readonly text: string;
  readonly marks: readonly Mark[];
  /** The number that the list lost and the outline infers, such as `1.`; not part of the text. */
  readonly inferredNumber?: string;
}

export interface Paragraph {
  readonly type: 'paragraph';
  readonly anchor: string;
  readonly text: string;
  readonly marks: readonly Mark[];
  /** A heading that opens the paragraph: the first `end` code units of its text. */
  readonly head?: { readonly level: number; readonly end: number; readonly inferredNumber?: string };
  /** True for the paragraphs of an annex (名词解释, 注释 …) that follows the speech. */
  readonly annex?: boolean;
}

export type Block = Heading | Paragraph;

/** One node of the outline, in reading order. */
export interface OutlineEntry {
  readonly level: number;
  /** The heading with its number, without a final 。 */
  readonly text: string;
  readonly anchor: string;
  readonly numberInferred?: boolean;
}

/** The clean text of a body. */
export function textOfBlocks(blocks: readonly Block[]): string {
  return blocks.map((block) => block.text).join('\n');
}

/** The outline of a body: own-line headings and run-in heads in reading order. */
export function outlineOfBlocks(blocks: readonly Block[]): OutlineEntry[] {
  return blocks.flatMap((block): OutlineEntry[] => {
    const head = block.type === 'heading' ? { ...block, end: block.text.length } : block.head;
    if (!head) return [];
    const inferred = head.inferredNumber;
    const text = `${inferred ? `${inferred} ` : ''}${block.text.slice(0, head.end).replace(/[。．.]$/u, '')}`;
    return [{ level: head.level, text, anchor: block.anchor, ...(inferred ? { numberInferred: true } : {}) }];
  });
}
