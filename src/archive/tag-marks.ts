import { type HtmlToken, htmlBlocks, tokensOf } from './block-html.ts';

/** A measure that is marked in its block; offsets are UTF-16 code units into the block's text. */
export interface MeasureMark {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** Words that a tag rests on. Those of one tag share a class; the first of them carries its id. */
export interface WordMark {
  readonly start: number;
  readonly end: number;
  readonly className: string;
  readonly id?: string;
}

export interface BlockMarks {
  readonly measures: readonly MeasureMark[];
  readonly words: readonly WordMark[];
}

/** Measures that lie side by side; one that overlaps another keeps an empty mark. */
function apart(measures: readonly MeasureMark[]): { laid: MeasureMark[]; bare: MeasureMark[] } {
  const laid: MeasureMark[] = [];
  const bare: MeasureMark[] = [];
  for (const mark of measures.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const free = mark.end > mark.start && mark.start >= (laid.at(-1)?.end ?? 0);
    (free ? laid : bare).push(mark);
  }
  return { laid, bare };
}

const escapes: Readonly<Record<string, string>> = { '<': '&lt;', '&': '&amp;' };
const escaped = (text: string) => text.replace(/[<&]/g, (one) => escapes[one] ?? one);
const empty = (id: string, className?: string) =>
  `<span id="${id}"${className ? ` class="${className}"` : ''}></span>`;

/** Writes a stretch of text with the marks of its words. */
function writeWords(text: string, at: number, words: readonly WordMark[], given: Set<string>): string {
  const end = at + text.length;
  const here = words.filter((word) => word.start < end && word.end > at);
  const cuts = here.flatMap((word) => [Math.max(word.start, at), Math.min(word.end, end)]);
  const points = [...new Set([at, ...cuts, end])].sort((a, b) => a - b);
  return points
    .slice(0, -1)
    .map((from, index) => {
      const to = points[index + 1] ?? end;
      const on = here.filter((word) => word.start <= from && word.end >= to);
      const words = escaped(text.slice(from - at, to - at));
      if (on.length === 0) return words;
      const [first, ...more] = on.filter(({ id }) => id !== undefined && !given.has(id));
      for (const { id } of [first, ...more].filter((one) => one !== undefined)) given.add(id ?? '');
      const classes = [...new Set(on.map(({ className }) => className))].join(' ');
      const before = more.map(({ id, className }) => empty(id ?? '', className)).join('');
      return `${before}<span${first ? ` id="${first.id}"` : ''} class="${classes}">${words}</span>`;
    })
    .join('');
}

/** The number of a measure in its block: 2 of `p3-m2`. */
const ordinalOf = (id: string) => /\d*$/.exec(id)?.[0] ?? '';

/** Lays the marks of one block into its tokens. */
function markBlock(tokens: readonly HtmlToken[], { measures, words }: BlockMarks): string {
  const { laid, bare } = apart(measures);
  const given = new Set<string>();
  const parts = bare.map(({ id }) => empty(id));
  /** Elements that stand open, each with whether it was opened within the mark. */
  const open: boolean[] = [];
  let at = 0;
  let current: MeasureMark | undefined;
  const close = () => {
    if (current) parts.push('</span>');
    current = undefined;
  };
  const enter = (mark: MeasureMark) => {
    parts.push(
      given.has(mark.id) ? `<span class="m c${ordinalOf(mark.id)}">` : `<span class="m" id="${mark.id}">`,
    );
    given.add(mark.id);
    current = mark;
  };
  const writeText = (text: string) => {
    let rest = text;
    while (rest !== '') {
      if (current && at >= current.end) close();
      const mark: MeasureMark | undefined = current ?? laid.find(({ start, end }) => start <= at && at < end);
      if (mark && !current) enter(mark);
      const next = mark?.end ?? laid.find(({ start }) => start > at)?.start ?? Number.POSITIVE_INFINITY;
      const length = Math.min(rest.length, next - at);
      parts.push(writeWords(rest.slice(0, length), at, words, given));
      at += length;
      rest = rest.slice(length);
    }
  };
  for (const token of tokens) {
    if (token.type === 'text') writeText(token.text);
    else if (token.type === 'inserted') parts.push(token.html);
    else if (token.type === 'open') {
      if (current && (at >= current.end || token.close > current.end)) close();
      open.push(current !== undefined);
      parts.push(token.html);
    } else {
      if (open.pop() === false) close();
      parts.push(token.html);
    }
  }
  close();
  const ids = [...measures, ...words].flatMap(({ id }) => (id === undefined ? [] : [id]));
  return parts
    .concat(
      [...new Set(ids)]
        .filter((id) => !given.has(id) && !bare.some((one) => one.id === id))
        .map((id) => empty(id)),
    )
    .join('');
}

/**
 * Marks in a rendered document what its tags rest on: `<span class="m" id="p3-m1">` around a measure, which goes
 * on in `<span class="m c1">` where an element of the text cuts it, and a span with the class of its tag around
 * each word. Nothing of the text changes.
 *
 * @param html blocks as the loader renders them
 * @param marks by anchor
 */
export function withTagMarks(html: string, marks: ReadonlyMap<string, BlockMarks>): string {
  const parts: string[] = [];
  let reached = 0;
  for (const { anchor, start, end } of htmlBlocks(html)) {
    const own = marks.get(anchor);
    if (!own) continue;
    parts.push(html.slice(reached, start), markBlock(tokensOf(html.slice(start, end)), own));
    reached = end;
  }
  parts.push(html.slice(reached));
  return parts.join('');
}
