import type { Block } from '../schema/body.ts';
import type { BlockTags, Tagger } from './tagger.ts';

/** The tags of a block of a document. */
export interface TaggedBlock extends BlockTags {
  readonly anchor: string;
}

/** The tags of a document, block by block; blocks without any are left out. */
export type DocumentTags = readonly TaggedBlock[];

/** The longest address: a list of offices a document is sent to, in code units. */
const longestAddress = 80;
/** Whom a document addresses, or what only says that a list follows: a colon at the end and no sentence before. */
const isAddress = (text: string) =>
  text.length <= longestAddress && /[：:]$/u.test(text.trimEnd()) && !/[。！？；]/u.test(text);

/**
 * Tags a document. Headings are read for the blocks below them and carry no tags of their own, and neither
 * do addresses; annexes are not the speech and are left out.
 *
 * @param year of the speech, for deadlines such as 年底前
 */
export function tagDocument(tagger: Tagger, blocks: readonly Block[], year?: number): DocumentTags {
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
    const tags = tagger.tag(block.text, { headings, ...(year === undefined ? {} : { year }) });
    if (tags.themes.length + tags.measures.length > 0) tagged.push({ anchor: block.anchor, ...tags });
  }
  return tagged;
}
