/** A stretch of a text. Offsets are UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const closing = new Set(['”', '’', '」', '』', '）', ')', '"', '》']);
/** A table of code units with 1 for each of some marks: asked for every character, it is faster than a set. */
export function tableOf(marks: string): Uint8Array {
  const table = new Uint8Array(65_536);
  for (let at = 0; at < marks.length; at += 1) table[marks.charCodeAt(at)] = 1;
  return table;
}
/** What a pattern's `\s` takes for a blank. */
export const blanks = tableOf(
  '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff',
);
const sentenceEnds = tableOf('。！？!?');
const clauseEnds = tableOf('，；：,;:。！？!?');

const openings = tableOf('“「『');
const everyOpening = /[“「『]/gu;
const partners: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['「', '」'],
  ['『', '』'],
]);

/**
 * Whether each code unit of a stretch stands between quotation marks that open and close in it; undefined
 * where none opens. A mark without its partner quotes nothing, and neither does any later one of its kind.
 */
function quotedUnits(text: string, { start, end }: Span): Uint8Array | undefined {
  let first = start;
  while (first < end && openings[text.charCodeAt(first)] !== 1) first += 1;
  if (first >= end) return undefined;
  const words = text.slice(start, end);
  const quoted = new Uint8Array(end);
  const alone = new Set<string>();
  everyOpening.lastIndex = 0;
  for (let found = everyOpening.exec(words); found; found = everyOpening.exec(words)) {
    const [mark] = found;
    if (alone.has(mark)) continue;
    const close = words.indexOf(partners.get(mark) ?? mark, found.index + 1);
    if (close < 0) alone.add(mark);
    else {
      quoted.fill(1, start + found.index + 1, start + close);
      everyOpening.lastIndex = close + 1;
    }
  }
  return quoted;
}

function trim(text: string, start: number, end: number): Span | undefined {
  let from = start;
  let to = end;
  while (from < to && blanks[text.charCodeAt(from)] === 1) from += 1;
  while (to > from && blanks[text.charCodeAt(to - 1)] === 1) to -= 1;
  return from < to ? { start: from, end: to } : undefined;
}

function splitAt(text: string, { start, end }: Span, marks: Uint8Array, quoted?: Uint8Array): Span[] {
  const parts: Span[] = [];
  let from = start;
  for (let at = start; at < end; at += 1) {
    if (marks[text.charCodeAt(at)] !== 1 || quoted?.[at] === 1) continue;
    while (at + 1 < end && (marks[text.charCodeAt(at + 1)] === 1 || closing.has(text[at + 1] ?? ''))) at += 1;
    const part = trim(text, from, at + 1);
    if (part) parts.push(part);
    from = at + 1;
  }
  const rest = trim(text, from, end);
  if (rest) parts.push(rest);
  return parts;
}

/**
 * The sentences of a text with their closing marks: they end at 。！？ outside quotation marks.
 * A semicolon parts clauses, since the items of one arrangement are commonly joined by it.
 */
export function sentencesOf(text: string, within: Span = { start: 0, end: text.length }): Span[] {
  return splitAt(text, within, sentenceEnds, quotedUnits(text, within));
}

/** The clauses of a sentence, each with the mark that ends it: they end at ，；：, of either width. */
export function clausesOf(text: string, within: Span): Span[] {
  return splitAt(text, within, clauseEnds);
}
