import { describe, expect, it } from 'vitest';
import { withoutTextBoxes } from './text-boxes.ts';

const run = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const box = (text: string) =>
  `<w:p><w:r><w:pict><v:textbox><w:txbxContent>${run(text)}</w:txbxContent></v:textbox></w:pict></w:r></w:p>`;
const words = (xml: string) => [...xml.matchAll(/<w:t>([^<]*)/g)].map(([, text]) => text);
const spoken = '修渠的事，今天定下来，哪一段归谁修写在墙上。';

describe('text boxes', () => {
  it.each([
    ['a stamp', box('第三稿') + run(spoken), [spoken], 1],
    ['a box in a box', box(`甲${box('乙')}`) + run(spoken), [spoken], 1],
    ['none', run(spoken), [spoken], 0],
    ['a text that stands in a box', run('封面') + box(spoken), ['封面', spoken], 0],
    ['a box that never ends', `<w:txbxContent>${run('第三稿')}${run(spoken)}`, ['第三稿', spoken], 0],
  ])('%s', (_, document, left, boxes) => {
    const found = withoutTextBoxes(document);
    expect(words(found.markup)).toEqual(left);
    expect(found.boxes).toBe(boxes);
  });
});
