import { describe, expect, it } from 'vitest';
import { lineEvidence } from './line-evidence.ts';
import { pageLines } from './page-lines.ts';
import { parsePage } from './parse-page.ts';

const spoken = '今天开这个会，只讲修渠一件事，哪一段归谁修，哪一天通水，都要写在墙上的表里。';
const evidenceOf = (html: string) =>
  Object.fromEntries(lineEvidence(html, pageLines(parsePage(html))).map((line) => [line.text, line]));
const page = (body: string) => `<html><body>${body}</body></html>`;

describe('what a page shows of its lines', () => {
  it('tells links from words', () => {
    const found = evidenceOf(
      page(
        `<p><a href="/">首页</a><a href="/a">要闻</a></p><p>来源：<a href="/b">日报</a></p><p>${spoken}</p>`,
      ),
    );
    expect(found['首页要闻']?.links).toBe(1);
    expect(found['来源：日报']?.links).toBeCloseTo(0.4);
    expect(found[spoken]?.links).toBe(0);
  });

  it('ends a link that was never closed where the next one ends', () => {
    const found = evidenceOf(page(`<p><a>上一篇<a>下一篇</a></p><p>${spoken}</p>`));
    expect(found[spoken]?.links).toBe(0);
  });

  it.each([
    ['<nav>要闻</nav>', '要闻', 'furniture', 'nav'],
    ['<div class="article-share">要闻</div>', '要闻', 'furniture', 'class share'],
    ['<div id="footnotes">要闻</div>', '要闻', undefined, undefined],
    ['<div id="page_footer">要闻</div>', '要闻', 'furniture', 'id footer'],
    ['<h1>要闻</h1>', '要闻', 'title', 'h1'],
    ['<div class="TRS_Editor">要闻</div>', '要闻', 'text', 'class editor'],
    ['<div role="search">要闻</div>', '要闻', 'furniture', 'role search'],
  ])('%s', (html, text, holds, region) => {
    const found = evidenceOf(page(`${html}<div>${`<p>${spoken}</p>`.repeat(4)}</div>`))[text];
    expect([found?.holds, found?.region]).toEqual([holds, region]);
  });

  it('takes no element around all of the text for furniture, whatever its name', () => {
    const found = evidenceOf(page(`<form id="form1"><div>${`<p>${spoken}</p>`.repeat(4)}</div></form>`));
    expect(found[spoken]?.holds).toBeUndefined();
  });

  it('says which lines stand in the element of the sentences', () => {
    const found = evidenceOf(
      page(`<div><p>县长 王明</p>${`<p>${spoken}</p>`.repeat(4)}</div><ul><li>县财政局</li></ul>`),
    );
    expect([found['县长 王明']?.core, found['县长 王明']?.beside]).toEqual([true, true]);
    expect([found['县财政局']?.core, found['县财政局']?.beside]).toEqual([false, false]);
  });

  it('says nothing of place where all lines stand in one element', () => {
    const found = evidenceOf(page(`首页<br>${spoken}<br>${spoken}<br>打印`));
    expect([found.打印?.core, found.打印?.beside]).toEqual([undefined, undefined]);
  });

  it('names the pieces that a browser does not show', () => {
    const found = evidenceOf(
      page(
        `<p>同志们：<font class="jammer">k8 |2 v; Q</font></p><p>${spoken}<span style="display: none">x! z$</span></p>`,
      ),
    );
    expect(Object.values(found).map(({ hidden }) => hidden)).toEqual([['k8 |2 v; Q'], ['x! z$']]);
  });
});
