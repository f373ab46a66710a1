import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from '../site/serve.ts';
import { openBrowser } from './browser.ts';
import { type Draft, writeArchive } from './site/archive.ts';
import { type BuiltSite, buildArchive, runBuild } from './site/build.ts';
import { brokenLinks } from './site/links.ts';
import { pageTypes } from './site/page-types.ts';
import { watchPage } from './site/watch-page.ts';

const made: BuiltSite[] = [];
const build = async (drafts: readonly Draft[]) => {
  const site = await buildArchive(drafts);
  made.push(site);
  return site;
};

afterAll(() => Promise.all(made.map((site) => site.remove())));

const draft = (id: string, word: string): Draft => ({
  id,
  fields: {
    title: `关于${word}的讲话`,
    speaker: { name: `${word}甲` },
    place: { name: `${word}县`, chain: [`${word}县`] },
  },
  lines: [`${word}是这一份档案才有的词。`],
});

/** The files of a site in which a word stands, index included. */
async function filesWith(dist: string, word: string): Promise<string[]> {
  const found: string[] = [];
  for (const file of await readdir(dist, { recursive: true, withFileTypes: true })) {
    if (!file.isFile()) continue;
    const bytes = await readFile(path.join(file.parentPath, file.name));
    const plain = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
    if (plain.includes(word)) found.push(path.relative(dist, path.join(file.parentPath, file.name)));
  }
  return found;
}

const taken: Draft = {
  id: 'undated-d-dddddd',
  fields: {
    title: '关于雁归的讲话',
    access: 'withheld',
    salutation: '雁语同志：',
    aliases: { p9: 'p2' },
    cites: [{ title: '雁语意见', anchor: 'p2' }],
  },
  lines: ['# 雁语是标题', '雁语是正文。'],
};

let first: BuiltSite;
let empty: BuiltSite;

beforeAll(async () => {
  first = await build([draft('undated-a-aaaaaa', '鹤鸣'), draft('undated-b-bbbbbb', '鹿饮'), taken]);
  empty = await build([]);
});

describe('several archives in one checkout', () => {
  it('a text that was taken down leaves page, search and data; its title and its anchors stay', async () => {
    const { dist } = first;
    expect(await filesWith(dist, '雁语')).toEqual([]);
    const page = await readFile(path.join(dist, 'speeches/undated-d-dddddd/index.html'), 'utf8');
    expect(page).toContain('关于雁归的讲话');
    for (const anchor of ['p1', 'p2', 'p9']) expect(page).toContain(`<span id="${anchor}">`);
    const found = (await filesWith(dist, '雁归')).filter((file) => /pagefind|search-/.test(file));
    expect(found).toEqual([]);
  });

  it('the site of the second holds nothing of the first, and a removed speech leaves', async () => {
    const second = await build([draft('undated-c-cccccc', '鱼跃')]);
    expect((await filesWith(first.dist, '鹤鸣')).length).toBeGreaterThan(3);
    expect(await filesWith(second.dist, '鹤鸣')).toEqual([]);
    expect((await filesWith(second.dist, '鱼跃')).length).toBeGreaterThan(3);

    // The same output folder and the same content folder, one speech less.
    await rm(path.join(first.contentDir, 'speeches'), { recursive: true });
    await writeArchive(first.contentDir, [draft('undated-b-bbbbbb', '鹿饮')]);
    await runBuild(first.contentDir, first.dist);
    expect(await filesWith(first.dist, '鹤鸣')).toEqual([]);
    expect((await filesWith(first.dist, '鹿饮')).length).toBeGreaterThan(3);
  });

  it('an empty archive is a site that says so', async () => {
    expect(await readFile(path.join(empty.dist, 'index.html'), 'utf8')).toContain('馆中还没有文本');
    expect(await readFile(path.join(empty.dist, 'speeches/index.html'), 'utf8')).toContain('还没有文本');
    expect(await brokenLinks(empty.dist, (file) => file === '404.html')).toEqual([]);
    const browser = await openBrowser();
    const server = await serve(empty.dist, { port: 0 });
    const { page, faults } = await watchPage(await browser.newContext(), new URL(server.url).origin);
    for (const name of pageTypes) {
      await page.goto(server.url + name);
      expect(await page.locator('h1').count(), name).toBe(1);
    }
    await page.goto(`${server.url}search/?q=${encodeURIComponent('网格')}`);
    await page.locator('[data-state="done"][data-total="0"]').waitFor();
    expect(await page.locator('[role="status"]').textContent()).toContain('还没有文本');
    expect(faults).toEqual([]);
    await Promise.all([browser.close(), server.close()]);
  });

  it('a list of 250 speeches is cut into pages that lead to one another', async () => {
    const many = Array.from({ length: 250 }, (_, index) =>
      draft(`undated-x-${String(index).padStart(6, '0')}`, '同题'),
    );
    const { dist } = await build(many);
    const first = await readFile(path.join(dist, 'en/speeches/index.html'), 'utf8');
    expect(first).toContain('page 1 of 3');
    expect(first).toContain('href="../../speeches/page/2/index.html"');
    const page = await readFile(path.join(dist, 'speeches/page/3/index.html'), 'utf8');
    expect(page.match(/documents-title/g)).toHaveLength(50);
    expect(await brokenLinks(dist, (file) => file === '404.html')).toEqual([]);
  });

  it('a folder that holds other things is not replaced', async () => {
    const { contentDir } = empty;
    await expect(runBuild(contentDir, path.dirname(contentDir))).rejects.toThrow('NotASite');
  });
});
