import type { Block, Mark } from '../../schema/body.ts';
import type { BlockForm } from '../../schema/corrections.ts';

const numbered = (inferredNumber: string | undefined) =>
  inferredNumber === undefined ? {} : { inferredNumber };

/** What a block is besides its text, its marks and its anchor. */
export function formOf(block: Block): BlockForm {
  if (block.type === 'heading')
    return { type: 'heading', level: block.level, ...numbered(block.inferredNumber) };
  const { head, annex, text } = block;
  return {
    type: 'paragraph',
    ...(head
      ? { head: { level: head.level, words: text.slice(0, head.end), ...numbered(head.inferredNumber) } }
      : {}),
    ...(annex ? { annex: true } : {}),
  };
}

/**
 * A block of a form.
 *
 * @returns undefined where the text does not begin with the words of the form's run-in heading
 */
export function blockOf(
  form: BlockForm,
  {
    anchor,
    text,
    marks,
  }: { readonly anchor: string; readonly text: string; readonly marks: readonly Mark[] },
): Block | undefined {
  const base = { anchor, text, marks };
  if (form.type === 'heading')
    return { type: 'heading', level: form.level, ...base, ...numbered(form.inferredNumber) };
  const { head, annex } = form;
  if (head && !text.startsWith(head.words)) return undefined;
  return {
    type: 'paragraph',
    ...base,
    ...(head
      ? { head: { level: head.level, end: head.words.length, ...numbered(head.inferredNumber) } }
      : {}),
    ...(annex ? { annex: true } : {}),
  };
}

/** Offset of each block in the clean text. */
export function startsOf(blocks: readonly Block[]): number[] {
  let reached = 0;
  return blocks.map(({ text }) => {
    const start = reached;
    reached += text.length + 1;
    return start;
  });
}
