import { findMarks } from '../search/excerpts.ts';
import { wantedStrings } from '../search/normalise.ts';

/** Marks in a document the words that led to it: `?q=` in the address. */
export function markQuery(): void {
  const text = document.querySelector('.text');
  const query = new URLSearchParams(location.search).get('q');
  if (!text || !query) return;
  const wanted = wantedStrings(query.slice(0, 200));
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
