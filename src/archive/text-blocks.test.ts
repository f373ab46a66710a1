import { describe, expect, it } from 'vitest';
import { blocksOfHtml } from './text-blocks.ts';

describe('the blocks of a rendered document', () => {
  it.each([
    ['段', '<p id="p1">同志们：</p>', [{ anchor: 'p1', text: '同志们：' }]],
    ['标题', '<h2 id="p2">一、形势</h2>', [{ anchor: 'p2', level: 1, text: '一、形势' }]],
    ['更深的标题', '<h6 id="p3" aria-level="8">（1）</h6>', [{ anchor: 'p3', level: 7, text: '（1）' }]],
    [
      '段首标题',
      '<p id="p4"><strong class="head" role="heading" aria-level="3">一是摸底。</strong>到户。</p>',
      [{ anchor: 'p4', text: '一是摸底。到户。' }],
    ],
    [
      '存疑、缺字、推断的序号都不算正文',
      '<p id="p5"><ins class="inferred" title="序号为推断">1. </ins>走访<span class="doubt">三百户<a class="note-ref" id="mark-1" href="#note-1">〔疑〕</a></span>，<span class="gap"><a class="note-ref" id="mark-2" href="#note-2">〔缺〕</a></span>完</p>',
      [{ anchor: 'p5', text: '走访三百户，完' }],
    ],
    ['转义', '<p id="p6">A &#x3C; B &#x26; C</p>', [{ anchor: 'p6', text: 'A < B & C' }]],
    [
      '附注不算',
      '<p id="p7">完</p><section class="notes"><ol><li id="note-1">缺</li></ol></section>',
      [{ anchor: 'p7', text: '完' }],
    ],
    ['附件里的段', '<section class="annex"><p id="p8">名词</p></section>', [{ anchor: 'p8', text: '名词' }]],
  ])('%s', (_, html, expected) => {
    expect(blocksOfHtml(html)).toEqual(expected);
  });
});
