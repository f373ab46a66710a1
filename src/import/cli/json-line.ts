import type { CleaningStep } from '../../pipeline/index.ts';
import { listedTags, type Tagger } from '../../tag/index.ts';
import type { Edit } from '../../text/edit.ts';
import type { ImportOutcome } from '../outcome.ts';

/**
 * What `--json` prints of one file: an object on a line. Paragraphs are all blocks that are no heading;
 * headings stand in the outline with their anchor.
 *
 * @param file the file as the user knows it
 * @param tagger tags the paragraphs; without it the lists are empty
 */
export function jsonLine(
  outcome: ImportOutcome & { type: 'imported' | 'duplicate' | 'page' },
  file: string,
  tagger?: Tagger,
): string {
  const { id, record, document } = outcome.result;
  return JSON.stringify({
    file,
    id,
    ...(outcome.type === 'duplicate' ? { duplicateOf: outcome.first } : {}),
    ...(outcome.type === 'page' ? { pageOf: outcome.first } : {}),
    record,
    outline: document.outline,
    paragraphs: document.blocks
      .filter((block) => block.type === 'paragraph')
      .map(({ anchor, text }) => ({ anchor, text })),
    ...(tagger ? listedTags(tagger, document.blocks, record) : { measures: [], themes: [] }),
    edits: document.steps.flatMap(({ stage, edits, evidence = [] }) =>
      edits.map((edit) => ({ stage, ...edit, ...grounds(edit, evidence) })),
    ),
    issues: document.issues,
  });
}

/** The evidence of an edit: bytes found, inserted and lost, and by how much the repair is the best reading. */
function grounds(edit: Edit, evidence: NonNullable<CleaningStep['evidence']>): { evidence?: unknown } {
  const own = evidence.filter((one) => one.applied && one.start <= edit.end && edit.start <= one.end);
  return own.length ? { evidence: own } : {};
}
