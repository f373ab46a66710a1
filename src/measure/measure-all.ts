import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseOriginal } from '../damage/original.ts';
import { createTools, type Tools } from '../damage/tools.ts';
import { type ImportModels, loadModels } from '../import/index.ts';
import type { Cleaning } from '../pipeline/index.ts';
import { asReadOut } from './as-read-out.ts';
import type { Section } from './figure.ts';
import { createFold, type Fold } from './fold.ts';
import { harmSettings, measureHarm } from './harm.ts';
import { scoreImport } from './import-score.ts';
import { scoreRepair } from './repair-score.ts';
import { readTexts, type Shared } from './shared.ts';
import { measureSynthetic, passagesOf } from './synthetic.ts';
import { scoreTags } from './tag-score.ts';

/** All that measuring needs of the language, made once. */
export interface Instruments {
  readonly models: ImportModels;
  readonly damage: Tools;
  readonly fold: Fold;
  readonly clean: (text: string) => Cleaning;
  /** The same with the decode of shifts forced upon every place where one might begin. */
  readonly cleanForced: (text: string) => Cleaning;
}

export async function loadInstruments(): Promise<Instruments> {
  const models = await loadModels();
  const forced = await loadModels({ forceShifts: true });
  const damage = createTools();
  return {
    models,
    damage,
    fold: createFold(damage.toSimplified),
    clean: (text) => models.pipeline.clean(text),
    cleanForced: (text) => forced.pipeline.clean(text),
  };
}

/** Bodies of the sample originals, which were never damaged. */
export async function readOriginals(checkout: string): Promise<string[]> {
  const folder = path.join(checkout, 'src/import/samples/originals');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.txt')).sort();
  const texts = await Promise.all(names.map((name) => readFile(path.join(folder, name), 'utf8')));
  return texts.map((text) => parseOriginal(text).body.join('\n'));
}

/** A passage of a page, by the shortest pages that spinners made. */
export const passageLength = 400;
/** Every so manieth passage of the reports is damaged: 300 or so of them, which take a minute. */
const everyPassage = 3;

/** Every so manieth news text is put through all settings: with the reports, over a million characters. */
const everyNews = 4;

/**
 * Measures everything; what needs texts that this machine lacks says so. Sections come as they are done.
 *
 * @param checkout the top of the checkout
 */
export async function* measureAll(checkout: string, shared: Shared): AsyncGenerator<Section> {
  const scratch = await mkdtemp(path.join(tmpdir(), 'yanlu-measure-'));
  try {
    const tools = await loadInstruments();
    const originals = await readOriginals(checkout);
    yield await scoreImport(shared, scratch, tools.models);
    yield* await scoreRepair(shared, scratch, tools.models, tools.fold);
    yield await scoreTags(shared, scratch, checkout);
    yield measureSynthetic('samples', originals, tools);
    yield measureHarm('samples', originals, harmSettings, 0, tools);
    yield* measureCorpus(shared, tools);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function* measureCorpus(shared: Shared, tools: Instruments): AsyncGenerator<Section> {
  const reports = shared.find('corpus/work-reports.jsonl');
  const news = shared.find('corpus/news-transcripts.jsonl.gz');
  const skipped = `${shared.folder} has no corpus`;
  if (!reports) yield { name: 'synthetic damage and harm, reports', figures: [], skipped };
  else {
    const texts = await readTexts(reports);
    const passages = texts.flatMap((text) => passagesOf(tools.damage.toSimplified(text), passageLength));
    yield measureSynthetic(
      'reports',
      passages.filter((_, index) => index % everyPassage === 0),
      tools,
    );
    yield measureHarm('reports', texts, harmSettings, 0, tools);
  }
  if (!news) yield { name: 'harm to clean text, news', figures: [], skipped };
  else {
    const texts = (await readTexts(news)).map(asReadOut);
    yield measureHarm('news', texts, harmSettings.slice(0, 1), 2, tools);
    const part = texts.filter((_, index) => index % everyNews === 0);
    yield measureHarm('news-part', part, harmSettings.slice(1), 2, tools);
  }
}
