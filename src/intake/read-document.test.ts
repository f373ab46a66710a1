import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Disk, realDisk } from './disk.ts';
import { findFiles } from './find-files.ts';
import { hashFile, readDocument } from './read-document.ts';
import { docxParagraph, docxParts, makeZip } from './zip/zip.test-support.ts';

let folder = '';
const at = (...names: string[]) => path.join(folder, ...names);
const put = async (name: string, content: string | Uint8Array) => {
  await mkdir(path.dirname(at(name)), { recursive: true });
  await writeFile(at(name), content);
  return at(name);
};

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'yanlu-intake-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const docx = (body: string) => makeZip(docxParts(body));

describe('a file is read', () => {
  it('as text, with its hash', async () => {
    const text = '同志们：\r\n　　现在开会。';
    const file = await put('a.txt', text);
    const sha256 = createHash('sha256').update(text).digest('hex');
    expect(await readDocument(file)).toMatchObject({
      name: 'a.txt',
      sha256,
      encoding: 'utf-8',
      reader: 'txt@1',
      text,
      page: {},
    });
    expect(await hashFile(file)).toBe(sha256);
  });

  it('as a page', async () => {
    const file = await put('b.HTM', '<title>讲话</title><p>同志们：</p><p>现在开会。</p>');
    expect(await readDocument(file)).toMatchObject({
      reader: 'html@1',
      text: '同志们：\n现在开会。',
      page: { title: '讲话' },
    });
  });

  it('as a Word document, its paragraphs and cells one a line', async () => {
    const table = `<w:tbl><w:tr><w:tc>${docxParagraph('甲')}</w:tc><w:tc>${docxParagraph('乙')}</w:tc></w:tr></w:tbl>`;
    const file = await put('c.docx', docx(docxParagraph('在会上的讲话') + docxParagraph('同志们：') + table));
    expect(await readDocument(file)).toMatchObject({
      reader: 'docx@3',
      encoding: 'binary',
      text: '在会上的讲话\n同志们：\n甲\n乙',
    });
  });
});

describe('a file is refused', () => {
  const refusal = async (file: string, disk: Disk = realDisk) => {
    const error = await readDocument(file, disk).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    expect(error).toHaveProperty('hint');
    return error;
  };

  it.each([
    ['empty', 'empty.txt', '', 'FileEmpty'],
    ['binary', 'binary.txt', Buffer.from([1, 0, 2, 0, 0, 3]), 'NotText'],
    ['a PDF by another name', 'pdf.txt', '%PDF-1.7 and more', 'NotText'],
    ['of an unknown format', 'speech.pages', 'text', 'FormatUnknown'],
    ['without an extension', 'speech', 'text', 'FormatUnknown'],
    ['in no encoding', 'broken.txt', Buffer.from([0xff, 0xff, 0x80, 0xff]), 'EncodingUnknown'],
    ['a docx that is none', 'none.docx', 'PK nothing', 'DocumentBroken'],
    ['a zip that is no docx', 'zip.docx', makeZip([{ name: 'a.txt', data: 'a' }]), 'DocumentBroken'],
  ] as const)('%s', async (_name, file, content, name) => {
    expect(await refusal(await put(file, content))).toMatchObject({ name });
  });

  it('missing', async () => {
    expect(await refusal(at('missing.txt'))).toMatchObject({ name: 'PathNotFound' });
  });

  it('of 200 MB, before it is read', async () => {
    const file = await put('large.txt', 'a');
    await truncate(file, 200 * 1024 * 1024);
    const disk: Disk = { ...realDisk, read: () => Promise.reject(new Error('was read')) };
    expect(await refusal(file, disk)).toMatchObject({ name: 'FileTooLarge' });
  });

  it('without the right to read it', async () => {
    const file = await put('locked.txt', 'a');
    const disk: Disk = {
      ...realDisk,
      read: () => Promise.reject(Object.assign(new Error('EACCES'), { code: 'EACCES' })),
    };
    expect(await refusal(file, disk)).toMatchObject({ name: 'PathUnreadable' });
  });

  it('a docx that unfolds without end', async () => {
    const bomb = docx(docxParagraph('甲'));
    const directory = bomb.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    bomb.writeUInt32LE(0xfffffff0, directory + 24);
    expect(await refusal(await put('bomb.docx', bomb))).toMatchObject({ name: 'DocumentBroken' });
  });
});

describe('files are found', () => {
  const names = (files: readonly string[]) => files.map((file) => path.relative(folder, file));

  it('below folders, sorted, each once, without what is no input', async () => {
    await put('tree/b/two.txt', '二');
    await put('tree/a/one.txt', '一');
    await put('tree/a/one.txt.yml', 'site: 某网');
    await put('tree/a/.hidden.txt', '隐');
    await put('tree/~$one.docx', '锁');
    await put('tree/Thumbs.db', '图');
    await symlink(at('tree'), at('tree/b/loop'));
    const found = await findFiles([at('tree/b/two.txt'), at('tree'), at('tree')]);
    expect(names(found.files)).toEqual(['tree/a/one.txt', 'tree/b/two.txt']);
    expect(names(found.skipped.map((skip) => skip.path))).toEqual([
      'tree/Thumbs.db',
      'tree/a/.hidden.txt',
      'tree/a/one.txt.yml',
      'tree/b/loop',
      'tree/~$one.docx',
    ]);
    expect(found.refused).toEqual([]);
  });

  it('and missing paths, unreadable folders and empty folders are named', async () => {
    await put('some/here.txt', '在');
    await mkdir(at('some/locked'));
    await mkdir(at('none'));
    const disk: Disk = {
      ...realDisk,
      list: (folderPath) =>
        folderPath.endsWith('locked')
          ? Promise.reject(Object.assign(new Error('EACCES'), { code: 'EACCES' }))
          : realDisk.list(folderPath),
    };
    const found = await findFiles([at('some'), at('missing'), at('none')], disk);
    expect(names(found.files)).toEqual(['some/here.txt']);
    expect(found.refused.map(({ path: file, error }) => [path.relative(folder, file), error.name])).toEqual([
      ['missing', 'PathNotFound'],
      ['none', 'NothingToImport'],
      ['some/locked', 'PathUnreadable'],
    ]);
  });
});
