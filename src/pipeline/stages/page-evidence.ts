import { alignLines } from '../../text/align.ts';
import type { LineEvidence } from '../../text/line-evidence.ts';

/** What a file shows beside its text, for a page of HTML. */
export interface PageEvidence {
  /** The lines as received, in their order. */
  readonly lines: readonly LineEvidence[];
  /** What the page calls itself. */
  readonly title?: string;
}

/** What cleaning leaves of a line: its Chinese characters and digits, or its letters where it has none. */
export function wordsOf(line: string): string {
  return line.replace(/[^\p{Script=Han}\d]+/gu, '') || line.replace(/[^\p{L}\p{N}]+/gu, '');
}

type Found = (LineEvidence | undefined)[];

/**
 * Finds again what the page showed of lines that earlier stages have changed: equal words first, the
 * lines between them by what they share, and what is left by order where the numbers agree.
 *
 * @returns a finder for one page; it gives one entry a line, undefined where nothing is known of it
 */
export function evidenceFinder(evidence: readonly LineEvidence[]): (lines: readonly string[]) => Found {
  const trimmed = evidence.map(({ text }) => text.trim());
  let words: readonly string[] | undefined;
  const copies = copiesOf(trimmed);
  return (lines) => {
    const bare = lines.map((line) => line.trim());
    let found = inOrder(bare, trimmed, evidence);
    if (!found) {
      words ??= evidence.map(({ text }) => wordsOf(text));
      found = aligned(lines.map(wordsOf), words, evidence);
    }
    if (copies.size > 0) assignCopies(bare, evidence, copies, found);
    return found;
  };
}

/** The quick way where lines were only taken away: each line stands in the page as it is, in this order. */
function inOrder(
  lines: readonly string[],
  page: readonly string[],
  evidence: readonly LineEvidence[],
): Found | undefined {
  const found: Found = [];
  let at = 0;
  for (const line of lines) {
    while (at < page.length && page[at] !== line) at++;
    if (at === page.length) return undefined;
    found.push(evidence[at++]);
  }
  return found;
}

function aligned(
  lines: readonly string[],
  page: readonly string[],
  evidence: readonly LineEvidence[],
): Found {
  const found: Found = lines.map(() => undefined);
  let here: number[] = [];
  let there: number[] = [];
  const pairUp = () => {
    if (here.length === there.length)
      for (const [at, line] of here.entries()) found[line] = evidence[there[at] ?? -1];
    here = [];
    there = [];
  };
  for (const { a, b } of alignLines(lines, page)) {
    if (a !== undefined && b !== undefined) {
      pairUp();
      found[a] = evidence[b];
    } else if (a !== undefined) here.push(a);
    else if (b !== undefined) there.push(b);
  }
  pairUp();
  return found;
}

/** How much the page shows a line to be its own and not the text's. */
const ofPage = ({ links, holds, main, core, beside }: LineEvidence) =>
  links * 3 +
  (holds === 'furniture' ? 2 : 0) +
  (main ? 0 : 1) +
  (core === false ? 2 : 0) +
  (beside === false ? 1 : 0);

/** The places of the lines that a page printed more than once. */
function copiesOf(page: readonly string[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [at, line] of page.entries()) {
    const known = places.get(line);
    if (known) known.push(at);
    else places.set(line, [at]);
  }
  for (const [line, at] of places) if (at.length < 2) places.delete(line);
  return places;
}

/** Of a line that the page printed more often than it still stands here, the copies most like the page's own went first. */
function assignCopies(
  lines: readonly string[],
  evidence: readonly LineEvidence[],
  copies: ReadonlyMap<string, readonly number[]>,
  found: Found,
): void {
  const here = new Map<string, number[]>();
  for (const [at, line] of lines.entries())
    if (copies.has(line)) here.set(line, [...(here.get(line) ?? []), at]);
  for (const [line, places] of here) {
    const there = copies.get(line) ?? [];
    if (places.length >= there.length) continue;
    const kept = there
      .flatMap((at) => evidence[at] ?? [])
      .map((known, order) => ({ known, order }))
      .sort((a, b) => ofPage(a.known) - ofPage(b.known))
      .slice(0, places.length)
      .sort((a, b) => a.order - b.order);
    for (const [at, place] of places.entries()) found[place] = kept[at]?.known;
  }
}
