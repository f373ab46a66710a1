import { endsSentence } from '../../text/characters.ts';
import { isSentence, type Judged } from './judged.ts';

/**
 * What a title block does not use: machine dates, clocks, arrows, addresses, brackets around a whole line,
 * two bars, two labels. One colon or one bar stands in many titles of news.
 */
const ofThePage =
  /(?:19|20)\d\d-\d{1,2}-\d{1,2}|\d{1,2}:\d{2}|[→»›]|[|｜丨][^|｜丨]{1,40}[|｜丨]|^[【[][^】\]]{2,40}[】\]]$|https?:|www\.|\p{Script=Han}{2,6}[：:]\s?[^\s：:]{0,20}\s{1,6}\p{Script=Han}{2,6}[：:]/u;
/** A bar of at least four short names, one of them the site's own: slogans stand side by side in titles too. */
const bar =
  /^(?=.{0,60}(?:首页|登录|投稿|网站|返回|发新帖))\p{Script=Han}{2,6}(?:[\s　]{1,4}\p{Script=Han}{2,6}){1,14}$/u;
/** What a title block may say with a colon or a sign. */
const ofTheText =
  /讲话|发言|报告|致辞|致词|演讲|主持|地\s?点[：:]|^(?:时\s?间)[：:].{0,20}(?:上午|下午)|^(?:——|[（(])|〔\d{4}〕|[：:]$/u;
/** Below the text: who signed, when, what is attached and who receives it. */
const ofTheEnd =
  /^(?:附|注|抄送|抄报|主送|主题词|印发|签发|联系人|报[：:送]|[（(])|(?:委员会|人民政府|办公[室厅]|[局厅院部会]|书记|长|主席|主任)$|(?:\d{4}|[一二三四五六七八九〇○]{4})\s?年.{1,12}[月日]|印发$/u;
/** Leavings of the typesetting that may stand within a text. */
const withinText = /^furniture\/(?:page-number|pager|label-value|source|editor|reporter|photo)/;

/**
 * Judges short lines by where they stand on a page whose furniture is already seen. Above the text, in
 * company of furniture, a line with the signs of a page is one; below the text nothing follows the
 * page's own lines but a signature or an annex.
 *
 * @param firstBody index of the salutation or first paragraph, −1 where there is none
 */
export function aroundText(lines: readonly Judged[], firstBody: number): void {
  const head = lines.slice(0, Math.max(firstBody, 0));
  if (head.some((entry) => entry.rule))
    for (const entry of head) {
      if (
        entry.rule ||
        isSentence(entry.trimmed) ||
        entry.trimmed.length > 100 ||
        entry.trimmed.includes('。')
      )
        continue;
      if (!ofTheText.test(entry.trimmed) && (bar.test(entry.trimmed) || ofThePage.test(entry.trimmed)))
        entry.rule = 'furniture/above-text';
    }
  const lastText = lines.findLastIndex((entry) => !entry.rule && isSpoken(entry.trimmed));
  const opens = lines.findIndex(
    (entry, index) => index > lastText && entry.rule !== undefined && !withinText.test(entry.rule),
  );
  if (lastText < 0 || opens < 0) return;
  for (const entry of lines.slice(opens + 1))
    if (!entry.rule && entry.trimmed.length <= 60 && !ofTheEnd.test(entry.trimmed))
      entry.rule = 'furniture/below-text';
}

/** A line that ends its sentence is taken for the speaker's last words, short ones included. */
const isSpoken = (line: string): boolean => endsSentence(line) && /[。！？]/u.test(line) && line.length >= 10;
