import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Converter } from 'opencc-js';
import { describe, expect, it } from 'vitest';
import { inventSpeech } from '../../testing/bench/invented-speeches.ts';
import { type ExactDocument, exactDocument, newestFirst } from './document.ts';
import { fold } from './fold.ts';
import { ask, openInMemory, plainDocument } from './memory-index.test-support.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const corpus = path.join(process.env.YANLU_SHARED ?? path.join(root, '../shared'), 'corpus');
const hasCorpus = existsSync(path.join(corpus, 'work-reports.jsonl'));

/** Mulberry32: the same seed gives the same numbers. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) % below;
  };
}

async function samples(): Promise<ExactDocument[]> {
  const folder = path.join(root, 'content/raw');
  const names = (await readdir(folder, { recursive: true })).filter((name) => /\.txt$/i.test(name));
  const texts = await Promise.all(
    names.map(async (name) => {
      const bytes = await readFile(path.join(folder, name));
      try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
      } catch {
        return new TextDecoder('gb18030').decode(bytes);
      }
    }),
  );
  const written = texts.map((text, number) =>
    plainDocument(`sample-${number}`, text, { heads: [names[number] ?? ''] }),
  );
  const invented = Array.from({ length: 40 }, (_, n) => inventSpeech(n)).map(({ record, blocks }) =>
    exactDocument(record, blocks),
  );
  return [...written, ...invented].sort(newestFirst);
}

async function reports(): Promise<ExactDocument[]> {
  const rows = (text: string) =>
    text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, string>);
  const own = rows(await readFile(path.join(corpus, 'work-reports.jsonl'), 'utf8'));
  const news = rows(
    gunzipSync(await readFile(path.join(corpus, 'news-transcripts.jsonl.gz'))).toString('utf8'),
  );
  return [
    ...own.map(({ title = '', year, text = '' }) =>
      plainDocument(`report-${year}`, text, { heads: [title], date: `${year}` }),
    ),
    ...news.slice(0, 150).map(({ date = '', text = '' }) => plainDocument(`news-${date}`, text, { date })),
  ].sort(newestFirst);
}

const toTraditional = Converter({ from: 'cn', to: 't' });
const toWide = (text: string) =>
  text.replace(/[!-~]/g, (unit) => String.fromCharCode(unit.charCodeAt(0) + 0xfee0));
const punctuation = /[，。；：、！？“”（）]/u;

/** A random string of a document, 1 to 16 characters without counting punctuation. */
function pickString(
  documents: readonly ExactDocument[],
  random: (below: number) => number,
  across: boolean,
): string {
  for (;;) {
    const document = documents[random(documents.length)];
    const stretches = [...(document?.heads ?? []), document?.blocks.map(({ text }) => text).join('\n') ?? ''];
    const stretch = [...(stretches[random(10) === 0 ? 0 : stretches.length - 1] ?? '')];
    const from = random(stretch.length || 1);
    const piece = stretch.slice(from, from + 1 + random(16)).join('');
    if (fold(piece).text !== '' && (!across || punctuation.test(piece.slice(1, -1)))) return piece;
  }
}

async function prove(documents: readonly ExactDocument[], budget: number, count: number): Promise<void> {
  const { index } = await openInMemory(documents, { budget });
  const stretches = documents.map(({ heads, blocks }) =>
    [...heads, blocks.map(({ text }) => text).join('\n')].map((text) => fold(text).text),
  );
  const random = randomFrom(20261122);
  for (let number = 0; number < count; number += 1) {
    const piece = pickString(documents, random, number % 5 === 0);
    const turned = number % 7 === 1 ? toTraditional(piece) : number % 7 === 2 ? toWide(piece) : piece;
    // A piece of a text may hold what a query takes for a sign; a reader would see the chip and take it away.
    const query = turned.replace(/[\s|｜"＂]/gu, '').replace(/^[-~*&?]+/u, '');
    const wanted = fold(query).text;
    if (wanted === '') continue;
    const truth = documents.filter((_, at) => stretches[at]?.some((text) => text.includes(wanted)));
    const { total, hits } = await ask(index, query, { count: 20 });
    expect({ query, total }).toEqual({ query, total: truth.length });
    expect(hits.map(({ id }) => id)).toEqual(truth.slice(0, 20).map(({ id }) => id));
    for (const hit of hits) {
      const marked = [hit.title, ...hit.heads, ...hit.excerpts].flatMap(({ text, marks }) =>
        marks.map(([start, end]) => fold(text.slice(start, end)).text),
      );
      expect(hit.occurrences).toBeGreaterThan(0);
      expect(marked.some((text) => text !== '' && (wanted.includes(text) || text.includes(wanted)))).toBe(
        true,
      );
    }
  }
}

describe('every string that stands in a speech is found, whole, with the right count', () => {
  it('in the sample archive and invented speeches, 500 strings', async () => {
    await prove(await samples(), 240 * 1024, 500);
  });

  it('the same with hardly any budget, so that lists of long strings decide', async () => {
    await prove(await samples(), 6 * 1024, 500);
  });

  it.skipIf(!hasCorpus)(
    `in reports and transcripts of ${corpus} (skipped where they are absent), 500 strings`,
    async () => {
      await prove(await reports(), 120 * 1024, 500);
    },
    120_000,
  );
});
