import { escapeMarkup } from './markup.ts';
import type { PageText } from './pages.ts';

export interface PortalPage extends PageText {
  readonly site: string;
  readonly host: string;
  /** From the start page down to the column, as breadcrumbs show it. */
  readonly path: readonly string[];
  readonly source: string;
  /** `2012-04-13 08:26`. */
  readonly publishedAt: string;
  readonly editor: string;
  readonly related: readonly string[];
  /** In the page's meta element. */
  readonly charset: string;
  /** Names of the files of an article of several pages, in order, and which of them this is, from 0. */
  readonly pages?: { readonly files: readonly string[]; readonly at: number };
}

/** Links to the other pages of an article; the page itself is a number without a link. */
function pager({ files, at }: NonNullable<PortalPage['pages']>): string {
  const link = (to: number, label: string) =>
    files[to] === undefined ? '' : `<a href="${escapeMarkup(files[to])}">${label}</a> `;
  const numbers = files.map((_, index) =>
    index === at ? `<b>[${index + 1}]</b> ` : link(index, `[${index + 1}]`),
  );
  return `<div class="pages">${link(at - 1, '上一页')}${numbers.join('')}${link(at + 1, '下一页')}</div>\n`;
}

const item = (label: string) => `<li><a href="#">${escapeMarkup(label)}</a></li>`;

/** The page of a news portal: navigation, breadcrumbs, size of type, sharing, related reading, footer, scripts. */
export function newsPortal(page: PortalPage): string {
  const title = escapeMarkup(page.title);
  const crumbs = ['首页', ...page.path].map((step) => `<a href="#">${escapeMarkup(step)}</a>`).join(' &gt; ');
  const body = page.lines.map((line) => `<p>　　${escapeMarkup(line)}</p>`).join('\n');
  return `<!DOCTYPE html>
<html>
<head>
<meta http-equiv="Content-Type" content="text/html; charset=${page.charset}">
<title>${title}_${page.site}</title>
<meta name="keywords" content="${page.path.join(',')}">
<script src="/js/jquery.min.js"></script>
<style>.nav li{float:left} #zoom p{line-height:2}</style>
</head>
<body>
<div class="top"><span>虚构样本</span> <a href="#">设为首页</a> <a href="#">加入收藏</a></div>
<div class="logo"><img src="/images/logo.gif" alt="${page.site}"></div>
<ul class="nav">${['首页', '本地新闻', '县区动态', '政务公开', '图片', '视频', '便民服务'].map(item).join('')}</ul>
<div class="crumb">当前位置：${crumbs} &gt; 正文</div>
<h1>${title}</h1>
<div class="info">来源：${page.source}　发布时间：${page.publishedAt}　【字号：<a href="javascript:zoom(18)">大</a> <a href="javascript:zoom(16)">中</a> <a href="javascript:zoom(14)">小</a>】　<a href="javascript:window.print()">打印</a></div>
<div class="share">分享到：<a href="#">微博</a> <a href="#">空间</a></div>
<div id="zoom">
${body}
</div>
${page.pages ? pager(page.pages) : ''}<div class="editor">（责任编辑：${page.editor}）</div>
<div class="related"><h3>相关阅读</h3><ul>${page.related.map(item).join('')}</ul></div>
<div class="footer"><p>关于我们 | 联系我们 | 网站地图 | 法律声明</p><p>${page.site} 版权所有 未经授权禁止转载</p><p>网址：http://${page.host}/</p></div>
<script>document.write('<img src="http://${page.host}/count?p=' + location.pathname + '">');</script>
</body>
</html>
`;
}

export interface OpenInformation extends PageText {
  readonly site: string;
  readonly host: string;
  readonly index: string;
  readonly issuer: string;
  readonly number: string;
  readonly issued: string;
  readonly published: string;
}

/** The page of a government's register of open information: a table of the document's data above its text. */
export function openInformationPage(page: OpenInformation): string {
  const title = escapeMarkup(page.title);
  const body = page.lines.map((line) => `<p style="text-indent:2em">${escapeMarkup(line)}</p>`).join('\n');
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>${title}</title>
<meta name="SiteName" content="${page.site}">
<meta name="SiteDomain" content="${page.host}">
<meta name="ColumnName" content="政策文件">
<meta name="ArticleTitle" content="${title}">
<meta name="PubDate" content="${page.published}">
</head>
<body>
<header><a href="/">${page.site}</a> <span>虚构样本</span></header>
<nav><ul>${['首页', '信息公开', '政策文件', '办事服务', '互动交流'].map(item).join('')}</ul></nav>
<table class="register">
<tr><td>索引号：</td><td>${page.index}</td><td>发布机构：</td><td>${page.issuer}</td></tr>
<tr><td>文号：</td><td>${page.number}</td><td>成文日期：</td><td>${page.issued}</td></tr>
<tr><td>发布日期：</td><td>${page.published}</td><td>有效性：</td><td>有效</td></tr>
</table>
<article>
<h2>${title}</h2>
${body}
</article>
<div class="tools"><a href="#">打印</a> <a href="#">关闭</a> <a href="#">收藏</a></div>
<footer><p>主办：${page.issuer}办公室</p><p>${page.site} 版权所有</p><p>网站地图 | 隐私声明</p></footer>
<script>var _hits = 0;</script>
</body>
</html>
`;
}
