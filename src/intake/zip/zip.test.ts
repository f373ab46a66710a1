import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findFiles } from '../find-files.ts';
import { hashFile, readDocument } from '../read-document.ts';
import { docxParagraph, docxParts, makeZip, type TestEntry } from './zip.test-support.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'yanlu-zip-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function put(name: string, entries: readonly TestEntry[]): Promise<string> {
  const file = path.join(folder, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, makeZip(entries));
  return file;
}

/** What a walk over one archive finds, by names inside it. */
async function walk(name: string, entries: readonly TestEntry[]) {
  const archive = await put(name, entries);
  const found = await findFiles([archive]);
  const inside = (file: string) => path.relative(`${archive}!`, file);
  return {
    files: found.files.map(inside),
    skipped: found.skipped.map((skip) => inside(skip.path)),
    refused: found.refused.map(({ path: file, error }) => `${inside(file)}: ${error.name}: ${error.message}`),
  };
}

describe('an archive is a folder', () => {
  it('whose files are read where they lie', async () => {
    const archive = await put('a.zip', [
      { name: '讲话/第一篇.txt', data: '同志们：现在开会。', deflate: true },
      { name: '讲话/第二篇.html', data: '<p>同志们：</p>' },
      { name: '讲话/' },
    ]);
    const { files, refused } = await findFiles([archive]);
    expect(refused).toEqual([]);
    expect(files).toEqual([`${archive}!/讲话/第一篇.txt`, `${archive}!/讲话/第二篇.html`]);
    expect(await readDocument(files[0] ?? '')).toMatchObject({
      name: '第一篇.txt',
      text: '同志们：现在开会。',
      sha256: await hashFile(files[0] ?? ''),
    });
    expect(await readDocument(files[1] ?? '')).toMatchObject({ text: '同志们：', reader: 'html@1' });
  });

  it.each([
    ['UTF-8 without a flag', Buffer.from('讲话.txt'), '讲话.txt'],
    ['GBK', Buffer.from('bdb2bbb02e747874', 'hex'), '讲话.txt'],
    ['GBK in folders of Windows', Buffer.from('bdb2bbb05cbdb2bbb02e747874', 'hex'), '讲话/讲话.txt'],
  ])('with a name in %s', async (_name, name, read) => {
    expect(await walk('name.zip', [{ name, data: '同志们' }])).toMatchObject({ files: [read] });
  });

  it('of a hundred archives at once', async () => {
    const paths = await Promise.all(
      Array.from({ length: 40 }, (_, n) => put(`many/${n}.zip`, [{ name: 'a.txt', data: `第${n}篇` }])),
    );
    const texts = await Promise.all(paths.map((archive) => readDocument(`${archive}!/a.txt`)));
    expect(texts.map(({ text }) => text)).toEqual(paths.map((_, n) => `第${n}篇`));
  });

  it('and so is one that only looks like one', async () => {
    await mkdir(path.join(folder, 'odd.zip!'), { recursive: true });
    await writeFile(path.join(folder, 'odd.zip!/a.txt'), '同志们');
    expect(await readDocument(path.join(folder, 'odd.zip!/a.txt'))).toMatchObject({ text: '同志们' });
  });
});

describe('what an archive may not do is named', () => {
  const good = { name: 'good.txt', data: '同志们' };
  it.each([
    ['climb', { name: '../../etc/passwd.txt', data: 'x' }, 'leads out of the archive'],
    ['climb in the manner of Windows', { name: '..\\..\\a.txt', data: 'x' }, 'leads out of the archive'],
    ['name the root', { name: '/etc/passwd.txt', data: 'x' }, 'an absolute path'],
    ['name a drive', { name: 'C:\\a.txt', data: 'x' }, 'an absolute path'],
    ['hold an archive', { name: 'inner.zip', data: makeZip([good]) }, 'not opened'],
    ['hold a name twice', { name: 'good.txt', data: 'other' }, 'a file of this name already'],
    ['be locked', { name: 'locked.txt', data: 'x', deflate: true, flags: 0x801 }, 'a password'],
    ['unfold a thousandfold', { name: 'bomb.txt', data: Buffer.alloc(4 << 20), deflate: true }, 'zip bomb'],
  ] as const)('%s', async (_name, entry, reason) => {
    const { files, refused } = await walk('bad.zip', [good, entry]);
    expect(files).toEqual(['good.txt']);
    expect(refused).toHaveLength(1);
    expect(refused[0]).toContain('ArchiveMemberRefused');
    expect(refused[0]).toContain(reason);
  });

  it('hidden files, litter and links', async () => {
    const { files, skipped } = await walk('litter.zip', [
      good,
      { name: '__MACOSX/._good.txt', data: 'x' },
      { name: '.hidden.txt', data: 'x' },
      { name: 'link.txt', data: '/etc/passwd', mode: 0o120777 },
      { name: 'good.txt.yml', data: 'site: 某网' },
    ]);
    expect(files).toEqual(['good.txt']);
    expect(skipped).toEqual(['.hidden.txt', '__MACOSX/._good.txt', 'good.txt.yml', 'link.txt']);
  });

  it('lie about a size or a checksum', async () => {
    const archive = await put('lies.zip', [
      { name: 'short.txt', data: '字'.repeat(9000), deflate: true, stated: 100 },
      { name: 'crc.txt', data: '同志们', crc: 1 },
      good,
    ]);
    for (const name of ['short.txt', 'crc.txt'])
      await expect(readDocument(`${archive}!/${name}`)).rejects.toMatchObject({ name: 'DocumentBroken' });
    expect(await readDocument(`${archive}!/good.txt`)).toMatchObject({ text: '同志们' });
  });

  it('lie about a size that anybody can see', async () => {
    const archive = await put('lie.zip', [good, { name: 'stored.txt', data: '同志们', stated: 5_000_000 }]);
    expect((await findFiles([archive])).refused).toMatchObject([{ error: { name: 'DocumentBroken' } }]);
  });

  it('be torn, or lie over itself', async () => {
    const whole = makeZip([good]);
    await writeFile(path.join(folder, 'torn.zip'), whole.subarray(0, whole.length - 30));
    const { refused } = await findFiles([path.join(folder, 'torn.zip')]);
    expect(refused).toMatchObject([{ error: { name: 'DocumentBroken' } }]);

    const over = makeZip(
      Array.from({ length: 50 }, (_, n) => ({ name: `${n}.txt`, data: '同'.repeat(500) })),
    );
    for (let at = over.indexOf('PK\u0001\u0002'); at >= 0; at = over.indexOf('PK\u0001\u0002', at + 4))
      over.writeUInt32LE(60_000, at + 20);
    await writeFile(path.join(folder, 'over.zip'), over);
    expect((await findFiles([path.join(folder, 'over.zip')])).refused).toMatchObject([
      { error: { name: 'DocumentBroken' } },
    ]);
  });

  it('be a link to a place outside', async () => {
    await mkdir(path.join(folder, 'linked'));
    await symlink('/etc/hosts', path.join(folder, 'linked/a.zip'));
    expect(await findFiles([path.join(folder, 'linked')])).toMatchObject({ files: [], refused: [] });
  });
});

describe('a docx', () => {
  const read = async (entries: readonly TestEntry[]) => readDocument(await put('a.docx', entries));
  const relation = (type: string, target: string) =>
    `<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/>`;

  it('with macros, embedded files and addresses outside is read, and that is said', async () => {
    const received = await read([
      ...docxParts(docxParagraph('同志们：'), relation('attachedTemplate', 'https://example.org/evil.dotm')),
      { name: 'word/vbaProject.bin', data: 'macro' },
      { name: 'word/embeddings/oleObject1.bin', data: 'object' },
    ]);
    expect(received.text).toBe('同志们：');
    expect(received.issues?.map(({ code }) => code)).toEqual([
      'docx-macros',
      'docx-embedded',
      'docx-external',
    ]);
  });

  it.each([
    [
      'entities that multiply',
      docxParts(
        docxParagraph('&c;'),
        '',
        '<!DOCTYPE x [<!ENTITY a "哈哈哈哈"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>',
      ),
      'XML entities',
    ],
    [
      'entities that read files',
      docxParts(docxParagraph('&c;'), '', '<!DOCTYPE x [<!ENTITY c SYSTEM "file:///etc/passwd">]>'),
      'XML entities',
    ],
    [
      'a part that unfolds without end',
      [...docxParts(docxParagraph('甲')), { name: 'word/x.xml', data: Buffer.alloc(8 << 20), deflate: true }],
      'cannot be trusted',
    ],
    [
      'a part of a false size',
      [
        ...docxParts(docxParagraph('甲')),
        { name: 'word/x.xml', data: 'x'.repeat(5000), deflate: true, stated: 9 },
      ],
      'size|bytes',
    ],
  ] as const)('with %s is refused', async (_name, entries, reason) => {
    const error = await read(entries).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: 'DocumentBroken' });
    expect(String(error)).toMatch(new RegExp(reason));
  });
});
