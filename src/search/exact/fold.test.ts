import { readFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FoldMode, fold, originalRange } from './fold.ts';
import { scriptModule, scriptPairs } from './make-script-table.ts';

const cases: readonly (readonly [text: string, loose: string, strict: string])[] = [
  ['高质量发展', '高质量发展', '高质量发展'],
  ['高質量發展', '高质量发展', '高质量发展'],
  ['说了，就做', '说了就做', '说了,就做'],
  ['“想做”的动机', '想做的动机', '"想做"的动机'],
  ['「想做」的動機', '想做的动机', '"想做"的动机'],
  ['二〇一二年', '二零一二年', '二零一二年'],
  ['二零一二年', '二零一二年', '二零一二年'],
  ['２０１２年', '2012年', '2012年'],
  ['ＧＤＰ增长８．５％', 'gdp增长85', 'gdp增长8.5%'],
  ['看著、明瞭、反覆', '看着明了反复', '看着、明了、反复'],
  ['五～十个—百', '五十个百', '五-十个-百'],
  ['全 县　各\n乡', '全县各乡', '全县各乡'],
  ['𠮷野', '𠮷野', '𠮷野'],
  ['\ud842\ud842\udfb7\udfb7', '𠮷', '𠮷'],
  ['e\u0301tude É', 'étudeé', 'étudeé'],
  ['ｶﾞｽ', 'ガス', 'ガス'],
  ['㎡①', 'm21', 'm21'],
  ['\u200b\ufeff\u00ad字\ufe00', '字', '字'],
  ['\ue266沼', '\ue266沼', '\ue266沼'],
  ['，。！', '', ',。!'],
  ['', '', ''],
];

describe('fold', () => {
  it.each(cases)('%j', (text, loose, strict) => {
    expect(fold(text).text).toBe(loose);
    expect(fold(text, 'strict').text).toBe(strict);
  });

  it('leads back to the characters it came from', () => {
    const folded = fold('他说：“發展，發展”');
    const at = folded.text.indexOf('发展发');
    const [start, end] = originalRange(folded, at, at + 3);
    expect('他说：“發展，發展”'.slice(start, end)).toBe('發展，發');
  });

  const anyText = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.string({
      unit: fc.constantFrom(...'高質量发展，。“” 　2２ａA〇零𠮷é\u0301ｶﾞ\ud842\udfb7①\n'),
      maxLength: 40,
    }),
    fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 })
      .map((all) => String.fromCharCode(...all)),
  );
  const mode = fc.constantFrom<FoldMode>('loose', 'strict');

  it('has maps that are whole, in order and never cut a pair', () => {
    fc.assert(
      fc.property(anyText, mode, (text, how) => {
        const { text: folded, starts, ends } = fold(text, how);
        expect(starts.length).toBe(folded.length);
        expect(ends.length).toBe(folded.length);
        expect(folded.isWellFormed()).toBe(true);
        for (let index = 0; index < folded.length; index += 1) {
          expect(starts[index]!).toBeLessThan(ends[index]!);
          expect(ends[index]!).toBeLessThanOrEqual(text.length);
          if (index > 0) {
            const same = starts[index] === starts[index - 1] && ends[index] === ends[index - 1];
            expect(same || starts[index]! >= ends[index - 1]!).toBe(true);
          }
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('folds a folded text to itself and finds each range again', () => {
    fc.assert(
      fc.property(anyText, mode, fc.nat(), fc.nat(), (text, how, a, b) => {
        const folded = fold(text, how);
        expect(fold(folded.text, how).text).toBe(folded.text);
        const from = folded.text.length ? a % folded.text.length : 0;
        const to = Math.min(folded.text.length, from + 1 + (b % 16));
        const [start, end] = originalRange(folded, from, to);
        expect(fold(text.slice(start, end), how).text).toContain(folded.text.slice(from, to));
      }),
      { numRuns: 1500 },
    );
  });
});

describe('the table of scripts', () => {
  it('is the one its maker makes', async () => {
    const file = path.join(import.meta.dirname, 'script-table.ts');
    expect(await readFile(file, 'utf8')).toBe(await scriptModule());
  });

  it('leads to characters that it leads no further', async () => {
    const pairs = await scriptPairs();
    const from = new Set(pairs.map(([character]) => character));
    expect(pairs.filter(([, to]) => from.has(to) || [...to].length !== 1)).toEqual([]);
  });
});
