import type { PageFacts, ReceivedDocument } from '../../intake/index.ts';
import type { Share } from '../../schema/record.ts';
import type { LineEvidence } from '../../text/line-evidence.ts';

/** What a file says of itself that holds for each of its texts. */
export type SharedFacts = Pick<PageFacts, 'site' | 'url' | 'published' | 'retrieved'>;

/**
 * The share of one text of a file, as if it had been received alone. The title of the page and the name of
 * the file are those of all texts and say nothing of one.
 */
export function cutShare(
  { page, text, name: _name, ...received }: ReceivedDocument,
  { start, end }: Share,
  facts: SharedFacts,
): ReceivedDocument {
  const lines = page.lines && linesWithin(page.lines, text, start, end);
  return {
    ...received,
    name: '',
    text: text.slice(start, end),
    page: { ...facts, ...(lines ? { lines } : {}) },
  };
}

/** The lines of a page that stand in a range of its text. */
function linesWithin(
  lines: readonly LineEvidence[],
  text: string,
  start: number,
  end: number,
): LineEvidence[] {
  const within: LineEvidence[] = [];
  let reached = 0;
  for (const line of lines) {
    const at = text.indexOf(line.text, reached);
    if (at < 0) continue;
    reached = at + line.text.length;
    if (reached > start && at < end) within.push(line);
  }
  return within;
}
