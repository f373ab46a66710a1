import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parseAnnotations } from '../publish/annotations.ts';
import { readMdx, sha256Of } from '../publish/index.ts';
import { account as accountSchema, undoSteps } from '../schema/account.ts';
import { textOfBlocks } from '../schema/body.ts';
import { checkout } from './cli/folders.ts';
import { loadModels } from './models.ts';
import { runImport } from './run-import.ts';
import { putSpeeches, treeOf } from './speeches.test-support.ts';

const models = loadModels();
const kills = 50;
const speeches = 15;
let folder = '';
let expected: Record<string, string> = {};
const at = (...names: string[]) => path.join(folder, ...names);

/** Imports to the end in this process, where the models are loaded already. */
async function finish(out: string): Promise<Record<string, string>> {
  for await (const outcome of runImport([at('in')], { contentDir: out, write: true, models: () => models }))
    if (outcome.type !== 'imported') throw new Error(`${outcome.file}: ${outcome.type}`);
  return treeOf(out);
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'yanlu-kill-'));
  await putSpeeches(at('in'), speeches);
  expected = await finish(at('whole'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Ending {
  readonly killed: boolean;
  /** Milliseconds from the first file written to the end. */
  readonly wrote: number;
}

/** Starts the command and kills it `delay` milliseconds after it began to write; without a delay it may end. */
async function importUntil(out: string, delay?: number): Promise<Ending> {
  const child = spawn(process.execPath, [path.join(checkout, 'scripts/import.ts'), at('in'), '--out', out], {
    stdio: 'ignore',
  });
  const ended = new Promise<NodeJS.Signals | null>((resolve) => {
    child.on('close', (_code, signal) => resolve(signal));
  });
  let running = true;
  void ended.then(() => {
    running = false;
  });
  while (running && !existsSync(out)) await wait(1);
  const begun = performance.now();
  if (delay !== undefined) {
    await Promise.race([ended, wait(delay)]);
    child.kill('SIGKILL');
  }
  return { killed: (await ended) === 'SIGKILL', wrote: performance.now() - begun };
}

/** Everything that is there, apart from files still being written, is whole. */
function expectWhole(tree: Readonly<Record<string, string>>): void {
  for (const [file, latin] of Object.entries(tree)) {
    if (path.basename(file).startsWith('.')) continue;
    const bytes = Buffer.from(latin, 'latin1');
    if (file.startsWith('raw/')) expect(sha256Of(bytes).startsWith(file.slice(4, 16))).toBe(true);
    else if (file.endsWith('.mdx')) expect(readMdx(bytes.toString(), file).blocks.length).toBeGreaterThan(3);
    else if (file.startsWith('annotations/'))
      expect(parseAnnotations(bytes.toString(), file).annotations.length).toBeGreaterThan(0);
    else {
      const account = accountSchema.parse(JSON.parse(bytes.toString()));
      const { blocks } = readMdx(account.written.text, file);
      expect(sha256Of(undoSteps(textOfBlocks(blocks), account.steps))).toBe(account.received.sha256);
      expect(Object.values(tree)).toContain(Buffer.from(account.written.text).toString('latin1'));
    }
  }
}

it(`an import killed at any of ${kills} moments leaves whole files, and the next one completes it`, {
  timeout: 240_000,
}, async () => {
  let unfinished = 0;
  let inTheMiddle = 0;
  // How long the writing takes differs between machines; one run to the end tells.
  const { wrote } = await importUntil(at('measured'));
  const one = async (n: number) => {
    const out = at(`out-${n}`);
    if ((await importUntil(out, Math.random() * wrote)).killed) unfinished++;
    const left = await treeOf(out);
    const count = Object.keys(left).length;
    if (count > 0 && count < Object.keys(expected).length) inTheMiddle++;
    expectWhole(left);
    expect(await finish(out)).toEqual(expected);
    await rm(out, { recursive: true, force: true });
  };
  const worker = async (first: number) => {
    for (let n = first; n < kills; n += 2) await one(n);
  };
  await Promise.all([worker(0), worker(1)]);
  // A test that only kills what has ended, or has not begun, proves nothing.
  console.info(`${unfinished} of ${kills} killed before their end, ${inTheMiddle} while writing`);
  expect(inTheMiddle).toBeGreaterThan(kills / 5);
});
