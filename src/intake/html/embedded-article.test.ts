import { describe, expect, it } from 'vitest';
import { readPage } from '../readers/html.ts';
import { articleOfData, articleOfFeed, dayOfMail } from './embedded-article.ts';

const paragraph =
  '今天开这个会，只讲修渠一件事。哪一段归谁修，哪一天通水，都写在墙上的表里，大家散会以后自己去看，看完了签字，签了字就要算数。';
const content = `<p>同志们：</p><p>${paragraph}</p><p>${paragraph}</p>`;
const read = (html: string) => readPage(new TextEncoder().encode(html), 'a.html');
const inJson = JSON.stringify({
  code: 0,
  data: { title: '在修渠会上的讲话', publishTime: '2016-08-24 17:02', contentHtml: content },
}).replaceAll('</', '<\\/');

describe('a page whose text is data', () => {
  it.each([
    ['JSON alone', `<script type="application/json">${inJson}</script>`],
    ['behind a name', `<script>window.__DATA__ = ${inJson};</script>`],
    ['behind other scripts', `<script>var a={};</script><script>self["x"]=${inJson}</script>`],
  ])('%s', (_, script) => {
    const { text, page } = read(
      `<html><head><title>修渠</title></head><body><div id="root">正在加载</div>${script}</body></html>`,
    );
    expect(text.split('\n')).toEqual(['正在加载', '在修渠会上的讲话', '同志们：', paragraph, paragraph]);
    expect(page.published).toBe('2016-08-24 17:02');
  });

  it('is left alone where it shows its text', () => {
    const html = `<html><body>${content}${content}<script type="application/json">${inJson}</script></body></html>`;
    expect(read(html).text).not.toContain('在修渠会上的讲话');
  });

  it.each([
    ['settings', '<script>window.a={"lang":"zh"}</script>'],
    ['broken', '<script type="application/json">{"a":"<p>'],
    ['a program', '<script>var a = {b: function(){ return "<p>" }}</script>'],
    ['scripts never closed but once', `${'<script>'.repeat(200_000)}</script>`],
    ['deep', `<script>${'['.repeat(20_000)}${']'.repeat(20_000)}</script>`],
  ])('%s is none', (_, script) => {
    expect(articleOfData(script)).toBeUndefined();
  });
});

describe('a feed of one article', () => {
  const item = (body: string) =>
    `<?xml version="1.0"?><rss><channel><title>岚水新闻网</title><item><title>在修渠会上的讲话</title><pubDate>Wed, 23 Sep 2020 08:00:00 +0800</pubDate>${body}</item></channel></rss>`;
  it.each([
    ['CDATA', `<content:encoded><![CDATA[${content}]]></content:encoded>`],
    ['escaped', `<description>${content.replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</description>`],
  ])('%s', (_, body) => {
    const { text, page } = read(item(body));
    expect(text.split('\n')).toEqual(['在修渠会上的讲话', '同志们：', paragraph, paragraph]);
    expect(page).toMatchObject({ title: '在修渠会上的讲话', published: '2020-09-23', site: '岚水新闻网' });
  });

  it('is none where there are several', () => {
    expect(articleOfFeed(item('</item><item>'))).toBeUndefined();
  });
});

it('reads the day of a mail', () => {
  expect(dayOfMail('Tue, 3 Mar 2020 08:11:12 -0000')).toBe('2020-03-03');
  expect(dayOfMail('yesterday')).toBeUndefined();
});
