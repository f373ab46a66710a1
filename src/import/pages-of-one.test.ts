import { describe, expect, it } from 'vitest';
import { followsOn, type PageEnd } from './pages-of-one.ts';

const page = (file: string, more: Partial<PageEnd> = {}): PageEnd => ({
  file,
  title: '在全县工作会议上的讲话',
  first: '要抓好落实。',
  last: '要加强领导。',
  ...more,
});

describe('a page is the next of an article', () => {
  it.each([
    [
      'by pagers that count on',
      page('a/p_1.html', { part: { n: 1, of: 3 } }),
      page('a/p_2.html', { part: { n: 2 } }),
    ],
    ['by pagers alone', page('a/t123.html', { part: {} }), page('a/t123_2.html', { part: {} })],
    [
      'by a sentence over the border',
      page('讲话(1).html', { part: { of: 5 }, last: '要把这项' }),
      page('讲话(2).html', { first: '工作抓好。' }),
    ],
    [
      'where the second prints no title',
      page('p-1.htm', { part: { n: 1 } }),
      { ...page('p-2.htm', { part: { n: 2 } }), title: undefined } as PageEnd,
    ],
  ])('%s', (_name, one, two) => {
    expect(followsOn(one, two)).toContain('the names follow one another');
  });
});

describe('it is not', () => {
  it.each([
    ['for its name alone', page('001.html'), page('002.html')],
    [
      'with another title',
      page('p_1.html', { part: { n: 1 } }),
      page('p_2.html', { part: { n: 2 }, title: '另一篇' }),
    ],
    ['where the pager jumps', page('p_1.html', { part: { n: 1 } }), page('p_2.html', { part: { n: 3 } })],
    ['in another folder', page('a/p_1.html', { part: { n: 1 } }), page('b/p_2.html', { part: { n: 2 } })],
    ['where a page is missing', page('p_1.html', { part: {} }), page('p_3.html', { part: {} })],
    [
      'where the first has no title',
      { ...page('p_1.html', { part: { n: 1 } }), title: undefined } as PageEnd,
      page('p_2.html', { part: { n: 2 } }),
    ],
  ])('%s', (_name, one, two) => {
    expect(followsOn(one, two)).toBeUndefined();
  });
});
