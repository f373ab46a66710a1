import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openReport, type ReportEntry } from './report.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'yanlu-report-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const entries: ReportEntry[] = [
  {
    file: '<script>alert(1)</script>.txt',
    outcome: 'written',
    id: 'a',
    title: '在“会”上的讲话<img src=x onerror=alert(1)>',
    speaker: '方知远',
    date: '2014-01-03',
    completeness: 'whole',
    edits: { spaces: 2 },
    issues: [
      {
        code: 'bytes-undecodable',
        severity: 'warning',
        message: 'at byte 7',
        todo: 'Compare.',
        quote: '社\u202e会',
      },
      { code: 'date-inferred', severity: 'note', message: 'n', todo: 't' },
    ],
    evidence: [],
  },
  {
    file: 'b.txt',
    outcome: 'refused',
    error: 'FileEmpty',
    message: 'b.txt is empty.',
    hint: 'Fetch it again.',
  },
  { file: 'c.txt', outcome: 'duplicate', id: 'a', first: 'a.txt' },
  { file: '.d', outcome: 'skipped', reason: 'hidden files are no input' },
];

async function written(name: string): Promise<string> {
  const report = await openReport(path.join(folder, name));
  for (const entry of entries) await report.add(entry);
  expect(await readdir(folder)).not.toContain(name);
  await report.close();
  expect(await readdir(folder)).toEqual([name]);
  return readFile(path.join(folder, name), 'utf8');
}

describe('the report of a run', () => {
  it('as JSON has every outcome, counts and reasons', async () => {
    expect(JSON.parse(await written('report.json'))).toEqual({
      version: 1,
      outcomes: entries,
      counts: { written: 1, refused: 1, duplicate: 1, skipped: 1 },
      reasons: { 'bytes-undecodable': 1, 'date-inferred': 1, FileEmpty: 1 },
    });
  });

  it('as a page lists reasons and runs nothing', async () => {
    const page = await written('report.html');
    expect(page).toContain('bytes-undecodable（1）');
    expect(page).toContain('FileEmpty（1）');
    expect(page).toContain('&lt;script&gt;');
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/<script|<img|\u202e|style="/);
  });

  it('that is given up leaves nothing', async () => {
    const report = await openReport(path.join(folder, 'report.json'));
    await report.add({ file: 'a', outcome: 'skipped', reason: 'r' });
    await report.discard();
    expect(await readdir(folder)).toEqual([]);
  });

  it('is refused before the run where it cannot be written', async () => {
    await expect(openReport(path.join(folder, 'none/report.json'))).rejects.toMatchObject({
      name: 'PathUnwritable',
    });
  });
});
