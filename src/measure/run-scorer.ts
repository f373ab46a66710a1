import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Runs a scoring script in a process of its own and reads what it prints.
 *
 * @param script path of the script
 * @throws Error with its output where it fails, which is a fault of the script or of what it was given
 */
export async function runScorer(script: string, args: readonly string[]): Promise<unknown> {
  const { stdout } = await run(process.execPath, [script, ...args, '--json'], { maxBuffer: 1 << 30 });
  return JSON.parse(stdout);
}
