import type { Block } from '../schema/body.ts';
import type { BlockTags, Tagger } from './tagger.ts';

/** The tags of a block of a document. */
export interface TaggedBlock extends BlockTags {
  readonly anchor: string;
}

/** The tags of a document, block by block; blocks without any are left out. */
export type DocumentTags = readonly TaggedBlock[];

/** What is known of a document besides its blocks. */
export interface DocumentFacts {
  /** Of the speech, for deadlines such as 年底前. */
  readonly year?: number | undefined;
  readonly title?: string | undefined;
  readonly occasion?: string | undefined;
  readonly kind?: 'speech' | 'policy' | 'other' | undefined;
}

/** What of a record tells something of its blocks. */
export interface TellingRecord {
  readonly kind?: DocumentFacts['kind'];
  readonly date?: string | undefined;
  readonly title?: string | undefined;
  readonly occasion?: string | undefined;
}

/** The facts that a record holds. */
export const factsOf = ({ kind, date, title, occasion }: TellingRecord): DocumentFacts => ({
  kind,
  title,
  occasion,
  year: date === undefined ? undefined : Number(date.slice(0, 4)),
});

/** The longest address: a list of offices a document is sent to, in code units. */
const longestAddress = 80;
/** Whom a document addresses, or what only says that a list follows: a colon at the end and no sentence before. */
const isAddress = (text: string) =>
  text.length <= longestAddress && /[：:]$/u.test(text.trimEnd()) && !/[。！？；]/u.test(text);

/**
 * Tags a document. Headings are read for the blocks below them and carry no tags of their own, and neither
 * do addresses; annexes are not the speech and are left out.
 *
 * @param facts what its record says of it; the title and the occasion speak for their themes
 */
export function tagDocument(
  tagger: Tagger,
  blocks: readonly Block[],
  { year, title, occasion, kind }: DocumentFacts = {},
): DocumentTags {
  const about = [title, occasion].filter((one) => one !== undefined);
  const path: { level: number; text: string }[] = [];
  const tagged: TaggedBlock[] = [];
  const enter = (level: number, text: string) => {
    while ((path.at(-1)?.level ?? 0) >= level) path.pop();
    path.push({ level, text });
  };
  for (const block of blocks) {
    if (block.type === 'heading') {
      enter(block.level, block.text);
      continue;
    }
    if (block.annex || isAddress(block.text)) continue;
    if (block.head) enter(block.head.level, block.text.slice(0, block.head.end));
    const headings = path.map(({ text }) => text);
    const tags = tagger.tag(block.text, {
      headings,
      about,
      policy: kind === 'policy',
      ...(year === undefined ? {} : { year }),
    });
    if (tags.themes.length + tags.measures.length > 0) tagged.push({ anchor: block.anchor, ...tags });
  }
  return tagged;
}
