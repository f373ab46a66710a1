/** What stood in a text node before a reader switched the script. */
export const originals = new Map<Text, string>();

/** The text of an element as the archive holds it, in whatever script it is shown, without some parts. */
export function originalText(element: Element, without: string): string {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let text = '';
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (!node.parentElement?.closest(without)) text += originals.get(node) ?? node.data;
  }
  return text.trim();
}
