import { type EditKind, kindOf } from './kinds.ts';
import type { Strand, TracedEdit } from './lineage.ts';

/** A stretch of one side that looks the same throughout; without a kind it stands in both texts. */
export interface Run {
  readonly text: string;
  readonly kind?: EditKind;
}

/**
 * One side of a row. Neighbours of one kind are one run, so that a paragraph of a thousand converted
 * characters stays light. The line feed that ends the row is its border and is not shown.
 */
export function runsOf(
  strands: readonly Strand[],
  edits: readonly TracedEdit[],
  side: 'raw' | 'clean',
): Run[] {
  const hidden = side === 'raw' ? 'made' : 'gone';
  const runs: { text: string; kind?: EditKind }[] = [];
  for (const { state, text, edit: first, final } of strands) {
    if (state === hidden) continue;
    const edit = final ?? first;
    const stage = edit === undefined ? undefined : edits[edit]?.stage;
    const kind = stage === undefined ? undefined : kindOf(stage);
    const last = runs.at(-1);
    if (last && last.kind === kind) last.text += text;
    else runs.push({ text, ...(kind ? { kind } : {}) });
  }
  const last = runs.at(-1);
  if (last && last.kind === undefined) last.text = last.text.replace(/\n$/, '');
  return runs.filter(({ text }) => text !== '');
}

/** White space that was changed is what a reader has to see: it gets a sign. */
export function visible(text: string): string {
  return text.trim() === ''
    ? text
        .replace(/[^\n\S]/gu, '␣')
        .replace(/\n/g, '↵\n')
        .replace(/\n$/, '')
    : text.replace(/\n$/, '↵');
}

/** The longest words of an edit that a list quotes. */
const longest = 24;

/** The words of an edit for a list: short, on one line, white space shown. */
export function quoted(text: string): string {
  const points = [...(text.trim() === '' ? text.replace(/[^\n\S]/gu, '␣') : text)];
  const cut = points.length > longest ? [...points.slice(0, longest - 1), '…'] : points;
  return cut.join('').replace(/\n/g, '↵');
}
