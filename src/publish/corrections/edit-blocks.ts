import type { Block, Mark, Paragraph } from '../../schema/body.ts';
import { type Edit, mapOffset } from '../../text/edit.ts';
import { startsOf } from './form.ts';

/**
 * Changes the clean text of a body within its blocks. A block that is split keeps its form in the part
 * that holds its beginning, and blocks that are joined have the form of the first. A mark goes when
 * words it is about are changed or its gap is filled. Anchors are those of the former blocks and may
 * stand twice; `settleAnchors` gives them out. A body without a word has no blocks.
 *
 * @param edit offsets into the clean text of the blocks
 */
export function editBlocks(blocks: readonly Block[], edit: Edit): Block[] {
  const starts = startsOf(blocks);
  const first = starts.findLastIndex((start) => start <= edit.start);
  const last = starts.findLastIndex((start) => start <= edit.end);
  const [opening, closing] = [blocks[first], blocks[last]];
  const [from = 0, to = 0] = [starts[first], starts[last]];
  if (!opening || !closing) return edit.after.split('\n').map((text): Block => ({ ...plain, text }));
  const text = opening.text.slice(0, edit.start - from) + edit.after + closing.text.slice(edit.end - to);
  const pieces = text.split('\n');
  const origin = starts[first] ?? 0;
  const local: Edit = { ...edit, start: edit.start - origin, end: edit.end - origin };
  const marks = blocks
    .slice(first, last + 1)
    .flatMap((block, index) => block.marks.map((mark) => moved(mark, (starts[first + index] ?? 0) - origin)))
    .flatMap((mark) => carried(mark, local));
  let reached = 0;
  const made = pieces.map((piece, index) => {
    const owner = ownerOf(index, pieces.length, edit, { opening, closing, startsBlock: edit.start === from });
    const own = marks.flatMap((mark) => within(mark, reached, piece.length));
    reached += piece.length + 1;
    const shape = owner ?? { ...plain, ...(isAnnex(opening) ? { annex: true } : {}) };
    return reshaped(shape, piece, own, owner === opening ? local : undefined);
  });
  const edited = [...blocks.slice(0, first), ...made, ...blocks.slice(last + 1)];
  return edited.some(({ text, marks }) => text !== '' || marks.length > 0) ? edited : [];
}

const plain: Paragraph = { type: 'paragraph', anchor: 'p1', text: '', marks: [] };
const isAnnex = (block: Block) => block.type === 'paragraph' && block.annex === true;

/** The former block whose form a piece has; none for a paragraph that is new. */
function ownerOf(
  index: number,
  count: number,
  edit: Edit,
  { opening, closing, startsBlock }: { opening: Block; closing: Block; startsBlock: boolean },
): Block | undefined {
  const isLast = index === count - 1;
  if (opening === closing)
    return startsBlock && edit.end === edit.start ? pick(isLast, opening) : pick(index === 0, opening);
  if (count === 1) return startsBlock && edit.after === '' ? closing : opening;
  return index === 0 ? opening : pick(isLast, closing);
}

const pick = (holds: boolean, block: Block) => (holds ? block : undefined);

function reshaped(owner: Block, text: string, marks: readonly Mark[], edit: Edit | undefined): Block {
  if (owner.type === 'heading') return { ...owner, text, marks };
  const { head, ...paragraph } = owner;
  if (!head) return { ...paragraph, text, marks };
  const end = Math.min(text.length, edit ? mapOffset([edit], head.end) : head.end);
  return { ...paragraph, text, marks, head: { ...head, end } };
}

const moved = (mark: Mark, by: number): Mark => ({ ...mark, start: mark.start + by, end: mark.end + by });

function carried(mark: Mark, edit: Edit): Mark[] {
  const touched =
    mark.start === mark.end
      ? edit.start <= mark.start && edit.end >= mark.end && !isBreak(edit)
      : edit.start < mark.end && edit.end > mark.start;
  if (touched) return [];
  return [
    {
      ...mark,
      start: mapOffset([edit], mark.start, 'end'),
      end: mapOffset([edit], mark.end, mark.start === mark.end ? 'end' : 'start'),
    },
  ];
}

/** Joining and parting paragraphs leaves the words as they are. */
const isBreak = ({ before, after }: Edit) => before.replace(/\n/g, '') === after.replace(/\n/g, '');

function within(mark: Mark, start: number, length: number): Mark[] {
  const end = start + length;
  if (mark.start < start || mark.start > end) return [];
  return [{ ...mark, start: mark.start - start, end: Math.min(mark.end, end) - start }];
}
