import { describe, expect, it } from 'vitest';
import { documentUrl, facetUrl, homeUrl, kindUrl, slugOf } from './urls.ts';

describe('slugOf', () => {
  it.each([
    ['陈建', '9648-5efa'],
    ['a/b', '61-2f-62'],
    ['..', '2e-2e'],
    ['𠮷', '20bb7'],
    ['', '0'],
  ])('%s is %s', (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });

  it('keeps names apart that differ in one character, however long they are', () => {
    const names = [
      '甲',
      '甲甲',
      '甲'.repeat(300),
      `${'甲'.repeat(299)}乙`,
      `${'甲'.repeat(41)}`,
      '甲'.repeat(40),
    ];
    const slugs = names.map(slugOf);
    expect(new Set(slugs).size).toBe(names.length);
    expect(Math.max(...slugs.map((slug) => slug.length))).toBeLessThan(255);
  });
});

describe('addresses', () => {
  it.each([
    [homeUrl(), '/'],
    [homeUrl('en'), '/en/'],
    [kindUrl('zh-hans', 'speech'), '/speeches/'],
    [kindUrl('zh-hant', 'policy', 3), '/zh-hant/policies/page/3/'],
    [facetUrl('en', 'years', '2012'), '/en/years/2012/'],
    [facetUrl('zh-hans', 'speakers', 'unknown', 2), '/speakers/unknown/page/2/'],
    [documentUrl({ kind: 'other', id: 'undated-a-000000' }), '/others/undated-a-000000/'],
    [documentUrl({ kind: 'speech', id: 'undated-a-000000' }, 'p12'), '/speeches/undated-a-000000/#p12'],
  ])('%s', (made, expected) => {
    expect(made).toBe(expected);
  });
});
