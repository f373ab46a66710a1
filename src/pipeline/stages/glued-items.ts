import type { Edit } from '../../text/edit.ts';
import { type Line, linesOf } from '../../text/lines.ts';
import { replaceRange } from '../rule.ts';

/** An Arabic item number after a finished sentence; group 1: spaces before it, 2: the number. */
const inlineNumber = /(?<=[。！？”])([ \u3000]{0,3})(\d{1,2})[.．、][ \u3000]{0,2}(?=[\p{Script=Han}“《])/gu;
/** What every item has: lines without it need no closer look. */
const anyNumber = /[0-9][.．、]/;
const lineNumber = /^[ \t\u3000]*(\d{1,2})[.．、][ \u3000]{0,2}(?=[\p{Script=Han}“《])/u;
/** A head and the text it opens: a short first sentence, then at least one more. */
const opensItem = /^\d{1,2}[.．、][ \u3000]{0,2}[^\n。！？；：:;]{4,40}。(?=[\p{Script=Han}“《])/u;

interface Item {
  readonly at: number;
  readonly spaces: number;
  readonly number: number;
}

/**
 * Items of a numbered list that a page ran together: `…协同水平。2. 在推进项目化上取得新进展。各单位…`
 * becomes lines of their own. Only where each opens with a short sentence and goes on after it, and the
 * numbers ascend by one from the item that opens the line, its own number lost or in place. A list of
 * bare points in prose (`议程：1.讲话。2.表彰。`) stays.
 */
export function gluedItems(text: string, lines: readonly Line[] = linesOf(text)): Edit[] {
  return lines.flatMap((line) => {
    if (!anyNumber.test(line.text)) return [];
    const items = [...line.text.matchAll(inlineNumber)]
      .map((match): Item => {
        const spaces = match[1]?.length ?? 0;
        return { at: match.index, spaces, number: Number(match[2]) };
      })
      .filter(({ at, spaces }) => opensItem.test(line.text.slice(at + spaces, at + spaces + 60)));
    let expected = Number(lineNumber.exec(line.text)?.[1] ?? 1) + 1;
    const series = items.filter(({ number }) => {
      if (number !== expected) return false;
      expected++;
      return true;
    });
    if (series.length === 0 || (series.length === 1 && !lineNumber.test(line.text))) return [];
    return series.map(({ at, spaces }) =>
      replaceRange('structure/glued-item', text, line.start + at, line.start + at + spaces, '\n'),
    );
  });
}
