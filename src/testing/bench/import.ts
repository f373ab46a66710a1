import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { inventSpeech } from './invented-speeches.ts';
import { checkout } from './projects.ts';

/** Writes what a process used to the file that the environment names, when it ends. */
const usageHook = `data:text/javascript,${encodeURIComponent(
  `import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
if (isMainThread) process.on('exit', () => writeFileSync(process.env.YANLU_USAGE, JSON.stringify(process.resourceUsage())));`,
)}`;

/** The invented speech as a person would have it in a file, with title, speaker and date above it. */
function asFile(n: number): string {
  const { record, blocks } = inventSpeech(n);
  const day = `（${record.date}年${(n % 12) + 1}月${(n % 27) + 1}日）`;
  const paragraphs = blocks.map(({ text }) => `　　${text}`);
  return [record.title, '县长  方知远', day, '', ...paragraphs, ''].join('\n');
}

async function run(args: readonly string[], folder: string): Promise<string> {
  const usageFile = path.join(folder, 'usage.json');
  const started = performance.now();
  await new Promise<void>((resolve, reject) => {
    const door = path.join(checkout, 'scripts/import.ts');
    const child = spawn(process.execPath, ['--import', usageHook, door, ...args], {
      cwd: folder,
      env: { ...process.env, YANLU_USAGE: usageFile },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let output = '';
    child.stderr.on('data', (data) => {
      output = (output + String(data)).slice(-4000);
    });
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`import failed: ${output}`))));
  });
  const seconds = (performance.now() - started) / 1000;
  const usage = JSON.parse(await readFile(usageFile, 'utf8')) as NodeJS.ResourceUsage;
  const cpu = (usage.userCPUTime + usage.systemCPUTime) / 1e6;
  return `${seconds.toFixed(1)} s | ${cpu.toFixed(1)} s | ${Math.round(usage.maxRSS / 1024)} MiB`;
}

/**
 * Imports invented speeches through the door: in one thread, in several, and again with nothing changed.
 *
 * @returns a table in Markdown
 */
export async function benchImport(documents: number, jobs: number): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'yanlu-bench-import-'));
  try {
    await mkdir(path.join(folder, 'in'));
    let characters = 0;
    for (let n = 0; n < documents; n++) {
      const text = asFile(n);
      characters += text.length;
      await writeFile(path.join(folder, 'in', `${String(n).padStart(6, '0')}.txt`), text);
    }
    const rows = [];
    for (const [name, out, threads] of [
      ['one thread', 'one', 1],
      [`${jobs} threads`, 'several', jobs],
      [`${jobs} threads, nothing changed`, 'several', jobs],
    ] as const)
      rows.push(`| ${name} | ${await run(['in', '--out', out, '--jobs', String(threads)], folder)} |`);
    return [
      `${documents} documents of ${Math.round(characters / documents)} characters, Node ${process.version}, ${availableParallelism()} cores`,
      '',
      '| import | time | processor time | peak memory |',
      '|---|---:|---:|---:|',
      ...rows,
    ].join('\n');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
