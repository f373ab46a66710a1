/** A block of a found document, as the index keeps it. */
export interface IndexedBlock {
  readonly id: string;
  readonly text: string;
  /** Number of the first word of the block. */
  readonly location: number;
}

/** Words in context, with the ranges to mark. */
export interface Excerpt {
  /** Anchor of the block; absent for the title. */
  readonly anchor?: string;
  readonly text: string;
  readonly marks: readonly (readonly [start: number, end: number])[];
}

const contextLength = 90;
const leadLength = 24;

/**
 * The words that the index found, as they stand in the document: a word that no document has is
 * replaced by its nearest relatives, and a reader should see by which.
 *
 * @param content words parted by zero-width spaces
 */
export function matchedWords(content: string, locations: readonly number[]): string[] {
  const words = content.split('\u200b');
  const found = locations.map((location) => (words[location] ?? '').replace(/[\s\p{P}]+/gu, ''));
  const distinct = [...new Set(found)].filter(Boolean);
  const long = distinct.filter((word) => [...word].length > 1);
  return long.length > 0 ? long : distinct;
}

/** Where any of the strings stand in a text, in order and disjoint; a string given earlier wins. */
export function findMarks(text: string, wanted: readonly string[]): [number, number][] {
  const folded = text.toLowerCase();
  const taken: [number, number][] = [];
  for (const string of wanted.map((each) => each.toLowerCase())) {
    if (!string) continue;
    for (let at = folded.indexOf(string); at >= 0; at = folded.indexOf(string, at + string.length)) {
      const end = at + string.length;
      if (!taken.some(([from, to]) => at < to && end > from)) taken.push([at, end]);
    }
  }
  return taken.sort((a, b) => a[0] - b[0]);
}

/** The same, where white space counts for nothing: a string may go on from one paragraph to the next. */
export function findMarksAcross(text: string, wanted: readonly string[]): [number, number][] {
  const places: number[] = [];
  let dense = '';
  for (let at = 0; at < text.length; at += 1) {
    const unit = text[at] ?? '';
    if (/\s/.test(unit)) continue;
    places.push(at);
    dense += unit;
  }
  return findMarks(
    dense,
    wanted.map((string) => string.replace(/\s+/g, '')),
  ).map(([start, end]) => [places[start] ?? 0, (places[end - 1] ?? 0) + 1]);
}

/** Cuts a block to the words around its first mark. @param uncut true where it is shown whole */
export function cutExcerpt(block: IndexedBlock, wanted: readonly string[], uncut = false): Excerpt {
  const marks = findMarks(block.text, wanted);
  const first = marks[0]?.[0] ?? 0;
  if (uncut) return { anchor: block.id, text: block.text, marks };
  const from = block.text.length <= contextLength ? 0 : wholeAt(block.text, Math.max(0, first - leadLength));
  const to = wholeAt(block.text, Math.min(block.text.length, from + contextLength));
  const head = from > 0 ? '……' : '';
  const tail = to < block.text.length ? '……' : '';
  const shift = head.length - from;
  return {
    anchor: block.id,
    text: `${head}${block.text.slice(from, to)}${tail}`,
    marks: marks
      .filter(([start, end]) => start >= from && end <= to)
      .map(([start, end]) => [start + shift, end + shift]),
  };
}

/** An offset that does not cut a character in two. */
function wholeAt(text: string, offset: number): number {
  const unit = text.charCodeAt(offset);
  return unit >= 0xdc00 && unit <= 0xdfff ? offset - 1 : offset;
}

/**
 * The blocks of a document in which words were found, best first: blocks that hold the strings as they
 * were asked for before blocks that hold only words of them.
 *
 * @param blocks in reading order
 * @param locations numbers of the words that were found
 */
export function chooseExcerpts(
  blocks: readonly IndexedBlock[],
  locations: readonly number[],
  wanted: readonly string[],
  most: number,
  uncut = false,
): Excerpt[] {
  const hits = new Map<IndexedBlock, number>();
  for (const location of locations) {
    const block = blocks.findLast((candidate) => candidate.location <= location);
    if (block) hits.set(block, (hits.get(block) ?? 0) + 1);
  }
  const weight = ([block, count]: readonly [IndexedBlock, number]) => {
    const rank = wanted.findIndex((string) => block.text.toLowerCase().includes(string.toLowerCase()));
    return (rank < 0 ? 0 : (wanted.length - rank) * 100) + Math.min(count, 99);
  };
  return [...hits]
    .sort((a, b) => weight(b) - weight(a) || a[0].location - b[0].location)
    .slice(0, most)
    .sort((a, b) => a[0].location - b[0].location)
    .map(([block]) => cutExcerpt(block, wanted, uncut));
}
