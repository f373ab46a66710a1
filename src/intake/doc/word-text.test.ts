import CFB from 'cfb';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { docReader } from '../readers/doc.ts';
import { openCompoundFile } from './compound-file.ts';
import { makeWordFile, type StoredPiece } from './word-file.test-support.ts';
import { wordText } from './word-text.ts';

const linesOf = (bytes: Uint8Array) => wordText(openCompoundFile(bytes)).lines;

describe('an old Word file', () => {
  it.each<[string, readonly StoredPiece[], readonly string[]]>([
    [
      'paragraphs',
      [{ text: '在现场会上的讲话\r同志们：\r会开了。\r' }],
      ['在现场会上的讲话', '同志们：', '会开了。'],
    ],
    [
      'pieces saved in haste, some with one byte a character',
      [{ text: '全县' }, { text: '2012 ', single: true }, { text: '年修路一百公里。\r' }],
      ['全县2012 年修路一百公里。'],
    ],
    [
      'cells of a table, breaks of lines and pages',
      [{ text: '村名\u0007户数\u0007\u0007一\u000b二\u000c三\r' }],
      ['村名', '户数', '一', '二', '三'],
    ],
    [
      'the result of a field, not its instruction',
      [{ text: '见\u0013 HYPERLINK "x" \u0013 A \u0014b\u0015\u0014《办法》\u0015第二条\r' }],
      ['见《办法》第二条'],
    ],
    ['no pictures and references', [{ text: '好\u0001\u0002\u0008的\u001f\u001e了\r' }], ['好的-了']],
    ['no half characters', [{ text: '甲\ud842乙\r' }], ['甲�乙']],
    [
      'no text that was deleted while changes were tracked',
      [
        { text: '会开' },
        { text: '过', deleted: true },
        { text: '了。' },
        { text: '\r', deleted: true },
        { text: '散会。\r' },
      ],
      ['会开了。散会。'],
    ],
    ['characters beyond the first plane', [{ text: '𠮷\r' }], ['𠮷']],
  ])('gives %s', (_what, pieces, lines) => {
    expect(linesOf(makeWordFile({ pieces }))).toEqual(lines);
  });

  it('gives its notes at the end, and reads either table', () => {
    const pieces = [{ text: '正文。\r' }, { text: '注释。\r' }];
    expect(linesOf(makeWordFile({ pieces, notes: 4, table: '0Table' }))).toEqual(['正文。', '注释。']);
  });

  it.each<[string, () => Uint8Array, string]>([
    ['locked', () => makeWordFile({ pieces: [{ text: '好\r' }], encrypted: true }), 'password'],
    [
      'of another program',
      () => CFB.write(CFB.utils.cfb_new(), { type: 'buffer' }) as Buffer,
      'no Word document',
    ],
    ['cut off', () => makeWordFile({ pieces: [{ text: '好\r' }] }).subarray(0, 4096), 'cannot be opened'],
  ])('%s is refused with its reason', async (_what, make, reason) => {
    const read = async () => docReader.read(make(), 'a.doc');
    await expect(read()).rejects.toMatchObject({
      name: 'DocumentBroken',
      message: expect.stringContaining(reason),
    });
  });
});

describe('the reader of compound files', () => {
  it('gives every stream that another writer put in, small and large', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 20_000 }), { minLength: 1, maxLength: 6 }), (sizes) => {
        const file = CFB.utils.cfb_new();
        const streams = sizes.map((size, index) => Buffer.alloc(size, index + 1));
        for (const [index, bytes] of streams.entries()) CFB.utils.cfb_add(file, `/s${index}`, bytes);
        const read = openCompoundFile(CFB.write(file, { type: 'buffer' }) as Buffer);
        for (const [index, bytes] of streams.entries())
          expect(Buffer.compare(bytes, read.stream(`s${index}`)!)).toBe(0);
      }),
      { numRuns: 50 },
    );
  });

  it('answers or refuses damaged files, soon and always in words', () => {
    const whole = makeWordFile({
      pieces: [{ text: '同志们：\r'.repeat(50) }, { text: 'abc\r', single: true }],
    });
    const change = fc.tuple(
      fc.oneof(fc.nat(whole.length - 1), fc.nat(600), fc.integer({ min: 512, max: 4096 })),
      fc.constantFrom(0, 1, 2, 3, 127, 254, 255),
    );
    fc.assert(
      fc.property(
        fc.array(change, { minLength: 1, maxLength: 12 }),
        fc.nat(whole.length),
        (changes, length) => {
          const bytes = Buffer.from(whole);
          for (const [at, value] of changes) bytes[at] = value;
          const started = performance.now();
          try {
            const { lines } = wordText(
              openCompoundFile(length % 3 === 0 ? bytes.subarray(0, length) : bytes),
            );
            expect(lines.every((line) => line.isWellFormed())).toBe(true);
          } catch (error) {
            expect((error as Error).message).toMatch(/^(?:it|its|the) |Offset is outside/);
          }
          expect(performance.now() - started).toBeLessThan(1000);
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('does not follow sectors in a circle, nor copy one chain for many streams', () => {
    const whole = Buffer.from(makeWordFile({ pieces: [{ text: '好\r' }] }));
    const table = (whole.readUInt32LE(76) + 1) * 512;
    for (let sector = 0; sector < 100; sector++) whole.writeUInt32LE(sector, table + 4 * sector);
    expect(() => linesOf(whole)).toThrow('circle');
  });
});
