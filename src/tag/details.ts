import type { Clause } from './clause.ts';
import { blanks, tableOf } from './split.ts';

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

const trailing = tableOf('，。；：！？、,;:!?');
/** Longest object that is recorded; what is longer is a clause. */
const objectLimit = 40;

/** The object of a clause's verb: what stands behind it to the end of the clause. */
export function objectOf(text: string, { verb, end }: Clause): string {
  if (!verb) return '';
  const start = verb.start + verb.word.length;
  let last = end;
  const trails = (unit: number) => trailing[unit] === 1 || blanks[unit] === 1;
  while (last > start && trails(text.charCodeAt(last - 1))) last -= 1;
  const words = text.slice(start, last);
  return (/^[了好着]/u.test(words) ? words.slice(1) : words).slice(0, objectLimit);
}
