import { expect, it } from 'vitest';
import { pathInLanguage } from './path-in-language.ts';

it.each([
  ['', 'en/'],
  ['index.html', 'en/index.html'],
  ['years/2012/', 'en/years/2012/'],
  ['years/2012/index.html', 'en/years/2012/index.html'],
  ['speeches/', 'en/speeches/'],
  ['search/index.html', 'en/search/index.html'],
  ['compare/index.html', 'en/compare/index.html'],
  ['measures/course/', 'en/measures/course/'],
])('%s has its own page in another language, %s', (path, there) =>
  expect(pathInLanguage(path, 'en')).toBe(there),
);

it.each([
  'speeches/2012-06-15-x-aaaaaa/',
  'policies/2012-06-15-x-aaaaaa/changes/index.html',
  'compare/a/b/',
  'years/2012/page/2/',
  'measures/course/x/2012--2013/',
  'accounts/x.json',
  'feeds/all.xml',
  'en/years/2012/',
  'zh-hant/',
])('%s exists once', (path) => expect(pathInLanguage(path, 'en')).toBe(path));
