/** A stretch of a text. Offsets are UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const closing = new Set(['”', '’', '」', '』', '）', ')', '"', '》']);
const blank = /\s/u;

/** Whether each code unit stands between a pair of quotation marks that opens and closes in the text. */
function quotedUnits(text: string): Uint8Array {
  const quoted = new Uint8Array(text.length);
  const pairs: Readonly<Record<string, string>> = { '“': '”', '「': '」', '『': '』' };
  let from = 0;
  while (from < text.length) {
    const close = pairs[text[from] ?? ''];
    const end = close ? text.indexOf(close, from + 1) : -1;
    if (end >= 0) {
      quoted.fill(1, from + 1, end);
      from = end;
    } else if (close) {
      // Without its partner a mark quotes nothing, and neither does any later one of its kind.
      delete (pairs as Record<string, string>)[text[from] ?? ''];
    }
    from += 1;
  }
  return quoted;
}

function trim(text: string, start: number, end: number): Span | undefined {
  let from = start;
  let to = end;
  while (from < to && blank.test(text[from] ?? '')) from += 1;
  while (to > from && blank.test(text[to - 1] ?? '')) to -= 1;
  return from < to ? { start: from, end: to } : undefined;
}

function splitAt(text: string, { start, end }: Span, marks: string, quoted?: Uint8Array): Span[] {
  const parts: Span[] = [];
  let from = start;
  for (let at = start; at < end; at += 1) {
    if (!marks.includes(text[at] ?? '') || quoted?.[at] === 1) continue;
    while (at + 1 < end && (marks.includes(text[at + 1] ?? '') || closing.has(text[at + 1] ?? ''))) at += 1;
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
  return splitAt(text, within, '。！？!?', quotedUnits(text));
}

/** The clauses of a sentence, each with the mark that ends it: they end at ，；：, of either width. */
export function clausesOf(text: string, within: Span): Span[] {
  return splitAt(text, within, '，；：,;:。！？!?');
}
