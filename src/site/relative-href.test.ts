import path from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { relativeHref, relativeStyles, relativeTag } from './relative-href.ts';
import { rewriteTags } from './rewrite-tags.ts';

describe('relativeHref', () => {
  it.each([
    ['index.html', '/', './index.html'],
    ['index.html', '/speeches/', './speeches/index.html'],
    ['speeches/index.html', '/', '../index.html'],
    ['speeches/a/index.html', '/speeches/b/#p3', '../b/index.html#p3'],
    ['speeches/a/index.html', '/_astro/x.css', '../../_astro/x.css'],
    ['en/index.html', '/search/?q=%E7%BD%91#a', '../search/index.html?q=%E7%BD%91#a'],
    ['a/index.html', '/a/', './index.html'],
    ['index.html', '/x:y/', './x:y/index.html'],
  ])('%s → %s is %s', (page, address, expected) => {
    expect(relativeHref(page, address)).toBe(expected);
  });
});

describe('any address', () => {
  const segment = fc.constantFrom('a', 'b', '年', 'ab', 'index.html', '..', '.', '');
  it('leads where it led', () => {
    void fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'b', '年', 'ab'), { maxLength: 4 }),
        fc.array(segment, { minLength: 1, maxLength: 5 }),
        (folders, segments) => {
          const page = [...folders, 'index.html'].join('/');
          const address = `/${segments.join('/')}`;
          const seen = new URL(relativeHref(page, address), `file:///${page}`).pathname;
          const file = address.endsWith('/') ? `${address}index.html` : address;
          expect(seen.replace(/\/$/, '')).toBe(
            new URL(`file://${path.posix.normalize(file)}`).pathname.replace(/\/$/, ''),
          );
        },
      ),
    );
  });
});

describe('relativeTag', () => {
  it.each([
    ['<a href="/years/">', '<a href="./years/index.html">'],
    ["<a href='/years/'>", "<a href='./years/index.html'>"],
    ['<a href="https://example.com/">', '<a href="https://example.com/">'],
    ['<a href="//example.com/">', '<a href="//example.com/">'],
    ['<a href="#p1">', '<a href="#p1">'],
    ['<form action="/search/" method="get">', '<form action="./search/index.html" method="get">'],
    ['<img srcset="/a.png 1x, /b.png 2x">', '<img srcset="./a.png 1x, ./b.png 2x">'],
  ])('%s', (tag, expected) => {
    expect(relativeTag('index.html', tag)).toBe(expected);
  });
});

describe('relativeStyles', () => {
  it.each([
    ['a{b:url(/c/d.png)}', 'a{b:url(../c/d.png)}'],
    ['a{b:url("/c/d.png")}', 'a{b:url("../c/d.png")}'],
    ['a{b:url(data:x)}', 'a{b:url(data:x)}'],
  ])('%s', (css, expected) => {
    expect(relativeStyles('_astro/x.css', css)).toBe(expected);
  });
});

describe('rewriteTags', () => {
  const mark = (html: string) => rewriteTags(html, (tag, name) => `[${name}${tag.length}]`);

  it.each([
    ['tags, not text', '<p>a href="/x" < b</p>', '[p3]a href="/x" < b</p>'],
    ['quoted angle brackets', '<a title="<b>">x</a>', '[a15]x</a>'],
    ['comments', '<!-- <a> --><i>', '<!-- <a> -->[i3]'],
    ['the content of scripts', '<script>"<a>"</script><b>', '[script8]"<a>"</script>[b3]'],
    ['a tag that never ends', 'x<a href="', 'x<a href="'],
    ['the document type', '<!DOCTYPE html><p>', '<!DOCTYPE html>[p3]'],
  ])('passes %s', (_, html, expected) => {
    expect(mark(html)).toBe(expected);
  });

  it('takes time in proportion to its input', () => {
    const html = '<a '.repeat(20_000);
    const start = performance.now();
    mark(html);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
