import { furnitureRules, openLabels, tailMarkers } from '../rules/furniture.ts';
import { isBody, isSentence, type Judged, salutation } from './judged.ts';

/** Longest line that can be furniture only because of its neighbours. */
const weakLength = 12;

/** What no label but that of the name has for a value: a register may leave its last value empty. */
const titleOfOwn =
  /^\S{0,30}(?:关于|在)\S{4,60}$|^\S{6,60}的(?:通知|意见|办法|方案|规定|细则|决定|决议|通报|公告|批复|讲话|发言|报告)$/u;
/** A label of a register without its value. */
const registerAlone = /^[\p{Script=Han}\s]{2,12}[：:]?$/u;

/** Judges what is left by what stands beside it, once down and once up the page. True where something was found. */
export function judgeByNeighbours(lines: readonly Judged[]): boolean {
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

/** A heading that leads to other texts, among the paragraphs. */
const linkBelow = /^furniture\/(?:related|further|link-header|within-text)/;
/** The name of another text: some words without a full stop and without the mark of a list. */
const isHeadline = (text: string) =>
  text.length >= 8 &&
  text.length <= 40 &&
  !/[。；！？：:，]$/u.test(text) &&
  !/^(?:[一二三四五六七八九十]{1,3}[、.．是要]|[（(]|第|\d{1,2}[、.．]|附|注|抄送)/u.test(text) &&
  !/[。；]/u.test(text);

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
  if (linkBelow.test(before.rule) && /[：:]$/u.test(before.trimmed) && isHeadline(entry.trimmed))
    return 'furniture/related-line';
  if (
    before.rule === 'furniture/material-label' &&
    entry.trimmed.length <= 40 &&
    !/[。：:]$/u.test(entry.trimmed)
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
