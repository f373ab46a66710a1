import type { Line } from './lines.ts';
import { squash } from './lines.ts';

export interface FoundCitation {
  readonly title: string;
  readonly number?: string;
  readonly line: number;
}

/** What the titles of documents end in; books, songs, newspapers and slogans do not. */
const documentEnd =
  /(?:意见|规定|条例|办法|纲要|规划|决定|决议|通知|法|法典|宪法|报告|方案|细则|章程|公约|准则|规则|标准|规范|规程|公报|宣言|宣言书|批复|函|指引|指南|清单|目录|解释|公告|通告|命令|要点|纪要|协定|协议|议定书|建议|措施|政策|制度|守则|预案|行动计划|计划|计划草案|白皮书|蓝皮书|声明|备忘录|倡议|建议稿|实施方案|导则|大纲|责任书|一号文件|批示|指示|说明)$/u;
const notDocuments =
  /(?:方法|书法|说法|做法|想法|看法|魔法|兵法|宪法学|无法|没法|设法|语法|手法|针法|剑法|刀法|拳法|佛法)$/u;
const edition = /[（(][^（）()]{1,24}[）)]$/u;
const numberBehind =
  /^[（(]((?:\p{Script=Han}{1,12})?[〔[【（(](?:19|20)\d{2}[〕\]】）)]第?\d{1,5}号|\p{Script=Han}{1,16}第\d{1,5}号|GB\/?T? ?[\d.-]+)[）)]/u;

/** True for the title of a document that rules, plans or reports. */
export function isDocumentTitle(title: string): boolean {
  const bare = title.replace(edition, '').trim();
  if (bare.length < 3 || bare.length > 90 || notDocuments.test(bare)) return false;
  return (
    documentEnd.test(bare) ||
    (/^(?:中共中央|国务院|.{0,20})关于.{4,}/u.test(bare) && !/[讲谈][话]$/u.test(bare))
  );
}

/**
 * The documents that a text cites by name in 《》, with their number where it stands behind the name.
 * Each is given once for each line that names it.
 *
 * @param lines the lines of the body
 * @param ownTitle is not a citation
 */
export function findCitations(lines: readonly Line[], ownTitle?: string): FoundCitation[] {
  const own = ownTitle ? squash(ownTitle) : undefined;
  return lines.flatMap(({ text }, line) => {
    if (!text.includes('《')) return [];
    const seen = new Set<string>();
    return [...text.matchAll(/《([^《》\n]{2,100})》/gu)].flatMap((match): FoundCitation[] => {
      const title = match[1]?.trim() ?? '';
      if (!isDocumentTitle(title) || squash(title) === own || seen.has(title)) return [];
      seen.add(title);
      const behind = text.slice(match.index + match[0].length, match.index + match[0].length + 40);
      const number = numberBehind.exec(behind)?.[1];
      return [{ title, line, ...(number ? { number } : {}) }];
    });
  });
}
