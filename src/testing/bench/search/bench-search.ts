import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import type { ExactDocument } from '../../../search/exact/document.ts';
import { fold } from '../../../search/exact/fold.ts';
import { openBrowser } from '../../browser.ts';
import { type BenchTexts, benchArchive } from './corpus-archive.ts';
import type { EngineName } from './engines.ts';
import { createRandom } from './invented-archive.ts';
import { ask, memoryOf, type QueryFigures, type Wanted } from './measure-answers.ts';
import { type BuildFigures, buildMeasured } from './measure-build.ts';
import { serveBench } from './serve-bench.ts';

export interface SearchBench {
  readonly documents: number;
  /** Of the folded texts, without punctuation. */
  readonly characters: number;
  /** Of the texts as they are written. */
  readonly written: number;
  readonly node: string;
  readonly cores: number;
  readonly builds: readonly BuildFigures[];
  readonly queries: readonly QueryFigures[];
  /** What a page takes after it asked every string, in mebibytes, its workers included. */
  readonly pageMiB: Readonly<Partial<Record<EngineName, number>>>;
  /** Engines that were left out, and why. */
  readonly leftOut: readonly string[];
}

const lengths = [1, 2, 3, 4, 8, 12, 16];
/** MiniSearch keeps each posting as an object of its own: four gigabytes at this number of documents. */
const mostForMiniSearch = 2000;
/** Pagefind takes two gigabytes and more at a thousand documents, in proportion. */
const mostForPagefind = 5000;
/** Why an engine is not measured on so many documents, where that is so. */
function tooLarge(name: EngineName, count: number): string | undefined {
  if (name === 'minisearch-bigrams' && count > mostForMiniSearch)
    return `${name}: more than ${mostForMiniSearch} documents fit neither Node's memory nor a page's`;
  if (name.startsWith('pagefind') && count > mostForPagefind)
    return `${name}: more than ${mostForPagefind} documents take more than ten gigabytes to build`;
  return undefined;
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
      written: archive.reduce(
        (sum, { heads, blocks }) => sum + [...heads, ...blocks.map(({ text }) => text)].join('').length,
        0,
      ),
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
