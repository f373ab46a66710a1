import type { Block } from '../../schema/body.ts';
import type { ReadDocument } from '../read-mdx.ts';
import { settleAnchors } from './settle-anchors.ts';

/** Anchors that a mark `<P id="…" />` gives: those that differ from the ordinal of their block. */
export function markedAnchors(blocks: readonly Block[]): ReadonlyMap<number, string> {
  const marked = blocks.map(({ anchor }, index) => [index, anchor] as const);
  return new Map(marked.filter(([index, anchor]) => anchor !== `p${index + 1}`));
}

/**
 * A document that was edited by hand, with the anchors under which its blocks were published. Marks that
 * stand in it stay.
 *
 * @param former what import last wrote
 */
export function settleDocument(former: ReadDocument, edited: ReadDocument): ReadDocument {
  const aliases = { ...former.record.aliases, ...edited.record.aliases };
  const settled = settleAnchors(
    { blocks: former.blocks, aliases },
    edited.blocks,
    markedAnchors(edited.blocks),
  );
  return { record: { ...edited.record, aliases: settled.aliases }, blocks: [...settled.blocks] };
}
