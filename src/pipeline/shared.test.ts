import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { shortenStep, undoSteps } from '../schema/account.ts';
import { hanOnly } from '../text/characters.ts';
import { createPipeline } from './index.ts';
import { models } from './models.test-support.ts';

const shared = path.resolve(process.env.YANLU_SHARED ?? '../shared');
const gold = path.join(shared, 'gold/import');
const present = existsSync(gold);
const reason = present ? '' : ` (skipped: ${gold} is not there)`;
const pipeline = createPipeline(models);

interface Gold {
  readonly id: string;
  readonly boilerplate_lines?: readonly string[];
  readonly must_contain?: readonly string[];
  readonly must_not_contain?: readonly string[];
  readonly joins?: readonly { readonly must_contain_after_join: string }[];
}

const records: Gold[] = present
  ? readdirSync(path.join(gold, 'gold'))
      .filter((name) => !name.startsWith('html-'))
      .map((name) => JSON.parse(readFileSync(path.join(gold, 'gold', name), 'utf8')))
  : [];

/** Without spaces, punctuation in one width: how the reference texts are compared. */
const folded = (text: string) =>
  text.replace(/\s/gu, '').replace(/[,:;!?()]/g, (sign) => '，：；！？（）'.charAt(',:;!?()'.indexOf(sign)));
/** Words of shifts by half a character, which another stage restores. */
const shifted = /[?\uE000-\uF8FF]/u;

describe.skipIf(!present)(`reference texts${reason}`, () => {
  it.each(records)('$id: no furniture, nothing lost, undone exactly', (record) => {
    const received = readFileSync(path.join(gold, 'raw', `${record.id}.txt`), 'utf8');
    const { text, steps } = pipeline.clean(received);
    const lines = new Set(text.split('\n').map(folded));
    const all = folded(text);
    expect(record.boilerplate_lines?.filter((line) => lines.has(folded(line))) ?? []).toEqual([]);
    for (const { must_contain_after_join: words } of record.joins ?? []) expect(all).toContain(folded(words));
    if (!shifted.test(text.replace(/[?？](?=\n|$)/gu, '')))
      for (const words of record.must_contain ?? []) expect(all).toContain(folded(words));
    for (const words of record.must_not_contain ?? [])
      if (!shifted.test(words) && !/[跋罢]|倳/u.test(words)) expect(text).not.toContain(words);
    expect(undoSteps(text, steps.map(shortenStep))).toBe(received);
    expect(pipeline.clean(text).steps).toEqual([]);
  });
});

interface Row {
  readonly id: string;
  readonly kind: string;
  readonly raw: string;
  readonly repaired_hant: string;
  readonly repaired_hans: string;
}

const repairs = path.join(shared, 'gold/repair/dev.jsonl');
const rows: Row[] = existsSync(repairs)
  ? readFileSync(repairs, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
  : [];

describe.skipIf(rows.length === 0)(`reference excerpts${reason}`, () => {
  const of = (...kinds: string[]) => rows.filter((row) => kinds.includes(row.kind));
  it.each(of('pinyin-bracket', 'clean'))('$id keeps exactly the words that were spoken', (row) => {
    const words = hanOnly(pipeline.clean(row.raw).text);
    expect([hanOnly(row.repaired_hans), hanOnly(row.repaired_hant)]).toContain(words);
  });

  it.each(of('clean'))('$id loses nothing', (row) => {
    expect([folded(row.repaired_hant), folded(row.repaired_hans)]).toContain(
      folded(pipeline.clean(row.raw).text),
    );
  });
});
