import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { CDPSession, Page } from 'playwright-core';
import { loadTagger } from '../../import/tagging/load-tagger.ts';
import { tagArchive } from '../../import/tagging/tag-archive.ts';
import { type FacetName, facets, type TableDocument, type TableRow } from '../../measures/table.ts';
import { tableFiles } from '../../measures/table-files.ts';
import { serve } from '../../site/serve.ts';
import { openBrowser } from '../browser.ts';
import { writeArchive } from '../site/archive.ts';
import { runBuild } from '../site/build.ts';
import { openProcessorClock, type ProcessorClock } from './processor-time.ts';

/** Rows of one invented document: what a speech of 4,000 characters has. */
const rowsEach = 20;

/** Mulberry32: the same seed gives the same table everywhere. */
function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

const verbs = '新建|疏通|改造|清查|拨付|培训|公示|验收|补种|巡查'.split('|');
const objects = '蓄水池|渠系|旧巷|台账|种子款|护林员|水价|便桥|茶苗|堤段'.split('|');
const types =
  'pingtai-sheshi|zijin-butie|kaohe-wenze|fuwu-bianmin|jianguan-zhifa|zuzhi-lingdao|xuanchuan-jiaoyu'.split(
    '|',
  );
const themes =
  'sannong-zhenxing|jiaoyu|anquan-yingji|chengxiang-jianshe|jiuye-shebao|shengtai-huanjing'.split('|');
const units = '公里|个|万元|户|名|处|亩|天'.split('|');

/** An invented table; it says nothing and is made for measuring. */
export function inventTable(rowCount: number): { documents: TableDocument[]; rows: TableRow[] } {
  const random = createRandom(7);
  const pick = <T>(from: readonly T[]): T => from[random(from.length)] as T;
  const count = Math.ceil(rowCount / rowsEach);
  const documents = Array.from({ length: count }, (_, n): TableDocument => {
    const year = 2025 - Math.floor((n / count) * 25);
    const county = `虚${String.fromCodePoint(0x5c71 + random(200))}县`;
    const id = `${year}-01-01-bench-${n.toString(36)}`;
    return {
      id,
      url: `/speeches/${id}/`,
      kind: 'speech',
      title: `在${county}${pick(objects)}工作会议上的讲话`,
      date: `${year}-0${1 + random(9)}-1${random(9)}`,
      voice: `发言人${String.fromCodePoint(0x4e00 + random(2000))}`,
      level: pick(['city', 'county', 'town'] as const),
      chain: [`虚${String.fromCodePoint(0x5ddd + random(15))}市`, county],
      cited: { creator: county },
    };
  });
  const rows = Array.from({ length: rowCount }, (_, n): TableRow => {
    const numbers = Array.from({ length: random(3) }, () => ({
      value: String(1 + random(900)),
      unit: pick(units),
      op: '=' as const,
    }));
    const dated = random(3) === 0 ? { deadline: { text: '年底前', date: `${2001 + random(24)}-12-31` } } : {};
    return {
      document: Math.floor(n / rowsEach),
      anchor: `p${n % rowsEach}`,
      mark: `p${n % rowsEach}-m1`,
      start: 0,
      end: 40,
      lead: `${pick(verbs)}${pick(objects)}${1 + random(900)}处并${pick(verbs)}${pick(objects)}`,
      type: pick(types),
      actors: Array.from(
        { length: random(5) === 0 ? 2 : 1 },
        () => `虚${String.fromCodePoint(0x5c71 + random(200))}县${pick(objects)}局`,
      ),
      targets: random(4) === 0 ? [pick(['居民', '企业', '老人', '农民'])] : [],
      numbers,
      ...dated,
      strength: random(6),
      polarity: random(20) === 0 ? 'dont' : 'do',
      status: pick(['planned', 'ongoing', 'done'] as const),
      themes: [...new Set([pick(themes), pick(themes)])],
    };
  });
  return { documents, rows };
}

/** A site with one measure, whose table is then taken for the invented one. */
async function buildSite(): Promise<{ readonly folder: string; readonly dist: string }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'yanlu-bench-'));
  const contentDir = path.join(folder, 'content');
  const dist = path.join(folder, 'dist');
  const lines = ['必须在月底前拆除渠边违建，逐处验收，按月通报。'];
  await writeArchive(contentDir, [{ id: '2019-01-01-bench-aaaaaa', fields: { title: '讲话' }, lines }]);
  for await (const { error } of tagArchive(contentDir, await loadTagger(contentDir))) if (error) throw error;
  await runBuild(contentDir, dist);
  return { folder, dist };
}

/** What a script keeps after its waste is taken away, in bytes: objects and the stores of typed arrays. */
interface HeapUsage {
  readonly usedSize: number;
  readonly backingStorageSize?: number;
}

/** What the page and its workers keep, in bytes. */
async function memoryOf(session: CDPSession): Promise<number> {
  const sizes: number[] = [];
  const sizeOf = ({ usedSize, backingStorageSize = 0 }: HeapUsage) => usedSize + backingStorageSize;
  await session.send('HeapProfiler.collectGarbage');
  sizes.push(sizeOf(await session.send('Runtime.getHeapUsage')));
  const workers: string[] = [];
  session.on('Target.attachedToTarget', ({ sessionId }) => workers.push(sessionId));
  const answers = new Map<string, (usage: HeapUsage) => void>();
  session.on('Target.receivedMessageFromTarget', ({ sessionId, message }) => {
    const { id, result } = JSON.parse(message) as { id: number; result: HeapUsage };
    if (id === 2) answers.get(sessionId)?.(result);
  });
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  });
  for (const sessionId of workers) {
    const ask = (id: number, method: string) =>
      session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) });
    const answer = new Promise<HeapUsage>((resolve) => answers.set(sessionId, resolve));
    await ask(1, 'HeapProfiler.collectGarbage');
    await ask(2, 'Runtime.getHeapUsage');
    sizes.push(sizeOf(await answer));
  }
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** What one change of the view took, in milliseconds. */
interface Taken {
  readonly wall: number;
  /** Of the threads that answer and draw, and of all. */
  readonly processor: number;
  readonly processorOfAll: number;
}

/** Takes the time from a change of the page until it is drawn with its counts. */
async function timeOf(page: Page, clock: ProcessorClock, change: () => void): Promise<Taken> {
  const before = await clock();
  const wall = await page.evaluate(
    async (code) => {
      const results = document.querySelector<HTMLElement>('[data-part="results"]');
      const start = performance.now();
      new Function(code)();
      do await new Promise((resolve) => requestAnimationFrame(resolve));
      while (results?.dataset.state !== 'done');
      return performance.now() - start;
    },
    `(${String(change)})()`,
  );
  const after = await clock();
  return { wall, processor: after.answering - before.answering, processorOfAll: after.all - before.all };
}

const largest = (numbers: readonly number[]) => numbers.reduce((most, one) => Math.max(most, one), 0);
/** The number that so many of a hundred stay within. */
const within = (share: number, numbers: readonly number[]) =>
  numbers.toSorted((a, b) => a - b)[
    Math.min(numbers.length - 1, Math.floor((numbers.length * share) / 100))
  ] ?? 0;

/** Times that a column's value is ticked or taken away. */
const repetitions = 24;

const figuresOf = (numbers: readonly number[]) =>
  [within(50, numbers), within(95, numbers), largest(numbers)].map((one) => one.toFixed(0)).join(' / ');

function lineOf(name: string, first: Taken | undefined, rest: readonly Taken[]): string {
  const [processor, wall] = [rest.map((one) => one.processor), rest.map((one) => one.wall)];
  const once = first ? `   first ${first.processor.toFixed(0)} / ${first.wall.toFixed(0)}` : '';
  return `  ${name.padEnd(12)} ${figuresOf(processor).padEnd(16)} ${figuresOf(wall)}${once}`;
}

const columnOf = (name: FacetName) => `.measure-facets > details[data-facet="${name}"]`;

/** Opens a column of filters. @returns what leaves it as it was */
async function openColumn(page: Page, name: FacetName): Promise<() => Promise<void>> {
  const details = page.locator(columnOf(name));
  const open = await details.evaluate((one) => {
    const was = one.hasAttribute('open');
    one.setAttribute('open', '');
    return was;
  });
  await details.locator('input[type="checkbox"]').first().waitFor();
  return async () => {
    if (!open) await details.evaluate((one) => one.removeAttribute('open'));
  };
}

/** Ticks the second value of a column, or takes it away. */
const tickOf = (name: FacetName) =>
  new Function(`
    const boxes = [...document.querySelectorAll('${columnOf(name)} input[type="checkbox"][name]')];
    (boxes.find((box) => box.checked) ?? boxes[1] ?? boxes[0]).click();
  `) as () => void;

const sortOf = (sort: string) =>
  new Function(`
    const select = document.querySelector('[data-part="sort"]');
    select.value = '${sort}';
    select.dispatchEvent(new Event('change', { bubbles: true }));
  `) as () => void;

const askWords = () => {
  const input = document.querySelector<HTMLInputElement>('[data-part="words"] input');
  if (input) input.value = '蓄水池 -拨付';
  input?.form?.requestSubmit();
};

/** Measures the table of measures in a real browser, over invented rows. @returns lines to print */
export async function benchMeasures(rowCount: number): Promise<string[]> {
  const site = await buildSite();
  const { documents, rows } = inventTable(rowCount);
  const made = performance.now();
  const files = await tableFiles(documents, rows);
  const making = performance.now() - made;
  const folder = path.join(site.dist, 'measure-table');
  await rm(folder, { recursive: true, force: true });
  for (const { name, bytes } of files) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), bytes);
  }
  const [server, browser] = await Promise.all([serve(site.dist, { port: 0 }), openBrowser()]);
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    const sizes: Promise<number>[] = [];
    page.on('response', (response) => {
      const packed = response.url().endsWith('.bin');
      sizes.push(
        response.body().then(
          (body) => (packed ? body.length : gzipSync(body).length),
          () => 0,
        ),
      );
    });
    const sum = async () => (await Promise.all(sizes)).reduce((total, size) => total + size, 0);
    await page.goto(`${server.url}measures/`, { waitUntil: 'networkidle' });
    const first = await sum();
    const session = await context.newCDPSession(page);
    const loading = await page.evaluate(async () => {
      const start = performance.now();
      document.querySelector<HTMLElement>('[data-part="facets"] input')?.focus();
      const results = document.querySelector<HTMLElement>('[data-part="results"]');
      while (results?.dataset.state !== 'done') await new Promise((resolve) => setTimeout(resolve, 5));
      return performance.now() - start;
    });
    await page.waitForLoadState('networkidle');
    const loaded = (await sum()) - first;
    const clock = await openProcessorClock(browser);
    const lines: string[] = [];
    const slowest: Taken[] = [];
    for (const name of facets) {
      const close = await openColumn(page, name);
      const times: Taken[] = [];
      // The first tick is told apart; each round ticks a value and takes it away again.
      for (let round = 0; round <= repetitions / 2; round += 1)
        for (let step = 0; step < 2; step += 1) times.push(await timeOf(page, clock, tickOf(name)));
      const [first, ...rest] = times;
      if (first) lines.push(lineOf(name, first, rest));
      slowest.push(...rest);
      await close();
    }
    const sorting: string[] = [];
    for (const sort of ['largest', 'actor', 'strongest', 'newest'])
      sorting.push(`${sort} ${(await timeOf(page, clock, sortOf(sort))).wall.toFixed(0)} ms`);
    const words = await timeOf(page, clock, askWords);
    const memory = await memoryOf(session);
    const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(0)} KB`;
    return [
      `rows ${rows.length}, documents ${documents.length}`,
      `table made in ${(making / 1000).toFixed(1)} s, ${kilobytes(files.reduce((total, { bytes }) => total + bytes.length, 0))} in ${files.length} files`,
      `first view ${kilobytes(first)} (limit 120 KB)`,
      `columns for filtering ${kilobytes(loaded)}, ready ${loading.toFixed(0)} ms after the first touch`,
      'filter, counts and rows drawn: processor ms middle / 19 of 20 / slowest, wall ms the same, first use processor / wall',
      ...lines,
      lineOf('all of them', undefined, slowest),
      `slowest processor time ${largest(slowest.map(({ processor }) => processor)).toFixed(0)} ms (limit 100 ms); with collecting waste and compiling beside it ${largest(slowest.map(({ processorOfAll }) => processorOfAll)).toFixed(0)} ms; above 100 ms of wall time ${slowest.filter(({ wall }) => wall > 100).length} of ${slowest.length}`,
      `sorting, the first time: ${sorting.join(', ')}`,
      `words in the first words of all rows, the first time: processor ${words.processor.toFixed(0)} ms, wall ${words.wall.toFixed(0)} ms`,
      `memory after all of it ${(memory / 1024 / 1024).toFixed(0)} MB (limit 120 MB)`,
    ];
  } finally {
    await Promise.all([browser.close(), server.close()]);
    await rm(site.folder, { recursive: true, force: true });
  }
}
