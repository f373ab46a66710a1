import { describe, expect, it } from 'vitest';
import { nameStep, numberedName } from './page-names.ts';

describe('the number at the end of a name', () => {
  it.each<[string, string | undefined, number | undefined]>([
    ['content_2.html', 'content.html', 2],
    ['p_10.html', 'p.html', 10],
    ['show_id_5&page=3.htm', 'show_id_5.htm', 3],
    ['news_page_2.html', 'news.html', 2],
    ['t20160512_4711_1.html', 't20160512_4711.html', 1],
    ['讲话(2).html', '讲话.html', 2],
    ['讲话（二）.txt', '讲话.txt', 2],
    ['讲话（十一）.txt', '讲话.txt', 11],
    ['讲话（下）.txt', '讲话.txt', 3],
    ['讲话 第2页.txt', '讲话.txt', 2],
    ['讲话之三.txt', '讲话.txt', 3],
    ['3.txt', '.txt', 3],
    ['20120615.html', undefined, undefined],
    ['t20160512_004711.html', undefined, undefined],
    ['讲话.txt', undefined, undefined],
  ])('%s', (name, stem, n) => {
    const found = numberedName(name);
    expect([found?.stem, found?.n]).toEqual([stem, n]);
  });
});

describe('a name follows another', () => {
  it.each<[string, string, number, string | undefined]>([
    ['content.html', 'content_2.html', 0, 'first-has-no-number'],
    ['content.html', 'content_1.html', 0, 'first-has-no-number'],
    ['content_2.html', 'content_3.html', 0, 'counts-on'],
    ['（上）.txt', '（下）.txt', 0, 'says-part'],
    ['讲话（一）.txt', '讲话（二）.txt', 0, 'says-part'],
    ['content_2.html', 'content_4.html', 0, undefined],
    ['content_2.html', 'content_4.html', 1, 'counts-on'],
    ['content.html', 'content_3.html', 0, undefined],
    ['content_2.html', 'content_2.htm', 0, undefined],
    ['a_2.html', 'b_3.html', 0, undefined],
    ['content_3.html', 'content_2.html', 0, undefined],
    ['讲话1.txt', '讲话（二）.txt', 0, undefined],
  ])('%s, %s, %i missing', (one, two, gap, step) => {
    expect(nameStep(one, two, gap)).toBe(step);
  });
});
