const opening = '<w:txbxContent';
const closing = '</w:txbxContent>';
const wordsIn = (xml: string) =>
  (xml.match(/<w:t(?:\s[^>]{0,100})?>[^<]{1,100000}/g) ?? []).reduce((sum, run) => sum + run.length, 0);

/**
 * The markup of a Word document without what stands in its text boxes: stamps, labels and notes in the
 * margin, which a reader would else find before the title. Where the boxes hold most of the words they are
 * the text, and stay.
 *
 * @returns the markup, and how many boxes were left out
 */
export function withoutTextBoxes(document: string): { readonly markup: string; readonly boxes: number } {
  const kept: string[] = [];
  let [depth, reached, boxes] = [0, 0, 0];
  for (let at = document.indexOf('txbxContent'); at >= 0; at = document.indexOf('txbxContent', at + 1)) {
    if (document.startsWith(opening, at - 3)) {
      if (depth === 0) {
        kept.push(document.slice(reached, at - 3));
        boxes += 1;
      }
      depth += 1;
    } else if (depth > 0 && document.startsWith(closing, at - 4)) {
      depth -= 1;
      if (depth === 0) reached = at - 4 + closing.length;
    }
  }
  // A box that never ends is a torn file, which the parser is left to name.
  if (boxes === 0 || depth > 0) return { markup: document, boxes: 0 };
  const markup = kept.join('') + document.slice(reached);
  const outside = wordsIn(markup);
  return 2 * outside < wordsIn(document) ? { markup: document, boxes: 0 } : { markup, boxes };
}
