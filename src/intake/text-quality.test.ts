import { describe, expect, it } from 'vitest';
import { qualityOf } from './text-quality.ts';

describe('qualityOf', () => {
  it.each([
    ['', 1, 0, 0],
    ['plain ASCII, line\n', 1, 0, 0],
    ['我们的工作', 1, 0, 5],
    ['工，作。', 1, 0, 4],
    ['龘靐', 0, 0, 2],
    ['a\u0001的', 0, 1, 2],
    ['\ue000的', 0, 0, 2],
    ['𠀀的', 0, 0, 2],
    ['\ud840的\udc00', -1 / 3, 0, 3],
    ['\ud840', -1, 0, 1],
  ])('%j', (text, value, controls, beyondAscii) => {
    expect(qualityOf(text)).toEqual({ value, controls, beyondAscii });
  });
});
