import { countHan } from '../../text/characters.ts';
import type { LineEvidence } from '../../text/line-evidence.ts';
import { isSentence, type Judged, salutation } from './judged.ts';
import { wordsOf } from './page-evidence.ts';

/** Lines above the main text that may hold its title, byline and date. */
const headReach = 9;
/** A title in its marks leads nowhere. */
const cited = /《[^《》]{1,80}》/gu;
const leadsAway = /^furniture\/(?:breadcrumb|navigation|link-bar)/;
const navigation = /[>》]{1,2}|^(?:首页|网站首页)|[|｜]/u;
/** Who issued a document and when, below its text. */
const signature =
  /^(?:[\p{Script=Han}·]{2,24}(?:委员会|人民政府|办公室|指挥部|领导小组|县委|市委|区委|省委|党委)|(?:\d{4}|[一二三四五六七八九〇○]{4})\s?年.{1,6}月.{1,4}日)$/u;
/** The last words of a speech's title; below it names and offices stand, however short. */
const titleEnd = /(?:讲话|发言|报告|致辞|致词|演讲|主持词|悼词|献词)(?:稿)?(?:[（(][^（）()]{1,14}[）)])?$/u;
/** The last line of a notice's title: （2021—2023年）的通知. */
const noticeEnd = /的(?:通知|意见|决定|通告|公告|批复|函|报告|请示)$/u;
const onlyWords = /^(?!.{0,12}[社网报台]$)[（(]?[\p{Script=Han}·、\s]{2,40}[）)]?$/u;
const dateLine = /^[（(]?\s?(?:\d{4}|[一二三四五六七八九〇○]{4})\s?年/u;

/**
 * Marks the lines of a page that the main-text extractors left out and that are no sentences. The lines
 * right above the main text stay where they look like its title, byline or date.
 *
 * @param pageTitle what the page calls itself; a line that says so is no navigation
 */
export function outsideMainText(
  lines: readonly Judged[],
  evidence: readonly (LineEvidence | undefined)[],
  pageTitle = '',
): void {
  const main = evidence.map((known) => known?.main === true);
  const [first, last] = extent(lines, main);
  if (first < 0) return;
  let head = first;
  const called = wordsOf(pageTitle);
  const isTitle = (text: string) => wordsOf(text).length >= 8 && called.startsWith(wordsOf(text));
  for (let at = first - 1; at >= 0 && at >= first - headReach; at--) {
    const line = lines[at];
    if (!line) break;
    // What the words show to be the page's own stands under titles too; only a path leads away from them.
    if (
      line.rule
        ? leadsAway.test(line.rule)
        : !isTitle(line.trimmed) && navigation.test(line.trimmed.replace(cited, ''))
    )
      break;
    if (line.trimmed.length > 80) break;
    head = at;
  }
  const title = lines.findLastIndex(
    ({ trimmed }, index) => index >= head && index < first && titleEnd.test(trimmed),
  );
  lines.forEach((entry, index) => {
    if (entry.rule) return;
    const inside = index >= first && index <= last;
    const inHead = index >= head && index < first;
    if ((inHead || inside) && salutation.test(entry.trimmed)) return;
    if (inHead && index > title && onlyWords.test(entry.trimmed)) return;
    if (inHead && (countHan(entry.trimmed) >= 7 || dateLine.test(entry.trimmed))) return;
    if (inHead && noticeEnd.test(entry.trimmed)) return;
    if (inside && (main[index] || signature.test(entry.trimmed) || countHan(entry.trimmed) >= 4)) return;
    if (isSentence(entry.trimmed) && index < last) return;
    entry.rule = 'furniture/outside-main-text';
  });
}

/** First and last line of the main text, by those of its lines that stand on the page once: a title may stand twice. */
function extent(lines: readonly Judged[], main: readonly boolean[]): [first: number, last: number] {
  const occurrences = new Map<string, number>();
  for (const { trimmed } of lines) occurrences.set(trimmed, (occurrences.get(trimmed) ?? 0) + 1);
  const isMain = (entry: Judged, index: number) =>
    main[index] === true && countHan(entry.trimmed) >= 4 && !entry.rule;
  const isOnly = (entry: Judged, index: number) =>
    isMain(entry, index) && occurrences.get(entry.trimmed) === 1;
  const test = lines.some(isOnly) ? isOnly : isMain;
  let last = lines.findLastIndex(test);
  for (let at = last + 1; last >= 0 && at < lines.length; at++) {
    const line = lines[at];
    if (!line || line.rule || !(main[at] || signature.test(line.trimmed))) break;
    last = at;
  }
  return [lines.findIndex(test), last];
}
