import path from 'node:path';
import { loadModels } from '../../import/index.ts';
import { type Gold, readGold } from '../../import/samples/gold.ts';
import { importSample } from '../../import/samples/import-sample.test-support.ts';
import { loadTagger } from '../../import/tagging/load-tagger.ts';
import { factsOf, tagDocument } from '../../tag/index.ts';

const checkout = path.resolve(import.meta.dirname, '../../..');
const models = await loadModels();
const tagger = await loadTagger(path.join(checkout, 'content'));

const themes = { tp: 0, fp: 0, fn: 0 };
const measures = { tp: 0, fp: 0, fn: 0 };
const right = { type: 0, status: 0, strength: 0 };

/** Adds what tagging finds in one sample to the counts. */
async function score(gold: Gold): Promise<void> {
  const { made } = await importSample(gold, models);
  const tags = new Map(
    tagDocument(tagger, made.blocks, factsOf(gold.record)).map((block) => [block.anchor, block]),
  );
  const texts = new Map(made.blocks.map(({ anchor, text }) => [anchor, text]));
  const expected = gold.themes ?? {};
  for (const anchor of new Set([...Object.keys(expected), ...tags.keys()])) {
    const wanted = expected[anchor] ?? [];
    const found = tags.get(anchor)?.themes.map(({ id }) => id) ?? [];
    const hits = found.filter((id) => wanted.includes(id)).length;
    themes.tp += hits;
    themes.fp += found.length - hits;
    themes.fn += wanted.length - hits;
  }
  const used = new Set<object>();
  for (const { anchor, lead, type, type2, status, strength } of gold.measures ?? []) {
    const at = texts.get(anchor)?.indexOf(lead) ?? -1;
    const one = tags.get(anchor)?.measures.find(({ start, end }) => start <= at && at < end);
    if (!one) {
      measures.fn += 1;
      continue;
    }
    used.add(one);
    measures.tp += 1;
    right.type += Number(one.type === type || one.type === type2);
    right.status += Number(one.status === status);
    right.strength += Number(Math.abs(one.strength - strength) <= 1);
  }
  for (const { measures: found } of tags.values())
    measures.fp += found.filter((one) => !used.has(one)).length;
}

const rows = readGold().filter((gold) => gold.themes !== undefined && gold.measures !== undefined);
for (const gold of rows) await score(gold);

const rates = ({ tp, fp, fn }: typeof themes) =>
  `F1 ${((2 * tp) / Math.max(1, 2 * tp + fp + fn)).toFixed(3)}, P ${(tp / Math.max(1, tp + fp)).toFixed(3)}, R ${(tp / Math.max(1, tp + fn)).toFixed(3)}`;
const share = (count: number) => (count / Math.max(1, measures.tp)).toFixed(3);
const say = (line: string) => process.stdout.write(`${line}\n`);
say(`${rows.length} samples, labelled as whole documents`);
say(`themes                  ${rates(themes)}`);
say(`measures, found         ${rates(measures)}`);
say(`type, given the measure ${share(right.type)}`);
say(`status                  ${share(right.status)}`);
say(`strength within one     ${share(right.strength)}`);
