import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readCodebook } from '../../publish/codebook.ts';
import type { Codebook } from '../../schema/codebook.ts';
import { createTagger } from '../../tag/index.ts';

/** A row of the gold, as far as it is used here. */
interface Row {
  readonly source: string;
  readonly text: string;
  readonly themes: readonly string[];
  readonly measures: readonly { readonly lead: string; readonly type: string; readonly type2?: string }[];
}
type Counts = readonly [number, number, number];

const checkout = path.resolve(import.meta.dirname, '../../..');
const shared = path.resolve(checkout, process.env.YANLU_SHARED ?? '../shared');
const sourceOf = ({ source }: Row) => source.split('#')[0] ?? '';
const plain = (lead: string) =>
  lead
    .normalize('NFKC')
    .replace(/^[（(]?[一二三四五六七八九十\d]+[)）、.是要]*/u, '')
    .replace(/[\s\p{P}]/gu, '');
const add = (a: Counts, b: Counts): Counts => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
const f1 = ([hit, extra, missed]: Counts) => (2 * hit) / Math.max(1, 2 * hit + extra + missed);

/** Hits, extra and missed themes of each row. */
function themeCounts(codebook: Codebook, rows: readonly Row[]): Counts[] {
  const tagger = createTagger(codebook);
  return rows.map(({ text, themes }) => {
    const found = tagger.tag(text).themes.map(({ id }) => id);
    const hits = found.filter((id) => themes.includes(id)).length;
    return [hits, found.length - hits, themes.length - hits];
  });
}

/** Right types and measures that were found. */
function typeCounts(codebook: Codebook, rows: readonly Row[]): Counts {
  const tagger = createTagger(codebook);
  let right = 0;
  let found = 0;
  for (const { text, measures } of rows) {
    const free = [...tagger.tag(text).measures];
    for (const { lead, type, type2 } of measures) {
      const at = free.findIndex(
        (one) => plain(one.lead).includes(plain(lead)) || plain(lead).includes(plain(one.lead)),
      );
      const [one] = at < 0 ? [] : free.splice(at, 1);
      if (!one) continue;
      found += 1;
      if (one.type === type || one.type === type2 || one.type2 === type) right += 1;
    }
  }
  return [right, found, 0];
}

/** Phrases of measures without those that only one source of the gold has. */
function withoutOwnWords(codebook: Codebook, source: string, rows: readonly Row[]): Codebook {
  const own = rows.filter((row) => sourceOf(row) === source).map(({ text }) => text);
  const others = rows.filter((row) => sourceOf(row) !== source).map(({ text }) => text);
  const stays = (word: string) =>
    !own.some((text) => text.includes(word)) || others.some((text) => text.includes(word));
  const measures = Object.fromEntries(
    Object.entries(codebook.phrases.measures).map(([id, cues]) => [
      id,
      { w3: cues.w3?.filter(stays), w2: cues.w2?.filter(stays), w1: cues.w1?.filter(stays) },
    ]),
  );
  return { ...codebook, phrases: { ...codebook.phrases, measures } };
}

const rows = (await readFile(path.join(shared, 'gold/tags/dev.jsonl'), 'utf8').catch(() => ''))
  .split('\n')
  .filter((line) => line.startsWith('{'))
  .map((line) => JSON.parse(line) as Row);
const codebook = await readCodebook(path.join(checkout, 'content/codebook'));
const sources = [...new Set(rows.map(sourceOf))];
const say = (line: string) => process.stdout.write(`${line}\n`);
if (rows.length === 0) say(`${shared} has no gold/tags; nothing is measured.`);

const variants = [1, 1.5, 2].flatMap((lead_factor) =>
  [0.4, 0.5, 0.6].flatMap((relative_floor) =>
    [4, 5, 6].flatMap((first_threshold_long) =>
      [5, 6, 7].flatMap((further_threshold) =>
        [0.5, 1].map((list_factor): Codebook => {
          const numbers = {
            lead_factor,
            relative_floor,
            first_threshold_long,
            further_threshold,
            list_factor,
          };
          const themes = { ...codebook.phrases.scoring.themes, ...numbers };
          return {
            ...codebook,
            phrases: { ...codebook.phrases, scoring: { ...codebook.phrases.scoring, themes } },
          };
        }),
      ),
    ),
  ),
);
const counted = variants.map((variant) => themeCounts(variant, rows));
const over = (counts: readonly Counts[], takes: (row: Row) => boolean) =>
  counts.reduce<Counts>(
    (sum, one, index) => (rows[index] && takes(rows[index]) ? add(sum, one) : sum),
    [0, 0, 0],
  );
let held: Counts = [0, 0, 0];
for (const source of sources) {
  const scored = counted.map((counts) => ({
    counts,
    score: f1(over(counts, (row) => sourceOf(row) !== source)),
  }));
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
  held = add(
    held,
    over(best.counts, (row) => sourceOf(row) === source),
  );
}
say(
  `themes F1, numbers as they stand        ${f1(over(themeCounts(codebook, rows), () => true)).toFixed(3)}`,
);
say(`themes F1, numbers chosen without source ${f1(held).toFixed(3)}`);

const share = ([right, found]: Counts) => (right / Math.max(1, found)).toFixed(3);
const bare: Codebook = { ...codebook, phrases: { ...codebook.phrases, measures: {} } };
let lower: Counts = [0, 0, 0];
for (const source of sources)
  lower = add(
    lower,
    typeCounts(
      withoutOwnWords(codebook, source, rows),
      rows.filter((row) => sourceOf(row) === source),
    ),
  );
say(`types, codebook's cues alone             ${share(typeCounts(bare, rows))}`);
say(`types, with phrases                      ${share(typeCounts(codebook, rows))}`);
say(`types, without phrases of one source     ${share(lower)}`);
