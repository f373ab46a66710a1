import type { DescriptionInput } from './description.ts';
import { furnitureLines } from './furniture.ts';

export interface FoundSource {
  readonly site?: string;
  readonly url?: string;
}

const from = /(?:信息来源|文章来源|来源|稿源|出处)[：:] ?([^\s|｜，。；：:（()）]{2,24})/u;
const shared =
  /相关内容在[^\s。]{0,12}?[-—]?([^\s。\-—]{2,12}(?:网|文库))|[-—_]\s*([^\s\-—_。]{2,16}(?:网|网站|论坛|文库|社区|日报|在线))/u;
const address =
  /(?:文章地址|原文地址|原文链接|本文地址|本文链接|链接地址|转自|转载自|来源|出处)[^\n]{0,8}?(https?:\/\/[^\s《》（）()，。；、]{4,200})/u;

const behindTitle =
  /[_|丨—–-]\s*([^_|丨—–\s-]{0,16}(?:网|网站|门户|日报|晚报|在线|论坛|文库|社区|人民政府))$/u;

/** The site's name behind a page's title: 全县教育工作会议召开_青石新闻网. */
const siteOfTitle = (title: string | undefined) =>
  title === undefined || title.length > 200 ? undefined : behindTitle.exec(title.trim())?.[1];

/** The site and address that the page's own words give; the page's elements come first. */
export function findSource({ page, removed }: DescriptionInput): FoundSource {
  const lines = furnitureLines(removed).filter((line) => line.length < 400);
  const first = (pattern: RegExp) =>
    lines
      .map((line) => pattern.exec(line))
      .find((match) => match !== null)
      ?.slice(1)
      .find(Boolean);
  const site = page.site ?? siteOfTitle(page.title) ?? first(shared) ?? first(from);
  const url = page.url ?? lines.map((line) => address.exec(line)?.[1]).find(Boolean);
  return { ...(site ? { site } : {}), ...(url ? { url } : {}) };
}
