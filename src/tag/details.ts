import type { Clause } from './clause.ts';

export { actorOf } from './actor.ts';
export { numbersOf } from './numbers.ts';
export { targetGroupsOf } from './target-groups.ts';

const placePattern =
  /(?:在|位于)(?!全)([\p{Script=Han}]{2,6}?(?:省|市|自治区|县|区|镇|乡|村|街道))(?!委|政府|级|域|民|外|场|内)/u;

/** A named place where the measure is carried out; 全县 and its like are none. */
export function placeOf(words: string): string | undefined {
  const name = placePattern.exec(words)?.[1];
  return name && !/社区$|园区$|[各本我有条件部分一些城农]/u.test(name) ? name : undefined;
}

const trailing = /[，。；：！？、,;:!?\s]+$/u;
/** Longest object that is recorded; what is longer is a clause. */
const objectLimit = 40;

/** The object of a clause's verb: what stands behind it to the end of the clause. */
export function objectOf(text: string, { verb, end }: Clause): string {
  if (!verb) return '';
  const words = text
    .slice(verb.start + verb.word.length, end)
    .replace(trailing, '')
    .replace(/^(?:了|好|着)/u, '');
  return words.slice(0, objectLimit);
}
