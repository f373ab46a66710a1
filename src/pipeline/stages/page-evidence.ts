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

/**
 * Finds again what the page showed of lines that earlier stages have changed: equal words first, the
 * lines between them by what they share, and what is left by order where the numbers agree.
 *
 * @returns one entry a line of `lines`; undefined where nothing is known of it
 */
export function evidenceOfLines(
  lines: readonly string[],
  evidence: readonly LineEvidence[],
): (LineEvidence | undefined)[] {
  const found: (LineEvidence | undefined)[] = lines.map(() => undefined);
  const pairs = alignLines(
    lines.map(wordsOf),
    evidence.map(({ text }) => wordsOf(text)),
  );
  let here: number[] = [];
  let there: number[] = [];
  const pairUp = () => {
    if (here.length === there.length)
      for (const [at, line] of here.entries()) found[line] = evidence[there[at] ?? -1];
    here = [];
    there = [];
  };
  for (const { a, b } of pairs) {
    if (a !== undefined && b !== undefined) {
      pairUp();
      found[a] = evidence[b];
    } else if (a !== undefined) here.push(a);
    else if (b !== undefined) there.push(b);
  }
  pairUp();
  assignCopies(lines, evidence, found);
  return found;
}

/** How much the page shows a line to be its own and not the text's. */
const ofPage = ({ links, holds, main, core, beside }: LineEvidence) =>
  links * 3 +
  (holds === 'furniture' ? 2 : 0) +
  (main ? 0 : 1) +
  (core === false ? 2 : 0) +
  (beside === false ? 1 : 0);

/** Of a line that the page printed more often than it still stands here, the copies most like the page's own went first. */
function assignCopies(
  lines: readonly string[],
  evidence: readonly LineEvidence[],
  found: (LineEvidence | undefined)[],
): void {
  const here = placesOf(lines);
  for (const [words, there] of placesOf(evidence.map(({ text }) => text))) {
    const places = here.get(words) ?? [];
    if (words === '' || there.length < 2 || places.length === 0 || places.length >= there.length) continue;
    const kept = there
      .flatMap((at) => evidence[at] ?? [])
      .map((line, order) => ({ line, order }))
      .sort((a, b) => ofPage(a.line) - ofPage(b.line))
      .slice(0, places.length)
      .sort((a, b) => a.order - b.order);
    for (const [at, place] of places.entries()) found[place] = kept[at]?.line;
  }
}

function placesOf(lines: readonly string[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [at, line] of lines.entries()) {
    const words = wordsOf(line);
    const known = places.get(words);
    if (known) known.push(at);
    else places.set(words, [at]);
  }
  return places;
}
