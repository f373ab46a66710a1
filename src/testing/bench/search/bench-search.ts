import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import type { ExactDocument } from '../../../search/exact/document.ts';
import { fold } from '../../../search/exact/fold.ts';
import { openBrowser } from '../../browser.ts';
import { openEngine, phrase } from './ask-engines.ts';
import { type BenchTexts, benchArchive } from './corpus-archive.ts';
import type { EngineName } from './engines.ts';
import { createRandom } from './invented-archive.ts';
import { watchMemory } from './page-memory.ts';
import { type BenchServer, serveBench } from './serve-bench.ts';

/** One engine's index. */
export interface BuildFigures {
  readonly engine: EngineName;
  readonly seconds: number;
  /** Peak resident memory of its processes, the texts included, in mebibytes. */
  readonly peakMiB: number;
  readonly files: number;
  /** What searching adds to the site. */
  readonly bytes: number;
  /** Without copies of the texts. */
  readonly gramBytes: number;
  /** Of the exact index: what finds documents by pairs of characters. */
  readonly documentGrams?: number;
  /** The texts of the site that it reads besides, as they are sent. */
  readonly siteBytes: number;
}

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

export interface SearchBench {
  readonly documents: number;
  readonly characters: number;
  readonly node: string;
  readonly cores: number;
  readonly builds: readonly BuildFigures[];
  readonly queries: readonly QueryFigures[];
  /** What a page takes after it asked every string, in mebibytes, its workers included. */
  readonly pageMiB: Readonly<Partial<Record<EngineName, number>>>;
  /** Engines that were left out, and why. */
  readonly leftOut: readonly string[];
}

interface Wanted {
  readonly kind: string;
  readonly text: string;
  readonly truth: ReadonlySet<string>;
}

const lengths = [1, 2, 3, 4, 8, 12, 16];
/** MiniSearch keeps each posting as an object of its own: four gigabytes at this number of documents. */
const mostForMiniSearch = 2000;
/** Pagefind takes two gigabytes and more at a thousand documents, in proportion. */
const mostForPagefind = 5000;
/** For what does not fit the memory that Node allows itself. */
const heapMiB = 12_288;

/** Why an engine is not measured on so many documents, where that is so. */
function tooLarge(name: EngineName, count: number): string | undefined {
  if (name === 'minisearch-bigrams' && count > mostForMiniSearch)
    return `${name}: more than ${mostForMiniSearch} documents fit neither Node's memory nor a page's`;
  if (name.startsWith('pagefind') && count > mostForPagefind)
    return `${name}: more than ${mostForPagefind} documents take more than ten gigabytes to build`;
  return undefined;
}

/** Builds an engine's index in a process of its own and measures that. */
export async function buildMeasured(
  engine: EngineName,
  texts: BenchTexts,
  count: number,
  folder: string,
): Promise<BuildFigures> {
  const script = path.join(import.meta.dirname, 'build-one.ts');
  const said = await new Promise<string>((resolve, reject) => {
    // Elsewhere a larger heap would only be swept less often.
    const node = [...(engine === 'minisearch-bigrams' ? [`--max-old-space-size=${heapMiB}`] : []), script];
    const child = spawn(process.execPath, [...node, engine, texts, String(count), folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    child.stdout.on('data', (data) => {
      output += String(data);
    });
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve(output) : reject(new Error(`${engine}: exit ${code}`)),
    );
  });
  const { seconds, peak, documentGrams } = JSON.parse(said.slice(said.lastIndexOf('{'))) as {
    seconds: number;
    peak: number;
    documentGrams?: number;
  };
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) =>
    entry.isFile(),
  );
  const sized = await Promise.all(
    files.map(async ({ parentPath, name }) => ({
      isCopy: /fragment/.test(parentPath),
      isSite: /[/\\]texts$/.test(parentPath),
      isIndex: !/\.(?:js|css)$/.test(name),
      size: /[/\\]texts$/.test(parentPath)
        ? gzipSync(await readFile(path.join(parentPath, name))).length
        : (await stat(path.join(parentPath, name))).size,
    })),
  );
  const sum = (of: typeof sized) => of.reduce((bytes, { size }) => bytes + size, 0);
  const index = sized.filter(({ isIndex, isSite }) => isIndex && !isSite);
  return {
    engine,
    seconds,
    peakMiB: peak,
    files: index.length,
    bytes: sum(index),
    gramBytes: sum(index.filter(({ isCopy }) => !isCopy)),
    siteBytes: sum(sized.filter(({ isSite }) => isSite)),
    documentGrams,
  };
}

/** Strings of each length from random places, and some that very many documents hold. */
function chooseStrings(
  archive: readonly ExactDocument[],
  each: number,
): { readonly wanted: Wanted[]; readonly characters: number } {
  const random = createRandom(3);
  const texts = archive.map(({ id, heads, blocks }) => ({
    id,
    stretches: [...heads, blocks.map(({ text }) => text).join('\n')].map((text) => fold(text).text),
  }));
  const holders = (text: string) =>
    new Set(texts.filter(({ stretches }) => stretches.some((own) => own.includes(text))).map(({ id }) => id));
  const pick = (length: number) => {
    const text = texts[Math.floor(random() * texts.length)]?.stretches.at(-1) ?? '';
    const at = Math.floor(random() * (text.length - length));
    return text.slice(at, at + length);
  };
  const wanted = lengths.flatMap((length) =>
    Array.from({ length: each }, (): Wanted => {
      const text = pick(length);
      return { kind: String(length), text, truth: holders(text) };
    }),
  );
  while (wanted.length < (lengths.length + 1) * each) {
    const text = pick(4 + Math.floor(random() * 5));
    const truth = holders(text);
    if (truth.size * 10 > texts.length) wanted.push({ kind: 'frequent', text, truth });
  }
  const characters = texts.reduce((sum, { stretches }) => sum + stretches.join('').length, 0);
  return { wanted, characters };
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
async function memoryOf(
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

async function ask(
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

/**
 * Builds the index of every engine over the same documents and asks each for the same strings in a browser.
 *
 * @param texts which documents
 * @param count how many documents
 * @param each how many strings of each kind
 * @param asked which engines
 * @param say is told what goes on
 */
export async function benchSearch(
  texts: BenchTexts,
  count: number,
  each: number,
  asked: readonly EngineName[],
  say: (line: string) => void,
): Promise<SearchBench> {
  const folder = await mkdtemp(path.join(tmpdir(), 'yanlu-bench-'));
  const builds: BuildFigures[] = [];
  const queries: QueryFigures[] = [];
  const leftOut = texts === 'corpus' ? [] : asked.flatMap((name) => tooLarge(name, count) ?? []);
  const engines = asked.filter((name) => texts === 'corpus' || !tooLarge(name, count));
  const pageMiB: Partial<Record<EngineName, number>> = {};
  try {
    for (const engine of engines) {
      say(`building ${engine}`);
      builds.push(await buildMeasured(engine, texts, count, path.join(folder, engine)));
    }
    const archive = await benchArchive(texts, count);
    const { wanted, characters } = chooseStrings(archive, each);
    const server = await serveBench(folder);
    const browser = await openBrowser();
    try {
      for (const engine of engines) {
        for (const kind of [...lengths.map(String), 'frequent']) {
          say(`asking ${engine}: ${kind}`);
          const figures = await ask(
            browser,
            server,
            engine,
            kind,
            wanted.filter((one) => one.kind === kind),
          );
          if (figures) queries.push(figures);
        }
        say(`memory of ${engine}`);
        pageMiB[engine] = await memoryOf(browser, server, engine, wanted);
      }
    } finally {
      await browser.close();
      await server.close();
    }
    return {
      documents: archive.length,
      characters,
      node: process.version,
      cores: availableParallelism(),
      builds,
      queries,
      pageMiB,
      leftOut,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
