import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningServer, serve } from '../../site/serve.ts';
import { openBrowser } from '../browser.ts';
import { runBuild } from './build.ts';
import { freePort, judgedPages, judgePage } from './judge-page.ts';

/**
 * What makes a page light, as far as the load of the machine does not change it. Performance itself, which it
 * does change, is judged by `npm run bench -- lighthouse`.
 */

const samples = path.resolve(import.meta.dirname, '../../../content');

let folder: string;
let browser: Browser;
let server: RunningServer;
let port: number;
let pages: string[];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'yanlu-light-'));
  const dist = path.join(folder, 'dist');
  await cp(samples, path.join(folder, 'content'), { recursive: true });
  port = await freePort();
  [browser] = await Promise.all([
    openBrowser([`--remote-debugging-port=${port}`]),
    runBuild(path.join(folder, 'content'), dist),
  ]);
  server = await serve(dist, { port: 0 });
  pages = await judgedPages(dist);
});

afterAll(async () => {
  await Promise.all([browser?.close(), server?.close()]);
  await rm(folder, { recursive: true, force: true });
});

/** Kilobytes of the first view as a host sends them, compressed; and of scripts that the page itself runs, unpacked. */
const limits = { transferred: 120, script: 120 };

interface Weight {
  readonly transferred: number;
  readonly script: number;
  /** How far what was drawn moved, as browsers count it. */
  readonly shift: number;
  /** Hosts that were asked. */
  readonly hosts: readonly string[];
}

async function weigh(address: string, width: number): Promise<Weight> {
  const context = await browser.newContext({ viewport: { width, height: 844 } });
  const page = await context.newPage();
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
        shifts.push(entry.value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  const bodies: Promise<{ url: string; type: string; body: Buffer }>[] = [];
  page.on('response', (response) => {
    const type = response.request().resourceType();
    bodies.push(response.body().then((body) => ({ url: response.url(), type, body })));
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  const table = page.locator('[data-part="results"]');
  if ((await table.count()) > 0 && address.endsWith('/measures/'))
    await page.locator('[data-part="results"][data-state="done"]').waitFor();
  const workers = new Set(page.workers().map((worker) => worker.url()));
  const received = await Promise.all(bodies);
  const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
  await context.close();
  const sizeOf = ({ url, body }: { url: string; body: Buffer }) =>
    url.endsWith('.bin') ? body.length : gzipSync(body).length;
  const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, 0) / 1024;
  return {
    transferred: sum(received.map(sizeOf)),
    script: sum(
      received
        .filter(({ type, url }) => type === 'script' && !workers.has(url))
        .map(({ body }) => body.length),
    ),
    shift: shifts.reduce((total, value) => total + value, 0),
    hosts: [...new Set(received.map(({ url }) => new URL(url).host))],
  };
}

const names = ['home', 'speech', 'theme', 'measures', 'search'] as const;

describe.each(names)('the page %s', (name) => {
  const address = () => pages[names.indexOf(name)] ?? '';

  it('has at least 99 for accessibility, best practices and search engines', async () => {
    const { scores, lost } = await judgePage(server.url, address(), port, [
      'accessibility',
      'best-practices',
      'seo',
    ]);
    expect(Math.min(...Object.values(scores)), lost.join(', ')).toBeGreaterThanOrEqual(99);
  });

  it('is light, moves nothing and asks no other host, on a phone and on a desk', async () => {
    for (const width of [390, 1280]) {
      const weight = await weigh(server.url + address(), width);
      expect(weight.transferred).toBeLessThanOrEqual(limits.transferred);
      expect(weight.script).toBeLessThanOrEqual(limits.script);
      expect(weight.shift).toBe(0);
      expect(weight.hosts).toEqual([new URL(server.url).host]);
    }
  });
});
