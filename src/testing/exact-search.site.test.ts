import { readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exactDocument } from '../search/exact/document.ts';
import { fold } from '../search/exact/fold.ts';
import { asPublished, publishedFile } from '../search/exact/published-texts.ts';
import { writeExactIndex } from '../search/exact/write-index.ts';
import { type RunningServer, serve } from '../site/serve.ts';
import { inventSpeech } from './bench/invented-speeches.ts';
import { openBrowser } from './browser.ts';
import { type Draft, documentOf, sampleDrafts } from './site/archive.ts';
import { type BuiltSite, buildArchive } from './site/build.ts';
import { watchPage } from './site/watch-page.ts';

const first = '2012-06-15-luwenlan-aaaaaa';
const second = '2018-03-02-guhuaizhang-bbbbbb';

/** The invented texts are of one year, evenly over its first months. */
const inventedYear = '1999';
const inventedMonths = 6;

const invented = Array.from({ length: 30 }, (_, n): Draft => {
  const { record, blocks } = inventSpeech(n);
  const date = `${inventedYear}-0${1 + (n % inventedMonths)}-15`;
  return {
    id: record.id,
    fields: { title: record.title, date, datePrecision: 'day', dateBasis: 'stated' },
    lines: blocks.map(({ text }) => text),
  };
});
const drafts = [...sampleDrafts, ...invented];
/** Texts of both kinds that hold 网格员. */
const withWord = drafts.filter(({ lines }) => lines.some((line) => line.includes('网格员'))).length;

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

async function open(search = ''): Promise<{ page: Page; faults: string[]; close: () => Promise<void> }> {
  const context = await browser.newContext();
  const { page, faults } = await watchPage(context, new URL(server.url).origin);
  await page.goto(`${server.url}search/${search}`);
  return { page, faults, close: () => context.close() };
}

const query = (q: string, more = '') => `?q=${encodeURIComponent(q)}${more}`;

async function answer(page: Page): Promise<{ total: number; works: number; ids: string[] }> {
  const results = page.locator('[data-part="results"][data-state="done"]');
  await results.waitFor();
  const ids = await results
    .locator('[data-id]')
    .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.id ?? ''));
  const number = async (name: string) => Number(await results.getAttribute(name));
  return { total: await number('data-total'), works: await number('data-works'), ids };
}

describe('searching the wording', () => {
  it.each([
    ['half a sentence', '看的是网格怎样把小事', [first]],
    ['across punctuation', '走完三百户记在本子上的事当晚', [first]],
    ['from one paragraph to the next', '晚了九天网格员也要', [second]],
    ['in the other script', '種子調運比往年晚了', [second]],
    ['in full width', '虚政办发〔２０１４〕２１号', ['2014-09-01-wangge-yijian-dddddd']],
    ['in a title', '网格化服务管理现场会上', [first]],
    ['with its punctuation', '"三百户，记在"', [first]],
    ['with other punctuation', '"三百户。记在"', []],
    ['with terms and a field', '网格员 -种子 年份:2012', [first]],
    ['in a text that was taken down', '绝不能出现在网站上', []],
    ['markup', '<script>window.hacked=1</script>', ['2020-01-01-hostile-eeeeee']],
  ])('finds %s: %s', async (_, words, expected) => {
    const { page, faults, close } = await open(query(words));
    const { total, works, ids } = await answer(page);
    expect(ids).toEqual(expected);
    expect([total, works]).toEqual([expected.length, expected.length]);
    expect(faults).toEqual([]);
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
    await close();
  });

  it('marks a string with the punctuation in it and carries it to the paragraph', async () => {
    const { page, faults, close } = await open(query('三百户记在本子上'));
    await answer(page);
    const mark = page.locator('.hit-excerpt mark').first();
    expect(await mark.textContent()).toBe('三百户，记在本子上');
    await page.locator('.hit-excerpt a').first().click();
    await page.waitForURL(/#p4$/);
    expect((await page.locator('#p4 mark').allTextContents()).join('')).toContain('户，记在本子上');
    expect(faults).toEqual([]);
    await close();
  });

  it('marks a string in both paragraphs where it goes on from one to the next', async () => {
    const { page, faults, close } = await open(query('晚了九天网格员也要'));
    await answer(page);
    expect(await page.locator('.hit-excerpt mark').allTextContents()).toEqual(['晚了九天。', '网格员也要']);
    await page.locator('.hit-title a').click();
    await page.locator('.text mark').first().waitFor();
    expect((await page.locator('.text mark').allTextContents()).join('')).toBe('晚了九天。网格员也要');
    expect(faults).toEqual([]);
    await close();
  });

  it.each([
    ['1999-02', invented.length / inventedMonths],
    ['1999年2月', invented.length / inventedMonths],
    ['1999-02..1999-04', (3 * invented.length) / inventedMonths],
    ['1998..1999', invented.length],
  ])('asks for 年份:%s', async (period, expected) => {
    const { page, close } = await open(query(`年份:${period}`));
    expect((await answer(page)).total).toBe(expected);
    expect(await page.locator('.chips').textContent()).toContain(period);
    await close();
  });

  it('changes the way of asking, shows terms as chips that can be taken away, and goes back', async () => {
    const { page, close } = await open(query('网格员 种子'));
    expect((await answer(page)).ids).toEqual([second]);
    await page.locator('.chips button', { hasText: '种子' }).click();
    await page.locator(`[data-total="${withWord}"][data-state="done"]`).waitFor();
    expect(new URL(page.url()).searchParams.get('q')).toBe('网格员');
    await page.goBack();
    await page.locator('[data-total="1"][data-state="done"]').waitFor();
    await page.locator('input[name="mode"][value="related"]').check();
    await page.waitForURL(/mode=related/);
    expect((await answer(page)).ids).toContain(second);
    await close();
  });

  it('says what it did not understand', async () => {
    const { page, close } = await open(query('，。！'));
    expect((await answer(page)).total).toBe(0);
    expect(await page.locator('[data-part="problems"]').textContent()).toContain('只有标点');
    await close();
  });

  it('bears a question of ten thousand characters and five hundred terms', async () => {
    const { page, close } = await open();
    for (const words of ['长'.repeat(10_000), Array.from({ length: 500 }, (_, n) => `词${n}`).join(' ')]) {
      await page.locator('#q').fill(words);
      await page.locator('form[role="search"] button').click();
      expect((await answer(page)).total).toBe(0);
    }
    await close();
  });

  it('says what to do where files are missing, and goes on when they are back', async () => {
    const { page, close } = await open();
    await page.route('**/exact/**', (route) => route.abort());
    await page
      .context()
      .route('**/exact/**', (route) => route.fulfill({ status: 200, contentType: 'text/html', body: '<p>' }));
    await page.locator('#q').fill('网格员');
    await page.locator('form[role="search"] button').click();
    await page.locator('[data-state="error"]').waitFor();
    expect(await page.locator('[role="alert"]').isVisible()).toBe(true);
    await page.context().unroute('**/exact/**');
    await page.unroute('**/exact/**');
    await page.locator('[data-part="retry"]').click();
    expect((await answer(page)).total).toBe(withWord);
    await close();
  });

  it('says so where the browser has no workers, and goes on the other way', async () => {
    const context = await browser.newContext();
    await context.addInitScript(() => {
      Object.defineProperty(window, 'Worker', { value: undefined });
    });
    const page = await context.newPage();
    await page.goto(`${server.url}search/${query('网格员')}`);
    await page.locator('[data-state="error"]').waitFor();
    expect(await page.locator('[role="alert"]').textContent()).toContain('后台');
    await page.locator('input[name="mode"][value="related"]').check();
    expect((await answer(page)).total).toBe(withWord);
    await context.close();
  });

  it('gives no number when the network goes in the middle, and goes on when it is back', async () => {
    // What was asked before is still known; a single character leaves the shards of pairs to be fetched.
    const { page, close } = await open(query('网'));
    await answer(page);
    await page.context().setOffline(true);
    await page.locator('#q').fill('种子调运比往年晚了');
    await page.locator('form[role="search"] button').click();
    await page.locator('[data-state="error"]').waitFor();
    expect(await page.locator('[data-part="count"]').textContent()).toBe('');
    expect(await page.locator('[data-part="error-detail"]').textContent()).toMatch(/exact|bin|json/);
    await page.context().setOffline(false);
    await page.locator('[data-part="retry"]').click();
    expect((await answer(page)).ids).toEqual([second]);
    await close();
  });

  it.each([
    ['a shard that is cut short', '**/g/*.bin', (body: Buffer) => body.subarray(0, body.length - 5)],
    ['a shard of nothing', '**/g/*.bin', () => Buffer.alloc(0)],
    ['a list of one character that is cut short', '**/s/*.bin', (body: Buffer) => body.subarray(0, 20)],
    [
      'a shard of other bits',
      '**/g/*.bin',
      (body: Buffer) => Buffer.from(body.map((byte, at) => (at === 40 ? byte ^ 1 : byte))),
    ],
    [
      'the manifest of an older build',
      '**/exact/manifest.json',
      (body: Buffer) => Buffer.from(String(body).replace(/(?<="generation":")[0-9a-f]{8}/, '00000000')),
    ],
    ['a text of another build', '**/texts/*.json', (body: Buffer) => Buffer.from(`${body} `)],
    ['a text that is cut short', '**/texts/*.json', (body: Buffer) => body.subarray(0, 40)],
    ['an old manifest', '**/exact/manifest.json', () => Buffer.from('{"format":"yanlu-exact","version":1}')],
  ] as const)('gives no number from %s', async (_, files, change) => {
    const context = await browser.newContext();
    await context.route(files, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: change(await response.body()) });
    });
    const page = await context.newPage();
    await page.goto(`${server.url}search/${query('看的是网格怎样把小事')}`);
    await page.locator('[data-state="error"]').waitFor();
    expect(await page.locator('[data-part="count"]').textContent()).toBe('');
    expect(await page.locator('[data-part="results"]').getAttribute('data-total')).toBe('0');
    await context.unroute(files);
    await page.locator('[data-part="retry"]').click();
    expect((await answer(page)).ids).toEqual([first]);
    await context.close();
  });

  it.each([
    ['a shard is not there', '**/g/*.bin'],
    ['the lists of single characters are not there', '**/s/*.bin'],
    ['the network goes while texts are read', '**/texts/*.json'],
  ])('gives no number when %s', async (_, files) => {
    const context = await browser.newContext();
    await context.route(files, (route) =>
      files.includes('texts') ? route.abort() : route.fulfill({ status: 404, body: 'Not found' }),
    );
    const page = await context.newPage();
    await page.goto(`${server.url}search/${query('看的是网格怎样把小事')}`);
    await page.locator('[data-state="error"]').waitFor();
    expect(await page.locator('[role="alert"]').isVisible()).toBe(true);
    expect(await page.locator('[data-part="count"]').textContent()).toBe('');
    expect(await page.locator('[data-part="results"]').getAttribute('data-total')).toBe('0');
    await context.unroute(files);
    await page.locator('[data-part="retry"]').click();
    expect((await answer(page)).ids).toEqual([first]);
    await context.close();
  });

  it('shows few years by month and narrows to months, with a way back', async () => {
    const { page, faults, close } = await open(`?year=${inventedYear}`);
    const whole = page.locator(`[data-state="done"][data-total="${invented.length}"]`);
    await whole.waitFor();
    await page.locator('.timeline summary').click();
    expect(await page.locator('.timeline tbody tr').allTextContents()).toEqual(
      Array.from(
        { length: inventedMonths },
        (_, n) => `${inventedYear} 年 ${n + 1} 月${invented.length / inventedMonths}`,
      ),
    );
    await page.locator('.timeline input').last().focus();
    for (let step = 12; step > 2; step -= 1) await page.keyboard.press('ArrowLeft');
    const two = (2 * invented.length) / inventedMonths;
    await page.locator(`[data-state="done"][data-total="${two}"]`).waitFor();
    expect(new URL(page.url()).searchParams.getAll('year')).toEqual([
      `${inventedYear}-01`,
      `${inventedYear}-02`,
    ]);
    expect(await page.locator('.timeline output').textContent()).toBe(
      `${inventedYear} 年 1 月 至 ${inventedYear} 年 2 月`,
    );
    expect(await page.locator('.chips').textContent()).toContain(`${inventedYear} 年 1 月`);
    await page.goto(`${server.url}search/?year=${inventedYear}&year=${inventedYear}-02`);
    await whole.waitFor();
    await page.goto(`${server.url}search/?year=${inventedYear}-02..${inventedYear}-04&mode=related`);
    await page
      .locator(`[data-state="done"][data-total="${(3 * invented.length) / inventedMonths}"]`)
      .waitFor();
    await page.locator('.timeline button').click();
    await page.waitForURL((url) => !url.searchParams.has('year'));
    expect(faults).toEqual([]);
    await close();
  });

  it('bears halves of characters', async () => {
    const { page, close } = await open();
    await page.locator('#q').evaluate((box) => {
      (box as HTMLInputElement).value = '\ud842';
    });
    await page.locator('form[role="search"] button').click();
    // Nothing is left to look for.
    await page.locator('[data-part="results"][data-state="idle"]').waitFor();
    await page.locator('#q').evaluate((box) => {
      (box as HTMLInputElement).value = '网格\udc00员';
    });
    await page.locator('form[role="search"] button').click();
    await page.locator(`[data-total="${withWord}"][data-state="done"]`).waitFor();
    await close();
  });

  it('starts over when the site was published anew while it was open', async () => {
    const { page, close } = await open(query('网'));
    await answer(page);
    const folder = path.join(site.dist, 'exact');
    const [generation = ''] = (await readdir(folder)).filter((name) => /^[0-9a-f]{8}$/.test(name));
    const draft = sampleDrafts.find(({ id }) => id === second)!;
    const { record, blocks } = documentOf(draft);
    await rename(folder, `${folder}.old`);
    await writeExactIndex([await asPublished(site.dist, exactDocument(record, blocks))], folder, ({ id }) =>
      publishedFile(site.dist, id),
    );
    try {
      await page.locator('#q').fill('种子调运比往年');
      await page.locator('form[role="search"] button').click();
      expect((await answer(page)).ids).toEqual([second]);
      await page.locator('#q').fill('看的是网格怎样');
      await page.locator('form[role="search"] button').click();
      expect((await answer(page)).total).toBe(0);
    } finally {
      await rm(folder, { recursive: true });
      await rename(`${folder}.old`, folder);
    }
    expect(generation).not.toBe('');
    await close();
  });
});

describe('in a real browser', () => {
  it('finds 500 random strings in all their documents and in no other', async () => {
    const { page, close } = await open();
    const texts = invented.map(({ id, fields, lines }) => ({
      id,
      stretches: [String(fields?.title), lines.join('\n')].map((text) => fold(text).text),
      raw: lines.join('\n'),
    }));
    let state = 1;
    const random = (below: number) => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return Math.floor((state / 2 ** 32) * below);
    };
    const strings: string[] = [];
    while (strings.length < 500) {
      const raw = texts[random(texts.length)]?.raw ?? '';
      const at = random(raw.length);
      const string = raw.slice(at, at + 1 + random(16)).replace(/\s/g, '');
      if (fold(string).text !== '') strings.push(string);
    }
    const names = await readdir(path.join(site.dist, '_astro'));
    const script = names.find((name) => /^worker-.*\.js$/.test(name)) ?? '';
    const totals = await page.evaluate(
      async ({ script, strings }) => {
        const worker = new Worker(new URL(`../_astro/${script}`, location.href), { type: 'module' });
        worker.postMessage({ type: 'open', base: new URL('../exact/', location.href).href });
        const ask = (text: string, number: number) =>
          new Promise<number>((resolve, reject) => {
            let total = -1;
            const listen = ({ data }: MessageEvent) => {
              if (data.number !== number) return;
              if (data.type === 'update' && data.update.type === 'found') total = data.update.total;
              if (data.type === 'failed') reject(new Error(data.message));
              if (data.type !== 'done') return;
              worker.removeEventListener('message', listen);
              resolve(total);
            };
            worker.addEventListener('message', listen);
            const request = { query: text, filters: {}, sort: 'newest', from: 0, count: 10, paragraphs: 3 };
            worker.postMessage({ type: 'search', number, request });
          });
        const found: number[] = [];
        for (const [number, text] of strings.entries()) found.push(await ask(text, number));
        worker.terminate();
        return found;
      },
      { script, strings },
    );
    // The drafts that are not invented hold some of the strings as well.
    const others = sampleDrafts
      .filter(({ fields }) => fields?.access !== 'withheld')
      .map(({ fields = {}, lines }) =>
        [
          ...[fields.title ?? fields.subtitle, fields.title ? fields.subtitle : undefined, fields.number].map(
            (head) => String(head ?? ''),
          ),
          lines.map((line) => line.replace(/^# /, '')).join('\n'),
        ].map((text) => fold(text).text),
      );
    const everything = [...texts.map(({ stretches }) => stretches), ...others];
    const truth = strings.map((string) => {
      const wanted = fold(string).text;
      return everything.filter((stretches) => stretches.some((text) => text.includes(wanted))).length;
    });
    expect(totals.map((total, at) => [strings[at], total])).toEqual(
      truth.map((total, at) => [strings[at], total]),
    );
    await close();
  });
});
