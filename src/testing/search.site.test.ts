import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningServer, serve } from '../site/serve.ts';
import { openBrowser } from './browser.ts';
import { sampleDrafts } from './site/archive.ts';
import { type BuiltSite, buildArchive } from './site/build.ts';
import { watchPage } from './site/watch-page.ts';

let site: BuiltSite;
let browser: Browser;
let server: RunningServer;

const first = '2012-06-15-luwenlan-aaaaaa';
const second = '2018-03-02-guhuaizhang-bbbbbb';

beforeAll(async () => {
  [site, browser] = await Promise.all([buildArchive(sampleDrafts), openBrowser()]);
  server = await serve(site.dist, { port: 0, base: '/a/b/' });
});

afterAll(async () => {
  await Promise.all([browser?.close(), server?.close()]);
  await site?.remove();
});

async function ask(
  search: string,
  locale = '',
): Promise<{ page: Page; faults: string[]; close: () => Promise<void> }> {
  const context = await browser.newContext();
  const { page, faults } = await watchPage(context, new URL(server.url).origin);
  await page.goto(`${server.url}${locale}search/${search}`);
  return { page, faults, close: () => context.close() };
}

const query = (q: string, more = '') => `?q=${encodeURIComponent(q)}&mode=related${more}`;

async function answer(page: Page): Promise<{ total: number; ids: string[] }> {
  const results = page.locator('[data-part="results"][data-state="done"]');
  await results.waitFor();
  const ids = await results
    .locator('[data-id]')
    .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.id ?? ''));
  return { total: Number(await results.getAttribute('data-total')), ids };
}

describe('the search page', () => {
  it.each([
    ['a word', '网格员', [first, second]],
    ['a phrase in quotation marks', '"屋檐水"', []],
    ['the end of a title', '现场会', [first]],
    ['a speaker', '顾淮樟', [second]],
    ['a place', '虚溪县', [first, '2014-09-01-wangge-yijian-dddddd']],
    ['full-width digits', '２１号', ['2014-09-01-wangge-yijian-dddddd']],
    ['a text that was taken down', '绝不能出现在网站上', []],
  ])('finds %s: %s', async (_, words, expected) => {
    const { page, faults, close } = await ask(query(words));
    const { total, ids } = await answer(page);
    expect(ids.toSorted()).toEqual(expected.toSorted());
    expect(total).toBe(expected.length);
    expect(faults).toEqual([]);
    await close();
  });

  it.each(['', 'zh-hant/', 'en/'])('finds the same under /%s', async (locale) => {
    const { page, close } = await ask(query('网格员要报上来'), locale);
    expect((await answer(page)).ids).toContain(second);
    await close();
  });

  it('shows the paragraph with the words marked and leads to it', async () => {
    const { page, faults, close } = await ask(query('整改清单'));
    const hit = page.locator(`[data-state="done"] [data-id="${first}"]`);
    await hit.waitFor();
    expect(await hit.locator('.hit-excerpt mark').first().textContent()).toBe('整改清单');
    await hit.locator('.hit-excerpt a').first().click();
    await page.waitForURL(/#p5$/);
    expect(await page.locator('#p5 mark').textContent()).toBe('整改清单');
    expect(faults).toEqual([]);
    await close();
  });

  it('narrows by a filter, says so in the address, and comes back with the browser’s back button', async () => {
    const { page, close } = await ask(query('网格员'));
    expect((await answer(page)).total).toBe(2);
    if (!(await page.locator('.search-filters').evaluate((element) => element.hasAttribute('open'))))
      await page.locator('.search-filters > summary').click();
    const box = page.locator('input[name="year"][value="2018"]');
    expect(await box.locator('xpath=..').locator('.count').textContent()).toBe('1');
    await box.check();
    await page.locator('[data-total="1"][data-state="done"]').waitFor();
    expect((await answer(page)).ids).toEqual([second]);
    expect(new URL(page.url()).searchParams.get('year')).toBe('2018');
    expect(await page.locator('.chips button').textContent()).toContain('2018');
    await page.goBack();
    await page.locator('[data-total="2"][data-state="done"]').waitFor();
    await page.goForward();
    await page.locator('[data-total="1"][data-state="done"]').waitFor();
    await page.locator('.chips button').click();
    await page.locator('[data-total="2"][data-state="done"]').waitFor();
    await close();
  });

  it('lists by filters alone, with the undated, newest first', async () => {
    const { page, close } = await ask('?kind=speech&sort=newest');
    const { total, ids } = await answer(page);
    expect(total).toBe(4);
    expect(ids).toEqual(['2020-01-01-hostile-eeeeee', second, first, 'undated-juzhang-cccccc']);
    await close();
  });

  it('says which words no text has', async () => {
    const { page, close } = await ask(query('种子 火箭'));
    expect((await answer(page)).ids).toEqual([second]);
    expect(await page.locator('[data-part="missing"]').textContent()).toContain('“火箭”');
    await close();
  });

  it('helps where nothing is found', async () => {
    const { page, close } = await ask(query('"楼栋长制度绝无此事"'));
    expect((await answer(page)).total).toBe(0);
    expect(await page.locator('[data-part="none"]').isVisible()).toBe(true);
    expect(await page.locator('[data-part="count"]').textContent()).toContain('没有找到');
    await close();
  });

  it('says what to do where the index cannot be read', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.goto(`${server.url}search/${query('网格')}`);
    await page.locator('[data-state="error"]').waitFor();
    expect(await page.locator('[role="alert"]').textContent()).toContain('重试');
    await page.unroute('**/pagefind/**');
    await page.locator('[data-part="retry"]').click();
    await page.locator('[data-state="done"]').waitFor();
    await context.close();
  });

  it('answers a question that is typed on the front page', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(server.url);
    await page.locator('#q').fill('种子调运');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/a\/b\/search\/\?q=/);
    expect((await answer(page)).ids).toEqual([second]);
    await context.close();
  });
});
