import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountPath, fingerprint, writeMdx } from '../publish/index.ts';
import { type Account, account, shortenStep, undoSteps } from '../schema/account.ts';
import { textOfBlocks } from '../schema/body.ts';
import { type RunningServer, serve } from '../site/serve.ts';
import { applyEdits, type Edit, invertEdits } from '../text/edit.ts';
import { openBrowser } from './browser.ts';
import { type Draft, documentOf, sampleDrafts, writeArchive } from './site/archive.ts';
import { runBuild } from './site/build.ts';
import { lookFaults, openAll } from './site/page-looks.ts';
import { watchPage } from './site/watch-page.ts';

const speechId = '2012-06-15-luwenlan-aaaaaa';
const speech = `speeches/${speechId}/`;
const policy = 'policies/2014-09-01-wangge-yijian-dddddd/';
const longId = 'undated-chang-bababa';

const citing: Draft = {
  id: '2015-03-01-luwenlan-abcabc',
  fields: {
    title: '在虚溪县楼栋长大会上的讲话',
    speaker: { name: '陆问澜', role: '县委书记' },
    date: '2015-03-01',
    datePrecision: 'day',
    dateBasis: 'stated',
    cites: [{ title: '虚溪县人民政府办公室关于推行楼栋长制度的意见', anchor: 'p1' }],
  },
  lines: ['去年发的意见，今天看落实。'],
};

/** A speech of 30,000 characters, every sixth of which was converted. */
const long: Draft = {
  id: longId,
  fields: { title: '很长的讲话' },
  lines: Array.from({ length: 100 }, () => '会上说，路要修好。'.repeat(34).slice(0, 300)),
};

/** What is put in at places of the clean text, found again and taken out by the account. */
function accountOf(draft: Draft, changes: (clean: string) => readonly { stage: string; edits: Edit[] }[]) {
  const { record, blocks } = documentOf(draft);
  const clean = textOfBlocks(blocks);
  const steps = changes(clean);
  const received = steps.reduceRight((text, { edits }) => applyEdits(text, invertEdits(edits)), clean);
  const written = writeMdx(record, blocks);
  const [source] = record.sources;
  return {
    version: 1,
    id: draft.id,
    source: { file: source!.file, sha256: source!.sha256, encoding: 'utf-8', reader: 'txt@1' },
    received: fingerprint(received),
    steps: steps.map(shortenStep),
    clean: fingerprint(clean),
    written: { sha256: fingerprint(written).sha256, text: written },
  } satisfies Account;
}

/** The edit of a first step that leaves `after` where `before` stood, for each place in the clean text. */
function replaced(clean: string, rule: string, before: string, after: string): Edit[] {
  const edits: Edit[] = [];
  let shift = 0;
  for (let at = clean.indexOf(after); at >= 0; at = clean.indexOf(after, at + after.length)) {
    const start = at + shift;
    edits.push({ rule, start, end: start + before.length, before, after });
    shift += before.length - after.length;
  }
  return edits;
}

const furniture = '楼主\n只看该作者\n';
const shortAccount = accountOf(sampleDrafts[0]!, (clean) => [
  {
    stage: 'script',
    edits: replaced(`${furniture}${clean}`, 'script/mainland', '網格', '网格'),
  },
  {
    stage: 'furniture',
    edits: [{ rule: 'furniture/button', start: 0, end: furniture.length, before: furniture, after: '' }],
  },
]);
const privateLine = '联系人手机：13812345678\n';
const privateAccount = accountOf(citing, () => [
  {
    stage: 'furniture',
    edits: [{ rule: 'furniture/button', start: 0, end: privateLine.length, before: privateLine, after: '' }],
  },
]);
const longAccount = accountOf(long, (clean) => [
  { stage: 'script', edits: replaced(clean, 'script/mainland', '會', '会') },
  { stage: 'punctuation', edits: replaced(clean, 'punctuation/width', ',', '，') },
]);

/** No text of any encoding, and a program for a browser that took it for a page. */
const receivedBytes = Buffer.concat([
  Buffer.from([0xff, 0x00, 0x81]),
  Buffer.from('<script>window.hacked=1</script>'),
]);

let folder: string;
let dist: string;
let browser: Browser;
let server: RunningServer;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'yanlu-speech-'));
  const contentDir = path.join(folder, 'content');
  dist = path.join(folder, 'dist');
  await writeArchive(contentDir, [...sampleDrafts, citing, long]);
  await mkdir(path.join(contentDir, 'accounts'));
  const withheld = { ...shortAccount, id: '2016-05-04-withheld-ffffff' };
  await mkdir(path.join(contentDir, 'raw'));
  await writeFile(path.join(contentDir, 'archive.yml'), 'publishReceived: true\n');
  for (const each of [shortAccount, longAccount, privateAccount, withheld])
    await writeFile(path.join(contentDir, accountPath(each.id)), JSON.stringify(each));
  for (const { source } of [shortAccount, privateAccount, { source: { file: `raw/${withheld.id}.txt` } }])
    await writeFile(path.join(contentDir, source.file), receivedBytes);
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

describe('received files', () => {
  it('are offered byte for byte, as plain text, where the keeper publishes them', () =>
    withPage(`${speech}changes/`, async (page) => {
      const link = page.locator('.changes-about a', { hasText: '下载来件' });
      expect(await link.getAttribute('download')).toBe(`${speechId}.txt`);
      const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
      expect(await readFile(await download.path())).toEqual(receivedBytes);
      expect(download.url()).toBe(`${server.url}received/${shortAccount.source.sha256}.txt`);
    }));

  it('are not published where a document is withheld, private data was covered, or the file is gone', async () => {
    expect(await readdir(path.join(dist, 'received'))).toEqual([`${shortAccount.source.sha256}.txt`]);
  });

  it.each([`speeches/${citing.id}/`, `speeches/${longId}/`])('are not offered on %s', (name) =>
    withPage(`${name}changes/`, async (page) => {
      expect(await page.locator('.changes-about').textContent()).toContain('不随网站发布');
      expect(await page.locator('a[href*="received/"]').count()).toBe(0);
    }),
  );
});

describe('the page of changes', () => {
  it('sets the received text beside the clean one and leads to the paragraph, without JavaScript', () =>
    withPage(
      `${speech}changes/`,
      async (page) => {
        const rows = page.locator('.change-row');
        expect(await rows.nth(0).getAttribute('class')).toContain('change-passage');
        expect(await rows.nth(0).locator('.edit-removed').textContent()).toContain('只看该作者');
        const changed = rows.filter({ has: page.locator('[href$="#p2"]') });
        expect(await changed.locator('.change-raw').textContent()).toContain('看的是網格');
        expect(await changed.locator('.change-clean ins').textContent()).toBe('网');
        expect(await changed.locator('.change-list').textContent()).toContain('繁体转简体');
        expect(await page.locator('#stage-furniture').textContent()).toContain('furniture/button');

        const hue = () =>
          changed
            .locator('ins')
            .first()
            .evaluate((ins) => getComputedStyle(ins).textDecorationLine);
        expect(await hue()).toBe('underline');
        await page.locator('label[for="show-converted"]').click();
        expect(await hue()).toBe('none');
        expect(await changed.locator('.list-converted').isVisible()).toBe(false);
        const all = await page.locator('.change-row:visible').count();
        await page.locator('label[for="only-changed"]').click();
        expect(await page.locator('.change-row:visible').count()).toBeLessThan(all);
        await changed.locator('.change-anchor').click();
        expect(page.url()).toMatch(/\/(index\.html)?#p2$/);
      },
      { javaScriptEnabled: false },
    ));

  it('offers the account, which leads back to the text received', async () => {
    const published = account.parse(
      JSON.parse(await readFile(path.join(dist, `accounts/${speechId}.json`), 'utf8')),
    );
    expect(published).toEqual(shortAccount);
    const clean = sampleDrafts[0]!.lines.map((line) => line.replace(/^# /, '')).join('\n');
    expect(fingerprint(undoSteps(clean, published.steps))).toEqual(published.received);
  });

  it('says so where there is no account, and is not made for a text that was taken down', async () => {
    const none = await readFile(path.join(dist, policy, 'changes/index.html'), 'utf8');
    expect(none).toContain('没有改动记录');
    for (const file of [
      'speeches/2016-05-04-withheld-ffffff/changes/index.html',
      'accounts/2016-05-04-withheld-ffffff.json',
    ])
      await expect(readFile(path.join(dist, file))).rejects.toThrow('ENOENT');
  });

  it('of 30,000 characters stays light', () =>
    withPage(`speeches/${longId}/changes/`, async (page) => {
      expect(await page.locator('.change-row').count()).toBe(100);
      expect(await page.evaluate(() => document.querySelectorAll('*').length)).toBeLessThan(30_000);
      const html = await readFile(path.join(dist, `speeches/${longId}/changes/index.html`));
      expect(html.length).toBeLessThan(1_500_000);
    }));
});

describe('a paragraph', () => {
  it('gives link, citation and text by keyboard', () =>
    withPage(speech, async (page, context) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      const copied = () => page.evaluate(() => navigator.clipboard.readText());
      const sign = page.locator('#p4 .pilcrow');
      await sign.focus();
      await page.keyboard.press('Enter');
      expect(await sign.getAttribute('aria-expanded')).toBe('true');
      expect(page.url()).toMatch(/#p4$/);
      await page.keyboard.press('Enter');
      await page.locator('.paragraph-tools [data-copy-status]', { hasText: '已复制' }).waitFor();
      expect(await copied()).toBe(`${server.url}${speech}#p4`);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await expect
        .poll(copied)
        .toMatch(
          /^陆问澜\. 在虚溪县网格化服务管理现场会上的讲话\[A\/OL\]\. 第4段\(2012-06-15\)\[\d{4}-\d\d-\d\d\]\. http\S+#p4\.$/,
        );
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await expect.poll(copied).toMatch(/^网格员每天要走完三百户，[^〔]+报到镇里。\n——陆问澜\. /);
      await page.keyboard.press('Escape');
      expect(await page.locator('.paragraph-tools').count()).toBe(0);
      expect(await sign.evaluate((link) => link === document.activeElement)).toBe(true);
    }));

  it('is copied where the page has no clipboard of its own', () =>
    withPage(speech, async (page) => {
      await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
      await page.locator('#p2').hover();
      await page.locator('#p2 .pilcrow').click();
      await page.locator('[data-copy="link"]').click();
      await page.locator('.paragraph-tools [data-copy-status]', { hasText: '已复制' }).waitFor();
    }));
});

describe('the script of a speech', () => {
  it('does not change what is copied as a quotation', () =>
    withPage(speech, async (page, context) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.getByRole('button', { name: '繁', exact: true }).click();
      await page.locator('.text', { hasText: '現場會' }).waitFor();
      await page.locator('#p2').hover();
      await page.locator('#p2 .pilcrow').click();
      await page.locator('[data-copy="text"]').click();
      await page.locator('.paragraph-tools [data-copy-status]:not(:empty)').waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^今天把现场会开到柳荫镇来/);
    }));

  it('is switched on request only, remembered, and given back', () =>
    withPage(speech, async (page) => {
      const asked: string[] = [];
      page.on('request', (request) => request.url().includes('opencc') && asked.push(request.url()));
      await page.reload({ waitUntil: 'networkidle' });
      const before = await page.locator('.text').textContent();
      expect(asked).toEqual([]);
      await page.getByRole('button', { name: '繁', exact: true }).click();
      await page.locator('.text', { hasText: '現場會' }).waitFor();
      expect(asked).toHaveLength(1);
      await page.reload({ waitUntil: 'networkidle' });
      await page.locator('.text', { hasText: '網格' }).waitFor();
      expect(await page.getByRole('button', { name: '繁', exact: true }).getAttribute('aria-pressed')).toBe(
        'true',
      );
      await page.getByRole('button', { name: '简', exact: true }).click();
      expect(await page.locator('.text').textContent()).toBe(before);
    }));
});

describe('reading settings', () => {
  it('set the text, hold after a reload, and set every page in the mode for the elderly', () =>
    withPage(speech, async (page) => {
      const size = () => page.locator('.text').evaluate((text) => getComputedStyle(text).fontSize);
      const usual = await size();
      await page.getByText('阅读设置').click();
      await page.getByLabel('特大').check();
      expect(Number.parseFloat(await size())).toBeGreaterThan(Number.parseFloat(usual));
      await page.getByLabel('长者模式').check();
      await page.reload();
      await page.getByText('阅读设置').click();
      expect(await page.getByLabel('特大').isChecked()).toBe(true);
      await page.goto(server.url);
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('20px');
    }));
});

describe('a document among others', () => {
  it('tells in the outline where the reader is', () =>
    withPage(
      speech,
      async (page) => {
        await page.evaluate(() => document.querySelector('#p6')?.scrollIntoView());
        await page.locator('.outline a[href="#p6"][aria-current="location"]').waitFor();
        await page.evaluate(() => scrollTo(0, 0));
        await page.waitForFunction(() => !document.querySelector('.outline a[href="#p6"][aria-current]'));
      },
      { viewport: { width: 1280, height: 400 } },
    ));

  it('shows its facts without a click where the page is wide, and folds them on a phone', async () => {
    const facts = '.facts > dl';
    await withPage(speech, async (page) => expect(await page.locator(facts).isVisible()).toBe(true));
    await withPage(speech, async (page) => expect(await page.locator(facts).isVisible()).toBe(false), {
      viewport: { width: 390, height: 800 },
    });
  });

  it('leads to what has the same speaker, and from a policy to who cites it and back', () =>
    withPage(speech, async (page) => {
      await page.locator('.alike a', { hasText: '楼栋长大会' }).first().click();
      await page.locator('.margin a', { hasText: '推行楼栋长制度' }).click();
      expect(page.url()).toContain('policies/');
      await page.locator('.margin a', { hasText: '¶1' }).click();
      expect(page.url()).toMatch(/abcabc\/(index\.html)?#p1$/);
    }));
});

const openWithStrip = async (page: Page) => {
  await openAll(page);
  const sign = page.locator('.text .pilcrow').first();
  if (await sign.count()) await sign.click();
};
const looks = [
  { width: 390, name: `${speech}changes/` },
  { width: 1280, name: `${speech}changes/` },
  { width: 320, name: `${speech}changes/` },
  { width: 390, name: policy },
  { width: 1280, name: policy },
  { width: 390, name: speech },
  { width: 1280, name: speech },
].map((look) => ({ ...look, prepare: openWithStrip }));

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  it('pages fit with everything open and have no fault that axe finds', async () => {
    expect(await lookFaults(browser, server.url, looks, colorScheme)).toEqual([]);
  });
});

describe('from a disk', () => {
  it('the script is switched too', async () => {
    const context = await browser.newContext();
    const { page, faults } = await watchPage(context, pathToFileURL(dist).href);
    await page.goto(`${pathToFileURL(dist).href}/${speech}index.html`);
    await page.getByRole('button', { name: '繁', exact: true }).click();
    await page.locator('.text', { hasText: '現場會' }).waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });
});
