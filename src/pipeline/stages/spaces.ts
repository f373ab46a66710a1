import { isCjkPunctuation, isDigit, isHan } from '../../text/characters.ts';
import type { Edit } from '../../text/edit.ts';
import { type Line, linesOf } from '../../text/lines.ts';
import { displayWidth } from '../../text/width.ts';
import { replaceRange, resultOf } from '../rule.ts';
import type { StageResult } from '../stage.ts';

const blank = /[^\S\n]+/gu;

/** Bounds of the line of a page, in half characters, and how far a line may differ from the others. */
const narrowest = 30;
const widest = 130;
const slack = 3;
/** Spaces at one distance from which they are line breaks of a page, and their share of all spaces. */
const minimumBreaks = 3;
const minimumShare = 0.4;
/** Boundaries of Chinese and digits with a space, and their share, from which the space is a habit of typing. */
const minimumHabit = 5;
const minimumHabitShare = 0.5;

/** Units that a number or its placeholder is never parted from; 年 and 日 also open words, 年度 and 日前. */
const unitOfTime = /^(?:[年月天]|日(?!前))/u;

interface Space {
  readonly from: number;
  readonly to: number;
  readonly before: string;
  readonly after: string;
  /** Width of the text since the space before, or since the start of the line. */
  readonly distance: number;
}

/**
 * Indents, spaces at line ends and beside Chinese punctuation go; those inside Chinese become one wide,
 * since they part names, titles and slogans. They go where they stand at one distance from each other,
 * being the line breaks of a page, around digits where a text puts them everywhere, and between a number
 * and its unit of time.
 */
export function spaces(text: string): StageResult {
  if (!/[^\S\n]/u.test(text)) return { text, edits: [] };
  const lines = linesOf(text).flatMap((line) =>
    /[^\S\n]/u.test(line.text) ? [{ line, spaces: spacesOf(line.text) }] : [],
  );
  const page = pageWidth(lines.flatMap((each) => each.spaces));
  const habit = typesSpaceAroundDigits(text);
  return resultOf(
    text,
    lines.flatMap((each) => each.spaces.flatMap((space) => editOf(text, each.line, space, page, habit))),
  );
}

function spacesOf(line: string): Space[] {
  let reached = 0;
  return [...line.matchAll(blank)].map((match) => {
    const from = match.index;
    const to = from + match[0].length;
    const distance = displayWidth(line.slice(reached, from));
    reached = to;
    return { from, to, before: line.charAt(from - 1), after: line.charAt(to), distance };
  });
}

function editOf(
  text: string,
  { text: line, start }: Line,
  space: Space,
  page: number,
  habit: boolean,
): Edit[] {
  const place = [text, start + space.from, start + space.to] as const;
  if (space.from === 0) return [replaceRange('spaces/indent', ...place, '')];
  if (space.to === line.length) return [replaceRange('spaces/line-end', ...place, '')];
  const { before, after } = space;
  if (isCjkPunctuation(before)) return [replaceRange('spaces/punctuation', ...place, '')];
  if (isCjkPunctuation(after) && before !== '.') return [replaceRange('spaces/punctuation', ...place, '')];
  const inside = isHan(before) || isHan(after);
  if (inside && page > 0 && Math.abs(space.distance - page) <= slack)
    return [replaceRange('spaces/page-break', ...place, '')];
  if (habit && ((isHan(before) && isDigit(after)) || (isDigit(before) && isHan(after))))
    return [replaceRange('spaces/digits', ...place, '')];
  if (/[\dX×]/.test(before) && unitOfTime.test(line.slice(space.to, space.to + 2)))
    return [replaceRange('spaces/unit', ...place, '')];
  return line.slice(space.from, space.to) === ' ' ? [] : [replaceRange('spaces/single', ...place, ' ')];
}

/** The distance that most spaces share, where they are line breaks of a page; 0 where they are not. */
function pageWidth(all: readonly Space[]): number {
  const distances = all
    .map((space) => space.distance)
    .filter((width) => width >= narrowest && width <= widest);
  if (distances.length < minimumBreaks) return 0;
  const counts = new Map<number, number>();
  for (const width of distances)
    for (let near = width - slack; near <= width + slack; near++)
      counts.set(near, (counts.get(near) ?? 0) + 1);
  const [page, count] = [...counts].reduce((best, one) => (one[1] > best[1] ? one : best));
  const inner = all.filter((space) => space.from > 0).length;
  return count >= minimumBreaks && count >= inner * minimumShare ? page : 0;
}

function typesSpaceAroundDigits(text: string): boolean {
  if (!/ [0-9]|[0-9] /.test(text)) return false;
  const spaced = text.match(/\p{Script=Han} \d|\d \p{Script=Han}/gu)?.length ?? 0;
  if (spaced < minimumHabit) return false;
  const tight = text.match(/\p{Script=Han}\d|\d\p{Script=Han}/gu)?.length ?? 0;
  return spaced >= (spaced + tight) * minimumHabitShare;
}
