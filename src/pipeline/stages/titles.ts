import { containment } from '../../text/align.ts';
import { countHan } from '../../text/characters.ts';
import type { Edit } from '../../text/edit.ts';
import { type Line, linesOf } from '../../text/lines.ts';
import { replaceRange, resultOf } from '../rule.ts';
import type { StageResult } from '../stage.ts';

/** Lines of the head that may hold the title. */
const headReach = 14;
/** A longer line is a paragraph. */
const longest = 70;
const salutation = /^(?:尊敬的|各位|同志们|女士们|朋友们|老师们|同学们)/u;
/** To whom a document goes; below it stands the document, whose signature may repeat the head. */
const addressees = /^[^。]{2,80}(?:政府|部门|单位|机构|企业|公司|学校|协会|[办局委厅院会])[：:]$/u;
const organ = /^\p{Script=Han}{2,30}(?:人民政府|办公[厅室]|委员会|[局厅部院])$/u;
const genre = '(?:讲话|发言|报告|致辞|演讲|讲稿|通报|说明)(?:稿|摘要|全文)?';
/** A page names who spoke: 某县县长在……上的讲话. The text's own title does not: 在……上的讲话. */
const pageTitle = new RegExp(`^[\\p{Script=Han}·]{2,20}在[^，。；：]{6,60}${genre}$`, 'u');
const ownTitle = new RegExp(`^在[^，。；：]{6,60}${genre}$`, 'u');
const siteSuffix = /^(.{6,80}?)\s?[-_|–—]{1,2}\s?\S.{0,40}$/u;
const siteName = /(?:网|论坛|门户|频道|文库|官网|书院|新闻|在线|之家|平台|博客|社区)\S{0,8}$/u;
/** What a forum puts before the title of a post. */
const announcement = /^[【[（(]?(?:转帖|转载|转发|转|原创|分享|推荐|置顶|精华)(?:[】\]）)][：:]?|[：:])\s?/u;
/** A page's title says the words of the text's own title; this share of the pairs of characters of the shorter makes them one. */
const sameWords = 0.5;

/** A line that is not empty; its key is made when it is asked for, since few are. */
class Candidate {
  readonly line: Line;
  readonly trimmed: string;
  #key: string | undefined;

  constructor(line: Line, trimmed: string) {
    this.line = line;
    this.trimmed = trimmed;
  }

  get key(): string {
    this.#key ??= wordsOf(this.trimmed);
    return this.#key;
  }
}

/** Letters, characters and digits alone: what two printings of one title share. */
const wordsOf = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '');

/**
 * Joins a title that was wrapped over two lines, and keeps one title where the page printed it again:
 * with the name of the site, above the furniture, or below the text.
 */
export function titles(text: string): StageResult {
  const lines = linesOf(text).flatMap((line): Candidate[] => {
    const trimmed = line.text.trim();
    return trimmed ? [new Candidate(line, trimmed)] : [];
  });
  const head = headOf(lines);
  const edits = new Map<Line, Edit>();
  const wrapped = wrappedTitle(text, head);
  if (wrapped) edits.set(wrapped.second.line, wrapped.edit);
  const own = wrapped ? wrapped.first.key + wrapped.second.key : undefined;
  const lastPrinting = new Map(head.map((entry, index) => [entry.key, index]));
  const different = [...lastPrinting.values()];
  for (const [index, entry] of head.entries()) {
    if (entry === wrapped?.first || entry === wrapped?.second) continue;
    const later = different.flatMap((at) => (at > index ? (head[at] ?? []) : []));
    const rule = repeats(entry, later, own);
    if (rule) edits.set(entry.line, removal(text, entry.line, rule));
  }
  const last = lines.at(-1);
  if (
    last &&
    lines.length > head.length + 1 &&
    last.key.length >= 6 &&
    head.some((entry) => entry.key === last.key)
  )
    edits.set(last.line, removal(text, last.line, 'repeated-title/below-text'));
  return resultOf(
    text,
    [...edits.values()].sort((a, b) => a.start - b.start),
  );
}

/** The lines above the salutation and the first paragraph, so many different ones at most. */
function headOf(lines: readonly Candidate[]): Candidate[] {
  const keys = new Set<string>();
  const end = lines.findIndex((entry) => {
    keys.add(entry.key);
    return (
      keys.size > headReach ||
      countHan(entry.trimmed) > longest ||
      salutation.test(entry.trimmed) ||
      addressees.test(entry.trimmed)
    );
  });
  return lines.slice(0, end < 0 ? lines.length : end);
}

function repeats(entry: Candidate, later: readonly Candidate[], own: string | undefined): string | undefined {
  if (entry.key.length < 6 || organ.test(entry.trimmed) || /[。；，！？;,]$/u.test(entry.trimmed))
    return undefined;
  const told = entry.trimmed.replace(announcement, '');
  const page = siteSuffix.exec(told);
  const bare = page && siteName.test(told) ? wordsOf(page[1] ?? '') : '';
  if (later.some((other) => other.key === entry.key)) return 'repeated-title/same-words';
  if (told !== entry.trimmed && later.some((other) => other.key === wordsOf(told)))
    return 'repeated-title/announced';
  if (bare && later.some((other) => other.key === bare)) return 'repeated-title/with-site';
  const below = own ?? later.find((other) => ownTitle.test(other.trimmed))?.key;
  const words = pageTitle.test(told) ? wordsOf(told) : page && pageTitle.test(page[1] ?? '') ? bare : '';
  return below && words && containment(words, below) >= sameWords ? 'repeated-title/page-title' : undefined;
}

/** 在……一体化 / 建设……会议上的讲话: the first line opens with 在 and lacks its end, the second has it and lacks 在. */
function wrappedTitle(text: string, head: readonly Candidate[]) {
  for (const [index, first] of head.entries()) {
    const second = head[index + 1];
    if (
      !second ||
      !/^在[^，。：:,]{6,40}$/u.test(first.trimmed) ||
      /上的?$|上的.{0,6}(?:讲话|发言|报告|致辞)/u.test(first.trimmed)
    )
      continue;
    if (
      !/^(?!在|关于|——|[（(《])[^，。：:,]{2,40}上的.{0,4}(?:讲话|发言|报告|致辞|演讲)(?:稿)?$/u.test(
        second.trimmed,
      )
    )
      continue;
    const start = first.line.start + first.line.text.trimEnd().length;
    const end = second.line.start + (second.line.text.length - second.line.text.trimStart().length);
    const edit: Edit = { rule: 'title/wrapped', start, end, before: text.slice(start, end), after: '' };
    return { first, second, edit };
  }
  return undefined;
}

/** All that stands on the line; its line feed goes with the blank lines. */
function removal(text: string, line: Line, rule: string): Edit {
  return replaceRange(rule, text, line.start, line.end, '');
}
