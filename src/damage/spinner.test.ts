import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from './random.ts';
import { readingsInStep, readingsOf } from './readings.ts';
import { type ByteSpinning, spinAligned, spinBytes } from './spinner.ts';
import { createTools } from './tools.ts';
import { foldPunctuation } from './typography.ts';

const tools = createTools();
const kept: ByteSpinning = { breaks: 1, privateUse: 'kept', orphan: 'question mark' };
const spin = (text: string, readings: Record<string, string>, options = kept) =>
  spinBytes(text, new Map(Object.entries(readings)), createRandom(1), options).text;

describe('the spinner on bytes', () => {
  it.each([
    ['創新', { 創: 'chuàng' }, '創(chuàng)新'],
    ['因為有了“想做”的動機', { 驗: 'yàn', 機: 'jī' }, '因?yàn)橛辛恕跋胱觥钡膭訖C(jī)'],
    ['們在發展', { 冊: 'cè', 發: 'fā' }, '們?cè)诎l(fā)展'],
    ['百強', { 強: 'qiáng', 購: 'gòu' }, '百?gòu)?qiáng)'],
    ['要務', { 務: 'wù', 獎: 'jiǎng' }, '要?jiǎng)?wù)'],
    ['力。“想做”是一種', {}, '力?！跋胱觥笔且环N'],
    ['行。縱觀', {}, '行?？v觀'],
  ])('%s with %o is read as %s', (text, readings, read) => {
    expect(spin(text, readings as unknown as Record<string, string>)).toBe(read);
  });

  it('keeps a private-use character or drops it, as the reading site does', () => {
    const text = '求。總書記在2011年';
    expect(spin(text, {})).toMatch(/^求\?.*[\ue000-\uf8ff]/u);
    expect(spin(text, {}, { ...kept, privateUse: 'dropped' })).not.toMatch(/[\ue000-\uf8ff]/u);
  });

  it('loses an orphan without a trace where the site drops it', () => {
    expect(spin('行。縱觀', {}, { ...kept, orphan: 'nothing' })).toBe('行？v觀');
  });

  it('lists every insertion and every lost lead byte', () => {
    const { deeds } = spinBytes('們在發展', new Map([['冊', 'cè']]), createRandom(1), kept);
    expect(deeds).toEqual([
      { kind: 'pinyin-bracket', before: '冊', after: '冊(cè)' },
      { kind: 'lost-lead-byte', before: 'd4', after: '?' },
    ]);
  });

  it('without breaks and readings it changes nothing', () => {
    const sentence = fc
      .array(fc.constantFrom(...'縣委、縣政府決定，從今年起：“想做”真做。2011年3月！'))
      .map((characters) => characters.join(''));
    fc.assert(
      fc.property(sentence, fc.integer(), (text, seed) => {
        const { text: read } = spinBytes(text, new Map(), createRandom(seed), { ...kept, breaks: 0 });
        expect(read).toBe(text);
      }),
    );
  });
});

const traditional = fc
  .array(fc.constantFrom(...'縣委會議決定從今年開始進一步創新社會管理們在發展務強購冊驗機，。'), {
    minLength: 1,
  })
  .map((characters) => characters.join(''));

describe('insertion in step', () => {
  it('is undone by taking the brackets out', () => {
    fc.assert(
      fc.property(
        traditional,
        fc.integer(),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (text, seed, share) => {
          const random = createRandom(seed);
          const readings = readingsOf(text, tools.toSimplified, tools.readingOf, random, 1);
          expect(spinAligned(text, readings, random, share).text.replace(/\([^()]+\)/gu, '')).toBe(text);
        },
      ),
    );
  });

  it('is what the bytes give for a reading that never falls between two halves of characters', () => {
    fc.assert(
      fc.property(traditional, fc.integer(), (text, seed) => {
        const random = createRandom(seed);
        const all = readingsOf(text, tools.toSimplified, tools.readingOf, random, 1);
        const inStep = readingsInStep(text, all, random);
        expect(spinBytes(text, inStep, random, { ...kept, breaks: 0 }).text).toBe(
          spinAligned(text, inStep, random, 1).text,
        );
      }),
    );
  });
});

describe('folding after the spinner', () => {
  it('makes of a straddling ！ the half-width mark that damaged pages show', () => {
    const read = spin('力。“想做”', {});
    expect(foldPunctuation(read, createRandom(1), 1).text).toMatch(/^力\?!/u);
  });
});
