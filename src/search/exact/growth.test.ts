import { describe, expect, it } from 'vitest';
import { inventArchive } from '../../testing/bench/search/invented-archive.ts';
import { evaluate } from './engine/evaluate.ts';
import { ExactIndex } from './engine/exact-index.ts';
import { fold } from './fold.ts';
import { buildInMemory } from './memory-index.test-support.ts';

const none = new AbortController().signal;
const counts = [40, 80, 160];
/** A list takes a little more for each document with every doubling: the numbers in it are longer. */
const mostPerDoubling = 2.25;

/** Bytes of an index by kind of file, and what the dearest of some questions costs when nothing is loaded. */
async function measure(count: number) {
  const archive = inventArchive(count);
  const { files, fetchFile, asked } = await buildInMemory(archive);
  const bytes = { start: 0, symbols: 0, grams: 0, facts: 0 };
  for (const [name, { length }] of files) {
    if (name.endsWith('/start.bin')) bytes.start += length;
    if (name.includes('/s/')) bytes.symbols += length;
    if (name.includes('/g/')) bytes.grams += length;
    if (name.includes('/d/')) bytes.facts += length;
  }
  let shards = 0;
  const text = fold(archive[0]?.blocks.map((block) => block.text).join('\n') ?? '').text;
  for (const length of [1, 2, 3, 4, 8, 12])
    for (let at = 0; at < 1200; at += 400) {
      const index = await ExactIndex.open(fetchFile);
      const [before, texts] = [asked.requests, asked.texts];
      const loose = text.slice(at, at + length);
      await evaluate(index, { type: 'words', source: loose, loose }, none);
      shards = Math.max(shards, asked.requests - before - (asked.texts - texts));
    }
  return { ...bytes, shards };
}

describe('with every doubling of the archive', () => {
  it('no part of the index and no question more than doubles, nearly', async () => {
    const figures = [];
    for (const count of counts) figures.push(await measure(count));
    for (const [at, figure] of figures.entries()) {
      const before = figures[at - 1];
      if (!before) continue;
      for (const part of ['start', 'symbols', 'grams', 'facts', 'shards'] as const)
        expect(figure[part], part).toBeLessThan(before[part] * mostPerDoubling);
    }
  }, 60_000);
});
