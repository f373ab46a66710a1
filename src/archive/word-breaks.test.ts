import { expect, it } from 'vitest';
import { piecesOf } from './word-breaks.ts';

const lines = (text: string) =>
  piecesOf(text)
    .map(({ text: piece, breaks }) => (breaks ? `|${piece}` : piece))
    .join('');

it.each([
  ['在全市农村工作会议上的讲话', '在|全市|农村|工作|会议|上的|讲话'],
  // Characters that stand alone are words the dictionary does not know; they stay together.
  ['全镇脱贫攻坚百日冲刺动员会', '全镇脱贫攻坚百日|冲刺|动员|会'],
  ['“一窗受理”改革', '“一窗|受理”|改革'],
])('%s may end a line only between words', (text, parted) => expect(lines(text)).toBe(parted));
