import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { createRandom } from '../../damage/random.ts';
import { createTools } from '../../damage/tools.ts';
import type { ImportModels } from '../../import/index.ts';
import { createFold } from '../fold.ts';
import { readOriginals } from '../measure-all.ts';
import { type FuzzInput, type FuzzSource, makeInput } from './mutate.ts';
import { pieces } from './pieces.ts';
import { type Fault, type Trial, tryInput } from './try-input.ts';

export interface FuzzFailure extends Fault {
  /** The number that makes the input again. */
  readonly seed: number;
  readonly made: string;
}

export interface FuzzReport {
  readonly inputs: number;
  readonly failures: readonly FuzzFailure[];
  /** How often each refusal was earned. */
  readonly refused: ReadonlyMap<string, number>;
  readonly slowest: { readonly milliseconds: number; readonly seed: number; readonly made: string };
  readonly seconds: number;
}

/** Longest time on a processor that one input of 10 kB may take. */
const mostMilliseconds = 200;
/** From here on neither the compiler nor the collector of garbage explains the time, so no second try. */
const surelySlow = 5 * mostMilliseconds;
/** Inputs that go first and are not timed, until the code is compiled. */
const warmUp = 200;
/** Failures after which a run tells nothing new. */
const mostFailures = 200;

/** All that inputs are made from: the sample archive and its originals. */
export async function openFuzzSource(checkout: string): Promise<FuzzSource> {
  const raw = path.join(checkout, 'content/raw');
  const names = (await readdir(raw, { withFileTypes: true }))
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .sort();
  const files = await Promise.all(
    names.map(async (name) => ({ name, bytes: new Uint8Array(await readFile(path.join(raw, name))) })),
  );
  return { files, texts: await readOriginals(checkout), pieces, tools: createTools() };
}

/** The input that belongs to a seed. */
export const inputOf = (seed: number, source: FuzzSource): FuzzInput =>
  makeInput(createRandom(Math.imul(seed, 0x9e3779b1)), source);

/**
 * Tries many inputs.
 *
 * @param first the seed of the first input; the others follow by one
 * @param say tells of each failure as it is found, and now and then how far it is
 */
export async function fuzz(
  count: number,
  first: number,
  source: FuzzSource,
  models: ImportModels,
  say: (line: string) => void,
): Promise<FuzzReport> {
  const fold = createFold(source.tools.toSimplified);
  const started = performance.now();
  const failures: FuzzFailure[] = [];
  const refused = new Map<string, number>();
  let slowest = { milliseconds: 0, seed: first, made: '' };
  for (let n = 0; n < warmUp; n++) await tryInput(inputOf(first + n, source), models, fold);
  let inputs = 0;
  for (let seed = first; seed < first + count && failures.length < mostFailures; seed++) {
    const input = inputOf(seed, source);
    const trial = await timed(input, models, fold);
    inputs++;
    if (trial.refused) refused.set(trial.refused, (refused.get(trial.refused) ?? 0) + 1);
    if (trial.milliseconds > slowest.milliseconds)
      slowest = { milliseconds: trial.milliseconds, seed, made: input.made };
    const fault: Fault | undefined =
      trial.fault ??
      (trial.milliseconds > mostMilliseconds
        ? { kind: 'slow', detail: `${trial.milliseconds.toFixed(0)} ms for ${input.bytes.length} bytes` }
        : undefined);
    if (fault) {
      failures.push({ ...fault, seed, made: input.made });
      say(`seed ${seed}, ${input.made}: ${fault.kind}: ${fault.detail}`);
    }
    if (inputs % 5000 === 0) say(`${inputs} inputs, ${failures.length} failures`);
  }
  return { inputs, failures, refused, slowest, seconds: (performance.now() - started) / 1000 };
}

/** The faster of two tries, where the first is slow. */
async function timed(
  input: FuzzInput,
  models: ImportModels,
  fold: ReturnType<typeof createFold>,
): Promise<Trial> {
  const trial = await tryInput(input, models, fold);
  if (trial.milliseconds <= mostMilliseconds || trial.milliseconds > surelySlow) return trial;
  const again = await tryInput(input, models, fold);
  return again.milliseconds < trial.milliseconds ? again : trial;
}

/** What a run found, as lines. */
export function fuzzLines({ inputs, failures, refused, slowest, seconds }: FuzzReport): string[] {
  const kinds = new Map<string, number>();
  for (const { kind } of failures) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  const list = (of: ReadonlyMap<string, number>) =>
    [...of].map(([name, count]) => `${name} ${count}`).join(', ') || 'none';
  return [
    `${inputs} inputs in ${seconds.toFixed(0)} s: ${failures.length} failures (${list(kinds)})`,
    `refused: ${list(refused)}`,
    `slowest: ${slowest.milliseconds.toFixed(0)} ms, seed ${slowest.seed}, ${slowest.made}`,
  ];
}
