import { appendFile, copyFile, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { YanluError } from '../errors.ts';
import { writeMdx } from '../publish/index.ts';
import { documentRecord } from '../schema/record.ts';
import { loadDocuments } from './load.ts';
import { type DocumentEntry, documentEntry } from './schema.ts';
import type { Store, Stored } from './store.ts';

function createContext() {
  const entries = new Map<string, Stored<DocumentEntry>>();
  let set = 0;
  const context: Store<DocumentEntry> = {
    get: (id) => entries.get(id),
    set: (entry) => {
      set += 1;
      documentEntry.parse(entry.data);
      entries.set(entry.id, entry);
    },
    delete: (id) => {
      entries.delete(id);
    },
    keys: () => [...entries.keys()],
    values: () => [...entries.values()],
  };
  return { context, entries, parsedSoFar: () => set };
}

const folders: string[] = [];
const newArchive = async () => {
  const dir = await mkdtemp(path.join(tmpdir(), 'yanlu-loader-'));
  folders.push(dir);
  await mkdir(path.join(dir, 'speeches/undated'), { recursive: true });
  await mkdir(path.join(dir, 'accounts'));
  return dir;
};
afterAll(async () => {
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
});

const write = (dir: string, id: string, text: string) =>
  writeFile(
    path.join(dir, `speeches/undated/${id}.mdx`),
    writeMdx(
      documentRecord.parse({
        id,
        kind: 'speech',
        datePrecision: 'none',
        dateBasis: 'none',
        script: 'Hans',
        completeness: 'whole',
        sources: [{ file: 'raw/a', sha256: '0'.repeat(64), encoding: 'utf-8', reader: 'txt@1' }],
      }),
      [
        { type: 'heading', level: 1, anchor: 'p1', text: '一、题', marks: [] },
        {
          type: 'paragraph',
          anchor: 'p2',
          text,
          marks: [{ kind: 'gap', start: 0, end: 0, why: '缺。' }],
        },
      ],
    ),
  );

describe('loading documents', () => {
  let dir = '';
  beforeEach(async () => {
    dir = await newArchive();
    await write(dir, 'a', '今天 开会。');
    await write(dir, 'b', '散会。');
  });

  it('enters record, outline, figures and HTML', async () => {
    const { context, entries } = createContext();
    const edits = { stage: 'script', rules: ['r'], edits: [[0, 0, '', '一']] };
    const fingerprint = { sha256: '0'.repeat(64), length: 1 };
    const account = {
      version: 1,
      id: 'a',
      source: { file: 'raw/a', sha256: '0'.repeat(64), encoding: 'utf-8', reader: 'txt@1' },
      received: fingerprint,
      steps: [edits, { stage: 'spaces', rules: [], edits: [] }],
      clean: fingerprint,
      written: { sha256: '0'.repeat(64), text: '' },
    };
    await writeFile(path.join(dir, 'accounts/a.json'), JSON.stringify(account));
    await loadDocuments(dir, context);
    expect(entries.get('a')).toMatchObject({
      data: {
        record: { id: 'a', kind: 'speech', access: 'public' },
        outline: [{ level: 1, text: '一、题', anchor: 'p1' }],
        stats: {
          characters: 8,
          paragraphs: 1,
          headings: 1,
          gaps: 1,
          doubts: 0,
          edits: 1,
          editsByStage: { script: 1 },
        },
        file: 'speeches/undated/a.mdx',
      },
    });
    expect(entries.get('a')?.rendered?.html).toContain('<h2 id="p1">一、题</h2>');
    expect(entries.get('b')?.data.stats.edits).toBe(0);
  });

  it('gives nothing of a text that was taken down but its anchors', async () => {
    const { context, entries } = createContext();
    const record = documentRecord.parse({
      id: 'c',
      kind: 'speech',
      title: '在会上的讲话',
      date: '2012',
      datePrecision: 'year',
      dateBasis: 'inferred',
      dateEvidence: '绝不能出现的依据',
      salutation: '绝不能出现的称呼：',
      cites: [{ title: '绝不能出现的文件', anchor: 'p7' }],
      annexes: [{ title: '绝不能出现的附件', anchor: 'p7' }],
      aliases: { p2: 'p7' },
      access: 'withheld',
      script: 'Hans',
      completeness: 'whole',
      sources: [
        {
          file: 'raw/a',
          url: 'https://forum.example/绝不能出现',
          sha256: '0'.repeat(64),
          encoding: 'utf-8',
          reader: 'txt@1',
        },
      ],
    });
    const body = writeMdx(record, [
      { type: 'heading', level: 1, anchor: 'p1', text: '一、绝不能出现的标题', marks: [] },
      { type: 'paragraph', anchor: 'p7', text: '绝不能出现的话。', marks: [] },
    ]);
    await mkdir(path.join(dir, 'speeches/2012'));
    await writeFile(path.join(dir, 'speeches/2012/c.mdx'), body);
    await loadDocuments(dir, context);
    const entry = entries.get('c');
    expect(JSON.stringify(entry)).not.toContain('绝不能出现');
    expect(entry).toMatchObject({
      rendered: { html: '' },
      data: {
        record: { title: '在会上的讲话', date: '2012', access: 'withheld' },
        outline: [],
        anchors: ['p1', 'p7', 'p2'],
      },
    });
    await writeFile(path.join(dir, 'speeches/2012/c.mdx'), body.replace('access: withheld\n', ''));
    await loadDocuments(dir, context);
    expect(entries.get('c')?.rendered?.html).toContain('绝不能出现的话。');
  });

  it('neither parses nor renders what did not change', async () => {
    const { context, parsedSoFar } = createContext();
    await loadDocuments(dir, context);
    await loadDocuments(dir, context);
    expect(parsedSoFar()).toBe(2);
    await write(dir, 'a', '改了。');
    await loadDocuments(dir, context);
    expect(parsedSoFar()).toBe(3);
    await writeFile(path.join(dir, 'accounts/b.json'), '{}');
    await loadDocuments(dir, context);
    expect(parsedSoFar()).toBe(4);
  });

  it('drops what is gone', async () => {
    const { context, entries } = createContext();
    await loadDocuments(dir, context);
    await rm(path.join(dir, 'speeches/undated/a.mdx'));
    await loadDocuments(dir, context);
    expect([...entries.keys()]).toEqual(['b']);
  });

  it('follows a document that moved', async () => {
    const { context, entries } = createContext();
    await loadDocuments(dir, context);
    await mkdir(path.join(dir, 'speeches/2012'));
    await rename(path.join(dir, 'speeches/undated/a.mdx'), path.join(dir, 'speeches/2012/a.mdx'));
    await loadDocuments(dir, context);
    expect(entries.get('a')?.data.file).toBe('speeches/2012/a.mdx');
  });

  it('holds nothing of another archive', async () => {
    const { context, entries } = createContext();
    await loadDocuments(dir, context);
    const other = await newArchive();
    await write(other, 'b', '另一个会。');
    await loadDocuments(other, context);
    expect([...entries.keys()]).toEqual(['b']);
    expect(JSON.stringify([...entries])).toContain('另一个会');
    await loadDocuments(path.join(other, 'nowhere'), context);
    expect(entries.size).toBe(0);
  });

  it('stops at faults and names every one with its place and what to do', async () => {
    const { context } = createContext();
    await appendFile(path.join(dir, 'speeches/undated/a.mdx'), '\n{process.exit()}\n');
    await writeFile(path.join(dir, 'speeches/undated/b.mdx'), '---\nid: B\n---\n');
    const error: unknown = await loadDocuments(dir, context).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(YanluError);
    const { message } = error as YanluError;
    expect(message).toMatch(/^2 of the documents/);
    expect(message).toContain('speeches/undated/a.mdx:19:1: an expression in braces is not allowed here.');
    expect(message).toContain('speeches/undated/b.mdx:2: the front matter cannot be used');
    expect(message).toContain('docs/format.md');
  });

  it('refuses two documents with one id', async () => {
    const { context } = createContext();
    await loadDocuments(dir, context);
    await mkdir(path.join(dir, 'speeches/2012'));
    await copyFile(path.join(dir, 'speeches/undated/a.mdx'), path.join(dir, 'speeches/2012/a.mdx'));
    await expect(loadDocuments(dir, context)).rejects.toThrow(
      /has the id a, which speeches\/2012\/a.mdx has/,
    );
  });
});
