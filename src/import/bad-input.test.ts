import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Disk, realDisk } from '../intake/index.ts';
import { makeZip } from '../intake/zip/zip.test-support.ts';
import { checkout } from './cli/folders.ts';
import { loadModels } from './models.ts';
import { runImport } from './run-import.ts';
import { inventedSpeech, putSpeeches, treeOf } from './speeches.test-support.ts';

let folder = '';
const at = (...names: string[]) => path.join(folder, ...names);

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'yanlu-bad-'));
  await mkdir(at('in'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function command(...args: string[]): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const child = spawn(process.execPath, [path.join(checkout, 'scripts/import.ts'), ...args], { cwd: folder });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (data) => {
    stdout += data;
  });
  child.stderr.on('data', (data) => {
    stderr += data;
  });
  return new Promise((resolve) => {
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

/** The refused file's own lines on stderr. */
const refusalOf = (stderr: string, name: string) =>
  stderr
    .split(/^(?=refused|skipped|same|\n)/m)
    .find((part) => part.startsWith('refused') && part.includes(name)) ?? '';

describe('bad input is named with its reason and does not touch the others', () => {
  const bad: readonly (readonly [string, string | Uint8Array, string])[] = [
    ['empty.txt', '', 'FileEmpty'],
    ['binary.txt', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 1, 0]), 'NotText'],
    ['picture.txt', Buffer.from('89504e470d0a1a0a0000000d', 'hex'), 'NotText'],
    ['latin.txt', Buffer.from('d3c5e1f8ff80a0ffd3c5e1', 'hex'), 'EncodingUnknown'],
    ['speech.wps', 'text', 'FormatUnknown'],
    ['speech.docx', 'no container', 'DocumentBroken'],
  ];

  it('files that cannot be read', async () => {
    await putSpeeches(at('in'), 1);
    for (const [name, content] of bad) await writeFile(at('in', name), content);
    const { code, stderr } = await command('in', '--out', 'out');
    expect(code).toBe(1);
    for (const [name, , error] of bad) expect(refusalOf(stderr, name)).toContain(`${error}: `);
    expect(stderr).toContain('方知远');
    expect(Object.keys(await treeOf(at('out')))).toEqual([
      expect.stringMatching(/^accounts\/2014-01-03-fangzhiyuan-[0-9a-f]{6}\.json$/),
      expect.stringMatching(/^annotations\/2014-01-03-fangzhiyuan-[0-9a-f]{6}\.yml$/),
      expect.stringMatching(/^raw\/[0-9a-f]{12}\/01\.txt$/),
      expect.stringMatching(/^speeches\/2014\/2014-01-03-fangzhiyuan-[0-9a-f]{6}\.mdx$/),
    ]);
  });

  it('files that are damaged in a few places are read, and the places named', async () => {
    const speech = Buffer.from(inventedSpeech(1));
    await writeFile(at('in/half.txt'), speech.subarray(0, -3));
    await writeFile(
      at('in/byte.txt'),
      Buffer.concat([speech.subarray(0, 300), Buffer.of(0xff), speech.subarray(300)]),
    );
    const { code, stdout } = await command('in', '--json');
    const objects = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(code).toBe(0);
    for (const { issues } of objects) {
      const codes = issues.map((issue: { code: string }) => issue.code);
      expect(codes).toEqual(expect.arrayContaining(['bytes-undecodable', 'doubtful-text']));
    }
  });

  it('a missing path', async () => {
    await putSpeeches(at('in'), 1);
    const { code, stderr } = await command('missing/here.txt', 'in', '--out', 'out');
    expect(code).toBe(1);
    expect(refusalOf(stderr, 'missing/here.txt')).toContain('PathNotFound');
    expect(Object.keys(await treeOf(at('out')))).toHaveLength(4);
  });

  it('a file of 200 MB, within seconds and little memory', async () => {
    await putSpeeches(at('in'), 1);
    await writeFile(at('in/large.txt'), '大');
    await truncate(at('in/large.txt'), 200 * 1024 * 1024);
    const { code, stderr } = await command('in', '--out', 'out');
    expect(code).toBe(1);
    expect(refusalOf(stderr, 'large.txt')).toMatch(/FileTooLarge: .*200 MB/);
    expect(Object.keys(await treeOf(at('out')))).toHaveLength(4);
  });

  it('a page of 500 MB, a zip bomb, names that climb, and a page with scripts', async () => {
    await writeFile(at('in/large.html'), '<p>大</p>');
    await truncate(at('in/large.html'), 500 * 1024 * 1024);
    await writeFile(
      at('in/packed.zip'),
      makeZip([
        { name: '讲话/好.txt', data: inventedSpeech(2), deflate: true },
        { name: '../../climb.txt', data: inventedSpeech(3) },
        { name: 'bomb.txt', data: Buffer.alloc(8 << 20), deflate: true },
      ]),
    );
    const hostile = inventedSpeech(4)
      .split('\n\n')
      .map((line) => `<p onclick="alert(1)">${line}<img src=x onerror=alert(2)></p>`)
      .join('');
    await writeFile(
      at('in/hostile.html'),
      `<script>alert(3)</script>${hostile}<a href="javascript:alert(4)">链接</a><iframe src="https://example.org/"></iframe>`,
    );
    const { code, stderr } = await command('in', '--out', 'out', '--jobs', '2', '--report', 'report.html');
    expect(code).toBe(1);
    expect(refusalOf(stderr, 'large.html')).toMatch(/FileTooLarge: .*500 MB/);
    expect(refusalOf(stderr, 'climb.txt')).toContain('leads out of the archive');
    expect(refusalOf(stderr, 'bomb.txt')).toContain('zip bomb');
    expect(stderr).toContain('written 2, ');
    const tree = await treeOf(at('out'));
    const published = Object.entries(tree).filter(([file]) => file.endsWith('.mdx'));
    expect(published).toHaveLength(2);
    expect(published.join()).not.toMatch(/alert|onclick|onerror|iframe|javascript|<img|<script/);
    expect((await readdir(folder)).sort()).toEqual(['in', 'out', 'report.html']);
  });

  it('an unreadable folder and an unreadable file', async () => {
    const [readable = '', locked = ''] = await putSpeeches(at('in'), 2);
    await mkdir(at('in/private'));
    const refuse = () => Promise.reject(Object.assign(new Error('permission denied'), { code: 'EACCES' }));
    const disk: Disk = {
      ...realDisk,
      list: (file) => (file.endsWith('private') ? refuse() : realDisk.list(file)),
      read: (file) => (file === locked ? refuse() : realDisk.read(file)),
    };
    const outcomes = [];
    for await (const outcome of runImport([at('in')], {
      contentDir: at('out'),
      write: true,
      models: loadModels,
      disk,
    }))
      outcomes.push([outcome.file, outcome.type, outcome.type === 'refused' ? outcome.error.name : '']);
    expect(outcomes).toEqual([
      [readable, 'imported', ''],
      [locked, 'refused', 'PathUnreadable'],
      [at('in/private'), 'refused', 'PathUnreadable'],
    ]);
  });

  it('hostile file names are kept as safe names', async () => {
    const names = [
      '镇 长  讲话 .txt',
      '讲话📢.txt',
      '讲\n话.txt',
      '讲..话..txt',
      '\u001b[31m红.txt',
      'con.txt',
      '\u202e讲话.txt',
      '--json.txt',
      `${'长'.repeat(80)}.txt`,
    ];
    for (const [n, name] of names.entries()) await writeFile(at('in', name), inventedSpeech(n));
    const { code, stderr } = await command('in', '--out', 'out');
    expect([code, stderr.includes(`written ${names.length} `)]).toEqual([0, true]);
    expect(stderr.includes('\u001b') || stderr.includes('\u202e')).toBe(false);
    const kept = Object.keys(await treeOf(at('out/raw')));
    expect(kept).toHaveLength(names.length);
    for (const file of kept) expect(file).toMatch(/^[0-9a-f]{12}\/[^/\\\p{C}:*?"<>|]+\.txt$/u);
    expect((await command('out/raw', '--out', 'out')).stderr).toContain(`unchanged ${names.length} `);
    expect(await readdir(folder)).toEqual(['in', 'out']);
  });

  it('a name that climbs out of its folder is only a name', async () => {
    await putSpeeches(at('elsewhere'), 1);
    const { code } = await command('in/../elsewhere/../elsewhere/01.txt', '--out', 'out');
    expect(code).toBe(0);
    expect(Object.keys(await treeOf(at('out/raw'))).join()).toMatch(/^[0-9a-f]{12}\/01\.txt$/);
  });
});

describe('a place that cannot be written', () => {
  it.each([
    [
      'the archive is a file',
      ['--out', 'in/01.txt'],
      'PathUnwritable: .*a file stands where a folder should be',
    ],
    [
      'the archive lies below a file',
      ['--out', 'in/01.txt/out'],
      'PathUnwritable: .*a file stands where a folder',
    ],
    [
      'the report lies in no folder',
      ['--dry-run', '--report', 'none/report.json'],
      'PathUnwritable: .*report.json',
    ],
  ])('is named: %s', async (_name, args, words) => {
    const [file = ''] = await putSpeeches(at('in'), 1);
    const { code, stderr } = await command('in', ...args);
    expect(code).toBe(1);
    expect(stderr).toMatch(new RegExp(words));
    expect(stderr).not.toContain('    at ');
    expect(await readFile(file, 'utf8')).toBe(inventedSpeech(0));
  });
});

describe('the command', () => {
  it.each([
    ['without a path', []],
    ['with an option it does not know', ['in', '--fast']],
    ['with an option that lacks its value', ['in', '--out']],
  ])('called %s is wrong use', async (_name, args) => {
    const { code, stdout, stderr } = await command(...args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('WrongUse');
  });

  it('prints one object a line with --json and writes nothing', async () => {
    await putSpeeches(at('in'), 2);
    await writeFile(at('in/copy.txt'), inventedSpeech(0));
    await writeFile(at('in/empty.txt'), '');
    const { code, stdout } = await command('in', '--json', '--out', 'out');
    expect(code).toBe(1);
    const objects = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(objects.map(({ file }) => file)).toEqual(['in/01.txt', 'in/02.txt', 'in/copy.txt']);
    expect(objects[0]).toMatchObject({
      id: expect.stringMatching(/^2014-01-03-/),
      record: { title: '在白鹭镇防汛工作会议上的讲话', speaker: { name: '方知远' }, completeness: 'whole' },
      outline: [
        { level: 1, text: '一、先把家底摸清' },
        { text: '二、再把责任落实' },
        { text: '三、最后让群众来评' },
      ],
      measures: expect.arrayContaining([
        expect.objectContaining({ anchor: 'p6', lead: '每周在镇里的黑板上公布一次进度', status: 'planned' }),
      ]),
      themes: expect.any(Array),
    });
    expect(objects[0].paragraphs[0]).toEqual({ anchor: 'p1', text: '同志们：' });
    expect(objects[0].edits[0]).toMatchObject({
      stage: expect.any(String),
      rule: expect.any(String),
      start: expect.any(Number),
    });
    expect(await readdir(folder)).toEqual(['in']);
  });

  it('writes nothing with --dry-run, and a report where asked', async () => {
    await putSpeeches(at('in'), 1);
    await writeFile(at('in/empty.txt'), '');
    const { code, stdout, stderr } = await command(
      'in',
      '--dry-run',
      '--out',
      'out',
      '--report',
      'report.json',
    );
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain('nothing was written');
    expect(await readdir(folder)).toEqual(['in', 'report.json']);
    const { outcomes } = JSON.parse(await readFile(at('report.json'), 'utf8'));
    expect(outcomes).toMatchObject([
      { file: 'in/01.txt', outcome: 'planned', speaker: '方知远' },
      { file: 'in/empty.txt', outcome: 'refused', error: 'FileEmpty' },
    ]);
  });
});
