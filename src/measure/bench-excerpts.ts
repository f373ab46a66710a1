import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import { createRandom } from '../damage/random.ts';
import { readingsOf } from '../damage/readings.ts';
import { spinBytes } from '../damage/spinner.ts';
import type { Tools } from '../damage/tools.ts';
import { foldPunctuation } from '../damage/typography.ts';
import { YanluError } from '../errors.ts';
import { loadModels } from '../import/index.ts';
import type { Shared } from './shared.ts';
import { passagesOf, type Setting, settings } from './synthetic.ts';

/** Characters of a passage that becomes an excerpt, as long as those that were copied from pages. */
const excerptLength = 230;
/** Share of the characters that differ between the scripts that the densest spinners annotate. */
const denseShare = 0.9;
/** Signs of a lost byte from which on an excerpt is dense. */
const denseLosses = 3;
const mostExcerpts = 40;
const lossSigns = /\?(?=[,、;!?(]|\p{Script=Latin}{1,6}\))|\p{Co}/gu;
/** Passes over an excerpt, which takes a few milliseconds; the best one counts. */
const passes = 30;
/** Time in front that is not counted: so long the compiler still works on what runs often. */
const warmMilliseconds = 1500;

type Clean = (text: string) => unknown;

interface Excerpts {
  readonly name: string;
  readonly texts: readonly string[];
}

/** Excerpts nearly every part of which is out of step: the decode runs from end to end. */
function denseExcerpts(texts: readonly string[], { bytes }: Setting, tools: Tools): string[] {
  const found: string[] = [];
  if (!bytes) return found;
  for (const [index, passage] of texts.flatMap((text) => passagesOf(text, excerptLength)).entries()) {
    if (found.length === mostExcerpts) break;
    const random = createRandom(index + 1);
    const traditional = tools.toTraditional(passage.slice(0, excerptLength));
    const list = readingsOf(traditional, tools.toSimplified, tools.readingOf, random, denseShare);
    try {
      const { text } = foldPunctuation(spinBytes(traditional, list, random, bytes).text, random, 1);
      if ((text.match(lossSigns) ?? []).length >= denseLosses) found.push(text);
    } catch (error) {
      if (!(error instanceof YanluError && error.name === 'NotInCodePage')) throw error;
    }
  }
  return found;
}

const row = z.object({ kind: z.string(), raw: z.string(), raw_pua: z.string().optional() });

/** The shifted excerpts of the gold set, as they were copied and with their private-use characters. */
async function realExcerpts(shared: Shared): Promise<Excerpts[]> {
  const file = shared.find('gold/repair/dev.jsonl');
  if (!file) return [];
  const rows = (await readFile(file, 'utf8'))
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => row.parse(JSON.parse(line)))
    .filter(({ kind }) => kind === 'byte-shift');
  return [
    { name: 'real, private-use characters lost', texts: rows.map(({ raw }) => raw) },
    { name: 'real, private-use characters kept', texts: rows.map(({ raw, raw_pua }) => raw_pua ?? raw) },
  ];
}

/** Each excerpt by itself, as fast as in its best pass: what disturbs the others does not count. */
function speedOf(clean: Clean, texts: readonly string[]): string {
  const warm = performance.now() + warmMilliseconds;
  do for (const text of texts) clean(text);
  while (performance.now() < warm);
  let [characters, spent, slowest] = [0, 0, Number.POSITIVE_INFINITY];
  for (const text of texts) {
    let least = Number.POSITIVE_INFINITY;
    for (let pass = 0; pass < passes; pass++) {
      const started = performance.now();
      clean(text);
      least = Math.min(least, performance.now() - started);
    }
    characters += text.length;
    spent += least;
    slowest = Math.min(slowest, text.length / least);
  }
  return `${(characters / spent).toFixed(0)} k, the slowest ${slowest.toFixed(0)} k (${texts.length} excerpts, ${characters} characters)`;
}

/** Milliseconds that a text takes which is the first of its models. */
async function firstCall(text: string): Promise<number> {
  const { pipeline } = await loadModels();
  const started = performance.now();
  pipeline.clean(text);
  return performance.now() - started;
}

/**
 * Measures how fast excerpts full of shifts are cleaned, in characters a second, and what the first one of
 * a process costs, which builds the tables of the decode.
 *
 * @param texts texts in simplified characters that excerpts are made of
 * @returns lines of a table
 */
export async function benchExcerpts(
  clean: Clean,
  texts: readonly string[],
  damage: Tools,
  shared: Shared,
): Promise<string[]> {
  const made = settings
    .filter(({ bytes }) => bytes)
    .map((setting) => ({ name: setting.label, texts: denseExcerpts(texts, setting, damage) }));
  const first = made[0]?.texts[0] ?? '';
  const cold = await firstCall(first);
  const all = [...made, ...(await realExcerpts(shared))].filter((each) => each.texts.length > 0);
  const width = Math.max(...all.map(({ name }) => name.length)) + 2;
  const lines = all.map((each) => each.name.padEnd(width) + speedOf(clean, each.texts));
  const tables = await firstCall(first);
  return [
    'excerpts full of shifts, characters a second, all stages, each by itself in its best pass',
    ...lines,
    `first excerpt of a process: ${cold.toFixed(0)} ms; the tables alone, built again: ${tables.toFixed(0)} ms`,
  ];
}
