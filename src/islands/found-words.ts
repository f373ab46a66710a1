import { findMarksAcross } from '../search/excerpts.ts';
import { wantedStrings } from '../search/normalise.ts';

const longestMarked = 200;

/**
 * Marks in a document the words that led to it: the `mark`s of the address as they stand in the text, or
 * the words of `q`.
 */
function markQuery(): void {
  const text = document.querySelector('.text');
  const params = new URLSearchParams(location.search);
  const query = params.get('q');
  if (!text || !query) return;
  const exact = params.getAll('mark').map((words) => words.slice(0, longestMarked));
  const wanted = exact.length > 0 ? exact : wantedStrings(query.slice(0, longestMarked));
  // A string may go on from one element to the next, where a place is marked as doubtful or a paragraph ends.
  const nodes = textNodes(text);
  const marks = findMarksAcross(nodes.map(({ data }) => data).join(''), wanted);
  let base = 0;
  for (const node of nodes) {
    const { length } = node;
    const own = marks
      .filter(([start, end]) => start < base + length && end > base)
      .map(([start, end]) => [Math.max(0, start - base), Math.min(length, end - base)] as const);
    // Nothing is seen of what parts two paragraphs.
    if (node.data.trim() !== '') markNode(node, own);
    base += length;
  }
}

/** What the page adds to the text: references to notes, and what stands for a gap. */
const added = '.note-ref, .gap';

function textNodes(root: Element): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest(added) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const nodes: Text[] = [];
  while (walker.nextNode()) if (walker.currentNode instanceof Text) nodes.push(walker.currentNode);
  return nodes;
}

function markNode(node: Text, marks: readonly (readonly [start: number, end: number])[]): void {
  for (const [start, end] of [...marks].reverse()) {
    node.splitText(end);
    const found = node.splitText(start);
    const mark = document.createElement('mark');
    found.replaceWith(mark);
    mark.append(found);
  }
}

markQuery();
