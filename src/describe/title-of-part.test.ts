import { describe, expect, it } from 'vitest';
import { readHead } from './head.ts';
import { readLines } from './lines.ts';
import { findTitle } from './title.ts';

const titleOf = (text: string) =>
  findTitle(readHead(readLines(text)), {
    text,
    removed: [],
    page: {},
    name: '',
    script: 'Hans',
  }).title;
const paragraph =
  '水渠修好以后要有人管，谁管哪一段写在牌子上，牌子立在渠边，过路的人都看得见，有事打上面的号码。';

describe('the heading of a later part', () => {
  it.each(['（二）抓好入冬前的渠道管护', '二、抓好入冬前的渠道管护', '第三章 渠道管护'])(
    '%s is no title',
    (heading) => {
      expect(titleOf(`${heading}\n${paragraph}`)).toBeUndefined();
    },
  );
  it.each([
    ['抓好入冬前的渠道管护——在全县水利会上的讲话', '抓好入冬前的渠道管护'],
    ['（二）在全县水利会上的讲话', '（二）在全县水利会上的讲话'],
  ])('%s is one', (line, title) => {
    expect(titleOf(`${line}\n${paragraph}`)).toBe(title);
  });
});
