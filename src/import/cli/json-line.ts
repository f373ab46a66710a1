import { listedTags, type Tagger } from '../../tag/index.ts';
import type { ImportOutcome } from '../outcome.ts';

/**
 * What `--json` prints of one file: an object on a line. Paragraphs are all blocks that are no heading;
 * headings stand in the outline with their anchor.
 *
 * @param file the file as the user knows it
 * @param tagger tags the paragraphs; without it the lists are empty
 */
export function jsonLine(
  outcome: ImportOutcome & { type: 'imported' | 'duplicate' },
  file: string,
  tagger?: Tagger,
): string {
  const { id, record, document } = outcome.result;
  return JSON.stringify({
    file,
    id,
    ...(outcome.type === 'duplicate' ? { duplicateOf: outcome.first } : {}),
    record,
    outline: document.outline,
    paragraphs: document.blocks
      .filter((block) => block.type === 'paragraph')
      .map(({ anchor, text }) => ({ anchor, text })),
    ...(tagger ? listedTags(tagger, document.blocks, record.date) : { measures: [], themes: [] }),
    edits: document.steps.flatMap(({ stage, edits }) => edits.map((edit) => ({ stage, ...edit }))),
    issues: document.issues,
  });
}
