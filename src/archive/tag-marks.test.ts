import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockTexts } from './block-html.ts';
import { type BlockMarks, withTagMarks } from './tag-marks.ts';

const mark = (html: string, marks: BlockMarks) => withTagMarks(html, new Map([['p1', marks]]));
const measure = (id: string, start: number, end: number) => ({ id, start, end });
const word = (start: number, end: number, className: string, id?: string) => ({
  start,
  end,
  className,
  ...(id ? { id } : {}),
});

describe('the marks of tags', () => {
  it.each<[string, string, BlockMarks, string]>([
    [
      '一条举措',
      '<p id="p1">同志们，修好渠系。</p>',
      { measures: [measure('p1-m1', 4, 9)], words: [word(6, 8, 'e')] },
      '<p id="p1">同志们，<span class="m" id="p1-m1">修好<span class="e">渠系</span>。</span></p>',
    ],
    [
      '两条相连',
      '<p id="p1">修渠。通报。</p>',
      { measures: [measure('p1-m1', 0, 3), measure('p1-m2', 3, 6)], words: [] },
      '<p id="p1"><span class="m" id="p1-m1">修渠。</span><span class="m" id="p1-m2">通报。</span></p>',
    ],
    [
      '存疑在举措之内',
      '<p id="p1">修<span class="doubt">渠<a class="note-ref" id="mark-1" href="#note-1">〔疑〕</a></span>三条。</p>',
      { measures: [measure('p1-m1', 0, 5)], words: [word(1, 2, 'e')] },
      '<p id="p1"><span class="m" id="p1-m1">修<span class="doubt"><span class="e">渠</span><a class="note-ref" id="mark-1" href="#note-1">〔疑〕</a></span>三条。</span></p>',
    ],
    [
      '存疑跨过举措的边界',
      '<p id="p1">修渠<span class="doubt">三条。通报</span>进度。</p>',
      { measures: [measure('p1-m1', 0, 5)], words: [] },
      '<p id="p1"><span class="m" id="p1-m1">修渠</span><span class="doubt"><span class="m c1">三条。</span>通报</span>进度。</p>',
    ],
    [
      '推断的编号不算原文',
      '<h2 id="p1"><ins class="inferred">二、 </ins>修渠</h2>',
      { measures: [measure('p1-m1', 0, 2)], words: [] },
      '<h2 id="p1"><ins class="inferred">二、 </ins><span class="m" id="p1-m1">修渠</span></h2>',
    ],
    [
      '两个主题同词',
      '<p id="p1">社区网格</p>',
      { measures: [], words: [word(0, 2, 't1', 'p1-t1'), word(0, 4, 't2', 'p1-t2')] },
      '<p id="p1"><span id="p1-t2" class="t2"></span><span id="p1-t1" class="t1 t2">社区</span><span class="t2">网格</span></p>',
    ],
    [
      '重叠的举措留下空的去处',
      '<p id="p1">修渠。通报。</p>',
      { measures: [measure('p1-m1', 0, 6), measure('p1-m2', 3, 6)], words: [] },
      '<p id="p1"><span id="p1-m2"></span><span class="m" id="p1-m1">修渠。通报。</span></p>',
    ],
    [
      '像标签的文字',
      '<p id="p1">甲&#x3C;b>乙&#x26;lt;</p>',
      { measures: [measure('p1-m1', 1, 4)], words: [word(4, 5, 'e')] },
      '<p id="p1">甲<span class="m" id="p1-m1">&lt;b></span><span class="e">乙</span>&amp;lt;</p>',
    ],
  ])('%s', (_, html, marks, expected) => {
    expect(mark(html, marks)).toBe(expected);
  });

  const inline = fc.constantFrom(
    '修渠',
    '，',
    '三条。',
    '&#x3C;',
    '&#x26;',
    '<span class="doubt">疑</span>',
    '<strong class="head">一</strong>',
    '<a class="note-ref" href="#n">〔疑〕</a>',
  );
  const range = fc.tuple(fc.nat(30), fc.nat(12)).map(([start, length]) => ({ start, end: start + length }));

  it('change nothing of the text, close what they open, and lose no id', () => {
    fc.assert(
      fc.property(
        fc.array(inline, { maxLength: 12 }),
        fc.array(range, { maxLength: 4 }),
        fc.array(range, { maxLength: 5 }),
        (pieces, spans, ranges) => {
          const html = `<p id="p1">${pieces.join('')}</p>`;
          const measures = spans.map(({ start, end }, index) => measure(`p1-m${index + 1}`, start, end));
          const words = ranges.map(({ start, end }, index) =>
            word(start, end, `t${index + 1}`, `p1-t${index + 1}`),
          );
          const marked = mark(html, { measures, words });
          expect(blockTexts(marked).get('p1')).toBe(blockTexts(html).get('p1'));
          const depths = [...marked.matchAll(/<(\/?)[a-z]/g)].map(([, slash]) => (slash ? -1 : 1));
          expect(depths.reduce((sum, one) => sum + one, 0)).toBe(0);
          for (const { id } of [...measures, ...words]) expect(marked.split(`id="${id}"`)).toHaveLength(2);
        },
      ),
    );
  });
});
