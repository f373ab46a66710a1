import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readCodebook } from '../../publish/codebook.ts';
import type { Codebook } from '../../schema/codebook.ts';
import { createTagger, type Tagger } from '../../tag/index.ts';
import { type LabelledRow, lineOf, readRows, scoreRows } from './score-rows.ts';

/*
 * The tagger on sets of labelled paragraphs side by side, and on the development set without the phrases
 * that only the scored source has. Usage: node src/testing/tagging/evaluate.ts [--set NAME=FILE.jsonl …]
 */
const checkout = path.resolve(import.meta.dirname, '../../..');
const shared = path.resolve(checkout, process.env.YANLU_SHARED ?? '../shared');
const say = (line: string) => process.stdout.write(`${line}\n`);

/** The report or speech that a row was cut from. */
const sourceOf = ({ source }: LabelledRow) => source.split('#')[0] ?? '';
const tagWith =
  (tagger: Tagger) =>
  ({ text }: LabelledRow) =>
    tagger.tag(text);

/** A codebook without the phrases that stand in the rows of one source and in no others. */
function withoutOwnWords(codebook: Codebook, source: string, rows: readonly LabelledRow[]): Codebook {
  const [own, others] = [true, false].map((mine) =>
    rows.filter((row) => (sourceOf(row) === source) === mine).map(({ text }) => text),
  );
  const stays = (word: string) =>
    !own?.some((text) => text.includes(word)) || others?.some((text) => text.includes(word)) === true;
  const thinned = (lists: Codebook['phrases']['themes']): Codebook['phrases']['themes'] =>
    Object.fromEntries(
      Object.entries(lists).map(([id, { w3, w2, w1 }]) => [
        id,
        { w3: w3?.filter(stays), w2: w2?.filter(stays), w1: w1?.filter(stays) },
      ]),
    );
  const { phrases } = codebook;
  return {
    ...codebook,
    phrases: { ...phrases, themes: thinned(phrases.themes), measures: thinned(phrases.measures) },
  };
}

const { values } = parseArgs({ options: { set: { type: 'string', multiple: true, default: [] } } });
const codebook = await readCodebook(path.join(checkout, 'content/codebook'));
const tagger = createTagger(codebook);
const rows = readRows(await readFile(path.join(shared, 'gold/tags/dev.jsonl'), 'utf8').catch(() => ''));
if (rows.length === 0) say(`${shared} has no gold/tags; only sets that are named are scored.`);

say(
  `${'set'.padEnd(22)} rows  themes            has a measure     bounds            type   str±1  status   F1 (P/R)`,
);
const kinds = [...new Set(rows.map(({ source }) => source.split(':')[0] ?? ''))];
if (rows.length > 0) say(lineOf('development', scoreRows(rows, tagWith(tagger))));
for (const kind of kinds)
  say(
    lineOf(
      `  ${kind}`,
      scoreRows(
        rows.filter(({ source }) => source.startsWith(`${kind}:`)),
        tagWith(tagger),
      ),
    ),
  );
const heldOut = new Map(
  [...new Set(rows.map(sourceOf))].map((source) => [
    source,
    createTagger(withoutOwnWords(codebook, source, rows)),
  ]),
);
if (rows.length > 0)
  say(
    lineOf(
      '  held-out words',
      scoreRows(rows, (row) => tagWith(heldOut.get(sourceOf(row)) ?? tagger)(row)),
    ),
  );
for (const set of values.set) {
  const [name = '', file = ''] = set.split('=');
  say(lineOf(name, scoreRows(readRows(await readFile(file, 'utf8')), tagWith(tagger))));
}
