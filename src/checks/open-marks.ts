import { checkEach } from './check.ts';

/** Which gaps and doubts still wait for a person? */
export const openMarks = checkEach('open-marks', ({ blocks, file }) =>
  blocks.flatMap(({ anchor, text, marks }) =>
    marks.map(({ kind, start, end, why, proposal }) => ({
      code: kind === 'gap' ? 'open-gap' : 'open-doubt',
      severity: 'note' as const,
      message: proposal ? `${why}可能是“${proposal}”。` : why,
      todo: 'Compare with the source or another copy; correct the words and remove the mark, or leave it.',
      quote: kind === 'gap' ? text.slice(Math.max(0, start - 6), start + 6) : text.slice(start, end),
      anchor,
      file,
    })),
  ),
);
