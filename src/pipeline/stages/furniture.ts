import { hanOnly } from '../../text/characters.ts';
import type { Edit } from '../../text/edit.ts';
import type { LineEvidence } from '../../text/line-evidence.ts';
import { linesOf } from '../../text/lines.ts';
import { replaceRange, resultOf } from '../rule.ts';
import { furnitureRules, openLabels, tailMarkers } from '../rules/furniture.ts';
import type { Stage } from '../stage.ts';
import { aroundText } from './around-text.ts';
import { isBody, isSentence, type Judged, salutation, titleButtons } from './judged.ts';
import { outsideMainText } from './main-text.ts';
import { evidenceFinder, type PageEvidence } from './page-evidence.ts';
import { detectScript } from './script.ts';

/** Registers are lists on some sites, each label an item: • 索引号：. */
const bulletOfLabel = /^[•·▪●◆■]\s{0,3}(?=\p{Script=Han}[\p{Script=Han}\s]{1,8}[：:])/u;
const same = (text: string) => text;

/** Longest line that can be furniture only because of its neighbours. */
const weakLength = 12;

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
    const { judged, firstBody, evidence } = judge(text);
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
  return (text) => judgeText(text, { find, ruleOf, toSimplified, pageTitle: page?.title });
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
  judgeRepeats(judged);
  outsideMainText(judged, evidence);
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

/** What no label but that of the name has for a value: a register may leave its last value empty. */
const titleOfOwn =
  /^\S{0,30}(?:关于|在)\S{4,60}$|^\S{6,60}的(?:通知|意见|办法|方案|规定|细则|决定|决议|通报|公告|批复|讲话|发言|报告)$/u;
/** A label of a register without its value. */
const registerAlone = /^[\p{Script=Han}\s]{2,12}[：:]?$/u;

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
    const noted = lines[index - 1]?.rule === 'furniture/editors-note';
    if (!entry || entry.rule || entry.ofTable || (isSentence(entry.trimmed) && !noted)) return;
    const before = lines[index - 1];
    const after = lines[index + 1];
    const outside = index < firstBody || index > lastBody || firstBody < 0;
    const rule =
      (marker >= 0 && index > marker ? 'furniture/after-tail' : undefined) ??
      (outside ? besideRule(entry, before, after) : undefined) ??
      labelRule(entry, before) ??
      registerNameRule(entry, lines[index + 2]) ??
      (outside ? postersRule(entry, before, after, index > lastBody && lastBody >= 0) : undefined) ??
      (outside ? enclosedRule(entry, before, lines, index, lastBody) : undefined);
    if (!rule) return;
    entry.rule = rule;
    found = true;
  };
  for (let index = 0; index < lines.length; index++) judge(index);
  for (let index = lines.length - 1; index >= 0; index--) judge(index);
  return found;
}

/** The name of a document in its register stands two lines above the next label. */
function registerNameRule(entry: Judged, afterValue: Judged | undefined) {
  const named = /^(?:名\s{0,4}称|标\s{0,4}题|题\s{0,4}名)[：:]?$/u.test(entry.trimmed);
  return named && afterValue?.rule === 'furniture/register-label' ? 'furniture/register-name' : undefined;
}

/** The signature of a poster stands alone between two lines of the forum's; so does a name above its level. */
const signatureLength = 40;
const userNameLength = 8;

function postersRule(entry: Judged, before: Judged | undefined, after: Judged | undefined, below: boolean) {
  const { trimmed } = entry;
  if (after?.rule === 'furniture/forum-level' && trimmed.length <= userNameLength)
    return /(?:讲话|发言|报告|致辞|稿|[词信：:。，])$/u.test(trimmed) ? undefined : 'furniture/forum-user';
  const accountName = /^[\w.-]{3,20}$/.test(trimmed);
  if (accountName && (after?.rule === 'furniture/stamped' || after?.rule === 'furniture/forum-post'))
    return 'furniture/forum-user';
  const enclosed = below && after?.rule && before?.rule?.startsWith('furniture/forum');
  return enclosed && trimmed.length <= signatureLength && !/[。！？]$/u.test(trimmed)
    ? 'furniture/forum-signature'
    : undefined;
}

/** Beside other furniture, or as the last line of the page. */
function besideRule(entry: Judged, before: Judged | undefined, after: Judged | undefined) {
  const beside = before?.rule || after?.rule || (before && !after);
  if (!beside) return undefined;
  return furnitureRules.find((rule) => rule.beside && rule.pattern.test(entry.trimmed))?.id;
}

/** The value of a label on the line above, and the place a breadcrumb ends in. */
function labelRule(entry: Judged, before: Judged | undefined) {
  if (!before?.rule) return undefined;
  if (before.rule === 'furniture/editors-note' && before.trimmed.length <= 10 && entry.trimmed.length <= 300)
    return 'furniture/editors-note';
  if (
    before.rule.startsWith('furniture/register-') &&
    registerAlone.test(before.trimmed) &&
    entry.trimmed.length <= 80 &&
    (before.rule === 'furniture/register-name' || !titleOfOwn.test(entry.trimmed))
  )
    return 'furniture/label-value';
  if (entry.trimmed.length > 16) return undefined;
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

/** What stands behind the title on its line. */
function behindTitle(text: string, { line, trimmed }: Judged): Edit[] {
  const buttons = trimmed.length < 120 ? titleButtons.exec(line.text.trimEnd()) : null;
  return buttons
    ? [
        replaceRange(
          'furniture/title-buttons',
          text,
          line.start + buttons.index,
          line.start + line.text.trimEnd().length,
          '',
        ),
      ]
    : [];
}

/** The number of a page that ran into the first line of its text. */
const gluedPageNumber = /^[\s　]{0,8}第\s\d{1,3}\s页(?=\p{Script=Han}{4})/u;
/** A line without its hidden pieces; one that is hidden whole is judged by its words. */
function shown(line: string, hidden: readonly string[]): string {
  let rest = line;
  for (const piece of hidden) if (saysNothing(piece)) rest = rest.replace(piece, '');
  return rest.trim() === '' ? line : rest;
}

/** The name of a collecting site, strewn into paragraphs so that copies give it away. */
const sourceInside =
  /[（(]\s?(?:来源|转自|摘自)[：:]\s?[^\s（）()]{2,16}(?:网|网站|文库|论坛|之家|大全)\s?[）)]/gu;
/** The name of a collecting site behind the last sentence of a paragraph. */
const claimBehind =
  /(?<=[。！？；])\s?(?:本文|文章|此文)(?:来自|来源于?|转自|摘自|由)[：:]?[^。，；！？\s]{2,24}$/u;
/** What is hidden and says something in Chinese may be text that a script shows. */
const saysNothing = (hidden: string) => hanOnly(hidden).length * 4 < hidden.length;

/** Parts of a line that are not the text's: signs strewn against copying, a page number that ran in. */
function insideLine(text: string, { line }: Judged, hidden: readonly string[]): Edit[] {
  const edits: Edit[] = [];
  let from = 0;
  for (const piece of hidden) {
    const at = saysNothing(piece) ? line.text.indexOf(piece, from) : -1;
    if (at < 0) continue;
    from = at + piece.length;
    edits.push(replaceRange('furniture/hidden', text, line.start + at, line.start + from, ''));
  }
  for (const found of line.text.matchAll(sourceInside))
    if (
      edits.every(({ end }) => end <= line.start + found.index) &&
      found[0].length < line.text.trim().length
    )
      edits.push(
        replaceRange(
          'furniture/source-inside',
          text,
          line.start + found.index,
          line.start + found.index + found[0].length,
          '',
        ),
      );
  const claim = claimBehind.exec(line.text);
  if (claim && edits.every(({ end }) => end <= line.start + claim.index))
    edits.push(
      replaceRange(
        'furniture/source-behind',
        text,
        line.start + claim.index,
        line.start + claim.index + claim[0].length,
        '',
      ),
    );
  const number = gluedPageNumber.exec(line.text);
  if (number && edits.length === 0)
    edits.push(
      replaceRange('furniture/page-number-glued', text, line.start, line.start + number[0].length, ''),
    );
  return edits;
}

/** All that stands on the line. Its line feed goes with the blank lines, so that every line keeps its own edit. */
function removal(text: string, { line, rule }: Judged): Edit[] {
  return rule ? [replaceRange(rule, text, line.start, line.end, '')] : [];
}
