import { describe, expect, it } from 'vitest';
import { shortenStep, undoSteps } from '../schema/account.ts';
import type { CleaningCase } from './cases/case.ts';
import { inTheWild } from './cases/in-the-wild.ts';
import { knownFailures } from './cases/known-failures.ts';
import { negative } from './cases/negative.ts';
import { otherPages } from './cases/other-pages.ts';
import { createPipeline, moveTitleBlock, removedPassages } from './index.ts';
import { models } from './models.test-support.ts';

const pipeline = createPipeline(models);
const cleaned = ({ received, mainLines }: CleaningCase) => {
  const lines = received
    .split('\n')
    .map((text) => ({ text, links: 0, main: mainLines?.includes(text) ?? false }));
  return pipeline.clean(received, mainLines ? { lines } : {});
};

describe('in the wild', () => {
  it.each([...inTheWild, ...otherPages])('$title', (one) => {
    const cleaning = cleaned(one);
    expect(cleaning.text).toBe(one.clean);
    expect(cleaning.doubts.map((doubt) => doubt.rule)).toEqual(one.doubts ?? []);
    expect(undoSteps(cleaning.text, cleaning.steps.map(shortenStep))).toBe(one.received);
    expect(pipeline.clean(cleaning.text).text).toBe(cleaning.text);
  });
});

describe('left alone', () => {
  it.each(negative)('$title', ({ text }) => {
    const cleaning = pipeline.clean(text);
    expect(cleaning.steps).toEqual([]);
    expect(cleaning.doubts).toEqual([]);
  });
});

describe('known failures', () => {
  it.each(knownFailures)('$title', (one) => {
    expect(cleaned(one).text).not.toBe(one.clean);
  });
});

describe('clean', () => {
  it('gives the words of furniture and repeated titles with their rules', () => {
    const cleaning = pipeline.clean(
      '打印\n来源：安平日报\n在会上的讲话之一\n在会上的讲话之一\n同志们：\n开会。',
    );
    expect(removedPassages(cleaning)).toEqual([
      { rule: 'furniture/button', text: '打印' },
      { rule: 'furniture/source', text: '来源：安平日报' },
      { rule: 'repeated-title/same-words', text: '在会上的讲话之一' },
    ]);
  });

  it('points at the doubtful words in the clean text', () => {
    const { text, doubts } = pipeline.clean('\n\n  区委、区行政认真研究了总\uE266书记的讲话。\n');
    expect(doubts.map((doubt) => [text.slice(doubt.start, doubt.end), doubt.proposal])).toEqual([
      ['区行政', '区政府'],
      ['\uE266', undefined],
    ]);
  });

  it('runs a decoder of shifts in front of the brackets and carries its doubts', () => {
    const withShifts = createPipeline({
      ...models,
      repairShifts: (text) => {
        const start = text.indexOf('甲');
        const doubts = [
          { rule: 'half-character-shift/hole', kind: 'doubt' as const, start, end: start + 1, why: '试' },
        ];
        return { text, edits: [], doubts: start < 0 ? [] : doubts };
      },
    });
    expect(withShifts.stages().map((stage) => stage.name)).toContain('half-character-shift');
    const { text, doubts } = withShifts.clean('打印\n  我們(men)縣(xiàn)裡講(jiǎng)甲乙');
    expect(doubts.map((doubt) => text.slice(doubt.start, doubt.end))).toEqual(['甲']);
  });

  it('takes any text: empty, blank, furniture alone', () => {
    for (const text of ['', '\n', ' \u3000\n\n', '打印\n下载', '\uFEFF', '\r\n\r\n'])
      expect(pipeline.clean(text).text).toBe('');
  });
});

describe('moveTitleBlock', () => {
  it('takes lines away as one step that can be undone', () => {
    const text = '标题\n——副题\n同志们：\n正文。\n落款';
    const result = moveTitleBlock(text, [
      { start: 0, end: 3 },
      { start: 3, end: 8 },
    ]);
    expect(result.text).toBe('同志们：\n正文。\n落款');
    expect(undoSteps(result.text, [shortenStep({ stage: 'title-block', edits: result.edits })])).toBe(text);
    expect(new Set(result.edits.map((edit) => edit.rule))).toEqual(new Set(['title-block/moved-to-record']));
  });

  it('takes nothing where there is nothing', () => {
    expect(moveTitleBlock('正文', [])).toEqual({ text: '正文', edits: [] });
  });
});
