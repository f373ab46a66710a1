import { spawn } from 'node:child_process';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { BenchTexts } from './corpus-archive.ts';
import type { EngineName } from './engines.ts';

/** For what does not fit the memory that Node allows itself. */
const heapMiB = 12_288;

/** One engine's index. */
export interface BuildFigures {
  readonly engine: EngineName;
  readonly seconds: number;
  /** Seconds of processor time of all threads of all its processes. */
  readonly processorSeconds: number;
  /** Threads that did a fiftieth of the work and more. */
  readonly threads: number;
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
  const { peak, ...figures } = JSON.parse(said.slice(said.lastIndexOf('{'))) as {
    seconds: number;
    processorSeconds: number;
    threads: number;
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
    ...figures,
    peakMiB: peak,
    files: index.length,
    bytes: sum(index),
    gramBytes: sum(index.filter(({ isCopy }) => !isCopy)),
    siteBytes: sum(sized.filter(({ isSite }) => isSite)),
  };
}
