import { spawnSync } from 'node:child_process';
import { appendFile, copyFile, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { openCorpus } from '../corpus/index.ts';
import {
  fingerprint,
  fixAnchors,
  keepRaw,
  openArchive,
  publishDocument,
  sha256Of,
} from '../publish/index.ts';
import { documentRecord } from '../schema/record.ts';
import { runChecks } from './index.ts';
import { reportText } from './reporters/text.ts';

const folders: string[] = [];
let dir = '';
const at = (name: string) => path.join(dir, name);
const file = 'speeches/2012/2012-limou-a.mdx';
const accountFile = 'accounts/2012-limou-a.json';
let raw = '';

beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'yanlu-checks-'));
  folders.push(dir);
  const received = '同志們：\n到鎮考察。';
  const clean = '同志们：\n到镇考察。';
  const bytes = new TextEncoder().encode(received);
  raw = await keepRaw(dir, '稿.txt', bytes, sha256Of(bytes));
  const source = { file: raw, sha256: sha256Of(bytes), encoding: 'utf-8', reader: 'txt@1' };
  const record = documentRecord.parse({
    id: '2012-limou-a',
    kind: 'speech',
    date: '2012',
    datePrecision: 'year',
    dateBasis: 'stated',
    script: 'Hant',
    completeness: 'whole',
    sources: [source],
  });
  await publishDocument(await openArchive(dir), {
    record,
    blocks: [
      { type: 'paragraph', anchor: 'p1', text: '同志们：', marks: [] },
      {
        type: 'paragraph',
        anchor: 'p2',
        text: '到镇考察。',
        marks: [{ kind: 'gap', start: 1, end: 1, why: '镇名缺失。' }],
      },
    ],
    account: {
      source,
      received: fingerprint(received),
      steps: [
        {
          stage: 'script',
          rules: ['script/s'],
          edits: [
            [0, 2, '們', '们'],
            [0, 3, '鎮', '镇'],
          ],
        },
      ],
      clean: fingerprint(clean),
    },
  });
});
afterAll(async () => {
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
});

const edit = async (name: string, from: string, to: string) => {
  const text = await readFile(at(name), 'utf8');
  expect(text).toContain(from);
  await writeFile(at(name), text.replace(from, to));
};

const codes = async () =>
  (await runChecks(await openCorpus(dir))).map(({ severity, code, line }) =>
    [severity, code, ...(line ? [line] : [])].join(' '),
  );

describe('checks', () => {
  it.each<[string, () => Promise<unknown>, string[]]>([
    ['a sound archive', async () => undefined, ['note open-gap']],
    ['a hand edit', () => edit(file, '考察', '调研'), ['note hand-edited', 'note open-gap']],
    ['code in a document', () => appendFile(at(file), '\n{fetch("x")}\n'), [`error mdx-not-closed 20`]],
    ['a wrong field', () => edit(file, 'script: Hant', 'script: Latn'), ['error record-invalid 7']],
    ['a changed source', () => appendFile(at(raw), '。'), ['error raw-hash', 'note open-gap']],
    ['a lost source', () => rm(at(raw)), ['error raw-hash', 'note open-gap']],
    [
      'a source outside of the archive',
      () => edit(file, `file: ${raw}`, 'file: ../../etc/passwd'),
      ['error raw-hash', 'note hand-edited', 'note open-gap'],
    ],
    ['a changed edit', () => edit(accountFile, '"鎮"', '"鎭"'), ['error account-undoes', 'note open-gap']],
    [
      'a cut account',
      () => writeFile(at(accountFile), '{"version":1'),
      ['error account-undoes', 'note open-gap'],
    ],
    ['no account', () => rm(at(accountFile)), ['warning account-missing', 'note open-gap']],
    [
      'two documents with one id',
      async () => {
        await mkdir(at('speeches/2013'));
        await copyFile(at(file), at('speeches/2013/2012-limou-a.mdx'));
      },
      [
        'error duplicate-id 2',
        'warning duplicate-source',
        'warning file-place',
        'note open-gap',
        'note open-gap',
      ],
    ],
    [
      'a file in the wrong folder',
      async () => {
        await mkdir(at('policies'));
        await rename(at(file), at('policies/x.mdx'));
      },
      ['warning file-place', 'note open-gap'],
    ],
    [
      'an anchor twice',
      () => edit(file, '到<Gap', '<P id="p1" />\n\n到<Gap'),
      ['error anchors', 'note hand-edited', 'note open-gap'],
    ],
    [
      'an anchor out of order',
      () => edit(file, '同志们', '<P id="p9" />\n\n同志们'),
      ['warning anchors', 'note hand-edited', 'note open-gap'],
    ],
    [
      'a paragraph put in, so that others moved',
      () => edit(file, '同志们', '补上的一段。\n\n同志们'),
      ['warning anchors', 'note hand-edited', 'note open-gap'],
    ],
    [
      'a published paragraph taken out',
      () => edit(file, '同志们：\n\n', ''),
      ['warning anchors', 'note hand-edited', 'note open-gap'],
    ],
    [
      'corrections that cannot be read',
      async () => {
        await mkdir(at('corrections'));
        await writeFile(at('corrections/2012-limou-a.yml'), 'corrections:\n  - what: 1\n');
      },
      ['error corrections-invalid 2', 'note open-gap'],
    ],
    [
      'corrections of no document',
      async () => {
        await mkdir(at('corrections'));
        await writeFile(at('corrections/2013-limou-b.yml'), 'corrections: []\n');
      },
      ['warning corrections', 'note open-gap'],
    ],
    [
      'pointers to nothing',
      () => edit(file, 'sources:', 'aliases:\n  p1: p7\ncites:\n  - title: 意见\n    anchor: p8\nsources:'),
      ['error anchors', 'error anchors', 'error anchors', 'note hand-edited', 'note open-gap'],
    ],
  ])('%s', async (_what, change, expected) => {
    await change();
    expect(await codes()).toEqual(expected);
  });

  it('of an archive that does not exist find nothing', async () => {
    dir = at('nowhere');
    expect(await codes()).toEqual([]);
  });
});

describe('anchors are written', () => {
  it.each([
    [
      'behind a paragraph that was put in',
      '同志们：\n',
      '同志们：\n\n补上的一段。\n',
      /<P id="p3" \/>\n\n补上的一段。\n\n<P id="p2" \/>\n\n到/,
    ],
    [
      'as aliases of a paragraph that went',
      '同志们：\n\n',
      '',
      /aliases:\n {2}p1: p2\n[\s\S]*<P id="p2" \/>\n\n到/,
    ],
  ])('%s, once', async (_what, from, to, expected) => {
    await edit(file, from, to);
    expect(await fixAnchors(await openArchive(dir))).toEqual([file]);
    expect(await readFile(at(file), 'utf8')).toMatch(expected);
    expect(await fixAnchors(await openArchive(dir))).toEqual([]);
    expect(await codes()).toEqual(['note hand-edited', 'note open-gap']);
  });

  it('not where nothing was edited, or nothing can be read', async () => {
    expect(await fixAnchors(await openArchive(dir))).toEqual([]);
    await appendFile(at(file), '\n{fetch("x")}\n');
    const broken = await readFile(at(file), 'utf8');
    expect(await fixAnchors(await openArchive(dir))).toEqual([]);
    expect(await readFile(at(file), 'utf8')).toBe(broken);
  });
});

describe('the report', () => {
  it('names place, reason and what to do, and counts', async () => {
    await edit(file, 'script: Hant', 'script: Latn');
    const lines: string[] = [];
    reportText(await runChecks(await openCorpus(dir)), { documents: 0, notes: false }, (line) =>
      lines.push(line),
    );
    expect(lines[0]).toBe(`${file}:7  error  record-invalid`);
    expect(lines[1]).toMatch(/^ {2}the front matter cannot be used: script: /);
    expect(lines[2]).toBe('  → Correct this field as docs/format.md describes it.');
    expect(lines.at(-1)).toBe('0 documents: 1 errors, 0 warnings, 0 notes');
  });

  it.each([
    [0, async () => undefined],
    [1, () => rm(at(raw))],
  ])('ends with code %i', async (code, change) => {
    await change();
    const env = { ...process.env, YANLU_CONTENT: dir };
    const run = spawnSync(process.execPath, ['scripts/check.ts', '--json'], { env, encoding: 'utf8' });
    expect(run.stderr).toBe('');
    expect(run.status).toBe(code);
    const printed = run.stdout.trim().split('\n');
    expect(printed.map((line) => JSON.parse(line) as unknown)).toHaveLength(1 + code);
  });
});
