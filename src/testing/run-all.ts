import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

interface Check {
  readonly title: string;
  readonly command: readonly string[];
}

const staticChecks: readonly Check[] = [
  { title: 'lint and format', command: ['biome', 'ci', '--colors=off', '.'] },
  // First of the two, since it writes the types of the collections.
  { title: 'types of pages', command: ['astro', 'check', '--minimumSeverity', 'warning'] },
  { title: 'types', command: ['tsc', '--noEmit', '--pretty', 'false'] },
];

const binary = (name: string) => path.join('node_modules', '.bin', name);

/** Runs a command with its output on this console. @returns its exit code */
function run([name = '', ...args]: readonly string[]): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(binary(name), args, { stdio: ['ignore', 'inherit', 'inherit'] });
    child.on('error', () => resolve(127));
    child.on('close', (code) => resolve(code ?? 1));
  });
}

async function runVitest(): Promise<Tally> {
  const folder = await mkdtemp(path.join(tmpdir(), 'yanlu-test-'));
  const report = path.join(folder, 'report.json');
  const code = await run([
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  try {
    const json: unknown = JSON.parse(await readFile(report, 'utf8'));
    const count = (key: string) => {
      const value = (json as Record<string, unknown>)[key];
      return typeof value === 'number' ? value : 0;
    };
    const failed = count('numFailedTests');
    // A file that cannot be loaded fails the run without failing a test.
    return {
      passed: count('numPassedTests'),
      failed: failed === 0 && code !== 0 ? 1 : failed,
      skipped: count('numPendingTests') + count('numTodoTests'),
    };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Runs every check of the project: lint, types, unit and property tests, and the tests of built sites
 * in a real browser. A static check counts as one test.
 *
 * @param say prints one line
 */
export async function runAll(say: (line: string) => void): Promise<Tally> {
  const failed: string[] = [];
  for (const { title, command } of staticChecks) {
    say(`\n${title}: ${command.join(' ')}`);
    if ((await run(command)) !== 0) failed.push(title);
  }
  say('\nunit, property and site tests: vitest run');
  const tests = await runVitest();
  for (const title of failed) say(`FAILED: ${title}`);
  return {
    passed: tests.passed + staticChecks.length - failed.length,
    failed: tests.failed + failed.length,
    skipped: tests.skipped,
  };
}
