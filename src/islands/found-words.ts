import { findMarks } from '../search/excerpts.ts';
import { wantedStrings } from '../search/normalise.ts';

const longestMarked = 200;

/**
 * Marks in a document the words that led to it: the `mark`s of the address as they stand in the text, or
 * the words of `q`.
 */
export function markQuery(): void {
  const text = document.querySelector('.text');
  const params = new URLSearchParams(location.search);
  const query = params.get('q');
  if (!text || !query) return;
  const exact = params.getAll('mark').map((words) => words.slice(0, longestMarked));
  const wanted = exact.length > 0 ? exact : wantedStrings(query.slice(0, longestMarked));
  const content = (text.textContent ?? '').toLowerCase();
  const whole = wanted.filter((string) => content.includes(string.toLowerCase()));
  for (const node of textNodes(text)) markNode(node, whole);
}

function textNodes(root: Element): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) if (walker.currentNode instanceof Text) nodes.push(walker.currentNode);
  return nodes;
}

function markNode(node: Text, wanted: readonly string[]): void {
  for (const [start, end] of findMarks(node.data, wanted).reverse()) {
    node.splitText(end);
    const found = node.splitText(start);
    const mark = document.createElement('mark');
    found.replaceWith(mark);
    mark.append(found);
  }
}
