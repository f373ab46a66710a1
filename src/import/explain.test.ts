import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkout } from './cli/folders.ts';
import { inventedSpeech } from './speeches.test-support.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'yanlu-explain-'));
  writeFileSync(path.join(folder, '讲话.txt'), inventedSpeech(0));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const explain = (...args: string[]) =>
  spawnSync(process.execPath, [path.join(checkout, 'scripts/explain.ts'), ...args], {
    cwd: folder,
    encoding: 'utf8',
  });

describe('explain', () => {
  it('tells how a file was read, what was changed at which place, and what the record rests on', () => {
    const { status, stdout, stderr } = explain('讲话.txt');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('read by txt@1 as utf-8');
    expect(stdout).toMatch(/^punctuation \(\d+\) {2}\S/m);
    expect(stdout).toContain('同志们[: → ：]');
    expect(stdout).toMatch(/speaker: 方知远 .*“.*方知远”/);
    expect(stdout).toContain('一、先把家底摸清');
  });

  it('tells what a description beside the file says, and what is wrong with one', () => {
    const sidecar = path.join(folder, '讲话.txt.yml');
    writeFileSync(sidecar, 'retrieved: 2019-01-29\nsite: 白鹭在线\n');
    expect(explain('讲话.txt').stdout).toMatch(
      /stated beside the file\n {2}retrieved: 2019-01-29\n {2}site: 白鹭在线/,
    );
    writeFileSync(sidecar, 'retrieved: gestern\n');
    expect(explain('讲话.txt').stdout).toContain('sidecar-invalid');
    rmSync(sidecar);
  });

  it('prints every edit for programs, whole and at its place', () => {
    const { status, stdout, stderr } = explain('讲话.txt', '--json');
    expect([status, stderr]).toEqual([0, '']);
    const { read, cleaning, record } = JSON.parse(stdout);
    expect(read).toMatchObject({ reader: 'txt@1', encoding: 'utf-8' });
    expect(record.speaker.name).toBe('方知远');
    expect(cleaning.steps.map(({ stage }: { stage: string }) => stage)).toContain('punctuation');
    const received = inventedSpeech(0).toString();
    const [first] = cleaning.steps;
    for (const { start, end, before } of first.edits) expect(received.slice(start, end)).toBe(before);
  });

  it.each([
    ['both forms', ['讲话.txt', '--json', '--tags'], 2, 'WrongUse'],
    ['no file', [], 2, 'WrongUse'],
    ['two files', ['讲话.txt', '讲话.txt'], 2, 'WrongUse'],
    ['a missing file', ['别的.txt'], 1, 'PathNotFound'],
  ] as const)('%s', (_name, args, code, error) => {
    const { status, stdout, stderr } = explain(...args);
    expect([status, stdout]).toEqual([code, '']);
    expect(stderr).toContain(error);
  });
});
