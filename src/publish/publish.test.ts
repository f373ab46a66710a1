import { mkdir, mkdtemp, readdir, readFile, rm, stat, unlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { account as accountSchema, undoSteps } from '../schema/account.ts';
import { type Block, textOfBlocks } from '../schema/body.ts';
import { documentRecord } from '../schema/record.ts';
import {
  fingerprint,
  keepRaw,
  listDocuments,
  mintId,
  openArchive,
  type Publication,
  publishDocument as publishWhole,
  readMdx,
  safeName,
  sha256Of,
} from './index.ts';

const publishDocument = async (...given: Parameters<typeof publishWhole>) =>
  (await publishWhole(...given)).outcome;

const folders: string[] = [];
let dir = '';
beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'yanlu-publish-'));
  folders.push(dir);
});
afterAll(async () => {
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
});

const sha256 = sha256Of('bytes');

function publication(fields: Record<string, unknown> = {}, text = '同志们：\n今天开会。'): Publication {
  const record = documentRecord.parse({
    id: 'undated-limou-abcdef',
    kind: 'speech',
    datePrecision: 'none',
    dateBasis: 'none',
    script: 'Hans',
    completeness: 'whole',
    sources: [{ file: 'raw/0/a.txt', sha256, encoding: 'utf-8', reader: 'txt@1' }],
    ...fields,
  });
  const blocks = text
    .split('\n')
    .map((line, index): Block => ({ type: 'paragraph', anchor: `p${index + 1}`, text: line, marks: [] }));
  const received = text.replace('开会', '開會');
  const steps =
    received === text
      ? []
      : [
          {
            stage: 'script',
            rules: ['script/t'],
            edits: [[0, received.indexOf('開'), '開會', '开会'] as [number, number, string, string]],
          },
        ];
  return {
    record,
    blocks,
    account: {
      source: { file: 'raw/0/a.txt', sha256, encoding: 'utf-8', reader: 'txt@1' },
      received: fingerprint(received),
      steps,
      clean: fingerprint(text),
    },
  };
}

const file = 'speeches/undated/undated-limou-abcdef.mdx';
const accountFile = 'accounts/undated-limou-abcdef.json';
const read = (name: string) => readFile(path.join(dir, name), 'utf8');

describe('publishing', () => {
  it('writes document and account, which lead back to the received text', async () => {
    expect(await publishDocument(await openArchive(dir), publication())).toBe('written');
    const { blocks, record } = readMdx(await read(file), file);
    const account = accountSchema.parse(JSON.parse(await read(accountFile)));
    expect(record).toEqual(publication().record);
    expect(fingerprint(undoSteps(textOfBlocks(blocks), account.steps))).toEqual(account.received);
    expect(account.written.text).toBe(await read(file));
  });

  it('does not touch what is as it should be', async () => {
    await publishDocument(await openArchive(dir), publication());
    const past = new Date('2020-01-01');
    for (const name of [file, accountFile]) await utimes(path.join(dir, name), past, past);
    expect(await publishDocument(await openArchive(dir), publication())).toBe('unchanged');
    for (const name of [file, accountFile]) expect((await stat(path.join(dir, name))).mtime).toEqual(past);
  });

  it('keeps a hand edit and takes what is new elsewhere', async () => {
    await publishDocument(await openArchive(dir), publication());
    await writeFile(path.join(dir, file), (await read(file)).replace('今天', '明天'));
    expect(await publishDocument(await openArchive(dir), publication({ title: '题' }))).toBe('written');
    expect(await read(file)).toContain('明天开会。');
    expect(await read(file)).toContain('title: 题');
  });

  it('keeps a document that nobody accounts for', async () => {
    await publishDocument(await openArchive(dir), publication({}, '别的话。'));
    await unlink(path.join(dir, accountFile));
    expect(await publishDocument(await openArchive(dir), publication())).toBe('kept');
  });

  it.each([
    ['after the document', async () => unlink(path.join(dir, accountFile))],
    [
      'within the account of another version',
      async () => {
        await rm(dir, { recursive: true });
        await publishDocument(await openArchive(dir), publication({ title: '旧题' }));
        const old = await read(accountFile);
        await publishDocument(await openArchive(dir), publication());
        await writeFile(path.join(dir, accountFile), old);
      },
    ],
  ])('completes a run killed %s', async (_when, kill) => {
    await publishDocument(await openArchive(dir), publication());
    const whole = await read(accountFile);
    await kill();
    expect(await publishDocument(await openArchive(dir), publication())).toBe('written');
    expect(await read(accountFile)).toBe(whole);
    expect(await publishDocument(await openArchive(dir), publication())).toBe('unchanged');
  });

  it('moves a document whose year became known, also when it was killed half-way', async () => {
    await publishDocument(await openArchive(dir), publication());
    const old = await read(file);
    const oldAccount = await read(accountFile);
    const dated = publication({ date: '2012-06', datePrecision: 'month', dateBasis: 'stated' });
    expect(await publishDocument(await openArchive(dir), dated)).toBe('written');
    expect(await readdir(path.join(dir, 'speeches'), { recursive: true })).not.toContain(
      'undated/undated-limou-abcdef.mdx',
    );
    expect((await openArchive(dir)).find(sha256)?.file).toBe('speeches/2012/undated-limou-abcdef.mdx');
    const account = await read(accountFile);
    await writeFile(path.join(dir, accountFile), oldAccount);
    await mkdir(path.join(dir, 'speeches/undated'), { recursive: true });
    await writeFile(path.join(dir, file), old);
    expect(await publishDocument(await openArchive(dir), dated)).toBe('written');
    expect(await read(accountFile)).toBe(account);
    expect((await openArchive(dir)).filesOf('undated-limou-abcdef')).toEqual([
      'speeches/2012/undated-limou-abcdef.mdx',
    ]);
  });

  it('finds documents by any source and knows their ids', async () => {
    const archive = await openArchive(dir);
    const two = sha256Of('two');
    const sources = [...publication().record.sources, { ...publication().record.sources[0]!, sha256: two }];
    await publishDocument(archive, publication({ sources }));
    for (const index of [archive, await openArchive(dir)]) {
      expect(index.find(two)?.id).toBe('undated-limou-abcdef');
      expect(index.find(sha256)?.file).toBe(file);
      expect(index.find(sha256Of('three'))).toBeUndefined();
      expect(index.isTaken('undated-limou-abcdef')).toBe(true);
      expect(index.isTaken('undated-limou-abcde0')).toBe(false);
    }
  });

  it('finds the sources of a front matter longer than one reading', async () => {
    const archive = await openArchive(dir);
    await publishDocument(archive, publication({ dateEvidence: '据'.repeat(20_000) }));
    expect((await openArchive(dir)).find(sha256)?.id).toBe('undated-limou-abcdef');
  });

  it('removes what a killed run left, unless told not to', async () => {
    await publishDocument(await openArchive(dir), publication());
    const left = path.join(dir, 'accounts', '.4194399-1.yanlu-tmp');
    await writeFile(left, '{');
    await openArchive(dir, { readOnly: true });
    expect(await readdir(path.join(dir, 'accounts'))).toHaveLength(2);
    await openArchive(dir);
    expect(await readdir(path.join(dir, 'accounts'))).toHaveLength(1);
  });

  it.each([
    ['a date that is a path', { date: '../x' }],
    ['an id that is a path', { id: '../../x' }],
    ['a field of another kind', { number: '〔2012〕1号' }],
  ])('refuses %s', async (_what, fields) => {
    const { record, blocks, account } = publication();
    const wrong = { ...record, ...fields } as typeof record;
    await expect(publishDocument(await openArchive(dir), { record: wrong, blocks, account })).rejects.toThrow(
      /front matter cannot be used/,
    );
    expect(await readdir(dir)).toEqual([]);
  });

  it('takes folders and hidden files for no documents', async () => {
    await publishDocument(await openArchive(dir), publication());
    await mkdir(path.join(dir, 'speeches/b.mdx'));
    await writeFile(path.join(dir, 'speeches/._a.mdx'), 'x');
    expect(await listDocuments(dir)).toEqual([file]);
  });

  it('has a folder for each kind', async () => {
    const archive = await openArchive(dir);
    await publishDocument(archive, publication({ kind: 'policy', id: 'a-1' }));
    await publishDocument(archive, publication({ kind: 'other', id: 'a-2' }));
    expect((await stat(path.join(dir, 'policies/undated/a-1.mdx'))).isFile()).toBe(true);
    expect((await stat(path.join(dir, 'others/undated/a-2.mdx'))).isFile()).toBe(true);
  });
});

describe('keeping sources', () => {
  const bytes = new TextEncoder().encode('bytes');

  it('puts the same bytes in the same place', async () => {
    const place = await keepRaw(dir, '/some/where/报告 1.txt', bytes, sha256);
    expect(place).toBe(`raw/${sha256.slice(0, 12)}/报告 1.txt`);
    expect(await keepRaw(dir, '/else/报告 1.txt', bytes, sha256)).toBe(place);
    expect(new Uint8Array(await readFile(path.join(dir, place)))).toEqual(bytes);
  });

  it('leaves a file of the archive where it is', async () => {
    expect(await keepRaw(dir, path.join(dir, 'raw', 'sub', 'a.txt'), bytes, sha256)).toBe('raw/sub/a.txt');
    expect(await keepRaw(dir, path.join(dir, 'rawer', 'a.txt'), bytes, sha256)).toBe(
      `raw/${sha256.slice(0, 12)}/a.txt`,
    );
  });

  it('takes a longer folder when two files agree in the shorter', async () => {
    await keepRaw(dir, 'a.txt', new TextEncoder().encode('other'), sha256);
    expect(await keepRaw(dir, 'a.txt', bytes, sha256)).toBe(`raw/${sha256.slice(0, 16)}/a.txt`);
  });

  it.each([
    ['../../etc/passwd', '_._.._etc_passwd'],
    ['报告\n（一）.txt', '报告_（一）.txt'],
    ['📄 稿.txt', '📄 稿.txt'],
    ['CON', '_CON'],
    ['nul.txt', '_nul.txt'],
    ['console.txt', 'console.txt'],
    ['', '_'],
    ['.', '_'],
    ['..', '__'],
    ['.hidden', '_hidden'],
    ['a\\b:c*?.html', 'a_b_c__.html'],
    ['name.', 'name_'],
    ['a\u202etxt.exe', 'a_txt.exe'],
  ])('%j is named %j', (given, safe) => expect(safeName(given)).toBe(safe));

  it('cuts a long name between characters and keeps its extension', () => {
    const name = safeName(`${'会'.repeat(300)}.html`);
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(120);
    expect(name).toMatch(/^会+\.html$/);
    expect(Buffer.byteLength(safeName('𠮷'.repeat(300)))).toBe(120);
  });
});

describe('ids', () => {
  const readings: Record<string, string[]> = {
    李某: ['lǐ', 'mǒu'],
    吕一: ['lǚ', 'yī'],
    在全县农村工作会议上的讲话: ['zai', 'quan', 'xian', 'nong', 'cun', 'gong', 'zuo'],
    'XX 局长': ['XX ', 'ju', 'zhang'],
    '……': ['……'],
  };
  const toPinyin = (text: string) => readings[text] ?? [];
  const none = () => false;
  const hash = 'abcdef0123456789'.repeat(4);

  it.each([
    [{ date: '2012-06-15', speaker: '李某', title: '题' }, '2012-06-15-limou-abcdef'],
    [{ speaker: '吕一' }, 'undated-lvyi-abcdef'],
    [{ title: '在全县农村工作会议上的讲话' }, 'undated-zai-quan-xian-nong-cun-gong-abcdef'],
    [{ date: '2012', speaker: 'XX 局长' }, '2012-xxjuzhang-abcdef'],
    [{ title: '……' }, 'undated-document-abcdef'],
    [{}, 'undated-document-abcdef'],
  ])('%j', (parts, id) => expect(mintId({ ...parts, sha256: hash }, toPinyin, none)).toBe(id));

  it('take more of the hash when taken', () => {
    const taken = new Set(['undated-limou-abcdef', 'undated-limou-abcdef01']);
    expect(mintId({ speaker: '李某', sha256: hash }, toPinyin, (id) => taken.has(id))).toBe(
      'undated-limou-abcdef012345',
    );
  });
});
