import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadTagger } from '../import/tagging/load-tagger.ts';
import { tagArchive } from '../import/tagging/tag-archive.ts';
import { readAnnotations, writeAnnotations } from '../publish/annotations.ts';
import { type RunningServer, serve } from '../site/serve.ts';
import { openBrowser } from './browser.ts';
import { type Draft, hostile, sampleDrafts, writeArchive } from './site/archive.ts';
import { runBuild } from './site/build.ts';
import { brokenLinks } from './site/links.ts';
import { lookFaults, openAll } from './site/page-looks.ts';
import { watchPage } from './site/watch-page.ts';

const onDay = (date: string) => ({ date, datePrecision: 'day', dateBasis: 'stated' });
const id = '2019-03-04-xushanqu-cececc';
const speech = `speeches/${id}/`;

/** A speech whose tags can be told by eye. */
const tagged: Draft = {
  id,
  fields: {
    title: '在全县农田水利工作会议上的讲话',
    speaker: { name: '许杉渠', role: '副县长' },
    themes: ['sannong-zhenxing', 'meiyou-de-zhuti'],
    measureTypes: ['pingtai-sheshi', 'kaohe-wenze'],
    ...onDay('2019-03-04'),
  },
  lines: [
    '同志们：',
    '# 一、下一步安排',
    '农田水利是农村的命脉，农民盼了多年。由县水利局牵头，年底前新建蓄水池三座，铺设管道六公里。各镇要把渠系管护纳入年度考核，按月通报，连续垫底的约谈镇长。',
    '必须在月底前拆除渠边违建，逐处验收。',
  ],
  marks: { 2: [{ kind: 'doubt', start: 36, end: 48, why: '数目与上文不合。' }] },
};

/** A speech of 4,000 characters with as many measures as a speech has. */
const long: Draft = {
  id: '2019-04-05-changjianghua-cacaca',
  fields: { title: '四千字的讲话', ...onDay('2019-04-05') },
  lines: Array.from({ length: 30 }, (_, index) =>
    [
      `第${index + 1}个镇的渠系已经查过，群众说水到不了田头，干部要到田头去看，回来再说怎么办，不要在会上空谈。`,
      `年底前新建蓄水池${index + 3}座，铺设管道${index + 6}公里，资金由县财政拨付，每月公示一次进度。`,
      `各村要按月通报管护情况，把网格员的走访记录装订成册，连续两次垫底的由镇长约谈，整改不到位的不得评优。`,
    ].join(''),
  ),
};

const withheld: Draft = {
  id: '2016-05-04-xushuiku-fafafa',
  fields: {
    title: '已撤下的水利讲话',
    access: 'withheld',
    themes: ['sannong-zhenxing'],
    ...onDay('2016-05-04'),
  },
  lines: ['农村的农田水利绝不能写在网站上，必须新建水库三座。'],
};

let folder: string;
let dist: string;
let browser: Browser;
let server: RunningServer;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'yanlu-tags-'));
  const contentDir = path.join(folder, 'content');
  dist = path.join(folder, 'dist');
  await writeArchive(contentDir, [...sampleDrafts, tagged, long, withheld]);
  for await (const { error } of tagArchive(contentDir, await loadTagger(contentDir)))
    expect(error).toBeUndefined();
  const file = await readAnnotations(contentDir, id);
  if (!file) throw new Error('there are no annotations');
  const person = {
    anchor: 'p4',
    kind: 'theme',
    value: 'jichu-sheshi',
    by: hostile,
    decision: 'added',
  } as const;
  await writeAnnotations(contentDir, { ...file, annotations: [...file.annotations, person] });
  [browser] = await Promise.all([openBrowser(), runBuild(contentDir, dist)]);
  server = await serve(dist, { port: 0 });
});

afterAll(async () => {
  await Promise.all([browser?.close(), server?.close()]);
  await rm(folder, { recursive: true, force: true });
});

async function withPage(
  name: string,
  use: (page: Page, context: BrowserContext) => Promise<void>,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 700 }, ...options });
  const { page, faults } = await watchPage(context, new URL(server.url).origin);
  await page.goto(server.url + name);
  await use(page, context);
  expect(faults).toEqual([]);
  await context.close();
}

const withoutScript = { javaScriptEnabled: false };
const background = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((one) => getComputedStyle(one).backgroundColor);
const clear = 'rgba(0, 0, 0, 0)';

describe('the page of a speech', () => {
  it('leads from its title to its themes and types, and leaves out what the codebook does not have', () =>
    withPage(
      speech,
      async (page) => {
        const rows = page.locator('.tag-rows > div');
        expect(await rows.nth(0).locator('a').allTextContents()).toEqual(['三农与乡村振兴']);
        expect(await rows.nth(1).locator('a').allTextContents()).toEqual([
          expect.stringContaining('平台与设施工程建设'),
          expect.stringContaining('考核督查与问责'),
        ]);
        await rows.nth(0).locator('a').click();
        await page.waitForLoadState('load');
        expect(page.url()).toMatch(/\/themes\/sannong-zhenxing\/(index\.html)?$/);
      },
      withoutScript,
    ));

  it('opens the words of a measure without JavaScript, across what is doubtful in them', () =>
    withPage(
      speech,
      async (page) => {
        const line = page.locator('.margin .measure', { hasText: '新建蓄水池三座' });
        expect(await line.textContent()).toMatch(/将要做.*安排.*年底前.*县水利局/s);
        expect(await background(page, '#p3-m1')).toBe(clear);
        await line.locator('.measure-lead').click();
        expect(page.url()).toMatch(/#p3-m1$/);
        const marked = await page.locator('#p3 .m').evaluateAll((all) =>
          all
            .filter((one) => getComputedStyle(one).backgroundColor !== 'rgba(0, 0, 0, 0)')
            .map((one) =>
              [...one.childNodes]
                .map((node) => ((node as Element).className === 'note-ref' ? '' : node.textContent))
                .join(''),
            )
            .join(''),
        );
        expect(marked.replace(/〔[^〕]*〕/g, '')).toBe(
          '由县水利局牵头，年底前新建蓄水池三座，铺设管道六公里。',
        );
        expect(await line.locator('a[href*="measure-types"]').textContent()).toBe('平台与设施工程建设');
      },
      withoutScript,
    ));

  it('opens the words of a theme', () =>
    withPage(
      `${speech}#p3-t1`,
      async (page) => {
        const words = await page.locator('#p3 .t1').allTextContents();
        expect(words).toEqual(expect.arrayContaining(['农田水利', '农民']));
        expect(await background(page, '#p3 .t1')).not.toBe(clear);
      },
      withoutScript,
    ));

  it('has its text as it was', () =>
    withPage(speech, async (page) => {
      const text = await page.locator('#p4').evaluate((block) => block.textContent);
      expect(text).toBe(tagged.lines[3]);
    }));

  it('folds its tags on a phone and opens them by keyboard', () =>
    withPage(
      speech,
      async (page) => {
        expect(await page.locator('.measures').isVisible()).toBe(false);
        await page.locator('.tag-places > summary').first().focus();
        await page.keyboard.press('Enter');
        expect(await page.locator('.measures').isVisible()).toBe(true);
      },
      { viewport: { width: 390, height: 800 } },
    ));

  it('of 4,000 characters is light', async () => {
    const page = await readFile(path.join(dist, `speeches/${long.id}/index.html`), 'utf8');
    expect(long.lines.join('').length).toBeGreaterThan(3_900);
    expect(page.split('class="measure"').length - 1).toBeGreaterThan(40);
    const assets = [...new Set(page.match(/_astro\/[\w.-]+|favicon\.svg/g))];
    const sizeOf = async (file: string) => gzipSync(await readFile(path.join(dist, file))).length;
    const sizes = await Promise.all(assets.map(async (file) => ({ file, size: await sizeOf(file) })));
    const scripts = sizes.filter(({ file }) => file.endsWith('.js')).reduce((sum, { size }) => sum + size, 0);
    const all = sizes.reduce((sum, { size }) => sum + size, gzipSync(page).length);
    expect(scripts).toBeLessThanOrEqual(6 * 1024);
    expect(all).toBeLessThanOrEqual(30 * 1024);
  });

  it('that was taken down says nothing of its words, there or elsewhere', async () => {
    const page = await readFile(path.join(dist, `speeches/${withheld.id}/index.html`), 'utf8');
    expect(page).not.toContain('tag-rows');
    const theme = await readFile(path.join(dist, 'themes/sannong-zhenxing/index.html'), 'utf8');
    expect(theme).not.toContain('水库三座');
    expect(theme).not.toContain(withheld.id);
  });
});

describe('the pages of the codebook', () => {
  it('lead from a theme to its paragraphs, and from a type to its measures', () =>
    withPage(
      'themes/sannong-zhenxing/',
      async (page) => {
        expect(await page.locator('.codebook-entry').first().textContent()).toContain('提示词');
        expect(await page.locator('h2', { hasText: '标注准确度' }).isVisible()).toBe(true);
        await page.locator('.key-paragraphs cite a', { hasText: '农田水利' }).first().click();
        expect(page.url()).toMatch(new RegExp(`${id}/(index\\.html)?#p3-t1$`));
        await page.waitForLoadState('load');
        await page.goto(`${server.url}measure-types/pingtai-sheshi/`);
        await page.locator('.measures-all a', { hasText: '新建蓄水池三座' }).click();
        await page.waitForLoadState('load');
        expect(page.url()).toMatch(/#p3-m1$/);
      },
      withoutScript,
    ));

  it('count the same measures under every taxonomy', async () => {
    const total = async (name: string, selector: string) => {
      let sum = 0;
      await withPage(name, async (page) => {
        for (const text of await page.locator(selector).allTextContents()) sum += Number.parseInt(text, 10);
      });
      return sum;
    };
    const all = await total('measure-types/', '.theme-rows li > .count:nth-last-child(2)');
    expect(all).toBeGreaterThan(40);
    for (const taxonomy of ['rothwell-zegveld', 'howlett', 'mcdonnell-elmore'])
      expect(await total(`measure-types/instruments/${taxonomy}/`, '.section-head .count')).toBe(all);
  });

  it('hold no link that leads nowhere', async () => {
    expect(
      await brokenLinks(
        dist,
        (file) => !/^(?:[a-z-]+\/)?(?:themes|measure-types|speeches|policies)\//.test(file),
      ),
    ).toEqual([]);
  });
});

const looks = [
  speech,
  'themes/',
  'themes/sannong-zhenxing/',
  'themes/sannong-zhenxing/documents/',
  'zh-hant/themes/jiaoyu/',
  'measure-types/',
  'measure-types/pingtai-sheshi/',
  'en/measure-types/kaohe-wenze/',
  'en/measure-types/instruments/howlett/',
].flatMap((name) => [390, 1280].map((width) => ({ width, name, prepare: openAll })));

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  it('pages fit with everything open and have no fault that axe finds', async () => {
    expect(await lookFaults(browser, server.url, looks, colorScheme)).toEqual([]);
  });
});
