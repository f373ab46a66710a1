import { describe, expect, it } from 'vitest';
import { firstText, opensWithAddress, withAnchors } from './body.ts';

const link = (n: number) =>
  `<a class="pilcrow" href="#p${n}" data-anchor="${n}" aria-label="第 ${n} 段"></a>`;
const label = (n: string) => `第 ${n} 段`;

describe('withAnchors', () => {
  it.each([
    ['a paragraph', '<p id="p1">同志们：</p>', `<p id="p1">同志们：${link(1)}</p>`],
    [
      'a heading with a level',
      '<h6 id="p2" aria-level="7">一</h6>',
      `<h6 id="p2" aria-level="7">一${link(2)}</h6>`,
    ],
    ['nothing without an anchor', '<p>注</p><li id="note-1">注</li>', '<p>注</p><li id="note-1">注</li>'],
    [
      'not a text that looks like a tag',
      '<p id="p1">&lt;p id="p9"></p>',
      `<p id="p1">&lt;p id="p9">${link(1)}</p>`,
    ],
    [
      'marks inside',
      '<p id="p3"><span class="gap">缺</span></p>',
      `<p id="p3"><span class="gap">缺</span>${link(3)}</p>`,
    ],
  ])('%s', (_, html, expected) => {
    expect(withAnchors(html, {}, label)).toBe(expected);
  });

  it('lets a retired anchor resolve at the block that has its text now', () => {
    expect(withAnchors('<p id="p1">甲</p>', { p2: 'p1', p3: 'p1' }, label)).toBe(
      `<p id="p1"><span id="p2"></span><span id="p3"></span>甲${link(1)}</p>`,
    );
  });
});

describe('opensWithAddress', () => {
  it.each([
    ['<p id="p1">同志们：</p>', '同志们：', true],
    ['<p id="p1">同志们，今天开会。</p>', '同志们', true],
    ['<p id="p1">各乡镇党委，县直各单位：</p>', undefined, true],
    ['<p id="p1">今天</p><p>同志们：</p>', '同志们：', false],
    [`<p>${'甲'.repeat(100)}：</p>`, undefined, false],
    ['', '同志们：', false],
    ['<p>甲</p>', '', false],
  ])('%s with %s: %s', (html, salutation, expected) => {
    expect(opensWithAddress(html, salutation)).toBe(expected);
  });
});

describe('firstText', () => {
  it.each([
    ['<p id="p1">甲 &#x3C;乙> &#x26;lt;</p><p>丙</p>', '甲 <乙> &lt;'],
    ['<p>甲<span class="gap">缺</span>乙</p>', '甲'],
    ['', ''],
  ])('%s', (html, expected) => {
    expect(firstText(html)).toBe(expected);
  });
});
