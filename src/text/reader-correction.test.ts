import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCorrections } from '../publish/index.ts';
import { findPlace } from './place.ts';
import { correctionFile, readerCorrection } from './reader-correction.ts';

const speech = ['同志们：', '网格员每天走访三百户。', '散会。'];

describe('a reader’s correction', () => {
  it.each([
    ['改字', 1, '网格员每天走访二百户。', { from: '三', to: '二' }],
    ['添字', 1, '网格员每天都要走访三百户。', { from: '', to: '都要' }],
    ['删字', 1, '网格员走访三百户。', { from: '每天', to: '' }],
    ['粘进来的换行不算', 2, '散会\n！', { from: '。', to: '！' }],
  ])('%s', (_, index, edited, expected) => {
    expect(readerCorrection(speech, index, edited)).toMatchObject(expected);
  });

  it.each([
    ['没有改', 1, '网格员每天走访三百户。'],
    ['没有这一段', 9, '别的'],
  ])('%s：没有核改', (_, index, edited) => {
    expect(readerCorrection(speech, index, edited)).toBeUndefined();
  });

  const line = fc.string({
    unit: fc.constantFrom('会', '议', '要', '。', '𠮷', '𠮶', '"', '\\', ':'),
    maxLength: 12,
  });
  it('is read by import as it was meant, and finds its place again', () => {
    void fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 6 }),
        fc.nat(5),
        line,
        line,
        (lines, n, edited, why) => {
          const index = n % lines.length;
          const made = readerCorrection(lines, index, edited);
          if (!made) return;
          const file = correctionFile(made, { by: '', at: '2026-11-22', why });
          const [read] = readCorrections(file, 'corrections/a.yml');
          expect(read?.text).toEqual([made]);
          const text = lines.join('\n');
          const at = findPlace(text, { before: made.before, words: made.from, after: made.after });
          const found = typeof at === 'number' ? at : -1;
          const changed = text.slice(0, found) + made.to + text.slice(found + made.from.length);
          expect(changed).toBe(lines.map((each, i) => (i === index ? edited : each)).join('\n'));
        },
      ),
    );
  });
});
