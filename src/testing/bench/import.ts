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
export function asFile(n: number): string {
  const { record, blocks } = inventSpeech(n);
  const day = `（${record.date}年${(n % 12) + 1}月${(n % 27) + 1}日）`;
  const paragraphs = blocks.map(({ text }) => `　　${text}`);
  return [record.title, '县长  方知远', day, '', ...paragraphs, ''].join('\n');
}

/** Copies every file by itself, syncs it and writes its SHA-256 beside it: the least that an archive does. */
const copying = `import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, openSync, writeSync, fdatasyncSync, closeSync, renameSync } from 'node:fs';
mkdirSync('copied');
const put = (name, bytes) => {
  const file = openSync('copied/' + name + '.part', 'wx');
  writeSync(file, bytes);
  fdatasyncSync(file);
  closeSync(file);
  renameSync('copied/' + name + '.part', 'copied/' + name);
};
for (const name of readdirSync('in')) {
  const bytes = readFileSync('in/' + name);
  put(name, bytes);
  put(name + '.sha256', Buffer.from(createHash('sha256').update(bytes).digest('hex')));
}`;

/** Runs a program and says what it used. */
async function run(program: readonly string[], folder: string): Promise<string> {
  const usageFile = path.join(folder, 'usage.json');
  const started = performance.now();
  await new Promise<void>((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', usageHook, ...program], {
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
 * Imports invented speeches through the door: in one thread, in several, and again with nothing changed,
 * beside copying the same files, which is what a folder without an archive costs.
 *
 * @param alone whether it is imported in one thread too
 * @returns a table in Markdown
 */
export async function benchImport(documents: number, jobs: number, alone = true): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'yanlu-bench-import-'));
  try {
    await mkdir(path.join(folder, 'in'));
    let characters = 0;
    for (let n = 0; n < documents; n++) {
      const text = asFile(n);
      characters += text.length;
      await writeFile(path.join(folder, 'in', `${String(n).padStart(6, '0')}.txt`), text);
    }
    const copied = await run(['--input-type=module', '--eval', copying], folder);
    const rows = [`| plain copying with checksums, nothing read | ${copied} |`];
    const door = path.join(checkout, 'scripts/import.ts');
    for (const [name, out, threads] of [
      ...(alone ? [['one thread', 'one', 1] as const] : []),
      [`${jobs} threads`, 'several', jobs],
      [`${jobs} threads, nothing changed`, 'several', jobs],
    ] as const) {
      const report = path.join(folder, 'report.json');
      const program = [door, 'in', '--out', out, '--jobs', String(threads), '--report', report];
      rows.push(`| ${name} | ${await run(program, folder)} |`);
    }
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
