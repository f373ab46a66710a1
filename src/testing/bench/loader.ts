import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { documentPath, writeMdx } from '../../publish/index.ts';
import { inventSpeech } from './invented-speeches.ts';
import { checkout, createProject, type Variant, variants } from './projects.ts';

/** One build of one variant. */
export interface Measurement {
  readonly variant: string;
  readonly build: string;
  readonly seconds: number;
  /** Time of all its threads on a processor; tells more than `seconds` on a machine that is not idle. */
  readonly cpuSeconds: number;
  /** Peak resident memory of the building process, in mebibytes. */
  readonly peakMiB: number;
  readonly pages: number;
}

export interface LoaderBench {
  readonly documents: number;
  readonly characters: number;
  readonly node: string;
  readonly cores: number;
  readonly measurements: readonly Measurement[];
}

/** Writes what a process used to the file that the environment names, when it ends. */
const usageHook = `data:text/javascript,${encodeURIComponent(
  `import { writeFileSync } from 'node:fs';
process.on('exit', () => writeFileSync(process.env.YANLU_USAGE, JSON.stringify(process.resourceUsage())));`,
)}`;

/** Builds a project in a process of its own. @throws Error with the output where the build fails */
async function build(root: string): Promise<Omit<Measurement, 'variant' | 'build'>> {
  const usageFile = path.join(root, 'usage.json');
  const started = performance.now();
  await new Promise<void>((resolve, reject) => {
    const astro = path.join(checkout, 'node_modules/astro/bin/astro.mjs');
    const child = spawn(process.execPath, ['--import', usageHook, astro, 'build', '--silent'], {
      cwd: root,
      env: { ...process.env, YANLU_USAGE: usageFile, ASTRO_TELEMETRY_DISABLED: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (data) => {
        output = (output + String(data)).slice(-4000);
      });
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`build failed: ${output}`))));
  });
  const seconds = (performance.now() - started) / 1000;
  const pages = (await readdir(path.join(root, 'dist'), { recursive: true })).filter((file) =>
    file.endsWith('.html'),
  ).length;
  const usage = JSON.parse(await readFile(usageFile, 'utf8')) as NodeJS.ResourceUsage;
  const cpuSeconds = (usage.userCPUTime + usage.systemCPUTime) / 1e6;
  return { seconds, cpuSeconds, peakMiB: usage.maxRSS / 1024, pages };
}

/** Writes invented documents. @returns how many characters they hold */
export async function writeArchive(contentDir: string, count: number): Promise<number> {
  let characters = 0;
  for (let n = 0; n < count; n += 1) {
    const { record, blocks } = inventSpeech(n);
    const file = path.join(contentDir, documentPath(record));
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, writeMdx(record, blocks));
    characters += blocks.reduce((sum, { text }) => sum + text.length, 0);
  }
  return characters;
}

/** Three builds of a variant: nothing cached, nothing changed, one document changed. */
async function measure(
  variant: Variant,
  contentDir: string,
  say: (line: string) => void,
): Promise<Measurement[]> {
  const root = await createProject(variant, contentDir);
  const { record, blocks } = inventSpeech(0);
  const changed = path.join(contentDir, documentPath(record));
  const results: Measurement[] = [];
  try {
    for (const name of ['first', 'nothing changed', 'one changed']) {
      if (name === 'one changed')
        await writeFile(changed, writeMdx({ ...record, title: '改过的题目' }, blocks));
      const result = { variant: variant.name, build: name, ...(await build(root)) };
      say(
        `${result.variant}, ${name}: ${result.seconds.toFixed(1)} s, ${result.cpuSeconds.toFixed(1)} s of processor, ${result.peakMiB.toFixed(0)} MiB`,
      );
      results.push(result);
    }
  } finally {
    await writeFile(changed, writeMdx(record, blocks));
    await rm(root, { recursive: true, force: true });
  }
  return results;
}

/**
 * Measures the loader against Astro's own MDX collection: the same documents, the same page, one
 * after the other on the same machine.
 *
 * @param documents how many
 * @param say prints a line as results come in
 * @throws Error where a build fails or makes another number of pages
 */
export async function benchLoader(documents: number, say: (line: string) => void): Promise<LoaderBench> {
  const contentDir = await mkdtemp(path.join(tmpdir(), 'yanlu-bench-content-'));
  try {
    const characters = await writeArchive(contentDir, documents);
    const measurements: Measurement[] = [];
    for (const variant of variants) measurements.push(...(await measure(variant, contentDir, say)));
    const wrong = measurements.find(({ pages }) => pages !== documents);
    if (wrong) throw new Error(`${wrong.variant} made ${wrong.pages} pages of ${documents} documents`);
    return {
      documents,
      characters: Math.round(characters / documents),
      node: process.version,
      cores: availableParallelism(),
      measurements,
    };
  } finally {
    await rm(contentDir, { recursive: true, force: true });
  }
}

/** The measurements as a table in Markdown. */
export function tableOf({ documents, characters, node, cores, measurements }: LoaderBench): string {
  const rows = measurements.map(
    ({ variant, build: name, seconds, cpuSeconds, peakMiB }) =>
      `| ${variant} | ${name} | ${seconds.toFixed(1)} s | ${cpuSeconds.toFixed(1)} s | ${peakMiB.toFixed(0)} MiB |`,
  );
  return [
    `${documents} documents of ${characters} characters, Node ${node}, ${cores} cores`,
    '',
    '| way | build | time | processor time | peak memory |',
    '|---|---|---:|---:|---:|',
    ...rows,
  ].join('\n');
}
