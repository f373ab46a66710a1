import { readNumeral } from './numerals.ts';

/** The families of list marks, from the highest in an outline to the lowest. */
export const markerFamilies = [
  'part',
  'chapter',
  'section',
  'han',
  'han-bracket',
  'digit',
  'digit-bracket',
  'circled',
  'ordinal',
  'item',
] as const;

export type MarkerFamily = (typeof markerFamilies)[number];

export interface Marker {
  readonly family: MarkerFamily;
  readonly number: number;
  /** Code units that the mark takes at the start of the line. */
  readonly length: number;
}

const han = '[一二三四五六七八九十百零〇两]{1,5}';

/**
 * One pattern a family; the first group is the numeral. What looks like a mark but counts things is
 * kept out by what may follow: `3、4月`, `1.5亿`, `一、二、三产业`, `一、二线`.
 */
const patterns: readonly (readonly [MarkerFamily, RegExp])[] = [
  ['part', new RegExp(`^第(${han}|\\d{1,2})(?:编|部分|篇)(?=[ ：:、，]|$|\\p{Script=Han})`, 'u')],
  ['chapter', new RegExp(`^第(${han}|\\d{1,2})章`, 'u')],
  ['section', new RegExp(`^第(${han}|\\d{1,2})节`, 'u')],
  ['han', new RegExp(`^(${han})、(?!${han}(?:、|[级类线产是要]))`, 'u')],
  ['han-bracket', new RegExp(`^[（(](${han})[）)]、?`, 'u')],
  ['digit', /^(\d{1,2})(?:[.．](?!\d)|、(?!\d)) ?/u],
  ['digit-bracket', /^[（(](\d{1,2})[）)]、?/u],
  ['circled', /^([①-⑳])/u],
  ['ordinal', new RegExp(`^第(${han})[，、：,:]`, 'u')],
  ['item', new RegExp(`^(${han})(?:是|要)`, 'u')],
];

const looksMarked = /^[一二三四五六七八九十第（(\d①-⑳]/u;

/** The list mark a line starts with, or undefined. */
export function readMarker(line: string): Marker | undefined {
  if (!looksMarked.test(line)) return undefined;
  for (const [family, pattern] of patterns) {
    const match = pattern.exec(line);
    const numeral = match?.[1];
    if (!match || !numeral) continue;
    const number = family === 'circled' ? numeral.charCodeAt(0) - 0x245f : readNumeral(numeral);
    if (number !== undefined && number > 0) return { family, number, length: match[0].length };
  }
  return undefined;
}
