import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeSamples } from '../damage/make-samples.ts';
import { createTools } from '../damage/tools.ts';
import { readDocument } from '../intake/index.ts';
import { restoreStep, shortenStep, undoSteps } from '../schema/account.ts';
import { importDocument, loadModels } from './index.ts';
import { readGold } from './samples/gold.test-support.ts';

const raw = path.resolve('content/raw');
const originals = path.join(import.meta.dirname, 'samples/originals');
const samples = makeSamples((key) => readFileSync(path.join(originals, `${key}.txt`), 'utf8'), createTools());
const models = await loadModels();
const gold = readGold();
const cases = await Promise.all(
  gold.map(async (row) => {
    const received = await readDocument(path.join(raw, row.file));
    return { ...row, received, made: importDocument(received, models) };
  }),
);
const truthOf = (key: string) => {
  const sample = samples.find((candidate) => candidate.key === key);
  if (!sample) throw new Error(`no recipe makes ${key}`);
  return sample.truth;
};

describe('the samples', () => {
  it('have a gold record each', () => {
    expect(gold.map(({ key, file }) => [key, file])).toEqual(samples.map(({ key, file }) => [key, file]));
  });
});

describe.each(cases)('$file', ({ key, record, source, outline, received, made }) => {
  it('gives the text that was spoken, to the last character', () => {
    expect(made.clean.split('\n')).toEqual(truthOf(key).body);
  });

  it('gives its record', () => {
    const { annexes, themes, measureTypes, dateEvidence, ...found } = made.fields;
    expect([annexes, themes, measureTypes, dateEvidence]).toEqual([[], [], [], undefined]);
    expect(found).toEqual(record);
  });

  it('says where it comes from', () => {
    expect(made.source).toEqual({ site: undefined, url: undefined, ...source });
  });

  it('gives its outline', () => {
    const optional = new Set(outline.filter((entry) => entry.optional).map(({ anchor }) => anchor));
    expect(made.outline.filter(({ anchor }) => !optional.has(anchor))).toEqual(
      outline.filter((entry) => !entry.optional),
    );
  });

  it('is led back to the text received', () => {
    const short = made.steps.map(shortenStep);
    expect(short.map(restoreStep)).toEqual(made.steps);
    expect(undoSteps(made.clean, short)).toBe(received.text);
  });
});
