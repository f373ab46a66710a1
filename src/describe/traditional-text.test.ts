import fc from 'fast-check';
import { Converter } from 'opencc-js';
import { describe, expect, it } from 'vitest';
import type { DescriptionInput } from './description.ts';
import { testDescriber } from './gold.test-support.ts';
import { readTraditional } from './traditional-text.ts';

const describer = readTraditional(testDescriber(), Converter({ from: 'tw', to: 'cn' }));
const input = (text: string, rest: Partial<DescriptionInput> = {}): DescriptionInput => ({
  text,
  removed: [],
  page: {},
  name: 'a.txt',
  script: 'Hant',
  ...rest,
});
const body = '各位議員、各位市民：\n特區政府會繼續聽取意見。長者的資訊，我們會在網路上公布。\n多謝各位。';

describe('a text that stays in traditional characters', () => {
  it('gives title, speaker, role, occasion and dates in the words of the text', () => {
    const { fields, titleBlock } = describer(
      input(`在灣畔區發展論壇開幕典禮上的致辭\n發展局局長 羅國樑\n（2014年3月8日）\n${body}`),
    );
    expect(fields).toMatchObject({
      kind: 'speech',
      title: '在灣畔區發展論壇開幕典禮上的致辭',
      speaker: { name: '羅國樑', role: '發展局局長' },
      occasion: '灣畔區發展論壇開幕典禮',
      date: '2014-03-08',
      salutation: '各位議員、各位市民：',
      script: 'Hant',
    });
    expect(titleBlock).toEqual([{ start: 0, end: 39 }]);
  });

  it('reads the spoken line that the offices there print above the text', () => {
    const { fields } = describer(
      input(`財政局局長在經濟論壇上的致辭全文\n財政局局長 陳慧儀\n2015年9月1日\n${body}`),
    );
    expect(fields.speaker).toEqual({ name: '陳慧儀', role: '財政局局長' });
    expect(fields.date).toBe('2015-09-01');
  });

  it('finds what it quotes at the place it tells', () => {
    const text = `在灣畔區發展論壇上的講話\n區長 鄧麗華\n（2014年3月8日）\n${body}`;
    for (const { start, end, quote } of describer(input(text)).evidence)
      if (start !== undefined) expect(text.slice(start, end)).toBe(quote);
  });

  it('takes away nothing but whole lines and takes every word from the text, whatever the text', () => {
    const piece = fc.constantFrom(
      '講話',
      '發展',
      '（2014年3月8日）',
      '區長 鄧麗華',
      '\n',
      '各位議員：',
      '在會議上的',
      '臺灣',
      '《條例》',
      '𠮷',
      'ab',
      '。',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join('');
        const { fields, titleBlock } = describer(input(text));
        const lines = titleBlock.flatMap(({ start, end }) => text.slice(start, end).split('\n'));
        for (const line of lines) expect(['', ...text.split('\n')]).toContain(line);
        for (const words of [fields.salutation, fields.speaker?.name])
          if (words !== undefined) expect(text).toContain(words);
      }),
      { numRuns: 1000 },
    );
  });

  it('leaves a text that is simplified by now to the describer', () => {
    const text = '在全县教育工作会议上的讲话\n县委书记 沈立秋\n（2012年6月15日）\n同志们：\n开会。';
    expect(describer(input(text))).toEqual(testDescriber()(input(text)));
  });
});
