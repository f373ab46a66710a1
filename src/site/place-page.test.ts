import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLinkLedger } from './link-ledger.ts';
import { placePage } from './place-page.ts';

const classic = new Set(['/_astro/a.js']);
const place = (html: string, page = 'a/index.html') =>
  Buffer.from(placePage(page, html, classic, createLinkLedger())).toString('utf8');

describe('a page at its place', () => {
  it.each([
    ['an address from the root', '<a href="/b/#p1">年</a>', '<a href="../b/index.html#p1">年</a>'],
    ['two of them', '<a href="/b/" data-href="/">', '<a href="../b/index.html" data-href="../index.html">'],
    ['in single quotes', "<a href='/b/'>", "<a href='../b/index.html'>"],
    ['several in one', '<img srcset="/b.png 1x, /c.png 2x">', '<img srcset="../b.png 1x, ../c.png 2x">'],
    ['behind a quoted angle', '<a title="<b> >" href="/b/">', '<a title="<b> >" href="../b/index.html">'],
    ['another host', '<a href="//b.example/">', '<a href="//b.example/">'],
    ['an attribute that only ends so', '<a x-href="/b/">', '<a x-href="/b/">'],
    ['text', '<p>src="/b/" < href="/b/"</p>', '<p>src="/b/" < href="/b/"</p>'],
    ['a comment', '<!-- <a href="/b/"> -->', '<!-- <a href="/b/"> -->'],
    ['a title', '<title><a href="/b/"></title>', '<title><a href="/b/"></title>'],
    ['a script', '<script>"<a href=\\"/b/\\">"</script>', '<script>"<a href=\\"/b/\\">"</script>'],
    [
      'a script that is no module',
      '<script type="module" src="/_astro/a.js"></script>',
      '<script defer src="../_astro/a.js"></script>',
    ],
    [
      'a page that leads on',
      '<meta http-equiv="refresh" content="0;url=/b/?a=1">',
      '<meta http-equiv="refresh" content="0;url=../b/index.html?a=1">',
    ],
    ['a tag that never ends', '年<a href="/b/"', '年<a href="/b/"'],
  ])('%s', (_, html, expected) => {
    expect(place(html)).toBe(expected);
  });

  it('stays as it is where it is shown for any missing address, but for its scripts', () => {
    const html = '<a href="/b/"></a><script type="module" src="/_astro/a.js"></script>';
    expect(place(html, '404.html')).toBe('<a href="/b/"></a><script defer src="/_astro/a.js"></script>');
  });

  it('is whole, whatever is written on it', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '=',
      '/',
      '!--',
      '-->',
      'a',
      ' id="x"',
      '年',
      '𠮷',
      'script',
      '\n',
    );
    void fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const html = pieces.join('');
        expect(place(html)).toBe(html);
      }),
      { numRuns: 2000 },
    );
  });

  it('takes time in proportion to its length', () => {
    const start = performance.now();
    place('<a '.repeat(20_000));
    place('<a href="x'.repeat(20_001));
    place('<script>'.repeat(20_000));
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
