import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCorrections } from '../publish/index.ts';
import { type RunningServer, serve } from '../site/serve.ts';
import { openBrowser } from './browser.ts';
import { type Draft, sampleDrafts } from './site/archive.ts';
import { type BuiltSite, buildArchive } from './site/build.ts';
import { htmlFaults } from './site/html-faults.ts';
import { lookFaults, openAll } from './site/page-looks.ts';
import { pageTypes } from './site/page-types.ts';
import { plainHost } from './site/plain-host.ts';
import { violations } from './site/violations.ts';
import { watchPage } from './site/watch-page.ts';

const onDay = (date: string) => ({ date, datePrecision: 'day', dateBasis: 'stated' });
const inCity = { place: { name: '虚川市', chain: ['虚山省', '虚川市'] } };
const meeting = (date: string) => ({
  title: `在${date.slice(0, 4)}年全市防汛工作会议上的讲话`,
  occasion: `${date.slice(0, 4)}年全市防汛工作会议`,
  speaker: { name: '顾淮樟', role: date < '2015' ? '副市长' : '市长' },
  ...onDay(date),
  ...inCity,
});

const older: Draft = {
  id: '2013-04-02-guhuaizhang-111111',
  fields: {
    ...meeting('2013-04-02'),
    cites: [{ title: '关于推行楼栋长制度的意见', number: '虚政办发〔2014〕21号', anchor: 'p3' }],
  },
  lines: [
    '同志们：',
    '# 一、家底',
    '全市有水库二百七十六座，其中一百二十五座带病过汛，责任人的名字要写在坝头的牌子上。',
    '堤防要天天有人巡查，夜里也不例外。',
  ],
};
const newer: Draft = {
  id: '2016-04-05-guhuaizhang-222222',
  fields: { ...meeting('2016-04-05'), review: { status: 'checked', by: '王某', at: '2026-01-02' } },
  lines: [
    '同志们：',
    '# 一、家底',
    '全市有水库二百七十六座，其中十八座带病过汛，责任人的名字要写在坝头的牌子上。',
    '山洪预警要打到每一户，村里的喇叭要响。',
  ],
};
const between: Draft = {
  id: '2014-04-03-guhuaizhang-333333',
  fields: meeting('2014-04-03'),
  lines: ['同志们：', '今年只讲一件事：水库的闸门要能开能关。'],
};
const many: Draft[] = Array.from({ length: 130 }, (_, n) => ({
  id: `1999-invented-${String(n).padStart(6, '0')}`,
  fields: {
    title: `第${n}次例会上的讲话`,
    speaker: { name: n % 2 ? '陆问澜' : '顾淮樟', role: '县长' },
    date: '1999',
    datePrecision: 'year',
    dateBasis: 'stated',
  },
  lines: ['只有一句话。'],
}));
const drafts = [...sampleDrafts, older, newer, between, ...many];
const pair = `compare/${older.id}/${newer.id}/`;

let site: BuiltSite;
let browser: Browser;
let server: RunningServer;

beforeAll(async () => {
  browser = await openBrowser();
  site = await buildArchive(drafts, async (contentDir) => {
    await writeFile(
      path.join(contentDir, 'archive.yml'),
      'keeper:\n  name: 虚川市档案馆\n  email: keeper@archive.example\n',
    );
    await writeFile(path.join(contentDir, 'raw/扫描.pdf'), 'x');
  });
  server = await serve(site.dist, { port: 0 });
});

afterAll(async () => {
  await Promise.all([browser?.close(), server?.close()]);
  await site?.remove();
});

async function withPage(
  name: string,
  use: (page: Page, context: BrowserContext) => Promise<void>,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const { page, faults } = await watchPage(context, new URL(server.url).origin);
  await page.goto(server.url + name);
  await use(page, context);
  expect(faults).toEqual([]);
  await context.close();
}

const noScript = { javaScriptEnabled: false };

/** How far what was drawn moved while a page loaded, as browsers count it. */
const movedWhileLoading = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(sum), 300);
      }),
  );

describe('comparing', () => {
  it('two sittings of a meeting needs no JavaScript and marks what each has of its own', () =>
    withPage(
      'occasions/',
      async (page) => {
        await page.getByRole('link', { name: /全市防汛工作会议/ }).click();
        expect(await page.locator('.sittings').textContent()).toContain('2015');
        await page.getByRole('link', { name: '2013-04-02 · 2016-04-05' }).click();
        expect(page.url()).toContain(pair);
        expect(await page.locator('.compare-row').count()).toBeGreaterThan(1);
        expect(await page.locator('.compare-row').first().locator('.own').count()).toBe(0);
        expect(await page.locator('.compare-rows').textContent()).toContain('山洪预警');
      },
      noScript,
    ));

  it('any two keeps them in the address, and going back brings the former ones', () =>
    withPage('compare/', async (page) => {
      for (const [side, year, title] of [
        ['a', '2013', '2013年全市防汛'],
        ['b', '2016', '2016年全市防汛'],
      ] as const) {
        await page.locator(`[data-year="${side}"]`).selectOption(year);
        const option = page.locator(`[data-text="${side}"] option`, { hasText: title });
        await option.waitFor({ state: 'attached' });
        await page.locator(`[data-text="${side}"]`).selectOption((await option.getAttribute('value')) ?? '');
      }
      await page.getByRole('button', { name: '比较', exact: true }).click();
      const row = page.locator('.compare-partners', { hasText: '水库二百七十六座' });
      await row.waitFor();
      expect(await row.locator('.own').allTextContents()).toEqual(['一百二十五', '十八']);
      const address = page.url();
      expect(new URL(address).searchParams.get('a')).toBe(older.id);
      await page.getByRole('button', { name: '左右对调' }).click();
      await page.locator('.compare-head').first().getByText('2016年全市防汛').waitFor();
      await page.goBack();
      await page.locator('.compare-head').first().getByText('2013年全市防汛').waitFor();
      expect(page.url()).toBe(address);
      await page.getByLabel('只看有独有字句的段落').check();
      expect(await page.locator('.compare-row', { hasText: '同志们' }).isVisible()).toBe(false);
    }));

  it('says what is wrong with an address', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    for (const [query, said] of [
      [`a=${older.id}&b=${older.id}`, '同一篇'],
      [`a=${older.id}&b=no-such-text`, '未能取到'],
      [`a=${older.id}`, '请选右篇'],
    ]) {
      await page.goto(`${server.url}compare/?${query}`);
      await page.locator('[data-status]', { hasText: said }).waitFor();
    }
    await page.goto(`${server.url}compare/?a=../../x&b=%3Cscript%3E`);
    await page.locator('[data-year="a"]').selectOption('2013');
    expect(await page.locator('.compare-row').count()).toBe(0);
    await context.close();
  });
});

describe('a reader’s word', () => {
  it('becomes a correction that import reads', () =>
    withPage(`speeches/${newer.id}/`, async (page) => {
      await page.locator('#p3').hover();
      await page.locator('#p3 .pilcrow').click();
      await page.getByRole('link', { name: '本段有误' }).click();
      await page.locator('[data-form]:not([hidden])').waitFor();
      expect(new URL(page.url()).searchParams.get('p')).toBe('3');
      const box = page.locator('[data-text]');
      const text = await box.inputValue();
      expect(text).toContain('十八座');
      await box.fill(text.replace('十八座', '二十座'));
      await page.locator('[data-why]').fill('与"年鉴"核对: 第 3 页');
      const download = page.waitForEvent('download');
      await page.getByRole('link', { name: '下载文件' }).click();
      const file = await download;
      expect(file.suggestedFilename()).toBe(`${newer.id}.yml`);
      const [correction] = readCorrections(await readFile(await file.path(), 'utf8'), 'corrections/x.yml');
      expect(correction?.why).toBe('与"年鉴"核对: 第 3 页');
      expect(correction?.text?.[0]).toMatchObject({ from: '十八', to: '二十' });
      const mail = (await page.locator('[data-mail]').getAttribute('href')) ?? '';
      expect(mail).toContain('mailto:keeper@archive.example');
      expect(decodeURIComponent(mail)).toContain('二十');
    }));

  it('has an address without JavaScript too', () =>
    withPage(
      `speeches/${newer.id}/`,
      async (page) => {
        await page.getByRole('link', { name: '报告错误' }).click();
        expect(await page.locator('noscript').textContent()).toContain('写信');
        expect(await page.locator('a[href^="mailto:"]').first().getAttribute('href')).toBe(
          'mailto:keeper@archive.example',
        );
      },
      noScript,
    ));
});

describe('lists', () => {
  it('sort and filter without a reload, and say that a page is only a part', () =>
    withPage('years/1999/', async (page) => {
      const titles = page.locator('.documents > li:not([hidden]) .documents-title');
      expect(await titles.count()).toBe(100);
      await page.locator('[data-filter]').fill('例会 陆问澜');
      expect(await titles.count()).toBe(50);
      expect(await page.locator('[data-list-status]').textContent()).toContain('50 / 100');
      await page.locator('[data-filter]').fill('');
      await page.locator('[data-sort]').selectOption('name');
      const names = await titles.allTextContents();
      expect(names).toEqual([...names].sort(new Intl.Collator('zh-Hans-CN').compare));
      expect(await page.locator('.list-part').textContent()).toContain('130');
      await page.getByRole('link', { name: '下一页' }).click();
      expect(await titles.count()).toBe(30);
    }));

  it('read without JavaScript, with no tools that do nothing', () =>
    withPage(
      'speeches/',
      async (page) => {
        expect(await page.locator('.documents-title').count()).toBe(100);
        expect(await page.locator('.list-tools').isVisible()).toBe(false);
      },
      noScript,
    ));
});

describe('a page that exists once', () => {
  const sides = [
    `speeches/${newer.id}/`,
    'policies/2014-09-01-wangge-yijian-dddddd/',
    pair,
    'years/1999/page/2/',
  ];

  it('speaks the language that its reader came with, leads on in it, and moves nothing', () =>
    withPage('en/', async (page, context) => {
      for (const name of sides) {
        await page.goto(server.url + name, { waitUntil: 'networkidle' });
        const root = page.locator('html');
        expect(await root.getAttribute('lang'), name).toBe('en');
        await page.getByRole('navigation', { name: 'Main' }).waitFor();
        expect(await page.title(), name).toMatch(/言录$/);
        const left = await page.evaluate(() =>
          [...document.querySelectorAll('h2, dt, summary, legend, button, .site-header a, .pager *')]
            .filter((label) => /^\p{Script=Han}/u.test(label.textContent.trim()))
            .filter(
              (label) =>
                !label.closest('.text, .site-name, [lang^="zh"]') && !label.querySelector('[lang^="zh"]'),
            )
            .map((label) => label.outerHTML.slice(0, 120)),
        );
        expect(left, name).toEqual([]);
        const leads = await page.evaluate(() =>
          [...document.links].map(({ href }) => href).filter((href) => href.startsWith(location.origin)),
        );
        expect(leads.some((href) => href.includes('/en/browse/'))).toBe(true);
        for (const href of new Set(leads.map((one) => one.replace(/#.*/, ''))))
          expect((await context.request.get(href)).status(), href).toBe(200);
        expect(await movedWhileLoading(page), name).toBe(0);
        expect(await violations(page), name).toEqual([]);
      }
      expect(await page.locator('.documents-title').count()).toBe(30);
    }));

  it('is switched in place, remembers it, and goes back', () =>
    withPage(`speeches/${newer.id}/`, async (page) => {
      const text = await page.locator('.text').textContent();
      expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
      await page.getByRole('button', { name: '繁體' }).click();
      await page.locator('html[lang="zh-Hant"]').waitFor();
      await page.getByRole('link', { name: '說明' }).first().waitFor();
      expect(await page.locator('.text').textContent()).toBe(text);
      expect(await page.locator('.text').getAttribute('lang')).toBe('zh-Hans');
      await page.locator('#p3 .pilcrow').focus();
      await page.keyboard.press('Enter');
      expect(await page.locator('.paragraph-tools').textContent()).toContain('複製引文');
      expect(await violations(page)).toEqual([]);
      await page.locator('.site-nav a', { hasText: '瀏覽' }).click();
      expect(page.url()).toContain('/zh-hant/browse/');
      await page.goto(`${server.url}speeches/${older.id}/`);
      await page.getByRole('button', { name: '简体' }).click();
      await page.locator('html[lang="zh-Hans"]').waitFor();
      await page.getByRole('link', { name: '说明' }).first().waitFor();
    }));

  it('keeps its Chinese labels without JavaScript, and says so', () =>
    withPage(
      `speeches/${newer.id}/`,
      async (page) => {
        expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hans');
        expect(await page.locator('.site-languages').textContent()).toContain('English ones need JavaScript');
        expect(await page.getByRole('button', { name: 'English' }).isVisible()).toBe(false);
      },
      noScript,
    ));

  it.each([['"'], ['en"],[lang="zh-Hant'], ['../../evil'], ['zh-Hans']])(
    'is Chinese and works where %s is kept as the language',
    (kept) =>
      withPage(`speeches/${newer.id}/`, async (page) => {
        await page.evaluate((language) => localStorage.setItem('yanlu-language', language), kept);
        await page.reload();
        expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hans');
        await page.locator('#p3 .pilcrow').focus();
        await page.keyboard.press('Enter');
        expect(await page.locator('.paragraph-tools').textContent()).toContain('复制引文');
      }),
  );

  it('in another language fits a phone and has no fault that axe finds', async () => {
    const prepare = (page: Page) =>
      page
        .evaluate(() => localStorage.setItem('yanlu-language', 'en'))
        .then(() => page.reload())
        .then(() => page.locator('html[lang="en"]').waitFor())
        .then(() => openAll(page));
    const looks = [...sides, `speeches/${newer.id}/changes/`].map((name) => ({ name, width: 390, prepare }));
    expect(await lookFaults(browser, server.url, looks, 'light')).toEqual([]);
  });
});

describe('a missing address', () => {
  it('leads home at any depth, on a host that knows nothing of the site', async () => {
    const host = await plainHost(site.dist, '/x/y/');
    const context = await browser.newContext();
    const page = await context.newPage();
    for (const missing of ['nothing', 'speeches/gone/', 'speeches/gone/deep/er']) {
      await page.goto(host.url + missing);
      await page.waitForFunction(() => getComputedStyle(document.body).display === 'flex');
      await page.locator('.prose a', { hasText: '浏览' }).click();
      expect(page.url()).toBe(`${host.url}browse/`);
      expect(await page.locator('h1').textContent()).toBe('浏览');
    }
    await context.close();
    host.close();
  });
});

describe('the four who come', () => {
  it('an official with half a sentence leaves with the paragraph and its citation', () =>
    withPage('', async (page) => {
      await page.locator('#q').fill('责任人的名字要写在坝头');
      await page.keyboard.press('Enter');
      await page.locator('[data-state="done"]').waitFor();
      await page.locator(`[data-id="${older.id}"] a`).first().click();
      await page.locator('.text').waitFor();
      expect(page.url()).toContain(older.id);
      await page.locator('.tool', { hasText: '引用' }).locator('summary').first().click();
      expect(await page.locator('[data-citation]').textContent()).toMatch(/顾淮樟.*2013/);
      await page.locator('#p3 .pilcrow').focus();
      await page.keyboard.press('Enter');
      expect(await page.locator('.paragraph-tools').textContent()).toContain('复制引文');
    }));

  it('an official preparing a policy sees who cites one, where and when', () =>
    withPage('browse/', async (page) => {
      await page.getByRole('link', { name: /引用文件/ }).click();
      await page.getByRole('link', { name: /楼栋长制度/ }).click();
      expect(await page.locator('.citing').textContent()).toContain('水库二百七十六座');
      await page.locator('.citing-passage a').first().click();
      expect(page.url()).toContain(`${older.id}/`);
      expect(page.url()).toMatch(/#p3$/);
    }));

  it('a researcher follows a meeting through the years and compares what changed', () =>
    withPage('speakers/', async (page) => {
      await page.getByRole('link', { name: /顾淮樟/ }).click();
      const roles = await page.locator('.table tbody tr').allTextContents();
      expect(roles.some((row) => row.includes('副市长') && row.includes('2013-04-02'))).toBe(true);
      await page.goto(`${server.url}speeches/${newer.id}/`);
      await page.getByRole('link', { name: '与 2013-04-02 同一会议比较' }).click();
      expect(await page.locator('.compare-head').count()).toBe(2);
    }));

  it('the keeper sees what is missing and what a person has not looked at', () =>
    withPage('browse/', async (page) => {
      await page.getByRole('link', { name: /收录范围/ }).click();
      const coverage = (await page.locator('main').textContent()) ?? '';
      expect(coverage).toContain('扫描.pdf');
      expect(coverage).toContain('全市防汛工作会议');
      expect(await page.locator('.year-none').first().textContent()).toContain('2000');
      await page.goto(`${server.url}quality/`);
      const quality = (await page.locator('main').textContent()) ?? '';
      expect(quality).toContain('存疑待核');
      expect(quality).toContain('没有改动账目');
      expect(quality).not.toContain('绝不能出现');
      await page.locator('#marked ~ .rows a').first().click();
      expect(page.url()).toMatch(/#mark-1$/);
    }));
});

const once = [pair, `report/?id=${newer.id}&p=3`, `compare/?a=${older.id}&b=${newer.id}`, '404.html'];

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  it('no page type has a fault that axe finds, in any language, and each fits a phone', async () => {
    const names = ['', 'zh-hant/', 'en/'].flatMap((locale) => pageTypes.map((name) => locale + name));
    const looks = [...names, ...once].map((name) => ({ name, width: 390 }));
    expect(await lookFaults(browser, server.url, looks, colorScheme)).toEqual([]);
  });
});

describe('the pages', () => {
  it('are valid HTML', async () => {
    const files = (await readdir(site.dist, { recursive: true })).filter((file) => file.endsWith('.html'));
    const seen = new Set<string>();
    const faults: string[] = [];
    for (const file of files.map((name) => name.split(path.sep).join('/'))) {
      // Of many pages of one kind, one of each language will do.
      const kind = file.replace(/[0-9a-f]{2,}(?:-+[0-9a-z]+)+|1999-[^/]+|[0-9]+/g, '*');
      if (seen.has(kind)) continue;
      seen.add(kind);
      faults.push(...(await htmlFaults(await readFile(path.join(site.dist, file), 'utf8'), file)));
    }
    expect(faults).toEqual([]);
  });

  it('of a speech need at most 6 KB of script and move nothing while they load', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    let script = 0;
    page.on('response', async (response) => {
      if (!response.url().endsWith('.js')) return;
      const body = await response.body();
      script += gzipSync(body).length;
    });
    await page.goto(`${server.url}speeches/${newer.id}/`, { waitUntil: 'networkidle' });
    const shift = await movedWhileLoading(page);
    expect(shift).toBe(0);
    expect(script).toBeLessThanOrEqual(6 * 1024);
    await context.close();
  });
});
