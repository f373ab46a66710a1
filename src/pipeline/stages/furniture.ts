import { hanOnly } from '../../text/characters.ts';
import { applyEdits, type Edit } from '../../text/edit.ts';
import type { LineEvidence } from '../../text/line-evidence.ts';
import { linesOf } from '../../text/lines.ts';
import { replaceRange, resultOf } from '../rule.ts';
import { furnitureRules, tailMarkers } from '../rules/furniture.ts';
import type { Stage } from '../stage.ts';
import { aroundText } from './around-text.ts';
import { judgeByNeighbours } from './beside.ts';
import { judgeMail } from './furniture-mail.ts';
import { behindTitle, insideLine, noteMarks, previewTails, shown } from './inside-line.ts';
import { isBody, isSentence, type Judged, salutation } from './judged.ts';
import { outsideMainText } from './main-text.ts';
import { evidenceFinder, type PageEvidence } from './page-evidence.ts';
import { judgePageNumbers, judgeRepeatedHeads, judgeRunningHeads } from './page-numbers.ts';
import { quotedMail } from './quoted-mail.ts';
import { detectScript } from './script.ts';

/** Registers are lists on some sites, each label an item: • 索引号：. */
const bulletOfLabel = /^[•·▪●◆■]\s{0,3}(?=\p{Script=Han}[\p{Script=Han}\s]{1,8}[：:])/u;
const same = (text: string) => text;

/**
 * Takes away the lines that a site put around the text: what a line says decides, then where it
 * stands and what stands beside it. The words can be read again from the edits.
 *
 * @param page what the file shows beside its text
 * @param toSimplified how lines that stay in traditional characters are read by the rules
 */
export function furniture(page?: PageEvidence, toSimplified: (text: string) => string = same): Stage {
  const judge = furnitureJudge(page, toSimplified);
  return (text) => {
    const unquoted = quotedMail(text);
    if (unquoted.length > 0) return resultOf(text, unquoted);
    const tails = previewTails(text);
    if (tails.length > 0) return resultOf(text, tails);
    const { judged, firstBody, evidence } = judge(text);
    const marks = noteMarks(text, judged);
    if (marks.length > 0) return resultOf(text, marks);
    return resultOf(
      text,
      judged.flatMap((entry, index) => {
        if (entry.rule) return removal(text, entry);
        return [
          ...insideLine(text, entry, evidence[index]?.hidden ?? []),
          ...(index < firstBody ? behindTitle(text, entry) : []),
        ];
      }),
    );
  };
}

/** The lines of a text with what was found out about them. */
export interface JudgedText {
  /** Blank lines aside; each with the rule that takes it, and the reasons where points were counted. */
  readonly judged: readonly Judged[];
  /** Index of the first paragraph or salutation, −1 where there is none. */
  readonly firstBody: number;
  readonly evidence: readonly (LineEvidence | undefined)[];
}

/** A judge of the lines of one file; the parameters are those of `furniture`. */
export function furnitureJudge(
  page?: PageEvidence,
  toSimplified: (text: string) => string = same,
): (text: string) => JudgedText {
  const find = page?.lines.length ? evidenceFinder(page.lines) : () => [];
  // The same lines are asked about in every round, until nothing is found.
  const known = new Map<string, string | undefined>();
  const ruleOf = (line: string, inHead: boolean) => {
    const key = inHead ? `^${line}` : line;
    if (!known.has(key)) known.set(key, ruleFor(line, inHead));
    return known.get(key);
  };
  return (text) =>
    judgeText(applyEdits(text, quotedMail(text)), { find, ruleOf, toSimplified, pageTitle: page?.title });
}

/** What is known of a file before its text is judged. */
interface Known {
  readonly find: (lines: readonly string[]) => readonly (LineEvidence | undefined)[];
  readonly ruleOf: (line: string, inHead: boolean) => string | undefined;
  readonly toSimplified: (text: string) => string;
  readonly pageTitle: string | undefined;
}

function judgeText(text: string, { find, ruleOf, toSimplified, pageTitle }: Known): JudgedText {
  const written = linesOf(text).filter((line) => line.text.trim() !== '');
  const read = detectScript(text) === 'Hant' ? toSimplified : same;
  const words = written.map((line) => read(line.text));
  const evidence = find(words);
  const judged = written.map(
    (line, index): Judged => ({
      line,
      trimmed: shown(words[index] ?? '', evidence[index]?.hidden ?? [])
        .trim()
        .replace(bulletOfLabel, ''),
      ofTable: evidence[index]?.cell === true && evidence[index]?.core === true,
    }),
  );
  const firstBody = judged.findIndex((entry) => isBody(entry.trimmed) || salutation.test(entry.trimmed));
  const call = judged.findIndex((entry) => salutation.test(entry.trimmed));
  judged.forEach((entry, index) => {
    const rule = ruleOf(entry.trimmed, index <= firstBody || index < call);
    if (rule) entry.rule = rule;
  });
  judgeMail(judged);
  judgePageNumbers(judged);
  judgeRunningHeads(judged);
  judgeRepeatedHeads(judged);
  judgeTeasers(judged);
  judgeRepeats(judged);
  outsideMainText(judged, evidence, pageTitle);
  let found = true;
  while (found) found = judgeByNeighbours(judged);
  aroundText(judged, evidence, pageTitle);
  return { judged, firstBody, evidence };
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

/** A teaser has this many characters at least, its ellipsis aside. */
const shortestTeaser = 16;
/** A title stands among so many first lines, and so many lines below it are compared. */
const titleReach = 80;
const openingReach = 12;

/** Sites repeat a title and the first words behind it in one line that breaks off: 在…会上的讲话同志们：今天…….  */
function judgeTeasers(lines: readonly Judged[]): void {
  const breaksOff = ({ rule, trimmed }: Judged) => !rule && /(?:…|\.{3}|⋯)$/u.test(trimmed);
  if (!lines.some(breaksOff)) return;
  const words = lines.map(({ trimmed }) => hanOnly(trimmed));
  lines.forEach((entry, index) => {
    if (!breaksOff(entry)) return;
    const own = words[index] ?? '';
    if (own.length < shortestTeaser || own.length > 280) return;
    const title = words
      .slice(0, titleReach)
      .findIndex(
        (line, at) => at !== index && line.length >= 8 && line.length < own.length && own.startsWith(line),
      );
    if (title < 0) return;
    const rest = words
      .slice(title + 1, title + openingReach)
      .filter((_, at) => title + 1 + at !== index)
      .join('');
    if (rest.includes(own.slice(words[title]?.length ?? 0))) entry.rule = 'furniture/teaser';
  });
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

/** All that stands on the line. Its line feed goes with the blank lines, so that every line keeps its own edit. */
function removal(text: string, { line, rule }: Judged): Edit[] {
  return rule ? [replaceRange(rule, text, line.start, line.end, '')] : [];
}
