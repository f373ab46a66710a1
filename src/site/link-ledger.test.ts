import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLinkLedger } from './link-ledger.ts';
import { placePage } from './place-page.ts';

const files = new Set(['index.html', 'a/index.html', 'a/b.css', '名/index.html', 'data.json']);

/** What is broken on one page with one tag. */
function brokenIn(tag: string, page = 'a/index.html'): string[] {
  const ledger = createLinkLedger();
  placePage('index.html', '<h2 id="p1">', new Set(), ledger);
  placePage(page, `<p id="p2">${tag}`, new Set(), ledger);
  return ledger.broken(files);
}

describe('the ledger of links', () => {
  it.each([
    '<a href="../index.html">',
    '<a href="/index.html#p1">',
    '<a href="/a/#p2">',
    '<a href="../index.html#p1">',
    '<a href="#p2">',
    '<a href="../%E5%90%8D/index.html">',
    '<a href="./index.html?q=a&amp;b=c">',
    '<link href="b.css">',
    '<script src="../a/b.css"></script>',
    '<a href="https://elsewhere.example/x">',
    '<a href="mailto:a@b.example">',
    '<a href="../data.json#x">',
    '<p class="href">',
  ])('finds %s', (tag) => {
    expect(brokenIn(tag)).toEqual([]);
  });

  it.each([
    ['<a href="../c/index.html">', 'a/index.html → c/index.html'],
    ['<a href="../">', 'a/index.html → '],
    ['<a href="../index.html#p9">', 'a/index.html → index.html#p9'],
    ['<a href="/c/#x">', 'a/index.html → c/index.html#x'],
    ['<a href="#p9">', 'a/index.html → a/index.html#p9'],
    ['<form action="x/">', 'a/index.html → a/x/'],
    ['<img src="%E0%A4%A">', 'a/index.html → a/%E0%A4%A'],
  ])('misses %s', (tag, said) => {
    expect(brokenIn(tag)).toEqual([said]);
  });

  it('reads an address as a browser does', () => {
    const address = fc.string({
      unit: fc.constantFrom('a', '名', '/', '.', '..', '#', '?', '%41', './', '../'),
      maxLength: 7,
    });
    void fc.assert(
      fc.property(fc.constantFrom('index.html', 'a/index.html', 'a/b/index.html'), address, (page, href) => {
        fc.pre(!href.startsWith('/'));
        const { pathname, hash } = new URL(href, `file:///${page}`);
        const ledger = createLinkLedger();
        ledger.page(page, [], [href]);
        const said = `${page} → ${decodeURIComponent(pathname).slice(1)}${decodeURIComponent(hash)}`;
        expect(ledger.broken(new Set())).toEqual([said]);
      }),
      { numRuns: 2000 },
    );
  });

  it('names each target once', () => {
    const ledger = createLinkLedger();
    ledger.page('index.html', [], ['x.html']);
    ledger.page('a/index.html', [], ['../x.html']);
    expect(ledger.broken(files)).toEqual(['index.html → x.html']);
  });
});
