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
  'bare',
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
  ['part', new RegExp(`^篇(${han}|\\d{1,2})[：:、]`, 'u')],
  ['part', new RegExp(`^第(${han})(?:个(?:大?问题|方面|部分|环节)|句话|件事)[，,：:、\\s]`, 'u')],
  ['part', new RegExp(`^第(${han}|\\d{1,2})(?:编|部分|篇)(?=[ ：:、，]|$|\\p{Script=Han})`, 'u')],
  ['chapter', new RegExp(`^第(${han}|\\d{1,2})章`, 'u')],
  ['section', new RegExp(`^第(${han}|\\d{1,2})节`, 'u')],
  ['han', new RegExp(`^(${han})[ \u3000]{1,2}(?=\\p{Script=Han}[^。]{3,40}$)`, 'u')],
  ['han', new RegExp(`^(${han})(?:、|[.．](?=\\D))(?!${han}(?:、|[级类线产是要]))`, 'u')],
  ['han-bracket', new RegExp(`^[（(](${han})[）)]、?`, 'u')],
  ['digit', /^(\d{1,2})(?:[.．](?!\d)|、(?!\d)) ?/u],
  ['han-bracket', /^([㈠-㈩])[、\s]?/u],
  ['digit', /^0(\d)(?:[\s.．、|/丨]+)(?=\p{Script=Han}|[“《])/u],
  ['digit', /^([⒈-⒛])\s?/u],
  ['digit-bracket', /^[（(](\d{1,2})[）)]、?/u],
  ['digit-bracket', /^(\d{1,2})[)）](?=\D)/u],
  ['digit-bracket', /^([⑴-⒇])[、\s]?/u],
  ['circled', /^([①-⑳])/u],
  ['ordinal', new RegExp(`^第(${han})[，、：,:]`, 'u')],
  ['item', new RegExp(`^(${han})(?:是|要)`, 'u')],
];

const looksMarked = /^[一二三四五六七八九十第篇（(\d①-⑳㈠-㈩⑴-⒇⒈-⒛]/u;
/** The first sign of each range of Unicode that numbers with one sign. */
const firstSigns = ['①', '㈠', '⑴', '⒈'].map((sign) => sign.charCodeAt(0));

/** The number of a sign such as ③, ㈢, ⑶ or ⒊; undefined for anything else. */
function readSign(sign: string): number | undefined {
  const code = sign.charCodeAt(0);
  const first = firstSigns.find((from) => code >= from && code < from + 20);
  return sign.length === 1 && first !== undefined ? code - first + 1 : undefined;
}

/** The list mark a line starts with, or undefined. */
export function readMarker(decorated: string): Marker | undefined {
  const decoration = /^[▍■◆▶►★☆◎□▲●]{1,2}\s?/u.exec(decorated)?.[0].length ?? 0;
  const line = decorated.slice(decoration);
  if (!looksMarked.test(line)) return undefined;
  for (const [family, pattern] of patterns) {
    const match = pattern.exec(line);
    const numeral = match?.[1];
    if (!match || !numeral) continue;
    const number = readSign(numeral) ?? readNumeral(numeral);
    if (number !== undefined && number > 0) return { family, number, length: decoration + match[0].length };
  }
  return undefined;
}
