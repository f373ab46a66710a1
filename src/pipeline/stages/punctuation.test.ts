import { describe, expect, it } from 'vitest';
import { punctuation } from './punctuation.ts';

describe('punctuation', () => {
  it.each([
    ['会议要求:各村照办,不得拖延!', '会议要求：各村照办，不得拖延！'],
    ['人口3,800人,8:30开会,网址http://a.example/b,c', '人口3,800人，8:30开会，网址http://a.example/b,c'],
    ['要抓"两头",带中间。', '要抓"两头"，带中间。'],
    ['要抓"两头",带“中间”。', '要抓“两头”，带“中间”。'],
    ['第一,修路.第二,修桥.第三,通水.', '第一，修路.第二，修桥.第三，通水.'],
    ['第一,修路。\n第二,修桥.\n第三,通水。', '第一，修路。\n第二，修桥。\n第三，通水。'],
    ['他叫约翰.史密斯。\n目录见1.2.', '他叫约翰.史密斯。\n目录见1.2.'],
  ])('%s → %s', (received, clean) => {
    expect(punctuation(received).text).toBe(clean);
    expect(punctuation(clean).edits).toEqual([]);
  });
});
