import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutTold } from './told.ts';

describe('what is told before it is arranged', () => {
  it.each<[string, string]>([
    [
      '去年报了331件，涉及4107人。今年8月31日前必须清零',
      '　　　　　　　　，　　　　　　　。今年8月31日前必须清零',
    ],
    ['修好了三座桥，通了24个村', '修好了三座桥，通了24个村'],
    ['从收件起不超过20个工作日', '从收件起不超过20个工作日'],
    ['已经布置的，三日内撤回', '已经布置的，三日内撤回'],
  ])('%s', (words, left) => {
    expect(withoutTold(words)).toBe(left);
  });

  it('leaves every place as it was', () => {
    const parts = fc.array(
      fc.constantFrom('去年', '报了3件', '，', '。', '必须', '今年', '清零', '；', '\n'),
      {
        maxLength: 20,
      },
    );
    fc.assert(
      fc.property(parts, (some) => {
        const words = some.join('');
        const left = withoutTold(words);
        expect(left).toHaveLength(words.length);
        for (const [at, letter] of [...left].entries())
          if (letter !== '　') expect(letter).toBe(words.charAt(at));
      }),
    );
  });
});
