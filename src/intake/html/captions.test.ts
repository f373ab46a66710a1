import { describe, expect, it } from 'vitest';
import { pageLines } from './page-lines.ts';
import { parsePage } from './parse-page.ts';

const spoken = '今天开这个会，只讲修渠一件事，哪一段归谁修，哪一天通水，都要写在墙上的表里。';
const captions = (html: string) =>
  pageLines(parsePage(`<html><body><p>${spoken}</p>${html}<p>${spoken}</p></body></html>`))
    .filter(({ caption }) => caption)
    .map(({ text }) => text);

describe('captions of pictures', () => {
  it.each([
    ['the element for it', '<figure><img src="1.jpg"><figcaption>修渠现场。</figcaption></figure>'],
    ['the paragraph of the picture', '<p><img src="1.jpg"><br>修渠现场。</p>'],
    ['small letters', '<p><img src="1.jpg"></p><p><span style="font-size:12px">修渠现场。</span></p>'],
    [
      'grey letters',
      '<p><img src="1.jpg"></p><p><span style="color:rgb(136, 136, 136)">修渠现场。</span></p>',
    ],
    ['the middle', '<p><img src="1.jpg"></p><p style="text-align:center;">修渠现场。</p>'],
    ['cells below cells', '<table><tr><td><img></td></tr><tr><td>修渠现场。</td></tr></table>'],
  ])('are set in %s', (_, html) => {
    expect(captions(html)).toEqual(['修渠现场。']);
  });

  it('stand below each of two pictures side by side', () => {
    const row = '<tr><td><img></td><td><img></td></tr><tr><td>渠首</td><td>渠尾</td></tr>';
    expect(captions(`<table>${row}</table>`)).toEqual(['渠首', '渠尾']);
  });

  it.each([
    ['a sign before its words', '<p><img src="dot.gif">修渠现场。</p>'],
    ['a paragraph like the others', '<p><img src="1.jpg"></p><p>修渠现场。</p>'],
    ['a heading in the middle', '<p><img></p><p style="text-align:center"><strong>把渠修好</strong></p>'],
    ['a picture above another line', '<p><img></p><p>修渠。</p><p style="text-align:center">渠首</p>'],
    ['no picture', '<p style="text-align:center;font-size:12px">修渠现场。</p>'],
  ])('are not taken from %s', (_, html) => {
    expect(captions(html)).toEqual([]);
  });
});
