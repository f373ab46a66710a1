import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Codebook } from '../schema/codebook.ts';
import { loadOwnCodebook } from './tagger.test-support.ts';
import type { Tagger } from './tagger.ts';
import { createTagger } from './tagger.ts';
import { createTrie } from './trie.ts';

let codebook: Codebook;
let tagger: Tagger;
beforeAll(async () => {
  codebook = await loadOwnCodebook();
  tagger = createTagger(codebook);
});

/** Texts made of what the rules look at, and of anything. */
const text = () =>
  fc
    .array(
      fc.oneof(
        fc.constantFrom(
          ...'一、 （一） 1. 一要 二是 首先 第三， ① 一方面 。 ， ； ： 要 必须 将 了 “ ” 加强 建设 监管 社会治理 产业链 500万元 年底前 各镇 增长6.1% 是 的要求 让我们 \n'.split(
            ' ',
          ),
        ),
        fc.string({ maxLength: 6, unit: 'binary' }),
        fc.constantFrom(...codebook.themes.themes.flatMap(({ cues }) => cues.w3)),
      ),
      { maxLength: 40 },
    )
    .map((parts) => parts.join(''));

describe('tagging any text', () => {
  it('ends, keeps its spans within the text, and says the same twice', () => {
    fc.assert(
      fc.property(text(), (words) => {
        const tags = tagger.tag(words);
        expect(createTagger(codebook).tag(words)).toEqual(tags);
        let reached = 0;
        for (const { start, end, lead, evidence, type, type2 } of tags.measures) {
          expect(start).toBeGreaterThanOrEqual(reached);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(words.length);
          expect(lead.length).toBeGreaterThan(0);
          expect(lead.length).toBeLessThanOrEqual(40);
          expect(words.replace(/\s/gu, '')).toContain(lead.replace(/\s/gu, ''));
          expect(type).not.toBe(type2);
          for (const one of evidence) expect(words.slice(one.start, one.end)).toBe(one.word);
          reached = end;
        }
        expect(tags.themes.length).toBeLessThanOrEqual(codebook.phrases.scoring.themes.max_themes);
        for (const { evidence } of tags.themes)
          for (const one of evidence) expect(words.slice(one.start, one.end)).toBe(one.word);
      }),
      { numRuns: 60 },
    );
  });

  it('takes hostile text in linear time', () => {
    for (const piece of ['“', '一是', '、甲', '要', '（一）', '是', '在', '，', '1.', '各', '社会治']) {
      const begun = performance.now();
      tagger.tag(piece.repeat(20_000));
      expect(performance.now() - begun).toBeLessThan(8000);
    }
  });
});

describe('the trie', () => {
  it('finds what a plain search finds', () => {
    const letters = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '丁'), maxLength: 4 });
    fc.assert(
      fc.property(
        fc.uniqueArray(letters, { maxLength: 12 }),
        fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '丁', '戊'), maxLength: 40 }),
        (patterns, words) => {
          const plain = patterns
            .flatMap((pattern, index) =>
              pattern === ''
                ? []
                : Array.from({ length: words.length }, (_, start) => start)
                    .filter((start) => words.startsWith(pattern, start))
                    .map((start) => ({ pattern: index, start, end: start + pattern.length })),
            )
            .sort((a, b) => a.start - b.start || a.end - b.end);
          expect(createTrie(patterns).find(words)).toEqual(plain);
        },
      ),
    );
  });
});
