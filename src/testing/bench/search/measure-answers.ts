import type { Browser, Page } from 'playwright-core';
import { openEngine, phrase } from './ask-engines.ts';
import type { EngineName } from './engines.ts';
import { watchMemory } from './page-memory.ts';
import type { BenchServer } from './serve-bench.ts';

/** One engine's answers to strings of one kind, each in a fresh browser; medians and the worst. */
export interface QueryFigures {
  readonly engine: EngineName;
  readonly kind: string;
  readonly queries: number;
  readonly onceKiB: number;
  readonly kib: readonly [median: number, worst: number];
  readonly requests: readonly [median: number, worst: number];
  readonly coldMs: readonly [median: number, worst: number];
  readonly warmMs: readonly [median: number, worst: number];
  /** Shares of all documents that hold the strings, and of all that were counted, in percent. */
  readonly recall: number;
  readonly precision: number;
  readonly exactCounts: number;
}

/** A string that is asked for, and the documents that hold it. */
export interface Wanted {
  readonly kind: string;
  readonly text: string;
  readonly truth: ReadonlySet<string>;
}

const spread = (values: readonly number[]): [number, number] => {
  const sorted = [...values].sort((a, b) => a - b);
  return [sorted[sorted.length >> 1] ?? 0, sorted.at(-1) ?? 0];
};

/** One string asked once cold and once warm. */
interface Row {
  readonly once: number;
  readonly requests: number;
  readonly bytes: number;
  readonly cold: { readonly total: number; readonly milliseconds: number };
  readonly warm: { readonly milliseconds: number };
  /** Documents that were found and hold the string. */
  readonly found: number;
  readonly truth: number;
}

/** A fresh page in which an engine is open. */
interface OpenedPage {
  readonly page: Page;
  /** Bytes that were loaded for that. */
  readonly once: number;
  /** Tells what it keeps in memory, in mebibytes. */
  readonly measure: () => Promise<number>;
}

async function openPage(browser: Browser, server: BenchServer, engine: EngineName): Promise<OpenedPage> {
  const context = await browser.newContext();
  const page = await context.newPage();
  page.setDefaultTimeout(0);
  await page.goto(`${server.url}?lang=${engine === 'pagefind' ? 'zh-cn' : 'und'}`);
  const measure = await watchMemory(page);
  server.take();
  await openEngine(page, engine);
  return { page, once: server.take().bytes, measure };
}

/** What a page that asked all strings takes, in mebibytes, its workers included. */
export async function memoryOf(
  browser: Browser,
  server: BenchServer,
  engine: EngineName,
  all: readonly Wanted[],
): Promise<number> {
  const { page, measure } = await openPage(browser, server, engine);
  for (const { text } of all) {
    const query = phrase(engine, text);
    if (query !== undefined) await page.evaluate((asked) => window.askEngine(asked), query);
  }
  const mebibytes = await measure();
  await page.context().close();
  return mebibytes;
}

/** Asks an engine for strings of one kind; undefined where it cannot be asked for them. */
export async function ask(
  browser: Browser,
  server: BenchServer,
  engine: EngineName,
  kind: string,
  all: readonly Wanted[],
): Promise<QueryFigures | undefined> {
  const rows: Row[] = [];
  let opened: OpenedPage | undefined;
  for (const { text, truth } of all) {
    const query = phrase(engine, text);
    if (query === undefined) continue;
    // What is loaded whole is loaded once for all strings: none of them asks for more.
    const loadedWhole = engine === 'minisearch-bigrams' ? opened : undefined;
    opened = loadedWhole ?? (await openPage(browser, server, engine));
    const { page, once } = opened;
    const timed = () =>
      page.evaluate(async (asked) => {
        const started = performance.now();
        const { total, ids } = await window.askEngine(asked);
        return { total, ids, milliseconds: performance.now() - started };
      }, query);
    const cold = await timed();
    const { requests, bytes } = server.take();
    const warm = await timed();
    if (engine !== 'minisearch-bigrams') await page.context().close();
    const right = cold.ids.filter((id) => truth.has(id)).length;
    // Of the documents that are not shown only their number is known.
    const share = cold.ids.length > 0 ? right / cold.ids.length : 1;
    rows.push({
      once,
      requests,
      bytes,
      cold,
      warm,
      found: cold.total * share,
      truth: truth.size,
    });
  }
  if (engine === 'minisearch-bigrams') await opened?.page.context().close();
  if (rows.length === 0) return undefined;
  const sum = (of: (row: Row) => number) => rows.reduce((total, row) => total + of(row), 0);
  const percent = (part: number, whole: number) => (whole === 0 ? 100 : (100 * part) / whole);
  return {
    engine,
    kind,
    queries: rows.length,
    onceKiB: spread(rows.map(({ once }) => once / 1024))[0],
    kib: spread(rows.map(({ bytes }) => bytes / 1024)),
    requests: spread(rows.map(({ requests }) => requests)),
    coldMs: spread(rows.map(({ cold }) => cold.milliseconds)),
    warmMs: spread(rows.map(({ warm }) => warm.milliseconds)),
    recall: percent(
      sum((row) => Math.min(row.found, row.truth)),
      sum((row) => row.truth),
    ),
    precision: percent(
      sum((row) => Math.min(row.found, row.truth)),
      sum((row) => row.cold.total),
    ),
    exactCounts: percent(
      sum((row) => Number(row.cold.total === row.truth)),
      rows.length,
    ),
  };
}
