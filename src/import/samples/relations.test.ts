import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { seriesOf } from '../../archive/browse/series.ts';
import { citationIndex } from '../../archive/citations.ts';
import type { DocumentEntry } from '../../archive/documents.ts';
import { recipes } from '../../damage/recipes.ts';
import { documentRecord } from '../../schema/record.ts';
import { type Gold, readGold } from './gold.ts';

/** A test for the rows that it is about; the others have none. */
const itWhere = (holds: boolean) => (holds ? it : () => undefined);

const gold = readGold();
const byKey = new Map(gold.map((row) => [row.key, row]));
const rows = gold.flatMap((row) => row.relations.map((relation) => ({ from: row.key, ...relation })));

const originalOf = (key: string) => recipes.find((recipe) => recipe.key === key)?.of ?? key;
const spoken = (key: string) =>
  readFileSync(path.join(import.meta.dirname, 'originals', `${originalOf(key)}.txt`), 'utf8');

/** The gold of a sample as the pages of an archive are given it. */
function entryOf({ key, record }: Gold): DocumentEntry {
  const sources = [{ file: 'raw/a.txt', sha256: 'a'.repeat(64), encoding: 'utf-8', reader: 'txt@1' }];
  const stats = { characters: 1, paragraphs: 1, headings: 0, gaps: 0, doubts: 0, edits: 0, editsByStage: {} };
  const data = { record: documentRecord.parse({ ...record, id: key, sources }), outline: [], stats };
  return { id: key, data: { ...data, file: `${key}.mdx` } };
}

const entries = gold.map(entryOf);
const citations = citationIndex(entries);
const series = seriesOf(entries);

describe.each(rows)('$from: $kind $to', ({ from, kind, to, words }) => {
  const [here, there] = [byKey.get(from), byKey.get(to)];

  it('names a sample', () => expect(there).toBeDefined());

  itWhere(['part', 'version', 'copy'].includes(kind))('is named by the other as well', () => {
    expect(there?.relations).toContainEqual({ kind, to: from });
  });

  itWhere(kind === 'cites')('is found by the title that the text gives', () => {
    const cited = here?.record.cites.map((citation) => citations.cited(citation)?.id);
    expect(cited).toContain(to);
  });

  itWhere(kind === 'series')('is another sitting of one meeting', () => {
    const own = series.find(({ entries: sittings }) => sittings.some(({ id }) => id === from));
    expect(own?.entries.map(({ id }) => id)).toContain(to);
  });

  itWhere(['announces', 'renews', 'ends'].includes(kind))('leads to a policy', () => {
    expect(there?.record.kind).toBe('policy');
  });

  itWhere(words !== undefined)('has its words in both texts', () => {
    expect(spoken(from)).toContain(words);
    expect(spoken(to)).toContain(words);
  });
});

it('every wording that travels is quoted', () => {
  expect(rows.filter(({ kind, words }) => (kind === 'wording') !== (words !== undefined))).toEqual([]);
});
