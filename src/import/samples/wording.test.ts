import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { hanOnly } from '../../text/characters.ts';

const originals = path.join(import.meta.dirname, 'originals');
const shared = process.env.YANLU_SHARED ?? path.resolve('../shared');

/** Chinese characters in a row, punctuation left out, that two texts may not share. */
const run = 24;
/** A shared run holds this many characters at a multiple of the step, wherever it begins. */
const probe = 12;
const step = run - probe + 1;

const files = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((name) => /\.(txt|jsonl|gz)$/u.test(name));

const read = (file: string) =>
  hanOnly((file.endsWith('.gz') ? gunzipSync(readFileSync(file)) : readFileSync(file)).toString('utf8'));

/** Runs of `ours` that stand in `theirs` as well. */
function sharedRuns(ours: ReadonlyMap<string, ReadonlySet<string>>, theirs: string): string[] {
  const found: string[] = [];
  for (let at = 0; at + probe <= theirs.length; at += step) {
    const around = ours.get(theirs.slice(at, at + probe));
    if (!around) continue;
    for (let start = Math.max(0, at - step); start <= at; start++) {
      const candidate = theirs.slice(start, start + run);
      if (around.has(candidate)) found.push(candidate);
    }
  }
  return found;
}

function indexRuns(texts: readonly string[]): Map<string, Set<string>> {
  const index = new Map<string, Set<string>>();
  for (const text of texts) {
    for (let at = 0; at + run <= text.length; at++) {
      for (let from = at; from <= at + run - probe; from++) {
        const key = text.slice(from, from + probe);
        index.set(key, (index.get(key) ?? new Set()).add(text.slice(at, at + run)));
      }
    }
  }
  return index;
}

describe('the wording of the samples', () => {
  const ours = indexRuns(files(originals).map(read));

  it('would be found where a text shares a run of 24 characters, at any place', () => {
    const text = read(path.join(originals, '2006-nongcun-gongzuo.txt'));
    for (let shift = 0; shift < step; shift++) {
      expect(sharedRuns(ours, '甲'.repeat(shift) + text.slice(200, 200 + run))).not.toEqual([]);
    }
    expect(sharedRuns(ours, text.slice(200, 200 + run - 1))).toEqual([]);
  });

  const folders = ['seeds', 'gold/import/raw', 'gold/import/repaired', 'gold/repair', 'gold/tags', 'corpus'];
  for (const folder of folders) {
    const where = path.join(shared, folder);
    const reason = existsSync(where)
      ? ''
      : ` (skipped: ${where} is absent; YANLU_SHARED names another place)`;
    it.skipIf(reason !== '')(`is not that of ${folder}${reason}`, () => {
      expect(files(where).flatMap((file) => sharedRuns(ours, read(file)))).toEqual([]);
    });
  }
});
