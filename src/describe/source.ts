import type { DescriptionInput } from './description.ts';

export interface FoundSource {
  readonly site?: string;
  readonly url?: string;
}

const from = /(?:信息来源|文章来源|来源|稿源|出处)[：:] ?([^\s|｜，。；：:（()）]{2,24})/u;
const shared =
  /相关内容在[^\s。]{0,12}?[-—]?([^\s。\-—]{2,12}(?:网|文库))|[-—_]\s*([^\s\-—_。]{2,16}(?:网|网站|论坛|文库|社区|日报|在线))/u;
const address =
  /(?:地址|原文|链接|网址|转自|来源|出处|转载)[^\n]{0,12}?(https?:\/\/[^\s《》（）()，。；、]{4,200})/u;

/** The site and address that the page's own words give; the page's elements come first. */
export function findSource({ page, removed }: DescriptionInput): FoundSource {
  const lines = removed.flatMap(({ text }) => text.split('\n')).filter((line) => line.length < 400);
  const first = (pattern: RegExp) =>
    lines
      .map((line) => pattern.exec(line))
      .find((match) => match !== null)
      ?.slice(1)
      .find(Boolean);
  const site = page.site ?? first(shared) ?? first(from);
  const url = page.url ?? lines.map((line) => address.exec(line)?.[1]).find(Boolean);
  return { ...(site ? { site } : {}), ...(url ? { url } : {}) };
}
