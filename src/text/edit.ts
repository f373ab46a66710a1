import { YanluError } from '../errors.ts';

/** One recorded change. Offsets are UTF-16 code units into the text the stage received. */
export interface Edit {
  /** Permanent id of the rule that made it, `stage/rule`. */
  readonly rule: string;
  readonly start: number;
  readonly end: number;
  /** The text between `start` and `end`, repeated so that an account can be undone and read. */
  readonly before: string;
  readonly after: string;
}

const isHighSurrogate = (unit: number) => unit >= 0xd800 && unit <= 0xdbff;
const isLowSurrogate = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff;

/** True where a cut at `offset` would separate the two halves of one character. */
export function splitsCharacter(text: string, offset: number): boolean {
  return (
    offset > 0 &&
    offset < text.length &&
    isHighSurrogate(text.charCodeAt(offset - 1)) &&
    isLowSurrogate(text.charCodeAt(offset))
  );
}

/**
 * Replaces each edit's range by its `after`.
 *
 * @param text what the stage received
 * @param edits sorted and disjoint; at one place they apply in the order of the list, so that whatever
 *   can be applied can be undone (a removal before a touching edit turns into an insertion before it)
 * @returns the changed text
 * @throws YanluError `EditOutOfPlace` if an edit overlaps its neighbour, lies outside the text,
 *   cuts a surrogate pair, changes nothing, or names a `before` that does not stand there
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let reached = 0;
  let previous: Edit | undefined;
  for (const edit of edits) {
    const reason = whyOutOfPlace(text, edit, previous);
    if (reason) throw new YanluError('EditOutOfPlace', { rule: edit.rule, start: edit.start, reason });
    parts.push(text.slice(reached, edit.start), edit.after);
    reached = edit.end;
    previous = edit;
  }
  parts.push(text.slice(reached));
  return parts.join('');
}

function whyOutOfPlace(text: string, edit: Edit, previous: Edit | undefined): string | undefined {
  if (edit.start < 0 || edit.end < edit.start || edit.end > text.length)
    return 'its range lies outside the text';
  if (previous && edit.start < previous.end) return 'it overlaps the edit before it';
  if (splitsCharacter(text, edit.start) || splitsCharacter(text, edit.end))
    return 'it cuts a character in two';
  if (text.slice(edit.start, edit.end) !== edit.before) return `the text there is not “${edit.before}”`;
  if (edit.before === edit.after) return 'it changes nothing';
  return undefined;
}

/**
 * The edits that lead back: applied to the result of `applyEdits(text, edits)` they give `text`.
 *
 * @param edits sorted and disjoint
 * @returns edits with the same rules, offsets into the changed text
 */
export function invertEdits(edits: readonly Edit[]): Edit[] {
  let shift = 0;
  return edits.map(({ rule, start, before, after }) => {
    const from = start + shift;
    shift += after.length - before.length;
    return { rule, start: from, end: from + after.length, before: after, after: before };
  });
}

/**
 * Where an offset of the received text stands in the changed text.
 *
 * @param edits sorted and disjoint
 * @param offset UTF-16 code units into the received text
 * @param side for an offset inside a replaced range: `start` or `end` of what replaced it
 */
export function mapOffset(edits: readonly Edit[], offset: number, side: 'start' | 'end' = 'start'): number {
  let shift = 0;
  for (const edit of edits) {
    if (edit.start > offset || (edit.start === offset && (side === 'start' || edit.end > offset))) break;
    if (offset < edit.end) return edit.start + shift + (side === 'start' ? 0 : edit.after.length);
    shift += edit.after.length - edit.before.length;
  }
  return offset + shift;
}
