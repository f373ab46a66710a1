import type { Strand } from './lineage.ts';

/** The part of both texts that belongs to one line of the clean text, or to none of its lines. */
export interface ChangeRow {
  /** Index of the line in the clean text; absent for what left as a whole. */
  readonly line?: number;
  readonly strands: readonly Strand[];
}

/**
 * Cuts a lineage into rows: one for each line of the clean text with all that stood in its place, and
 * one for each passage of whole lines that left.
 */
export function rowsOf(strands: readonly Strand[]): ChangeRow[] {
  const lines: Strand[][] = [[]];
  for (const strand of strands) {
    if (strand.state === 'gone') {
      lines.at(-1)?.push(strand);
      continue;
    }
    strand.text.split('\n').forEach((text, index, parts) => {
      const end = index < parts.length - 1 ? '\n' : '';
      if (text || end) lines.at(-1)?.push({ ...strand, text: text + end });
      if (end) lines.push([]);
    });
  }
  return lines.flatMap((line, index) => partPassages(line, index));
}

/** Sets whole lines that left before or after what stayed apart from it. */
function partPassages(strands: readonly Strand[], line: number): ChangeRow[] {
  const stays = (strand: Strand) => strand.state !== 'gone' && strand.text !== '\n';
  const first = strands.findIndex(stays);
  const last = strands.findLastIndex(stays);
  if (first < 0) return [{ line, strands }];
  const [lead, head] = cutAfter(strands.slice(0, first), 'last');
  const [tail, trail] = cutAfter(strands.slice(last + 1), 'first');
  const rows: ChangeRow[] = [{ line, strands: [...head, ...strands.slice(first, last + 1), ...tail] }];
  if (lead.length > 0) rows.unshift({ strands: lead });
  if (trail.length > 0) rows.push({ strands: trail });
  return rows;
}

/** Cuts what is gone behind its first or last line feed, unless only white space would be set apart. */
function cutAfter(strands: readonly Strand[], which: 'first' | 'last'): [Strand[], Strand[]] {
  const text = strands.map((strand) => (strand.state === 'gone' ? strand.text : '')).join('');
  const at = which === 'first' ? text.indexOf('\n') : text.lastIndexOf('\n');
  const apart = which === 'first' ? text.slice(at + 1) : text.slice(0, at + 1);
  if (at < 0 || apart.trim() === '') return which === 'first' ? [[...strands], []] : [[], [...strands]];
  const before: Strand[] = [];
  const after: Strand[] = [];
  let open = at + 1;
  for (const strand of strands) {
    if (strand.state !== 'gone') {
      (which === 'first' && after.length === 0 ? before : after).push(strand);
      continue;
    }
    const [left, right] = [strand.text.slice(0, open), strand.text.slice(open)];
    open -= left.length;
    if (left) before.push({ ...strand, text: left });
    if (right) after.push({ ...strand, text: right });
  }
  return [before, after];
}
