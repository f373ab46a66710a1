import { replaceRange, resultOf } from '../rule.ts';
import type { StageResult } from '../stage.ts';

/**
 * At least eight pieces of one to three ASCII signs in a row, parted by single spaces or line feeds. The
 * last one may be a letter that runs into the text: no sentence begins with a small letter.
 */
const pieces = /(?<![!-~])(?:[!-~]{1,3}[ \n]){8,}(?:[!-~]{1,3}(?=\n|$)|[a-z](?=[\p{Script=Han}（(“]))?/gu;
const signs = /[`~^*$%#&{}|@!()'+\\/;?<>]/g;
const minimumSigns = 4;

/**
 * Takes away what a forum strews between paragraphs against copying: single letters, digits and signs
 * without an order, hidden on the page. Formulas and codes have fewer different signs.
 */
export function noise(text: string): StageResult {
  return resultOf(
    text,
    [...text.matchAll(pieces)].flatMap((match) => {
      const [found] = match;
      const mixed = found.match(/[A-Za-z][0-9](?=\s)|[A-Za-z0-9][`~^*$%#&{}|@!'+](?=\s)/g)?.length ?? 0;
      if (new Set(found.match(signs) ?? []).size < minimumSigns || mixed < 3) return [];
      const after = found.includes('\n') ? '\n' : '';
      return [replaceRange('noise/anti-copy', text, match.index, match.index + found.length, after)];
    }),
  );
}
