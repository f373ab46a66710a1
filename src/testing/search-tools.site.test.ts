import { readFile } from 'node:fs/promises';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningServer, serve } from '../site/serve.ts';
import { openBrowser } from './browser.ts';
import { sampleDrafts } from './site/archive.ts';
import { type BuiltSite, buildArchive } from './site/build.ts';
import { violations } from './site/violations.ts';
import { watchPage } from './site/watch-page.ts';

const first = '2012-06-15-luwenlan-aaaaaa';
const second = '2018-03-02-guhuaizhang-bbbbbb';
const policy = '2014-09-01-wangge-yijian-dddddd';

const drafts = sampleDrafts.map((draft) =>
  draft.id === first
    ? { ...draft, fields: { ...draft.fields, themes: ['shehui-zhili'], measureTypes: ['zuzhi-lingdao'] } }
    : draft,
);

let site: BuiltSite;
let browser: Browser;
let server: RunningServer;

beforeAll(async () => {
  [site, browser] = await Promise.all([buildArchive(drafts), openBrowser()]);
  server = await serve(site.dist, { port: 0, base: '/a/b/' });
});

afterAll(async () => {
  await Promise.all([browser?.close(), server?.close()]);
  await site?.remove();
});

interface Opened {
  readonly page: Page;
  readonly faults: string[];
  readonly close: () => Promise<void>;
}

async function open(path: string): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const { page, faults } = await watchPage(context, new URL(server.url).origin);
  await page.goto(`${server.url}${path}`);
  return { page, faults, close: () => context.close() };
}

const search = (q: string, more = '') => open(`search/?q=${encodeURIComponent(q)}${more}`);
const total = (page: Page, count: number) =>
  page.locator(`[data-state="done"][data-total="${count}"]`).waitFor();
const idsOf = (page: Page) =>
  page
    .locator('[data-part="results"] [data-id]')
    .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.id));

describe('the quick search', () => {
  it('is loaded by nobody who does not search', async () => {
    const { page, close } = await open('speeches/');
    const scripts = () =>
      page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    expect((await scripts()).filter((name) => /quick|search-|worker|completions|exact/.test(name))).toEqual(
      [],
    );
    await page.keyboard.press('/');
    await page.locator('dialog.quick input').waitFor();
    expect((await scripts()).some((name) => /quick-search/.test(name))).toBe(true);
    await close();
  });

  it('opens on /, finds half a sentence, and leads to its paragraph', async () => {
    const { page, faults, close } = await open('years/');
    await page.keyboard.press('/');
    await page.locator('dialog.quick input').fill('当晚就要报到');
    const option = page.locator('dialog.quick [role="option"]', { hasText: '当晚就要报到' });
    await option.waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/#p4$/);
    expect((await page.locator('#p4 mark').allTextContents()).join('')).toContain('当晚就要报到');
    expect(faults).toEqual([]);
    await close();
  });

  it.each([
    ['shehuizhili', '社会治理', /\/search\/\?theme=shehui-zhili/],
    ['shzl', '社会治理', /theme=shehui-zhili/],
    ['luwl', '陆问澜', /speaker=/],
    ['虛溪縣', '虚溪县', /place=/],
    ['chungeng', '在全市春耕备耕工作会议上的讲话', new RegExp(`/speeches/${second}/`)],
  ])('completes %s to %s', async (typed, label, address) => {
    const { page, close } = await open('speeches/');
    await page.keyboard.press('/');
    await page.locator('dialog.quick input').fill(typed);
    await page.locator('[role="option"]', { hasText: label }).first().click();
    await page.waitForURL(address);
    await close();
  });

  it('closes with Escape, and opens with the link to the search page', async () => {
    const { page, close } = await open('speeches/');
    await page.locator('[data-search-link]').click();
    await page.locator('dialog.quick[open]').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('dialog.quick:not([open])').waitFor({ state: 'attached' });
    await page.keyboard.press('/');
    await page.locator('dialog.quick input').fill('网格员');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/a\/b\/search\/.*q=/);
    await total(page, 2);
    await close();
  });
});

describe('the box of the home page', () => {
  it('loads nothing until somebody goes into it, then completes', async () => {
    const { page, faults, close } = await open('');
    const loaded = () =>
      page.evaluate(() =>
        performance
          .getEntriesByType('resource')
          .map(({ name }) => name)
          .filter((name) => /box-completion|completions\.json/.test(name)),
      );
    expect(await loaded()).toEqual([]);
    await page.keyboard.press('/');
    await page.locator('#q[role="combobox"]').waitFor();
    await page.keyboard.type('shzl');
    await page.locator('[role="option"]', { hasText: '社会治理' }).first().waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await page.locator('[role="option"]').count()).toBe(0);
    expect(await page.locator('#q').inputValue()).toBe('shzl');
    await page.keyboard.press('Backspace');
    await page.keyboard.type('l');
    await page.locator('[role="option"]').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\/\?theme=shehui-zhili/);
    await total(page, 1);
    expect(faults).toEqual([]);
    await close();
  });
});

describe('themes and measures', () => {
  it('narrow the result and are asked for in the query', async () => {
    const { page, faults, close } = await search('网格员');
    await total(page, 2);
    await page.locator('input[name="theme"][value="shehui-zhili"]').check();
    await total(page, 1);
    expect(await idsOf(page)).toEqual([first]);
    expect(await page.locator('.chips').textContent()).toContain('社会治理');
    await page.goBack();
    await total(page, 2);
    await page.locator('#q').fill('网格员 主题:社会治理 举措:组织领导');
    await page.keyboard.press('Enter');
    await total(page, 1);
    await page.locator('.chips button', { hasText: '主题' }).click();
    await total(page, 1);
    await page.locator('#q').fill('網格員 -主題:社會治理');
    await page.keyboard.press('Enter');
    await total(page, 1);
    expect(await idsOf(page)).toEqual([second]);
    expect(faults).toEqual([]);
    await close();
  });

  it('are counted alike in both ways of asking', async () => {
    const { page, close } = await search('网格员', '&mode=related');
    await total(page, 2);
    const label = page.locator('label', { has: page.locator('input[value="shehui-zhili"]') });
    expect(await label.locator('.count').textContent()).toBe('1');
    await label.click();
    await total(page, 1);
    await close();
  });
});

/** Drags over the chart of years from one share of its width to another. */
async function drag(page: Page, chart: Locator, from: number, to: number): Promise<void> {
  const box = await chart.boundingBox();
  if (!box) throw new Error('no chart');
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width * from, y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * to, y, { steps: 4 });
  await page.mouse.up();
}

describe('the chart of years', () => {
  it('is brushed with the mouse, goes back, and is shared by its address', async () => {
    const { page, faults, close } = await open('search/?kind=speech&kind=policy');
    await total(page, 5);
    // Bars of 2012 to 2020; the first three.
    await drag(page, page.locator('.timeline svg'), 0.02, 0.3);
    await total(page, 2);
    expect((await idsOf(page)).toSorted()).toEqual([first, policy].toSorted());
    expect(new URL(page.url()).searchParams.getAll('year')).toEqual(['2012..2014']);
    expect(await page.locator('.chips').textContent()).toContain('2012–2014');
    const shared = await open(page.url().slice(server.url.length));
    await total(shared.page, 2);
    await shared.close();
    await page.locator('.chips button', { hasText: '2012' }).click();
    await total(page, 5);
    await page.goBack();
    await total(page, 2);
    expect(faults).toEqual([]);
    await close();
  });

  it('is moved with the keyboard and has a table', async () => {
    const { page, close } = await open('search/?kind=speech&kind=policy');
    await total(page, 5);
    await page.locator('.timeline input').first().focus();
    for (let step = 0; step < 6; step += 1) await page.keyboard.press('ArrowRight');
    await total(page, 2);
    expect(await page.locator('.timeline output').textContent()).toBe('2018 至 2020 年');
    await page.locator('.timeline summary').click();
    expect(await page.locator('.timeline tbody tr').allTextContents()).toEqual([
      '20121',
      '20141',
      '20181',
      '20201',
    ]);
    await page.locator('.timeline button').click();
    await total(page, 5);
    await close();
  });
});

describe('occurrences', () => {
  it('stand on lines around the words, sorted by what is left and right of them', async () => {
    const { page, faults, close } = await search('网格');
    await page.locator('[data-state="done"]').waitFor();
    await page.locator('input[name="view"][value="lines"]').check();
    await page.locator('.lines tbody tr').first().waitFor();
    expect(new URL(page.url()).searchParams.get('view')).toBe('lines');
    const rights = () => page.locator('.line-right').allTextContents();
    const before = await rights();
    await page.locator('#order').selectOption('right');
    await page.waitForURL(/order=right/);
    await page.locator('[data-state="done"]').waitFor();
    const sorted = await rights();
    expect(sorted.toSorted()).toEqual(before.toSorted());
    expect(sorted).toEqual([...before].sort(new Intl.Collator('zh-Hans').compare));
    expect(await violations(page)).toEqual([]);
    await page.locator('.line-source a').first().click();
    await page.locator('mark').first().waitFor();
    await page.goBack();
    await page.locator('.lines tbody tr').first().waitFor();
    expect(await page.locator('#order').inputValue()).toBe('right');
    expect(faults).toEqual([]);
    await close();
  });

  it('order documents by their number', async () => {
    const { page, close } = await search('网格', '&sort=hits');
    await page.locator('[data-state="done"]').waitFor();
    expect((await idsOf(page))[0]).toBe(first);
    await close();
  });
});

describe('by keyboard', () => {
  it('arrows lead from the box through the results and back, and Enter opens one', async () => {
    const { page, close } = await search('网格员');
    await total(page, 2);
    const focused = () =>
      page.evaluate(() => document.activeElement?.textContent || document.activeElement?.id);
    await page.keyboard.press('/');
    expect(await focused()).toBe('q');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('在虚溪县网格化服务管理现场会上的讲话');
    await page.keyboard.press('ArrowUp');
    expect(await focused()).toBe('在全市春耕备耕工作会议上的讲话');
    await page.keyboard.press('ArrowUp');
    expect(await focused()).toBe('q');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(new RegExp(second));
    await close();
  });
});

describe('an empty result', () => {
  it('offers near wordings that find something', async () => {
    const { page, close } = await search('记在本子上的事，当天就要报');
    await total(page, 0);
    const offer = page.locator('[data-part="near"] a[data-offer]').first();
    await offer.waitFor();
    expect(await violations(page)).toEqual([]);
    await offer.click();
    await total(page, 1);
    expect(await idsOf(page)).toEqual([first]);
    await page.goBack();
    await total(page, 0);
    await close();
  });

  it('offers names for pinyin and for half a name', async () => {
    for (const typed of ['luwenlan', '陆问']) {
      const { page, close } = await search(typed);
      await total(page, 0);
      await page.locator('[data-part="near"] a[data-offer]', { hasText: '陆问澜' }).click();
      await page.waitForURL(/speaker=/);
      await page.locator('[data-part="results"][data-state="done"]').waitFor();
      expect(await idsOf(page)).toContain(first);
      await close();
    }
  });

  it('offers fewer terms and fewer filters, each with its number', async () => {
    const { page, close } = await search('网格员 绝无此词', '&year=2014&kind=policy');
    await total(page, 0);
    await close();
    const other = await search('网格员', '&year=2014&kind=policy');
    await total(other.page, 0);
    const offers = other.page.locator('[data-part="near"] li');
    await offers.first().waitFor();
    expect(await offers.allTextContents()).toEqual(['不加任何条件 2 篇']);
    await offers.locator('a').click();
    await total(other.page, 2);
    await other.close();
  });
});

describe('taking the result along', () => {
  it.each([
    ['csv', (text: string) => text.charCodeAt(0) === 0xfeff && text.includes('第4段')],
    ['json', (text: string) => JSON.parse(text).documents[0].paragraphs[0].anchor === 'p4'],
    ['markdown', (text: string) => text.includes('> 网格员每天要走完三百户') && text.includes('[A/OL]')],
  ] as const)('exports %s', async (format, holds) => {
    const { page, faults, close } = await search('三百户记在本子上');
    await total(page, 1);
    await page.locator('[data-part="export"] summary').click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator(`[data-part="export"] button[value="${format}"]`).click(),
    ]);
    const text = await readFile(await download.path(), 'utf8');
    expect(holds(text)).toBe(true);
    expect(text).toContain(`${server.url}speeches/${first}/#p4`);
    expect(text).toContain('陆问澜. 在虚溪县网格化服务管理现场会上的讲话[A/OL]. 第4段(2012-06-15)');
    expect(await page.locator('[data-part="export"] [role="status"]').textContent()).toContain('1');
    expect(faults).toEqual([]);
    await close();
  });

  it('keeps searches in the browser and lets them go', async () => {
    const { page, close } = await search('网格员', '&year=2012');
    await total(page, 1);
    await page.locator('[data-part="saved"] summary').click();
    await page.locator('[data-part="saved"] button', { hasText: '存下' }).click();
    await page.goto(`${server.url}search/`);
    await page.locator('[data-part="saved"] summary').click();
    await page.locator('[data-part="saved"] a', { hasText: '网格员 · 年份' }).click();
    await total(page, 1);
    await page.locator('[data-part="saved"] li button').click();
    expect(await page.locator('[data-part="saved"] a').count()).toBe(0);
    await close();
  });
});

describe('the help page and the feeds', () => {
  /** Queries of examples that were asked; the pages of other languages have most of them as well. */
  const asked = new Set<string | null>();

  it.each(['', 'zh-hant/', 'en/'])('of /%s: every example finds something', async (locale) => {
    const { page, faults, close } = await open(`${locale}search/help/`);
    expect(await violations(page)).toEqual([]);
    const links = await page
      .locator('.help-examples a')
      .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
    expect(links.length).toBeGreaterThan(4);
    for (const link of links) {
      const words = new URL(link).searchParams.get('q');
      if (asked.has(words)) continue;
      asked.add(words);
      await page.goto(link);
      const results = page.locator('[data-part="results"][data-state="done"]');
      await results.waitFor();
      expect([link, Number(await results.getAttribute('data-total'))]).not.toEqual([link, 0]);
      expect(await page.locator('[data-part="problems"] li').count()).toBe(0);
    }
    expect(faults).toEqual([]);
    await close();
  });

  it('lists feeds that are there', async () => {
    const { page, faults, close } = await open('feeds/');
    expect(await violations(page)).toEqual([]);
    const links = await page
      .locator('.feeds a')
      .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
    expect(links.some((link) => link.endsWith('theme-shehui-zhili.xml'))).toBe(true);
    const answers = await Promise.all(links.map((link) => fetch(link).then(({ status }) => status)));
    expect(new Set(answers)).toEqual(new Set([200]));
    expect(faults).toEqual([]);
    await close();
  });
});

describe('the search page', () => {
  it.each([
    [390, '', 'light'],
    [1280, 'zh-hant/', 'dark'],
    [1280, 'en/', 'light'],
  ] as const)('has no fault of access at %i pixels, /%s, %s', async (width, locale, colorScheme) => {
    const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme });
    const page = await context.newPage();
    await page.goto(`${server.url}${locale}search/?q=${encodeURIComponent('网格员')}`);
    await total(page, 2);
    for (const summary of await page
      .locator('[data-part="results"] summary, .search-filters > summary')
      .all())
      if (await summary.isVisible()) await summary.click();
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await context.close();
  });
});
