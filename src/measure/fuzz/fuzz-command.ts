import { loadModels } from '../../import/index.ts';
import { fuzz, fuzzLines, openFuzzSource } from './fuzz.ts';

/**
 * Tries mutated inputs and tells what came of it.
 *
 * @returns exit code: 1 where something must be mended
 */
export async function fuzzCommand(
  checkout: string,
  count: number,
  first: number,
  say: (line: string) => void,
): Promise<0 | 1> {
  const report = await fuzz(count, first, await openFuzzSource(checkout), await loadModels(), say);
  for (const line of fuzzLines(report)) say(line);
  return report.failures.length > 0 ? 1 : 0;
}
