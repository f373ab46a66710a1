import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rewriteTags } from '../site/rewrite-tags.ts';
import { type RunningServer, serve } from '../site/serve.ts';
import { openBrowser } from './browser.ts';
import { abreast } from './site/abreast.ts';
import { hostile, sampleDrafts } from './site/archive.ts';
import { type BuiltSite, buildArchive } from './site/build.ts';
import { brokenLinks, readPages } from './site/links.ts';
import { type Look, lookFaults, openAll } from './site/page-looks.ts';
import { watchPage } from './site/watch-page.ts';

const speech = 'speeches/2012-06-15-luwenlan-aaaaaa/';
const pages = [
  '',
  'en/',
  'zh-hant/',
  'speeches/',
  'years/',
  'speakers/',
  'places/',
  'search/',
  'about/',
  'browse/',
  'occasions/',
  'cited/',
  'sources/',
  'coverage/',
  'quality/',
  'compare/',
  'report/',
  'guide/restore/',
  speech,
  `${speech}changes/`,
  'policies/2014-09-01-wangge-yijian-dddddd/',
];

let site: BuiltSite;
let browser: Browser;
let atRoot: RunningServer;
let below: RunningServer;

beforeAll(async () => {
  [site, browser] = await Promise.all([buildArchive(sampleDrafts), openBrowser()]);
  atRoot = await serve(site.dist, { port: 0 });
  below = await serve(site.dist, { port: 0, base: '/a/b/' });
});

afterAll(async () => {
  await Promise.all([browser?.close(), atRoot?.close(), below?.close()]);
  await site?.remove();
});

describe('the built files', () => {
  it('hold no link that leads nowhere, and none that is bound to a host or a root', async () => {
    expect(await brokenLinks(site.dist, (file) => file === '404.html')).toEqual([]);
  });

  it('hold no inline style, script or handler of their own', async () => {
    const faults = (await readPages(site.dist)).flatMap(({ file, html }) => {
      const found: string[] = [];
      rewriteTags(html, (tag, name) => {
        const names = tag.replace(/"[^"]*"|'[^']*'/g, '""');
        if (/\s(?:style|on[a-z]+)=/.test(names) || name === 'style') found.push(`${file}: ${tag}`);
        if (name === 'script' && !/\ssrc=/.test(names)) found.push(`${file}: ${tag}`);
        return tag;
      });
      return found;
    });
    expect(faults).toEqual([]);
  });

  it('do not hold the text of a document that was taken down, and keep its address', async () => {
    const page = await readFile(
      path.join(site.dist, 'speeches/2016-05-04-withheld-ffffff/index.html'),
      'utf8',
    );
    expect(page).toContain('id="p1"');
    expect(page).not.toContain('绝不能出现');
  });
});

describe.each([
  ['at the root of a host', () => atRoot.url],
  ['below a path', () => below.url],
])('%s', (_, address) => {
  it('every page opens without a fault and without asking another host', async () => {
    const context = await browser.newContext();
    const found = await abreast(pages, async (name) => {
      const { page, faults } = await watchPage(context, new URL(address()).origin);
      await page.goto(address() + name, { waitUntil: 'networkidle' });
      if ((await page.locator('h1').count()) !== 1) faults.push('not one heading');
      await page.close();
      return faults.map((fault) => `/${name} ${fault}`);
    });
    expect(found.flat()).toEqual([]);
    await context.close();
  });

  it('shows a missing page with its styles, and the way home', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const response = await page.goto(`${address()}speeches/no/such/page/`);
    expect(response?.status()).toBe(404);
    expect(await page.evaluate(() => getComputedStyle(document.body).display)).toBe('flex');
    await page.locator('.prose a').first().click();
    expect(page.url()).toBe(address());
    await context.close();
  });
});

describe('from a disk', () => {
  const onDisk = (name: string) => `${pathToFileURL(site.dist).href}/${name}index.html`;

  it('every page opens without a fault', async () => {
    const context = await browser.newContext();
    const found = await abreast(pages, async (name) => {
      const { page, faults } = await watchPage(context, pathToFileURL(site.dist).href);
      await page.goto(onDisk(name));
      await page.close();
      return faults.map((fault) => `/${name} ${fault}`);
    });
    expect(found.flat()).toEqual([]);
    await context.close();
  });

  it('leads from the front page to a speech and to the explanation why it cannot be searched', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(onDisk(''));
    await page.locator('.documents-title a', { hasText: '春耕备耕' }).click();
    expect(await page.locator('.text').textContent()).toContain('网格员');
    await page.locator('[data-search-link]').click();
    await page.waitForURL(/search/);
    await page.locator('[data-part="file"]').waitFor({ timeout: 5_000 });
    expect(await page.locator('[data-part="file"]').textContent()).toContain('npm');
    await context.close();
  });
});

describe('without JavaScript', () => {
  it('a speech is read, its outline leads, every paragraph has its link, and doubts are explained', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(atRoot.url + speech);
    expect(await page.locator('#p2').textContent()).toContain('柳荫镇');
    await page.locator('.outline a').nth(1).click();
    expect(page.url()).toMatch(/#p6$/);
    expect(await page.locator('#p2 .pilcrow').getAttribute('href')).toBe('#p2');
    expect(await page.locator('.notes').textContent()).toContain('数目与上文不合');
    expect(await page.locator('.notes').textContent()).toContain('二百户');
    await page.goto(`${atRoot.url}search/`);
    expect(await page.locator('noscript').textContent()).toContain('JavaScript');
    await context.close();
  });
});

describe('hostile text', () => {
  it('is shown as text and runs nowhere', async () => {
    const context = await browser.newContext();
    const { page, faults } = await watchPage(context, new URL(atRoot.url).origin);
    for (const name of ['', 'speeches/', 'speakers/', 'places/', 'speeches/2020-01-01-hostile-eeeeee/']) {
      await page.goto(atRoot.url + name);
      expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
    }
    expect(await page.locator('h1').textContent()).toContain(hostile.trim());
    expect(await page.locator('#p1').textContent()).toContain('href="/speeches/"');
    expect(await page.locator('a[href^="javascript:"]').count()).toBe(0);
    await page.goto(`${atRoot.url}search/?q=${encodeURIComponent('恶意文本')}`);
    await page.locator('[data-state="done"] [data-id="2020-01-01-hostile-eeeeee"]').waitFor();
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
    expect(faults).toEqual([]);
    await context.close();
  });
});

const found = (page: Page) => page.locator('[data-state="done"]').waitFor();
const looks: Look[] = [
  { width: 390, name: '' },
  { width: 390, name: speech },
  { width: 1280, name: '' },
  { width: 1280, name: 'speeches/' },
  { width: 1280, name: 'places/' },
  { width: 1280, name: 'about/' },
  { width: 1280, name: speech },
  { width: 1280, name: 'speeches/undated-juzhang-cccccc/' },
  { width: 320, name: '' },
  { width: 320, name: 'speakers/' },
  { width: 320, name: speech },
  { width: 320, name: 'en/search/?q=网格员', prepare: found },
  { width: 390, name: 'search/?q=网格员', prepare: found },
  { width: 1280, name: 'search/?q=网格员', prepare: found },
  { width: 1280, name: 'en/search/?q=网格员', prepare: found },
];

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  it('pages fit their windows with everything open and have no fault that axe finds', async () => {
    const opened = looks.map(({ prepare, ...look }) => ({
      ...look,
      prepare: async (page: Page) => {
        await prepare?.(page);
        await openAll(page);
      },
    }));
    expect(await lookFaults(browser, atRoot.url, opened, colorScheme)).toEqual([]);
  });
});

describe('by keyboard', () => {
  it('the first stop leads past the navigation, and / leads to the search box', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(atRoot.url);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('q');
    await page.goto(atRoot.url + speech);
    await page.keyboard.press('/');
    const quick = page.locator('dialog.quick input');
    await quick.fill('网格员');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${atRoot.url}search/**`);
    await context.close();
  });
});
