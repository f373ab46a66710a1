import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { LoaderContext } from 'astro/loaders';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { issuesId, loadIssues } from './issues.ts';

interface Entry {
  readonly id: string;
  readonly data: Record<string, unknown>;
  readonly digest?: string;
}

let folder = '';
let entries: Map<string, Entry>;
let checked = 0;
const context = () =>
  ({
    store: {
      get: (id: string) => entries.get(id),
      set: (entry: Entry) => {
        checked += 1;
        entries.set(entry.id, entry);
        return true;
      },
    },
    parseData: async ({ data }: { data: Record<string, unknown> }) => data,
  }) as unknown as Pick<LoaderContext, 'store' | 'parseData'>;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'yanlu-issues-'));
  entries = new Map();
  checked = 0;
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('the issues of an archive', () => {
  it('are found once while nothing changes, and again when a file does', async () => {
    await loadIssues(folder, context());
    await loadIssues(folder, context());
    expect(checked).toBe(1);
    expect(entries.get(issuesId)?.data).toEqual({ issues: [] });
    await mkdir(path.join(folder, 'speeches/2012'), { recursive: true });
    await writeFile(path.join(folder, 'speeches/2012/a.mdx'), '没有档案信息');
    await loadIssues(folder, context());
    expect(checked).toBe(2);
    expect(entries.get(issuesId)?.data).toMatchObject({
      issues: [{ code: 'record-invalid', severity: 'error', file: 'speeches/2012/a.mdx' }],
    });
  });
});
