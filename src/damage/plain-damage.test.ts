import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { englishFiller, insertFiller } from './filler.ts';
import { anonymise, cutFragment, deleteNames, loseFirstNumbers } from './lossy.ts';
import { createRandom } from './random.ts';
import { cutIntoSlices } from './slices.ts';
import { foldPunctuation, indent, strewInvisible, swapWords } from './typography.ts';
import { hardWrap } from './wrap.ts';

const lines = fc
  .array(
    fc
      .array(fc.constantFrom(...'把账记清楚，一件一件去办。到2006年底：（一）路！水？', '12.5%'), {
        minLength: 1,
        maxLength: 120,
      })
      .map((characters) => characters.join('')),
    { minLength: 1, maxLength: 12 },
  )
  .map((made) => made.join('\n'));
const seed = fc.integer();

describe('word swaps and lost words', () => {
  it.each([
    ['市政府召开', '市government召开'],
    ['成效显著', '成效显着'],
    ['县政府召开', '县政府召开'],
  ])('%s becomes %s', (text, after) => {
    expect(swapWords(text).text).toBe(after);
  });

  it.each([
    ['1.修路。\n2.接水。', '修路。\n2.接水。'],
    ['1、修路。\n2、接水。', '修路。\n2、接水。'],
    ['11.修路。\n1.5万元', '11.修路。\n1.5万元'],
  ])('the first number of %j is lost: %j', (text, after) => {
    expect(loseFirstNumbers(text).text).toBe(after);
  });

  it('takes the longest name first', () => {
    const placeholders = [
      { name: '莲汊', placeholder: 'XX' },
      { name: '莲汊镇', placeholder: 'XX镇' },
    ];
    expect(anonymise('莲汊镇和莲汊', placeholders).text).toBe('XX镇和XX');
    expect(deleteNames('借鉴莲汊镇经验', ['莲汊']).text).toBe('借鉴镇经验');
  });

  it('cuts a page out and lists what is gone', () => {
    expect(cutFragment('一二三四五', 1, 4)).toEqual({
      text: '二三四',
      deeds: [
        { kind: 'cut-head', before: '一', after: '' },
        { kind: 'cut-tail', before: '五', after: '' },
      ],
    });
  });
});

describe('hard wrapping', () => {
  it('breaks where the width is full, never before a closing mark, never in a number', () => {
    expect(hardWrap('今年要打深井46口，十月底以前通水。', 20)).toBe(
      '　　今年要打深井46口，\n十月底以前通水。',
    );
    expect(hardWrap('今年要打的深井46口', 18)).toBe('　　今年要打的深井\n46口');
  });

  it('is undone by joining the lines that do not begin a paragraph', () => {
    fc.assert(
      fc.property(lines, fc.integer({ min: 20, max: 80 }), (text, columns) => {
        expect(hardWrap(text, columns).replace(/\n(?!　　)/gu, '')).toBe(indent(text));
      }),
    );
  });
});

describe('preview slices', () => {
  it('are numbered from 1 and undone by joining them', () => {
    fc.assert(
      fc.property(lines, seed, (text, from) => {
        const { text: sliced, deeds } = cutIntoSlices(text, createRandom(from), 60);
        let restored = sliced.replace(/^1、/u, '');
        for (const { after } of deeds) restored = restored.replace(after, '');
        expect(restored).toBe(text);
      }),
    );
  });

  it('always cut a sentence', () => {
    const { text } = cutIntoSlices('把账记清楚，一件一件去办。'.repeat(60), createRandom(3), 80);
    const ends = text
      .split('\n')
      .slice(0, -1)
      .map((line) => line.at(-1));
    expect(ends.length).toBeGreaterThan(5);
    expect(ends.filter((end) => '，。'.includes(end ?? ''))).toEqual([]);
  });
});

describe('what is strewn through a text', () => {
  it('comes out again by taking its own characters away', () => {
    fc.assert(
      fc.property(lines, seed, (text, from) => {
        expect(strewInvisible(text, createRandom(from)).text.replace(/[\u200b\u00a0]/gu, '')).toBe(text);
        expect(insertFiller(text, 3).text.replaceAll(englishFiller, '')).toBe(text);
      }),
    );
  });

  it('folds punctuation one for one', () => {
    const random = createRandom(5);
    expect(foldPunctuation('同志们：（一）好！行吗？去，来；完。', random, 1).text).toBe(
      '同志们:(一)好!行吗?去,来;完。',
    );
    expect(foldPunctuation('同志们：', random, 0).deeds).toEqual([]);
  });
});
