import { isDeepStrictEqual } from 'node:util';
import { type Block, type Mark, textOfBlocks } from '../../schema/body.ts';
import type {
  Correction,
  FieldChange,
  FormChange,
  MarkChange,
  TextChange,
} from '../../schema/corrections.ts';
import { containment } from '../../text/align.ts';
import { composeEdits, joinTouching } from '../../text/compose.ts';
import type { Edit } from '../../text/edit.ts';
import { findPlace, type NotFound } from '../../text/place.ts';
import { compareMarks } from '../marks.ts';
import { editBlocks } from './edit-blocks.ts';
import { type Fields, readField, writeField } from './fields.ts';
import { blockOf, formOf, startsOf } from './form.ts';

/** The rule of the edits that corrections make, in the last step of an account. */
export const correctionRule = 'corrections/person';

/** A change that does not fit the document that import makes now. */
export interface Conflict {
  /** `text`, `form`, `mark`, or the path of a field. */
  readonly what: string;
  /** What the change expects, what it sets, and what import says now; words as they are shown. */
  readonly from: string;
  readonly to: string;
  readonly now: string;
}

export interface CorrectedBody {
  readonly blocks: readonly Block[];
  /** From the text before all corrections to the text after them. */
  readonly edits: readonly Edit[];
  readonly conflicts: readonly Conflict[];
}

/**
 * Makes a person's changes of the body once more. A change that is already so is passed over, one that
 * does not fit is left out and told; the others are made all the same.
 *
 * @param entries in the order of their file
 */
export function correctBody(blocks: readonly Block[], entries: readonly Correction[]): CorrectedBody {
  const text = textOfBlocks(blocks);
  const conflicts: Conflict[] = [];
  let edits: readonly Edit[] = [];
  let body = blocks;
  const tell = (conflict: Conflict | undefined) => {
    if (conflict) conflicts.push(conflict);
  };
  for (const entry of entries) {
    for (const change of entry.text ?? []) {
      const running = textOfBlocks(body);
      const found = findChange(running, change);
      if (found === 'done') continue;
      if (typeof found === 'string') {
        tell({
          what: 'text',
          from: quoted(change, change.from),
          to: quoted(change, change.to),
          now: `${said[found]}${nearest(running, change)}`,
        });
        continue;
      }
      const edit = {
        rule: correctionRule,
        start: found,
        end: found + change.from.length,
        before: change.from,
        after: change.to,
      };
      edits = composeEdits(text, edits, [edit]);
      body = editBlocks(body, edit);
    }
    const made = [...body];
    for (const change of entry.forms ?? []) tell(reform(made, change));
    for (const change of entry.marks ?? []) tell(remark(made, change));
    body = made;
  }
  return { blocks: body, edits: joinTouching(edits), conflicts };
}

const said: Readonly<Record<NotFound, string>> = {
  absent: 'these words are not there',
  ambiguous: 'these words stand there more than once',
};

const quoted = ({ before, after }: { before: string; after: string }, words: string) =>
  `${before}【${words}】${after}`;

/** The line that most likely holds now what the change is about. */
function nearest(text: string, { before, from, after }: TextChange): string {
  const sought = `${before}${from}${after}`;
  let [best, line] = [leastLikeness, ''];
  for (const each of text.split('\n')) {
    const likeness = containment(sought, each);
    if (likeness > best) [best, line] = [likeness, each];
  }
  if (line === '') return '';
  const shown = line.length > longestQuote ? `${line.slice(0, longestQuote)}……` : line;
  return `; the nearest line is “${shown}”`;
}

const leastLikeness = 0.3;
const longestQuote = 120;

function findChange(text: string, { before, from, to, after }: TextChange): number | NotFound | 'done' {
  const found = from === to ? 'done' : findPlace(text, { before, words: from, after });
  if (found !== 'absent') return found;
  return typeof findPlace(text, { before, words: to, after }) === 'number' ? 'done' : found;
}

function reform(blocks: Block[], { before, words, after, from, to }: FormChange): Conflict | undefined {
  const found = findPlace(textOfBlocks(blocks), { before, words, after });
  const index = typeof found === 'number' ? startsOf(blocks).indexOf(found) : -1;
  const block = blocks[index];
  const conflict = (now: string): Conflict => ({
    what: 'form',
    from: `${quoted({ before, after }, words)} ${JSON.stringify(from)}`,
    to: JSON.stringify(to),
    now,
  });
  if (!block)
    return conflict(typeof found === 'string' ? said[found] : 'no paragraph begins with these words');
  const present = formOf(block);
  if (isDeepStrictEqual(present, to)) return undefined;
  const made = isDeepStrictEqual(present, from) ? blockOf(to, block) : undefined;
  if (!made) return conflict(JSON.stringify(present));
  blocks[index] = made;
  return undefined;
}

function remark(blocks: Block[], { before, words, after, from, to }: MarkChange): Conflict | undefined {
  const found = findPlace(textOfBlocks(blocks), { before, words, after });
  const conflict = (now: string): Conflict => ({
    what: 'mark',
    from: `${quoted({ before, after }, words)} ${from ? JSON.stringify(from) : 'no mark'}`,
    to: to ? JSON.stringify(to) : 'no mark',
    now,
  });
  if (typeof found === 'string') return conflict(said[found]);
  const starts = startsOf(blocks);
  // At the seam of two blocks the mark is the end of the first, unless the second has it.
  const index = starts.findLastIndex((start) => start <= found);
  const block = blocks[index];
  const start = found - (starts[index] ?? 0);
  const end = start + words.length;
  if (!block || end > block.text.length) return conflict('these words stand in two paragraphs');
  const at = (mark: Mark) => mark.start === start && mark.end === end;
  const present = block.marks.find((mark) => at(mark) && from && isDeepStrictEqual(bare(mark), from));
  const similar = present ?? block.marks.find((mark) => at(mark) && mark.kind === from?.kind);
  const set = to ? block.marks.some((mark) => at(mark) && isDeepStrictEqual(bare(mark), to)) : false;
  if (to && set) return undefined;
  if (from && !similar) return to ? conflict('no mark') : undefined;
  const marks = block.marks.filter((mark) => mark !== similar);
  if (to) marks.push({ ...to, start, end });
  blocks[index] = { ...block, marks: marks.toSorted(compareMarks) };
  return undefined;
}

/** A mark without its place. */
export const bare = ({ start: _start, end: _end, ...mark }: Mark): Omit<Mark, 'start' | 'end'> => mark;

/**
 * Makes a person's changes of the record once more.
 *
 * @returns the fields, not yet held against the schema
 */
export function correctFields(
  record: Fields,
  entries: readonly Correction[],
): { readonly fields: Fields; readonly conflicts: readonly Conflict[] } {
  const conflicts: Conflict[] = [];
  let fields = record;
  for (const change of entries.flatMap((entry) => entry.fields ?? [])) {
    const present = readField(fields, change.field);
    if (isDeepStrictEqual(present, change.to)) continue;
    if (isDeepStrictEqual(present, change.from)) fields = writeField(fields, change.field, change.to);
    else conflicts.push(fieldConflict(change, present));
  }
  return { fields, conflicts };
}

const shown = (value: unknown) => (value === undefined ? 'nothing' : JSON.stringify(value));

const fieldConflict = ({ field, from, to }: FieldChange, now: unknown): Conflict => ({
  what: field,
  from: shown(from),
  to: shown(to),
  now: shown(now),
});
