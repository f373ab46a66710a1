import type { Block, Mark } from '../schema/body.ts';
import { findAnnexes } from './annex.ts';
import { type Line, readLines } from './lines.ts';
import { findOutline } from './outline.ts';

/** A doubt of the pipeline, as far as the body needs it; offsets into the body's text. */
export interface BodyDoubt {
  readonly kind: 'gap' | 'doubt';
  readonly start: number;
  readonly end: number;
  readonly why: string;
  readonly proposal?: string;
}

function marksOf(line: Line, doubts: readonly BodyDoubt[]): Mark[] {
  return doubts.map(({ kind, start, end, why, proposal }) => {
    const from = Math.max(start, line.start) - line.start;
    const to = kind === 'gap' ? from : Math.max(from, Math.min(end, line.end) - line.start);
    return { kind, start: from, end: to, why, ...(proposal === undefined ? {} : { proposal }) };
  });
}

/** The line that each doubt starts in. */
function doubtsByLine(lines: readonly Line[], doubts: readonly BodyDoubt[]): Map<number, BodyDoubt[]> {
  const found = new Map<number, BodyDoubt[]>();
  const sorted = [...doubts].sort((a, b) => a.start - b.start || a.end - b.end);
  let index = 0;
  for (const doubt of sorted) {
    while (index < lines.length - 1 && (lines[index]?.end ?? 0) < doubt.start) index++;
    if (doubt.start > (lines[index]?.end ?? -1)) continue;
    found.set(index, [...(found.get(index) ?? []), doubt]);
  }
  return found;
}

/**
 * The blocks of a body: one a line, so that `textOfBlocks` gives the body's text again.
 *
 * @param bodyText clean text without the title block
 * @param doubts offsets into `bodyText`; each becomes a mark of the block it starts in
 */
export function toBlocks(bodyText: string, doubts: readonly BodyDoubt[] = []): Block[] {
  const lines = readLines(bodyText);
  const outline = new Map(findOutline(lines).map((entry) => [entry.index, entry]));
  const annexFrom = findAnnexes(lines)[0]?.line ?? lines.length;
  const doubted = doubtsByLine(lines, doubts);
  return lines.map((line, index): Block => {
    const text = bodyText.slice(line.start, line.end);
    const base = { anchor: `p${index + 1}`, text, marks: marksOf(line, doubted.get(index) ?? []) };
    const entry = outline.get(index);
    if (!entry) return { type: 'paragraph', ...base, ...(index >= annexFrom ? { annex: true } : {}) };
    const inferred = entry.inferredNumber ? { inferredNumber: entry.inferredNumber } : {};
    if (entry.form === 'own-line') return { type: 'heading', level: entry.level, ...base, ...inferred };
    const end = entry.end + text.length - text.trimStart().length;
    return { type: 'paragraph', ...base, head: { level: entry.level, end, ...inferred } };
  });
}
