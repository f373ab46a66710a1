import { createRandom } from '../damage/random.ts';
import type { ImportModels } from '../import/index.ts';
import type { Cleaning } from '../pipeline/index.ts';
import { displayWidth } from '../text/width.ts';
import { benchExcerpts } from './bench-excerpts.ts';
import { loadInstruments, passageLength, readOriginals } from './measure-all.ts';
import { readTexts, type Shared } from './shared.ts';
import { passagesOf, settings, spin, stripBrackets } from './synthetic.ts';

/** Least time that one measurement goes on for. */
const leastMilliseconds = 2000;
/** Time in front of it that is not counted: so long the compiler still works on what runs often. */
const warmMilliseconds = 1500;
/** Passes over the texts from which a stage's least time is taken: what disturbs one does not count. */
const passes = 5;

interface Way {
  readonly name: string;
  readonly run: (text: string) => unknown;
}

interface Material {
  readonly name: string;
  readonly texts: readonly string[];
}

/** Characters a second over all texts, whole rounds, once the code is warm: as in an import of many files. */
function speedOf({ run }: Way, { texts }: Material): number {
  const warm = performance.now() + warmMilliseconds;
  do for (const text of texts) run(text);
  while (performance.now() < warm);
  let characters = 0;
  const started = process.cpuUsage();
  let spent = 0;
  while (spent < leastMilliseconds) {
    for (const text of texts) {
      run(text);
      characters += text.length;
    }
    const { user, system } = process.cpuUsage(started);
    spent = (user + system) / 1000;
  }
  return (1000 * characters) / spent;
}

/** Time by stage on one kind of text as `name percent`: of each stage and text the least of a few passes. */
function shareOfStages({ pipeline }: ImportModels, { texts }: Material): string {
  const times = new Map<string, number>();
  for (const received of texts) {
    const least = new Map<string, number>();
    for (let pass = 0; pass < passes; pass++) {
      let text = received;
      for (const { name, run } of pipeline.stages({}, received)) {
        const started = performance.now();
        ({ text } = run(text));
        const spent = performance.now() - started;
        least.set(name, Math.min(least.get(name) ?? spent, spent));
      }
    }
    for (const [name, spent] of least) times.set(name, (times.get(name) ?? 0) + spent);
  }
  const all = [...times.values()].reduce((sum, time) => sum + time, 0);
  return [...times]
    .sort(([, a], [, b]) => b - a)
    .map(([name, time]) => `${name} ${((100 * time) / all).toFixed(0)} %`)
    .slice(0, 6)
    .join(', ');
}

/**
 * Measures how fast texts are cleaned, in characters a second of processor time, beside removing
 * brackets by a pattern, on clean texts and on texts that a spinner damaged.
 *
 * @param checkout the top of the checkout
 * @returns lines of a table
 */
export async function benchClean(checkout: string, shared: Shared): Promise<string[]> {
  const { models, damage, clean } = await loadInstruments();
  const originals = await readOriginals(checkout);
  const reports = shared.find('corpus/work-reports.jsonl');
  const whole = [...originals, ...(reports ? (await readTexts(reports)).slice(0, 12) : [])].map((text) =>
    damage.toSimplified(text),
  );
  const excerpts = await benchExcerpts(clean, whole, damage, shared);
  const kept = settings[0];
  const spun = whole
    .flatMap((text) => passagesOf(text, passageLength * 5))
    .slice(0, 60)
    .flatMap((text, index) => (kept ? [spin(text, kept, damage, createRandom(index + 1)) ?? []] : []).flat());
  const materials: readonly Material[] = [
    { name: 'clean, simplified', texts: whole },
    { name: 'clean, traditional', texts: whole.map((text) => damage.toTraditional(text)) },
    { name: 'damaged by a spinner', texts: spun },
  ];
  const ways: readonly Way[] = [
    { name: 'all stages', run: (text): Cleaning => clean(text) },
    { name: 'brackets by a pattern', run: stripBrackets },
  ];
  const pad = (text: string, width: number) => text + ' '.repeat(Math.max(0, width - displayWidth(text)));
  const lines = [
    `${pad('characters a second, one core', 34)}${ways.map(({ name }) => pad(name, 24)).join('')}characters`,
  ];
  for (const material of materials) {
    const size = material.texts.reduce((sum, text) => sum + text.length, 0);
    const speeds = ways.map((way) => pad(`${(speedOf(way, material) / 1000).toFixed(0)} k`, 24));
    lines.push(pad(material.name, 34) + speeds.join('') + size);
  }
  for (const material of materials) lines.push(`${material.name}: ${shareOfStages(models, material)}`);
  return [...lines, '', ...excerpts];
}
