import { isDeepStrictEqual } from 'node:util';
import { type Block, type Mark, textOfBlocks } from '../../schema/body.ts';
import type { Correction, FormChange, MarkChange, TextChange } from '../../schema/corrections.ts';
import { editsByLine } from '../../text/diff-lines.ts';
import { splitsCharacter } from '../../text/edit.ts';
import { placeFor } from '../../text/place.ts';
import type { ReadDocument } from '../read-mdx.ts';
import { editBlocks } from './edit-blocks.ts';
import { fieldChanges } from './fields.ts';
import { formOf, startsOf } from './form.ts';
import { bare } from './replay.ts';

/** Characters by which the opening of a block is named; few, so that they seldom change. */
const openingLength = 4;

/**
 * What a person changed in a document, as a correction: replayed over what import wrote, it gives what
 * the person wrote. Who and when are not known.
 *
 * @param former the document as import last wrote it
 * @param edited the document as it stands
 * @returns undefined where they say the same
 */
export function deriveCorrection(former: ReadDocument, edited: ReadDocument): Correction | undefined {
  const { changes, blocks } = textChanges(former.blocks, edited.blocks);
  const fields = fieldChanges(former.record, edited.record);
  const forms = formChanges(blocks, edited.blocks);
  const marks = markChanges(blocks, edited.blocks);
  if ([changes, forms, marks, fields].every((list) => list.length === 0)) return undefined;
  return {
    ...(changes.length > 0 ? { text: changes } : {}),
    ...(forms.length > 0 ? { forms } : {}),
    ...(marks.length > 0 ? { marks } : {}),
    ...(fields.length > 0 ? { fields } : {}),
  };
}

function textChanges(former: readonly Block[], edited: readonly Block[]) {
  const changes: TextChange[] = [];
  let blocks = former;
  let shift = 0;
  for (const edit of editsByLine('corrections/person', textOfBlocks(former), textOfBlocks(edited))) {
    const text = textOfBlocks(blocks);
    const start = edit.start + shift;
    const end = edit.end + shift;
    const { before, words, after } = placeFor(text, start, end);
    changes.push({ before, from: words, to: edit.after, after });
    blocks = editBlocks(blocks, { ...edit, start, end });
    shift += edit.after.length - edit.before.length;
  }
  return { changes, blocks };
}

function formChanges(former: readonly Block[], edited: readonly Block[]): FormChange[] {
  const text = textOfBlocks(former);
  const starts = startsOf(former);
  return former.flatMap((block, index) => {
    const other = edited[index];
    const [from, to] = [formOf(block), other ? formOf(other) : undefined];
    if (!to || isDeepStrictEqual(from, to)) return [];
    const start = starts[index] ?? 0;
    const length = Math.min(block.text.length, openingLength);
    const place = placeFor(text, start, start + length - (splitsCharacter(text, start + length) ? 1 : 0));
    return [{ ...place, from, to }];
  });
}

function markChanges(former: readonly Block[], edited: readonly Block[]): MarkChange[] {
  const text = textOfBlocks(former);
  const starts = startsOf(former);
  return former.flatMap((block, index) => {
    const without = (marks: readonly Mark[], others: readonly Mark[]) =>
      marks.filter((mark) => !others.some((other) => isDeepStrictEqual(mark, other)));
    const present = edited[index]?.marks ?? [];
    const start = starts[index] ?? 0;
    const placed = (mark: Mark) => placeFor(text, start + mark.start, start + mark.end);
    return [
      ...without(block.marks, present).map((mark): MarkChange => ({ ...placed(mark), from: bare(mark) })),
      ...without(present, block.marks).map((mark): MarkChange => ({ ...placed(mark), to: bare(mark) })),
    ];
  });
}
