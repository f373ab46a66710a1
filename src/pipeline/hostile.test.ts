import { describe, expect, it } from 'vitest';
import { createPipeline } from './index.ts';
import { models } from './models.test-support.ts';

const { clean } = createPipeline(models);
const size = 60_000;
const paragraph = '今天的会议非常重要，请大家认真领会精神，抓好落实，不能走过场，散会以后马上传达。\n';
const parts = [
  ...[
    '打印\n',
    '来源：\n',
    '首页 > ',
    '今日: 1|',
    '[1] ',
    '会议要求通知\n',
    '同志们：\n',
    '大\n',
    '1、会议\n',
  ],
  ...[
    '2、会议要求\n会议。没有完\n',
    '(ā)',
    '会(huì)',
    '会huì)',
    '?',
    '一、',
    '。一、',
    '“会\n',
    '《会 ',
    '(会)',
    '（',
  ],
  ...[
    '\uE266',
    '\uFFFD',
    '\uD83D',
    '\r',
    '\n',
    '\u3000',
    ' \n',
    '会 ',
    'a b',
    '6 `( k% D6 b# ',
    '。。。',
    '会__',
  ],
  ...['abcdefghijklmnopqrstu会', 'http://a,', '市government', '會著', '会，,', '会.', '"会'],
];

describe('a long text of one part over and over', () => {
  it.each(parts.map((part) => [JSON.stringify(part), part] as const))('%s', (_, part) => {
    for (const text of [part.repeat(size / part.length), paragraph + part.repeat(size / part.length)]) {
      const start = performance.now();
      const { text: cleaned } = clean(text);
      expect(performance.now() - start).toBeLessThan(4000);
      expect(clean(cleaned).text).toBe(cleaned);
    }
  });
});
