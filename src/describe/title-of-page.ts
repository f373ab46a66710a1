import type { DescriptionInput } from './description.ts';
import { speechGenre } from './genres.ts';

/** What is longer is no title, and is not searched for one. */
const longestTitle = 200;

/** A title that was taken from a file's name keeps its ending. */
export const fileEnding = /\.(?:pdf|docx?|wps|txt|html?|rtf)$/iu;

const siteWords =
  '[^\\s—_|丨-]{0,14}(?:网|网站|门户|日报|晚报|时报|晨报|数字报|电子报|电子版|在线|频道|新闻|中心|论坛|政府|委员会|社区|文库|客户端|The Paper)';
const siteTail = new RegExp(
  `\\s*(?:_|--|\\s[-–]\\s|\\s–\\s|-(?=${siteWords}$)|—+(?=${siteWords}$)|[|丨](?=\\s*${siteWords}$)).*$`,
  'u',
);

/** What boards and collectors mark a post with, before or behind its title. */
export const postMark =
  /^[【[［](?:转帖|转载|原创|分享|推荐|转|荐|精|精华|热)[】\]］]\s?|\s?[【[［](?:荐|精|热|顶|原创|推荐|精华|转|优|精选|热门)[】\]］]$/gu;

/** A page's title without the name of the site behind it. A column's name before 丨 stays. */
export function pageTitleCore(title: string): string {
  if (title.length > longestTitle) return '';
  const core = title.replace(siteTail, '').trim().replace(fileEnding, '').replace(postMark, '');
  return core.length >= 4 ? core : title.trim();
}

/** The name of a column or a series of speeches. */
export const columnOfSpeeches =
  /^(?:领导|重要|近期|历次|往期|历届|书记|[省市县区镇乡]长|党委|会议|经典|精彩|最新|优秀|典型|公文|党政)(?:讲话|发言|致辞|报告|论述|材料|文稿|讲话稿)(?:稿|选|集|选登|摘登|选编|汇编|材料|范文|栏目|大全)?$/u;

/** A page that names only its site, or its format, names no title. */
const namesNothing =
  /(?:网|网站|门户|政府|首页|主页|频道|论坛|文库|文档|文本|委员会|正文|详情|内容页)$|^(?:无标题|未命名|Document|Untitled|Microsoft)|^[^\p{Script=Han}]*$|^(?:典型|交流|大会|会议|经验)?(?:发言|讲话|会议|学习|参阅|交流)?(?:材料|文件|稿)之?[一二三四五六七八九十\d]{1,3}$/iu;

/** The title that the page's title element gives, if it gives one. */
export function titleOfPage(title: string | undefined): string | undefined {
  const core = title === undefined ? '' : pageTitleCore(title);
  return core.length >= 4 && !namesNothing.test(core) ? core : undefined;
}

/** The subject of a mail or a post on a board. */
const titleLabel =
  /^(?:标\s{0,4}题|主\s{0,4}题|Subject)\s?[：:]\s{0,3}(?:(?:转发|转寄|回复|转|Re|Fw|Fwd)[：:]\s{0,3}){0,3}(.{4,80})$/iu;

/** Titles that the page's own words name: its title element, repeated titles, 《…》 of an uploader. */
export function witnesses({ page, removed }: DescriptionInput): string[] {
  const quoted = removed.flatMap(({ text }) =>
    [...text.matchAll(/《([^《》\n]{4,80})》/gu)].map((m) => m[1]),
  );
  const repeated = removed
    .filter(({ rule, text }) => rule.startsWith('repeated-title/') || isSpokenTitle(text))
    .map(({ text }) => text);
  const labelled = removed.flatMap(({ text }) => {
    const words = text.length <= 120 ? titleLabel.exec(text.trim())?.[1] : undefined;
    return words && speechGenre(words) ? [words] : [];
  });
  return [titleOfPage(page.title), ...repeated, ...labelled, ...quoted]
    .filter((text) => text !== undefined)
    .map((text) => pageTitleCore(text))
    .filter((text) => text.length >= 4);
}

const isSpokenTitle = (text: string) =>
  text.length <= 90 &&
  !columnOfSpeeches.test(text) &&
  !/[。；：:]/u.test(text) &&
  speechGenre(pageTitleCore(text)) !== undefined;
