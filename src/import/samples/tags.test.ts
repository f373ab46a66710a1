import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { codebookFolder, readCodebook } from '../../publish/codebook.ts';
import { type DocumentTags, factsOf, tagDocument } from '../../tag/index.ts';
import { loadModels } from '../index.ts';
import { loadTagger } from '../tagging/load-tagger.ts';
import { type Gold, readGold } from './gold.ts';
import { importSample } from './import-sample.test-support.ts';
import { overallFloors, tagFloors } from './tag-floors.test-support.ts';

const content = path.resolve('content');
const models = await loadModels();
const tagger = await loadTagger(content);
const gold = readGold().filter(({ themes, measures }) => themes !== undefined && measures !== undefined);

interface Row {
  readonly gold: Gold;
  readonly texts: ReadonlyMap<string, string>;
  readonly tags: DocumentTags;
}

async function tagged(row: Gold): Promise<Row> {
  const { made } = await importSample(row, models);
  return {
    gold: row,
    texts: new Map(made.blocks.map(({ anchor, text }) => [anchor, text])),
    tags: tagDocument(tagger, made.blocks, factsOf(row.record)),
  };
}

const rows = await Promise.all(gold.map(tagged));

/** Harmonic mean of precision and recall; 1 where there is nothing to find and nothing was found. */
const f1 = (hits: number, expected: number, found: number) =>
  expected + found === 0 ? 1 : (2 * hits) / (expected + found);

function scoreThemes({ gold: { themes = {} }, tags }: Row): number {
  const pairs = (byAnchor: Iterable<readonly [string, readonly string[]]>) =>
    new Set([...byAnchor].flatMap(([anchor, ids]) => ids.map((id) => `${anchor} ${id}`)));
  const expected = pairs(Object.entries(themes));
  const found = pairs(tags.map(({ anchor, themes: ids }) => [anchor, ids.map(({ id }) => id)]));
  return f1([...expected].filter((pair) => found.has(pair)).length, expected.size, found.size);
}

/** The measures of the gold, each with the one found that holds its first words. */
const matched = ({ gold: { measures = [] }, tags, texts }: Row) =>
  measures.map((expected) => {
    const at = texts.get(expected.anchor)?.indexOf(expected.lead) ?? -1;
    const block = tags.find(({ anchor }) => anchor === expected.anchor);
    return { expected, match: block?.measures.find(({ start, end }) => start <= at && at < end) };
  });

/** Shares of the measures of the gold: found at all, and found with the right type. */
function scoreMeasures(row: Row) {
  const pairs = matched(row);
  const share = (hits: number) => (pairs.length === 0 ? 1 : hits / pairs.length);
  const right = pairs.filter(
    ({ expected: { type, type2 }, match }) => match && [type, type2].includes(match.type),
  );
  return { measures: share(pairs.filter(({ match }) => match).length), types: share(right.length) };
}

const codebook = await readCodebook(path.join(content, codebookFolder));
const ids = {
  themes: new Set(codebook.themes.themes.map(({ id }) => id)),
  measures: new Set(codebook.measures.types.map(({ id }) => id)),
};

describe.each(rows)('$gold.key', (row) => {
  const { key, themes = {}, measures = [] } = row.gold;

  it('has gold in words of the text and ids of the codebook', () => {
    for (const [anchor, list] of Object.entries(themes)) {
      expect(row.texts.has(anchor), anchor).toBe(true);
      expect(list.filter((id) => !ids.themes.has(id))).toEqual([]);
    }
    for (const { anchor, lead, until = lead, type, type2 = type, actor, place, deadline = '' } of measures) {
      expect(row.texts.get(anchor)).toContain(lead);
      expect(row.texts.get(anchor)).toContain(until);
      const whole = [...row.texts.values()].join('\n');
      const names = [actor, place].flatMap((words) => words?.split('、') ?? []);
      expect(names.filter((name) => !whole.includes(name))).toEqual([]);
      expect([...row.texts.values()].join('\n')).toContain(deadline);
      expect([type, type2].filter((id) => !ids.measures.has(id))).toEqual([]);
    }
  });

  it('is tagged no worse than it was', () => {
    const reached = { themes: scoreThemes(row), ...scoreMeasures(row) };
    const floor = tagFloors[key];
    expect(floor, `no floor for ${key}: ${JSON.stringify(reached)}`).toBeDefined();
    for (const [field, value] of Object.entries(floor ?? {}))
      expect(reached[field as keyof typeof reached], field).toBeGreaterThanOrEqual(value);
  });
});

describe('the samples as a whole', () => {
  it.each(Object.entries(overallFloors))(
    '%s: at least %d of the measures found are read right',
    (field, floor) => {
      const pairs = rows
        .flatMap(matched)
        .flatMap(({ expected, match }) => (match ? [{ expected, match }] : []));
      const reads = {
        strength: ({ expected, match }: (typeof pairs)[number]) => match.strength === expected.strength,
        status: ({ expected, match }: (typeof pairs)[number]) => match.status === expected.status,
        deadline: ({ expected, match }: (typeof pairs)[number]) => match.deadline?.text === expected.deadline,
      };
      const right = pairs.filter(reads[field as keyof typeof reads]).length;
      expect(right / pairs.length).toBeGreaterThanOrEqual(floor);
    },
  );

  it('hold every theme and every type of measure of the codebook', () => {
    const held = new Set(gold.flatMap(({ themes = {} }) => Object.values(themes).flat()));
    const types = new Set(gold.flatMap(({ measures = [] }) => measures.map(({ type }) => type)));
    expect([...ids.themes].filter((id) => !held.has(id))).toEqual([]);
    expect([...ids.measures].filter((id) => !types.has(id))).toEqual([]);
  });
});
