import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FoundIssue, loadIssues } from './issues.ts';
import { onlyEntry } from './open-archive.ts';
import type { Store, Stored } from './store.ts';

let folder = '';
let entries: Map<string, Stored<readonly FoundIssue[]>>;
let checked = 0;
const store: Store<readonly FoundIssue[]> = {
  get: (id) => entries.get(id),
  set: (entry) => {
    checked += 1;
    entries.set(entry.id, entry);
  },
  delete: (id) => {
    entries.delete(id);
  },
  keys: () => [...entries.keys()],
  values: () => [...entries.values()],
};

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'yanlu-issues-'));
  entries = new Map();
  checked = 0;
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('the issues of an archive', () => {
  it('are found once while nothing changes, and again when a file does', async () => {
    await loadIssues(folder, store);
    await loadIssues(folder, store);
    expect(checked).toBe(1);
    expect(entries.get(onlyEntry)?.data).toEqual([]);
    await mkdir(path.join(folder, 'speeches/2012'), { recursive: true });
    await writeFile(path.join(folder, 'speeches/2012/a.mdx'), '没有档案信息');
    await loadIssues(folder, store);
    expect(checked).toBe(2);
    expect(entries.get(onlyEntry)?.data).toEqual([
      { code: 'record-invalid', severity: 'error', file: 'speeches/2012/a.mdx' },
    ]);
  });
});
