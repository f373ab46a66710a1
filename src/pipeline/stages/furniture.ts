import { hanOnly } from '../../text/characters.ts';
import type { Edit } from '../../text/edit.ts';
import { linesOf } from '../../text/lines.ts';
import { replaceRange, resultOf } from '../rule.ts';
import { furnitureRules, openLabels, tailMarkers } from '../rules/furniture.ts';
import type { Stage } from '../stage.ts';
import { isBody, isSentence, type Judged, salutation } from './judged.ts';
import { outsideMainText } from './main-text.ts';

/** Longest line that can be furniture only because of its neighbours. */
const weakLength = 12;

/**
 * Takes away the lines that a site put around the text: what a line says decides, then where it
 * stands and what stands beside it. The words can be read again from the edits.
 *
 * @param mainLines the lines of the main text, as they stand after the stages before this one
 */
export function furniture(mainLines?: ReadonlySet<string>): Stage {
  return (text) => {
    const judged: Judged[] = linesOf(text).flatMap((line) => {
      const trimmed = line.text.trim();
      return trimmed ? [{ line, trimmed }] : [];
    });
    const firstBody = judged.findIndex((entry) => isBody(entry.trimmed) || salutation.test(entry.trimmed));
    judged.forEach((entry, index) => {
      const rule = ruleFor(entry.trimmed, index < firstBody);
      if (rule) entry.rule = rule;
    });
    judgeRepeats(judged);
    if (mainLines?.size) outsideMainText(judged, mainLines);
    let found = true;
    while (found) found = judgeByNeighbours(judged);
    return resultOf(
      text,
      judged.flatMap((entry) => removal(text, entry)),
    );
  };
}

/** Below the end of the text a page repeats its title and its first words. */
function judgeRepeats(lines: readonly Judged[]): void {
  const marker = lines.findLastIndex((entry) => entry.rule && tailMarkers.test(entry.trimmed));
  if (marker < 0 || lines.length - marker > 60) return;
  const above = hanOnly(
    lines
      .slice(0, marker)
      .map((entry) => (entry.rule ? '' : entry.trimmed))
      .join(''),
  );
  for (const entry of lines.slice(marker + 1)) {
    const words = hanOnly(entry.trimmed);
    if (!entry.rule && words.length >= 8 && above.includes(words)) entry.rule = 'furniture/repeated-below';
  }
}

/** A line of many spaces between its characters is read without them. */
const unspaced = (line: string) =>
  line.length < 80 && (line.match(/ /g)?.length ?? 0) * 2.5 > line.length ? line.replace(/ /g, '') : line;

function ruleFor(line: string, inHead: boolean): string | undefined {
  if (line.length > 280) return undefined;
  const sentence = isSentence(line);
  const read = unspaced(line);
  return furnitureRules.find(
    (rule) => !rule.beside && (inHead || !rule.head) && (rule.strong || !sentence) && rule.pattern.test(read),
  )?.id;
}

/** Judges what is left by what stands beside it, once down and once up the page. True where something was found. */
function judgeByNeighbours(lines: readonly Judged[]): boolean {
  const firstBody = lines.findIndex((entry) => isBody(entry.trimmed) || salutation.test(entry.trimmed));
  const lastBody = lines.findLastIndex(
    (entry) =>
      !entry.rule && (isBody(entry.trimmed) || isSentence(entry.trimmed) || salutation.test(entry.trimmed)),
  );
  const marker = lines.findIndex(
    (entry, index) => index > lastBody && lastBody >= 0 && entry.rule && tailMarkers.test(entry.trimmed),
  );
  let found = false;
  const judge = (index: number) => {
    const entry = lines[index];
    if (!entry || entry.rule || isSentence(entry.trimmed)) return;
    const before = lines[index - 1];
    const after = lines[index + 1];
    const outside = index < firstBody || index > lastBody || firstBody < 0;
    const rule =
      (marker >= 0 && index > marker ? 'furniture/after-tail' : undefined) ??
      (outside ? besideRule(entry, before, after) : undefined) ??
      labelRule(entry, before) ??
      (outside ? enclosedRule(entry, before, lines, index, lastBody) : undefined);
    if (!rule) return;
    entry.rule = rule;
    found = true;
  };
  for (let index = 0; index < lines.length; index++) judge(index);
  for (let index = lines.length - 1; index >= 0; index--) judge(index);
  return found;
}

/** Beside other furniture, or as the last line of the page. */
function besideRule(entry: Judged, before: Judged | undefined, after: Judged | undefined) {
  const beside = before?.rule || after?.rule || (before && !after);
  if (!beside) return undefined;
  return furnitureRules.find((rule) => rule.beside && rule.pattern.test(entry.trimmed))?.id;
}

/** The value of a label on the line above, and the place a breadcrumb ends in. */
function labelRule(entry: Judged, before: Judged | undefined) {
  if (!before?.rule || entry.trimmed.length > 16) return undefined;
  if (openLabels.test(before.trimmed)) return 'furniture/label-value';
  if (/^[>》]{1,2}$/u.test(before.trimmed)) return 'furniture/breadcrumb';
  if (before.rule === 'furniture/breadcrumb' && before.trimmed === entry.trimmed)
    return 'furniture/breadcrumb';
  return undefined;
}

const forum = /^furniture\/(?:forum|button|share|scan|between)/;

function enclosedRule(
  entry: Judged,
  before: Judged | undefined,
  lines: readonly Judged[],
  index: number,
  lastBody: number,
) {
  const short = entry.trimmed.length <= weakLength && !/^[（(—《]|[》：:）)]$/u.test(entry.trimmed);
  if (!short || !before?.rule) return undefined;
  if (!forum.test(before.rule)) return undefined;
  const next = lines.slice(index + 1, index + 4).find((line) => line.rule);
  if (next?.rule && forum.test(next.rule) && between(lines, index, next)) return 'furniture/between-forum';
  return lines[index + 1] || lastBody < 0 || index < lastBody ? undefined : 'furniture/between-forum';
}

/** True where all lines up to `next` are as short as this one. */
function between(lines: readonly Judged[], index: number, next: Judged): boolean {
  for (let at = index; lines[at] && lines[at] !== next; at++)
    if ((lines[at]?.trimmed.length ?? 0) > weakLength) return false;
  return true;
}

/** All that stands on the line. Its line feed goes with the blank lines, so that every line keeps its own edit. */
function removal(text: string, { line, rule }: Judged): Edit[] {
  return rule ? [replaceRange(rule, text, line.start, line.end, '')] : [];
}
