import { beforeAll, describe, expect, it } from 'vitest';
import { checkout } from '../import/cli/folders.ts';
import type { Section } from './figure.ts';
import { verdictOf } from './floors.ts';
import { harmSettings, measureHarm } from './harm.ts';
import { type Instruments, loadInstruments, readOriginals } from './measure-all.ts';
import { readFloors } from './measure-command.ts';
import { measureSynthetic } from './synthetic.ts';

let tools: Instruments;
let originals: readonly string[];
beforeAll(async () => {
  tools = await loadInstruments();
  originals = await readOriginals(checkout);
});

async function fallen({ figures, notes }: Section): Promise<string[]> {
  const floors = await readFloors();
  expect(figures.map((figure) => verdictOf(figure, floors))).not.toContain('new');
  return figures
    .filter((figure) => verdictOf(figure, floors) === 'falls')
    .map(({ id, now }) => `${id} is ${now}; ${notes?.join('; ')}`);
}

describe('the floors that the samples are enough for', () => {
  it('repair of synthetic damage holds them', async () => {
    expect(await fallen(measureSynthetic('samples', originals, tools))).toEqual([]);
  });

  it('harm to clean text holds them', async () => {
    expect(await fallen(measureHarm('samples', originals, harmSettings, 0, tools))).toEqual([]);
  });
});
