import type { Account } from '../schema/account.ts';
import { type Block, textOfBlocks } from '../schema/body.ts';
import type { DocumentStats } from './schema.ts';

/** Counts a document. */
export function statsOf(blocks: readonly Block[], account: Account | undefined): DocumentStats {
  const marks = blocks.flatMap((block) => block.marks);
  const steps = account?.steps.filter(({ edits }) => edits.length > 0) ?? [];
  const editsByStage: Record<string, number> = {};
  for (const { stage, edits } of steps) editsByStage[stage] = (editsByStage[stage] ?? 0) + edits.length;
  return {
    characters: [...textOfBlocks(blocks).replace(/\s/gu, '')].length,
    paragraphs: blocks.filter(({ type }) => type === 'paragraph').length,
    headings: blocks.filter(({ type }) => type === 'heading').length,
    gaps: marks.filter(({ kind }) => kind === 'gap').length,
    doubts: marks.filter(({ kind }) => kind === 'doubt').length,
    edits: steps.reduce((sum, { edits }) => sum + edits.length, 0),
    editsByStage,
  };
}
