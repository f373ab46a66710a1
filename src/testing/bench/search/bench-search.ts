import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import type { ExactDocument } from '../../../search/exact/document.ts';
import { fold } from '../../../search/exact/fold.ts';
import { openBrowser } from '../../browser.ts';
import { openEngine, phrase } from './ask-engines.ts';
import { type BenchTexts, benchArchive } from './corpus-archive.ts';
import type { EngineName } from './engines.ts';
import { createRandom } from './invented-archive.ts';
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
}

interface Wanted {
  readonly kind: string;
  readonly text: string;
  readonly truth: ReadonlySet<string>;
}

const lengths = [1, 2, 3, 4, 8, 12, 16];
/** Above this number of documents MiniSearch does not fit the memory of a browser. */
const mostForMiniSearch = 2000;

async function build(
  engine: EngineName,
  texts: BenchTexts,
  count: number,
  folder: string,
): Promise<BuildFigures> {
  const script = path.join(import.meta.dirname, 'build-one.ts');
  const said = await new Promise<string>((resolve, reject) => {
    const child = spawn(process.execPath, [script, engine, texts, String(count), folder], {
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
  const { seconds, peak } = JSON.parse(said.slice(said.lastIndexOf('{'))) as {
    seconds: number;
    peak: number;
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

async function ask(
  browser: Browser,
  server: BenchServer,
  engine: EngineName,
  kind: string,
  all: readonly Wanted[],
): Promise<QueryFigures | undefined> {
  const rows: Row[] = [];
  for (const { text, truth } of all) {
    const query = phrase(engine, text);
    if (query === undefined) continue;
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${server.url}?lang=${engine === 'pagefind' ? 'zh-cn' : 'und'}`);
    server.take();
    await openEngine(page, engine);
    const once = server.take();
    const timed = () =>
      page.evaluate(async (asked) => {
        const started = performance.now();
        const { total, ids } = await window.askEngine(asked);
        return { total, ids, milliseconds: performance.now() - started };
      }, query);
    const cold = await timed();
    const { requests, bytes } = server.take();
    const warm = await timed();
    await context.close();
    const right = cold.ids.filter((id) => truth.has(id)).length;
    // Of the documents that are not shown only their number is known.
    const share = cold.ids.length > 0 ? right / cold.ids.length : 1;
    rows.push({
      once: once.bytes,
      requests,
      bytes,
      cold,
      warm,
      found: cold.total * share,
      truth: truth.size,
    });
  }
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
  const engines = asked.filter((name) => name !== 'minisearch-bigrams' || count <= mostForMiniSearch);
  try {
    for (const engine of engines) {
      say(`building ${engine}`);
      builds.push(await build(engine, texts, count, path.join(folder, engine)));
    }
    const archive = await benchArchive(texts, count);
    const { wanted, characters } = chooseStrings(archive, each);
    const server = await serveBench(folder);
    const browser = await openBrowser();
    try {
      for (const engine of engines)
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
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
