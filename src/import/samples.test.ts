import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeSamples } from '../damage/make-samples.ts';
import { createTools } from '../damage/tools.ts';
import { restoreStep, shortenStep, undoSteps } from '../schema/account.ts';
import { loadArchiveModels } from './models.ts';
import { gapsOf } from './samples/gaps.test-support.ts';
import { type Gold, readGold } from './samples/gold.ts';
import { importSample } from './samples/import-sample.test-support.ts';

const originals = path.join(import.meta.dirname, 'samples/originals');
const samples = makeSamples((key) => readFileSync(path.join(originals, `${key}.txt`), 'utf8'), createTools());
const models = await loadArchiveModels(path.join(import.meta.dirname, '../../content'));
const gold = readGold();
const cases = await Promise.all(gold.map(async (row) => ({ ...row, ...(await importSample(row, models)) })));

/** What can be restored; of an article in several files, all of it. */
function truthOf({ file, pages }: Gold): readonly string[] {
  const files = [file.split('!/')[0], ...pages];
  return files.flatMap((name) => {
    const sample = samples.find((candidate) => candidate.file === name);
    if (!sample) throw new Error(`no recipe makes ${name}`);
    return sample.truth.body;
  });
}

describe('the samples', () => {
  it('have a gold record each', () => {
    const described = gold.flatMap(({ file, pages }) => [file.split('!/')[0], ...pages]);
    expect(described.sort()).toEqual(samples.map(({ file }) => file).sort());
  });
});

describe.each(cases)('$file', (row) => {
  const { key, record, source, outline, received, made } = row;
  const gaps = gapsOf(key);
  const held = (field: string) => (gaps.has(field) ? it.fails : it);

  held('text')('gives the text that was spoken, to the last character', () => {
    expect(made.clean.split('\n')).toEqual(truthOf(row));
  });

  const { annexes, themes, measureTypes, dateEvidence, ...found } = made.fields;
  const fields = [...new Set([...Object.keys(record), ...Object.keys(found)])] as (keyof typeof record)[];
  for (const field of fields) {
    held(field)(`gives its ${field}`, () => {
      expect((found as Partial<typeof record>)[field]).toEqual(record[field]);
    });
  }

  it('gives no field that tagging or a person sets', () => {
    expect([annexes, themes, measureTypes, dateEvidence]).toEqual([[], [], [], undefined]);
  });

  held('source')('says where it comes from', () => {
    expect(made.source).toEqual({ site: undefined, url: undefined, ...source });
  });

  held('outline')('gives its outline', () => {
    const optional = new Set(outline.filter((entry) => entry.optional).map(({ anchor }) => anchor));
    expect(made.outline.filter(({ anchor }) => !optional.has(anchor))).toEqual(
      outline.filter((entry) => !entry.optional),
    );
  });

  it('is led back to the text received', () => {
    const short = made.steps.map(shortenStep);
    expect(made.steps).toMatchObject(short.map(restoreStep));
    expect(undoSteps(made.clean, short)).toBe(received.text);
  });
});
