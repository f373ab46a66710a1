import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BitReader, BitWriter } from './bits.ts';
import { evaluate } from './engine/evaluate.ts';
import { ExactIndex } from './engine/exact-index.ts';
import { fold } from './fold.ts';
import { openInMemory, plainDocument } from './memory-index.test-support.ts';

const none = new AbortController().signal;

describe('bits', () => {
  it('reads back what was written', () => {
    const list = fc.uniqueArray(fc.nat(5000), { maxLength: 300 }).map((all) => Uint32Array.from(all).sort());
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.nat(8_000_000), list), { maxLength: 20 }), fc.nat(8), (items, k) => {
        const writer = new BitWriter();
        for (const item of items)
          if (typeof item === 'number') writer.golomb(item, k);
          else {
            writer.golomb(item.length, 0);
            writer.rising(item, 0, item.length, 0, 5000);
          }
        const reader = new BitReader(writer.finish());
        for (const item of items)
          if (typeof item === 'number') expect(reader.golomb(k)).toBe(item);
          else {
            const read = new Uint32Array(reader.golomb(0));
            reader.rising(read, 0, read.length, 0, 5000);
            expect(read).toEqual(item);
          }
      }),
    );
  });
});

describe('the index of grams', () => {
  const symbols = fc.constantFrom(...'甲乙丙丁，\n');
  const piece = fc.string({ unit: symbols, maxLength: 12 });
  // Texts that repeat stretches of each other, as official prose does.
  const archive = fc
    .array(piece, { minLength: 1, maxLength: 6 })
    .chain((pieces) =>
      fc.array(fc.array(fc.oneof(fc.constantFrom(...pieces), piece), { minLength: 1, maxLength: 6 }), {
        minLength: 1,
        maxLength: 25,
      }),
    )
    .map((texts) => texts.map((parts) => parts.join('')));
  const settings = fc.record({
    budget: fc.constantFrom(0, 128, 256, 640, 100_000),
    longest: fc.constantFrom(2, 3, 5, 32),
    shardBytes: fc.constantFrom(1, 20, 4096),
  });

  it('finds every string in all its documents and in no other, whatever is written and left out', async () => {
    await fc.assert(
      fc.asyncProperty(
        archive,
        settings,
        fc.array(piece, { maxLength: 5 }),
        async (texts, options, others) => {
          const { index } = await openInMemory(
            texts.map((text, number) => plainDocument(`d${number}`, text)),
            options,
          );
          const folded = texts.map((text) => fold(text).text);
          const strings = new Set(others.map((other) => fold(other).text));
          for (const text of folded.slice(0, 4))
            for (let at = 0; at < text.length; at += 3)
              for (const length of [1, 2, 3, 4, 7, 12]) strings.add(text.slice(at, at + length));
          strings.delete('');
          for (const loose of strings) {
            const found = await evaluate(index, { type: 'words', source: loose, loose }, none);
            const truth = folded.flatMap((text, number) => (text.includes(loose) ? [number] : []));
            expect([...found]).toEqual(truth);
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('reads no more texts than the budget for any string', async () => {
    await fc.assert(
      fc.asyncProperty(archive, fc.constantFrom(256, 640), async (texts, budget) => {
        const memory = await openInMemory(
          texts.map((text, number) => plainDocument(`d${number}`, text)),
          { budget },
        );
        for (const text of texts.slice(0, 3).map((each) => fold(each).text))
          for (const length of [3, 5, 9]) {
            const loose = text.slice(1, 1 + length);
            if (loose === '') continue;
            const index = await ExactIndex.open(memory.fetchFile);
            memory.asked.texts = 0;
            await evaluate(index, { type: 'words', source: loose, loose }, none);
            expect(memory.asked.texts * 64).toBeLessThanOrEqual(budget);
          }
      }),
      { numRuns: 60 },
    );
  });
});
