import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DOMParser } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CorpusDocument } from '../../corpus/index.ts';
import { documentOf, hostile, sampleDrafts } from '../../testing/site/archive.ts';
import { toJsonFeed, toRss } from './feed.ts';
import { feedLinks } from './feed-links.ts';
import { makeFeeds } from './make-feeds.ts';
import { readFeedQueries } from './read-feeds.ts';

const vocabulary = {
  names: {
    theme: { jiaoyu: { 'zh-hans': '教育', 'zh-hant': '教育', en: 'Education' } },
    measure: {},
  },
  renamings: [],
  phrases: [],
};
const documents = sampleDrafts
  .filter(({ fields }) => fields?.access !== 'withheld')
  .map((draft, at) => {
    const themes = at === 0 ? ['jiaoyu'] : [];
    const { record, blocks } = documentOf({ ...draft, fields: { ...draft.fields, themes } });
    return { record, blocks, file: `${record.id}.mdx` } as unknown as CorpusDocument;
  });
const queries = [
  { name: 'wangge', title: '网格', query: '网格员 年份:2012' },
  { name: 'jiaoyu', title: '教育', query: '主题:education' },
];
const make = (site?: string) => makeFeeds(documents, queries, vocabulary, feedLinks(site));
const feed = (name: string, site?: string) => {
  const found = make(site).find((one) => one.name === name);
  if (!found) throw new Error(`no feed ${name}`);
  return found.feed;
};
const first = '2012-06-15-luwenlan-aaaaaa';

describe('feeds', () => {
  it('exist for all, each theme, each speaker and each saved search', () => {
    const names = make().map(({ name }) => name);
    expect(names.slice(0, 2)).toEqual(['all', 'theme-jiaoyu']);
    expect(names.filter((name) => name.startsWith('speaker-'))).toHaveLength(3);
    expect(names.slice(-2)).toEqual(['query-wangge', 'query-jiaoyu']);
  });

  it.each([
    ['all', 5],
    ['theme-jiaoyu', 1],
    ['query-wangge', 1],
    ['query-jiaoyu', 1],
  ])('%s holds %i', (name, count) => {
    expect(feed(name).items).toHaveLength(count);
    if (count === 1) expect(feed(name).items[0]?.id).toBe(first);
  });

  it('have full addresses where the archive states its own, and relative ones where it does not', () => {
    const site = 'https://archive.example.org/yan';
    expect(feed('all', site).self).toBe('https://archive.example.org/yan/feeds/all.xml');
    expect(feed('theme-jiaoyu', site).items[0]?.link).toBe(`${site}/speeches/${first}/`);
    expect(feed('theme-jiaoyu').items[0]?.link).toBe(`../speeches/${first}/`);
    expect(feed('query-wangge').home).toMatch(/^\.\.\/search\/\?q=/);
    expect(feed('all').home).toBe('../');
  });

  it('are whole XML, whatever a title holds', () => {
    const text = toRss({
      ...feed('all'),
      items: [
        ...feed('all').items,
        { id: 'x', title: `\u0000${hostile}\ud842`, link: '../', summary: ']]>&' },
      ],
    });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: XML has no way to write it
    expect(text).not.toMatch(/\u0000|\ud842/);
    const xml = new DOMParser().parseFromString(text, 'text/xml');
    expect(xml.querySelectorAll('item')).toHaveLength(6);
    expect(xml.querySelectorAll('script')).toHaveLength(0);
    const titles = [...xml.querySelectorAll('item > title')].map(({ textContent }) => textContent);
    expect(titles).toContain(hostile);
    const guids = [...xml.querySelectorAll('guid')].map((guid) => guid.getAttribute('isPermaLink'));
    expect(new Set(guids)).toEqual(new Set(['false']));
    expect(xml.querySelector('item > pubDate')?.textContent).toMatch(
      /^\w{3}, \d\d \w{3} \d{4} 04:00:00 GMT$/,
    );
  });

  it('are JSON after JSON Feed', () => {
    const { version, items } = JSON.parse(toJsonFeed(feed('theme-jiaoyu', 'https://a.example/')));
    expect(version).toBe('https://jsonfeed.org/version/1.1');
    expect(items[0]).toMatchObject({ id: first, date_published: '2012-06-15T12:00:00+08:00' });
  });
});

describe('feeds.yml', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'yanlu-feeds-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('may be missing', async () => {
    expect(await readFeedQueries(folder)).toEqual([]);
  });

  it.each([
    ['- {name: wangge, title: 网格, query: 网格员}', undefined],
    ['', undefined],
    ['- {name: 网格, title: 网格, query: 网格员}', /lower-case/],
    ['- {name: a, title: 甲, query: "，"}', /query of a/],
    ['- {name: a, title: 甲, query: "年份:去年"}', /year-unreadable/],
    ['- {name: a, title: 甲, query: 乙}\n- {name: a, title: 甲, query: 乙}', /one name/],
    ['- {name: a', /cannot be used/],
    ['text', /array/],
  ])('%s', async (text, fault) => {
    await writeFile(path.join(folder, 'feeds.yml'), text);
    if (fault) await expect(readFeedQueries(folder)).rejects.toThrow(fault);
    else expect(await readFeedQueries(folder)).toBeInstanceOf(Array);
  });
});
