import type { Judged } from './judged.ts';

/** What the name of a site ends in; bodies that sign documents have none of these. */
const siteEnd =
  '(?:网|网站|论坛|文库|文档|驿站|之家|在线|频道|文秘|文稿|公社|部落|小站|书屋|社区|空间|融媒体?|客户端|公众号|笔记|范文|公文\\p{Script=Han}{0,2}|资料\\p{Script=Han}{0,2})';
const name = `([\\p{Script=Han}A-Za-z\\d]{1,12}${siteEnd})`;
/** The page's own title ends in the name: 在……上的讲话_清溪公文网. */
const titleTail = new RegExp(`(?:[_|丨｜—–-]{1,2})\\s{0,3}${name}\\s{0,2}$`, 'u');
/** The site says that a text is its own: 由文稿驿站整理, 转自：清溪网, 版权所有 清溪网. */
const claim = new RegExp(
  `(?:由|来自|来源于|转自|摘自|源自|选自|登录|访问|版权所有|Copyright|©)[：:\\s]{0,3}${name}(?=[\\s，。、）)】\\]]|收集|整理|首发|原创|独家|提供|发布|编辑|会员|网友|小编|所有|$)`,
  'iu',
);
const shortest = 3;
/** What is longer is prose. */
const longestLine = 200;

/**
 * The names by which the site that printed a page calls itself, from the page's title and from lines
 * that are known to be the page's own.
 */
export function siteNames(lines: readonly Judged[], pageTitle: string | undefined): readonly string[] {
  const found = new Set<string>();
  const add = (words: string | undefined) => {
    if (words !== undefined && words.length >= shortest) found.add(words);
  };
  if (pageTitle !== undefined && pageTitle.length <= longestLine) add(titleTail.exec(pageTitle)?.[1]);
  for (const { rule, trimmed } of lines)
    if (rule && trimmed.length <= longestLine) add(claim.exec(trimmed)?.[1]);
  return [...found];
}

/** True where a line says one of the names. */
export const saysName = (line: string, names: readonly string[]): boolean =>
  names.some((name) => line.includes(name));
