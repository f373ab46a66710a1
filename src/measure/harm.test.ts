import { describe, expect, it } from 'vitest';
import { createTools } from '../damage/tools.ts';
import { createFold } from './fold.ts';
import { harmOf } from './harm.ts';

const fold = createFold(createTools().toSimplified);
const of = (spoken: string, received: string, text: string) =>
  harmOf(
    {
      received,
      text,
      steps: [
        {
          stage: 'a',
          edits: [{ rule: 'a/b', start: 0, end: received.length, before: received, after: text }],
        },
      ],
    },
    spoken,
    fold,
  );

describe('harm', () => {
  it.each([
    ['punctuation and spaces', '会议 要求:', '会议 要求:', '会议要求：'],
    ['the script', '会议要求', '會議要求', '会议要求'],
    ['words that a table of the script takes there and back', '资金链', '資金鍊', '资金链'],
  ])('is not done to %s', (_, spoken, received, text) => {
    expect(of(spoken, received, text).changed).toBe(0);
  });

  it.each([
    ['a character is lost', '会议要求', '会议要', 1],
    ['a character is another one', '会议要求', '会议耍求', 1],
    ['a line is lost', '会议要求抓落实', '抓落实', 4],
  ])('is done where %s', (_, spoken, text, changed) => {
    const harm = of(spoken, spoken, text);
    expect(harm.changed).toBe(changed);
    expect([...harm.byRule.keys()]).toEqual(['a/b']);
  });
});
