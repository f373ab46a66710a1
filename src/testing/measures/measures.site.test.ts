import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { splitActors } from '../../measures/actors.ts';
import { speakerActor } from '../../schema/measure.ts';
import { type RunningServer, serve } from '../../site/serve.ts';
import { openBrowser } from '../browser.ts';
import { runBuild } from '../site/build.ts';
import { colourRules, violations } from '../site/violations.ts';
import { watchPage } from '../site/watch-page.ts';
import { type ExpectedRow, expectedRows, exportedIds, isOtherVersion } from './expected-rows.ts';

const samples = path.resolve(import.meta.dirname, '../../../content');

let folder: string;
let dist: string;
let browser: Browser;
let server: RunningServer;
/** The measures of one version of each text, and of all versions. */
let rows: ExpectedRow[];
let everyRow: ExpectedRow[];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'yanlu-measures-'));
  dist = path.join(folder, 'dist');
  // What is built and what is expected must be the same, whoever adds samples meanwhile.
  const contentDir = path.join(folder, 'content');
  await cp(samples, contentDir, { recursive: true });
  everyRow = await expectedRows(contentDir);
  rows = everyRow.filter((row) => !isOtherVersion(row, everyRow));
  [browser] = await Promise.all([openBrowser(), runBuild(contentDir, dist)]);
  server = await serve(dist, { port: 0, base: '/a/b/' });
});

afterAll(async () => {
  await Promise.all([browser?.close(), server?.close()]);
  await rm(folder, { recursive: true, force: true });
});

/** A busy machine may take seconds to fetch a text. */
const patience = { timeout: 15_000 };

type Options = Parameters<Browser['newContext']>[0];

async function withPage(
  name: string,
  use: (page: Page) => Promise<void>,
  options: Options = {},
): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const { page, faults } = await watchPage(context, new URL(server.url).origin);
  await page.goto(server.url + name);
  await use(page);
  expect(faults).toEqual([]);
  await context.close();
}

const done = (page: Page) => page.locator('[data-part="results"][data-state="done"]').waitFor();

/** Opens a column of filters with all its values. */
async function openFacet(page: Page, facet: string): Promise<Locator> {
  const details = page.locator(`.measure-facets > details[data-facet="${facet}"]`);
  await details.evaluate((one) => one.setAttribute('open', ''));
  await details.locator('input[type="checkbox"]').first().waitFor();
  const more = details.locator(':scope > details');
  if ((await more.count()) > 0) {
    await more.evaluate((one) => one.setAttribute('open', ''));
    await details.locator('details[data-drawn] input').first().waitFor();
  }
  return details;
}

/** Opens a column of filters and ticks a value. */
async function tick(page: Page, facet: string, value: string): Promise<void> {
  const details = await openFacet(page, facet);
  await details.locator(`input[name="${facet}"][value="${value}"]`).check();
  await done(page);
}

async function ask(page: Page, words: string): Promise<void> {
  await page.fill('#measure-q', words);
  await page.keyboard.press('Enter');
  await page.locator('[data-part="note"]', { hasText: '全部原话中核对过' }).waitFor();
  await done(page);
}

async function exported(page: Page): Promise<string[]> {
  const tool = page.locator('[data-part="export"]');
  await tool.evaluate((one) => one.setAttribute('open', ''));
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    tool.locator('[value="json"]').click(),
  ]);
  return exportedIds(await download.path());
}

const expected = (test: (row: ExpectedRow) => boolean) =>
  rows
    .filter(test)
    .map(({ id }) => id)
    .sort();
const yearOf = ({ record }: ExpectedRow) => Number(record.date?.slice(0, 4));
const isCounty = ({ record }: ExpectedRow) =>
  record.kind === 'policy'
    ? /[县区]/u.test(record.issuer ?? '')
    : /县|区委|副?区长/u.test(record.speaker?.role ?? '');

describe('questions that are answered by filters alone', () => {
  it('which counties said before 2020 that they would set up 网格 services, with a number?', () =>
    withPage('measures/', async (page) => {
      await done(page);
      await ask(page, '网格');
      await tick(page, 'level', 'county');
      await tick(page, 'number', 'with');
      await page.fill('[data-year="to"]', '2019');
      await page.click('[data-year-go]');
      await done(page);
      const wanted = expected(
        (row) =>
          row.text.includes('网格') &&
          isCounty(row) &&
          yearOf(row) < 2020 &&
          (row.measure?.numbers.length ?? 0) > 0,
      );
      expect(await exported(page)).toEqual(wanted);
      const places = await (await openFacet(page, 'place'))
        .locator('input[name="place"]')
        .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
      for (const county of ['栗阳县', '澄浦县'])
        expect(places.some((place) => place.endsWith(county))).toBe(true);
    }));

  it('which measures carry 必须 and a deadline?', () =>
    withPage('measures/', async (page) => {
      await done(page);
      await ask(page, '必须');
      await tick(page, 'deadline', 'with');
      const wanted = expected((row) => row.text.includes('必须') && row.measure?.deadline !== undefined);
      expect(wanted.length).toBeGreaterThan(5);
      expect(await exported(page)).toEqual(wanted);
    }));
});

/** The leads of each part of a course, by side. */
const courseOf = (page: Page) =>
  page
    .locator('[data-section]')
    .evaluateAll((sections) =>
      sections.map((section) => [
        (section as HTMLElement).dataset.section,
        [...section.querySelectorAll('.course-row')].map((row) =>
          [...row.querySelectorAll('summary')].map((lead) => lead.textContent),
        ),
      ]),
    );

describe('a meeting across the years', () => {
  const meeting = '全市重点工作双月调度会';

  async function openPair(page: Page, left: string, right: string): Promise<void> {
    const list = page.locator('.course section', { has: page.locator('h3', { hasText: meeting }) });
    await list.locator('a', { hasText: left }).filter({ hasText: right }).click();
    await page.waitForURL(new RegExp(`${left}.*--${right}`));
  }

  it('what did the 双月 meeting drop between two years?', () =>
    withPage(
      'measures/course/',
      async (page) => {
        await openPair(page, '2013-06', '2014-06');
        const dropped = page.locator('[data-section="dropped"]');
        const leads = await dropped.locator('.course-row summary').allTextContents();
        expect(leads.some((lead) => lead.includes('欠薪'))).toBe(true);
        // What is called dropped stands in no measure of the other sitting, whatever else is said there.
        const claims = page.locator(
          '[data-section="repeated"], [data-section="raised"], [data-section="lowered"], [data-section="changed"]',
        );
        const kept = await claims.locator('.course-left summary').allTextContents();
        expect(kept.filter((lead) => leads.includes(lead))).toEqual([]);
        expect(kept.some((lead) => lead.includes('断头路'))).toBe(true);
        const added = await page.locator('[data-section="added"] .course-row summary').allTextContents();
        expect(added.some((lead) => lead.includes('网格'))).toBe(true);
        await dropped.locator('summary').first().click();
        expect(await dropped.locator('blockquote').first().isVisible()).toBe(true);
      },
      { javaScriptEnabled: false },
    ));

  it('of any two texts is the same as the page that was made at build', () =>
    withPage('measures/course/', async (page) => {
      await openPair(page, '2013-06', '2014-06');
      const built = await courseOf(page);
      const id = (year: string) =>
        rows.find(
          ({ record }) =>
            record.date?.startsWith(year) && 'occasion' in record && record.occasion === meeting,
        )?.record.id;
      const side = (year: string) => encodeURIComponent(`document=${id(year)}`);
      await page.goto(`${server.url}measures/course/?a=${side('2013-06')}&b=${side('2014-06')}`);
      await page.locator('[data-part="result"][data-state="done"]').waitFor();
      expect(await courseOf(page)).toEqual(built);
    }));

  it('is asked for by two sets of filters', () =>
    withPage('measures/?year=2013', async (page) => {
      await done(page);
      await page.click('[data-with-state="a"]');
      await page.waitForURL(/course\/.*a=year%3D2013/);
      await page.locator('[data-chosen="a"]', { hasText: '2013' }).waitFor();
      await page.click('[data-pick="b"]');
      await done(page);
      await tick(page, 'year', '2014');
      await page.click('[data-with-state="b"]');
      await page.locator('[data-part="result"][data-state="done"]').waitFor();
      const [first] = await page.locator('.course-counts').allTextContents();
      const count = (year: string) => rows.filter(({ record }) => record.date?.startsWith(year)).length;
      expect(first).toContain(`左 ${count('2013')} 条，右 ${count('2014')} 条`);
    }));
});

describe('the figures', () => {
  it('lead from every mark to the rows it counts, and give the same numbers as a table and a file', () =>
    withPage('measures/figures/', async (page) => {
      const figures = page.locator('.measure-figure');
      expect(await figures.count()).toBe(6);
      const marks = figures.first().locator('svg a');
      const [text, href] = [
        await marks.first().locator('.figure-count').textContent(),
        await marks.first().getAttribute('href'),
      ];
      const strength = await figures
        .filter({ hasText: '历年的力度' })
        .locator('a[download]')
        .getAttribute('href');
      const csv = await page.evaluate(async (file) => (await fetch(file ?? '')).text(), strength);
      const sum = csv
        .trim()
        .split('\r\n')
        .slice(1)
        .reduce((total, line) => total + Number(line.split(',')[4]), 0);
      const expected = rows.filter(
        ({ record, measure }) =>
          record.date && ((measure?.strength ?? 0) > 0 || measure?.polarity === 'dont'),
      );
      expect(sum).toBe(expected.length);
      await page.goto(new URL(href ?? '', page.url()).href);
      await done(page);
      expect(await page.locator('[data-part="results"]').getAttribute('data-total')).toBe(text);
    }));
});

describe('the table', () => {
  it('counts every value exactly, and every count leads to so many rows', () =>
    withPage('measures/?status=planned', async (page) => {
      await done(page);
      const total = Number(await page.locator('[data-part="results"]').getAttribute('data-total'));
      expect(total).toBe(rows.filter(({ measure }) => (measure?.status ?? 'planned') === 'planned').length);
      for (const facet of ['level', 'strength', 'number']) {
        const boxes = (await openFacet(page, facet)).locator(`input[name="${facet}"]`);
        const values = await boxes.evaluateAll((all) =>
          all.map((one) => [
            (one as HTMLInputElement).value,
            one.closest('label')?.querySelector('.count')?.textContent ?? '',
          ]),
        );
        expect(values.reduce((sum, [, count]) => sum + Number(count), 0)).toBe(total);
        for (const [value = '', count] of values.slice(0, 2)) {
          await tick(page, facet, value);
          expect(await page.locator('[data-part="results"]').getAttribute('data-total')).toBe(count);
          await page.goBack();
          await done(page);
        }
      }
    }));

  it('opens the words of a row in place and leads to the paragraph', () =>
    withPage('measures/', async (page) => {
      await done(page);
      const first = page.locator('.measure-grid tr[data-row] button').first();
      await first.focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      const words = page.locator('.measure-words blockquote');
      await words.waitFor();
      await expect.poll(() => words.textContent(), patience).not.toContain('……');
      const text = (await words.textContent()) ?? '';
      expect(rows.some((row) => row.text === text)).toBe(true);
      expect(await page.locator('.measure-grid [aria-expanded="true"]').count()).toBe(1);
      expect(new URL(page.url()).searchParams.get('open')).toMatch(/#p\d+-m\d+$/);
      await page.reload();
      await expect.poll(() => page.locator('.measure-words blockquote').textContent(), patience).toBe(text);
      await page.locator('.measure-words a').click();
      await page.waitForURL(/#p\d+-m\d+$/);
      expect(await page.locator(':target').count()).toBe(1);
    }));

  it('keeps its state in the address, and the back button takes one step back', () =>
    withPage('measures/', async (page) => {
      await done(page);
      await tick(page, 'level', 'county');
      await page.selectOption('[data-part="sort"]', 'oldest');
      await done(page);
      await page.selectOption('[data-by]', 'rothwell_zegveld');
      await done(page);
      expect(page.url()).toContain('?level=county&sort=oldest&by=rothwell_zegveld');
      expect(await page.locator('.facet-tool').count()).toBeGreaterThan(1);
      await page.goBack();
      await page.goBack();
      await done(page);
      expect(page.url()).toMatch(/\?level=county$/);
      expect(await page.locator('input[name="level"][value="county"]').isChecked()).toBe(true);
      await page.goBack();
      await done(page);
      expect(await page.locator('[data-part="results"]').getAttribute('data-total')).toBe(
        String(rows.length),
      );
    }));

  it('counts a text once and lists its other versions when they are asked for', () =>
    withPage('measures/', async (page) => {
      await done(page);
      expect(everyRow.length).toBeGreaterThan(rows.length);
      const total = () => page.locator('[data-part="results"]').getAttribute('data-total');
      expect(await total()).toBe(String(rows.length));
      await page.check('[data-part="versions"] input');
      await done(page);
      expect(new URL(page.url()).search).toBe('?versions=all');
      expect(await total()).toBe(String(everyRow.length));
      const ids = new Set(rows.map(({ id }) => id));
      const others = everyRow.map(({ id }) => id).filter((id) => !ids.has(id));
      expect((await exported(page)).filter((id) => !ids.has(id))).toEqual(others.sort());
    }));

  it('finds what several bodies do together under each of them', () =>
    withPage('measures/', async (page) => {
      await done(page);
      const together = rows
        .flatMap(({ measure }) => [measure ? splitActors(measure.actor) : []])
        .find((bodies) => bodies.length > 1);
      expect(together).toBeDefined();
      for (const body of together ?? []) {
        await page.goto(`${server.url}measures/?actor=${encodeURIComponent(body)}`);
        await done(page);
        const cell = page.locator('.measure-grid td.col-actor', { hasText: (together ?? []).join('、') });
        expect(await cell.count()).toBeGreaterThan(0);
      }
    }));

  it('answers before the words of its rows have come', () =>
    withPage('measures/?status=planned', async (page) => {
      await done(page);
      const all = Number(await page.locator('[data-part="results"]').getAttribute('data-total'));
      let letGo = () => {};
      const held = new Promise<void>((resolve) => {
        letGo = resolve;
      });
      await page.route(/\/t\w+\.bin$/, async (route) => {
        await held;
        await route.continue();
      });
      await page.reload();
      await done(page);
      const row = page.locator('.measure-grid tr[data-row]').first();
      expect(Number(await page.locator('[data-part="results"]').getAttribute('data-total'))).toBe(all);
      expect(await row.locator('.col-lead').textContent()).toBe('……');
      expect(await row.locator('.col-status').textContent()).not.toBe('');
      letGo();
      await expect.poll(() => row.locator('.col-lead').textContent(), patience).not.toBe('……');
    }));

  it.each([390, 1280])(
    'goes on from the rows it was sent with, and nothing moves, at %i px',
    async (width) => {
      const context = await browser.newContext({ viewport: { width, height: 844 } });
      const { page, faults } = await watchPage(context, new URL(server.url).origin);
      await page.addInitScript(() => {
        const shifts: number[] = [];
        Object.assign(window, { shifts });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
            shifts.push(entry.value);
        }).observe({ type: 'layout-shift', buffered: true });
      });
      const hold = async (files: RegExp) => {
        const { promise, resolve } = Promise.withResolvers<void>();
        await page.route(files, async (route) => {
          await promise;
          await route.continue();
        });
        return resolve;
      };
      const letColumnsGo = await hold(/\/c\w+\.bin$/);
      const letWordsGo = await hold(/\/t\w+\.bin$/);
      const shown = async () =>
        (
          await page
            .locator('.measure-grid tr[data-row]')
            .evaluateAll((all) =>
              all.map((row) => [...row.querySelectorAll('.cell')].map((cell) => cell.textContent)),
            )
        ).slice(0, 8);
      await page.goto(`${server.url}measures/`);
      const sent = await shown();
      const frame = page.locator('[data-part="frame"]');
      await frame.evaluate((one) => {
        one.scrollTop = 40;
      });
      await page.locator('.measure-grid tr[data-row] a').nth(2).focus();
      letColumnsGo();
      await done(page);
      expect(await shown()).toEqual(sent);
      letWordsGo();
      await page.locator('.measure-grid tr[data-row] button').nth(7).waitFor();
      expect(await shown()).toEqual(sent);
      expect(await frame.evaluate((one) => one.scrollTop)).toBe(40);
      expect(await page.evaluate(() => document.activeElement?.closest('tr')?.dataset.row)).toBe('2');
      await page.evaluate(
        () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
      );
      expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual([]);
      expect(faults).toEqual([]);
      await context.close();
    },
  );

  it('leaves columns out, and keeps that in its address', () =>
    withPage('measures/', async (page) => {
      await done(page);
      const place = page.locator('.measure-grid td.col-place').first();
      expect(await place.isVisible()).toBe(true);
      await page.locator('[data-part="columns"]').evaluate((one) => one.setAttribute('open', ''));
      await page.locator('[data-part="columns"] input[value="place"]').uncheck();
      expect(await place.isVisible()).toBe(false);
      expect(new URL(page.url()).search).toBe('?hide=place');
      await tick(page, 'level', 'county');
      expect(new URL(page.url()).search).toBe('?level=county&hide=place');
      await page.reload();
      await done(page);
      expect(await place.isVisible()).toBe(false);
      expect(await page.locator('[data-part="columns"] input[value="place"]').isChecked()).toBe(false);
    }));

  it('is walked through by keyboard from the first row to the last', () =>
    withPage('measures/', async (page) => {
      await done(page);
      await page.locator('.measure-grid tr[data-row] button').first().focus();
      await page.keyboard.press('End');
      const focused = () =>
        page.evaluate(() => document.activeElement?.closest('tr')?.getAttribute('aria-rowindex'));
      expect(await focused()).toBe(String(rows.length + 1));
      expect(await page.locator('.measure-grid').getAttribute('aria-rowcount')).toBe(String(rows.length + 1));
      await page.keyboard.press('Home');
      expect(await focused()).toBe('2');
    }));

  it('exports a table that a spreadsheet reads', () =>
    withPage('measures/?deadline=with', async (page) => {
      await done(page);
      const tool = page.locator('[data-part="export"]');
      await tool.evaluate((one) => one.setAttribute('open', ''));
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        tool.locator('[value="csv"]').click(),
      ]);
      const text = await readFile(await download.path(), 'utf8');
      const lines = text.trimEnd().split('\r\n');
      expect(text.startsWith('\ufeff编号,类型,举措')).toBe(true);
      expect(lines).toHaveLength(rows.filter(({ measure }) => measure?.deadline).length + 1);
      expect(lines[1]).toMatch(/\[A\/OL\]\. 第\d+段/);
    }));

  it('is light at first sight', async () => {
    const page = await readFile(path.join(dist, 'measures/index.html'), 'utf8');
    const requests: number[] = [gzipSync(page).length];
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const { page: shown } = await watchPage(context, new URL(server.url).origin);
    const packed = (url: string, body: Buffer) =>
      url.endsWith('.bin') ? body.length : gzipSync(body).length;
    const bodies: Promise<void>[] = [];
    shown.on('response', (response) => {
      if (response.url().endsWith('/measures/')) return;
      bodies.push(response.body().then((body) => void requests.push(packed(response.url(), body))));
    });
    await shown.goto(`${server.url}measures/`, { waitUntil: 'networkidle' });
    await done(shown);
    await Promise.all(bodies);
    await context.close();
    expect(requests.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(120 * 1024);
  });
});

describe('opened from a disk', () => {
  it('says what needs a server, and every other page can be read', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`file://${dist}/measures/index.html`);
    await page.locator('[data-part="file"]').waitFor();
    expect(await page.locator('.measure-grid tr[data-row] a').count()).toBeGreaterThan(5);
    await page.locator('.measure-ways a', { hasText: '按年份' }).click();
    await page.locator('.measure-index a').first().click();
    expect(await page.locator('.measure-entries > li').count()).toBeGreaterThan(0);
    await context.close();
  });
});

describe('without JavaScript', () => {
  it.each(['types', 'years', 'places', 'bodies'])('every measure stands on the pages of %s', (list) =>
    withPage(
      `measures/${list}/`,
      async (page) => {
        let sum = 0;
        for (const text of await page.locator('.measure-index .count').allTextContents())
          sum += Number.parseInt(text, 10);
        // What several bodies do together stands on the page of each.
        const times = ({ measure }: ExpectedRow) =>
          list === 'bodies' && measure && measure.actor !== speakerActor
            ? splitActors(measure.actor).length
            : 1;
        expect(sum).toBe(rows.reduce((total, row) => total + times(row), 0));
        await page.locator('.measure-index a').first().click();
        expect(await page.locator('.measure-entries > li').count()).toBeGreaterThan(0);
        await page.locator('.measure-entries summary').first().click();
        const text = (await page.locator('.measure-entries blockquote').first().textContent()) ?? '';
        expect(rows.some((row) => row.text === text)).toBe(true);
      },
      { javaScriptEnabled: false },
    ),
  );
});

/** Until what follows from another width is drawn. */
const drawn = (page: Page) =>
  page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );

describe('as it looks', () => {
  it.each([
    'measures/',
    'zh-hant/measures/?q=%E7%B6%B2%E6%A0%BC',
    'en/measures/?level=county&by=howlett_nato&hide=voice',
    'measures/places/',
    'en/measures/years/2013/',
    'measures/figures/',
    'en/measures/figures/',
    'en/measures/course/',
    'zh-hant/measures/course/?a=year%3D2013&b=year%3D2014',
  ])('/%s fits at every width, and axe finds no fault in light or dark', (name) =>
    withPage(name, async (page) => {
      if (/measures\/(?:\?|$)/.test(name)) {
        await done(page);
        await page.locator('.measure-grid tr[data-row] button').first().click();
      }
      if (name.includes('?a=')) await page.locator('[data-part="result"][data-state="done"]').waitFor();
      for (const width of [1280, 390]) {
        await page.setViewportSize({ width, height: 844 });
        await page.emulateMedia({ colorScheme: 'light' });
        await page.evaluate(() => {
          for (const details of document.querySelectorAll('details')) details.open = true;
        });
        await drawn(page);
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
        // Cards, where the screen is narrow, have nothing beside them.
        const beside = await page
          .locator('.measure-frame')
          .evaluateAll((all) => all.map((frame) => frame.scrollWidth - frame.clientWidth));
        if (width < 640) expect(Math.max(0, ...beside)).toBe(0);
        expect(await violations(page)).toEqual([]);
        await page.emulateMedia({ colorScheme: 'dark' });
        await drawn(page);
        expect(await violations(page, colourRules)).toEqual([]);
      }
    }),
  );

  it.each([1280, 1440])('has all its columns on view at %i pixels', (width) =>
    withPage(
      'measures/',
      async (page) => {
        await done(page);
        const room = await page
          .locator('.measure-frame')
          .evaluate((frame) => frame.scrollWidth - frame.clientWidth);
        expect(room).toBeLessThanOrEqual(0);
      },
      { viewport: { width, height: 900 } },
    ),
  );
});
