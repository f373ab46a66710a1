import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeZip } from '../intake/zip/zip.test-support.ts';
import { checkout } from './cli/folders.ts';
import { inventedSpeech, treeOf } from './speeches.test-support.ts';

let folder = '';
const at = (...names: string[]) => path.join(folder, ...names);
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'yanlu-hostile-'));
  await mkdir(at('in'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const asPage = (n: number) =>
  inventedSpeech(n)
    .split('\n\n')
    .map((line) => `<p>${line}</p>`)
    .join('');

async function importFolder(...more: string[]) {
  const report = at('report.json');
  const args = ['in', '--out', 'out', '--jobs', '2', '--report', report, ...more];
  const { status, stderr } = spawnSync(
    process.execPath,
    [path.join(checkout, 'scripts/import.ts'), ...args],
    {
      cwd: folder,
      encoding: 'utf8',
      timeout: 60_000,
    },
  );
  const { outcomes, counts } = JSON.parse(await readFile(report, 'utf8'));
  const told = new Map<string, string>(
    outcomes.map((one: { file: string; outcome: string; error?: string; reason?: string }) => [
      one.file,
      one.error ?? one.reason ?? one.outcome,
    ]),
  );
  return { status, stderr, told, counts };
}

const published = async () =>
  Object.entries(await treeOf(at('out')))
    .filter(([file]) => file.endsWith('.mdx'))
    .map(([, text]) => Buffer.from(text, 'latin1').toString('utf8'));

describe('a folder by somebody who means harm', () => {
  it('gives the speeches, and a reason for everything else', async () => {
    await writeFile(at('secret.txt'), inventedSpeech(9));
    await writeFile(at('in/good.txt'), inventedSpeech(0));
    await writeFile(at('in/deep.html'), `${'<div>'.repeat(10_000)}${asPage(1)}${'</div>'.repeat(10_000)}`);
    await writeFile(
      at('in/entities.html'),
      `<?xml version="1.0"?><!DOCTYPE html [<!ENTITY a "甲甲甲甲"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY x SYSTEM "file://${at('secret.txt')}">]>` +
        `<html><body>${asPage(2)}<p>&b;&x;</p></body></html>`,
    );
    await writeFile(
      at('in/scripts.html'),
      `<script>document.write('<p>毒</p>')</script><svg onload="毒()"><script>毒()</script></svg>` +
        `<p onmouseover="毒()" style="background:url(javascript:毒)">在会上</p>${asPage(3)}` +
        '<iframe srcdoc="毒"></iframe><template>毒</template><object data="毒"></object><a href="javascript:毒()">链接</a>',
    );
    await writeFile(
      at('in/code.md'),
      `import 毒 from "fs"\n\n${inventedSpeech(4)}\n\n{毒()}\n\n<Doubt why="毒">好</Doubt>\n\n<script>毒()</script>\n`,
    );
    await symlink(at('secret.txt'), at('in/link.txt'));
    await symlink('..', at('in/loop'));
    await symlink(at('nowhere'), at('in/dangling.txt'));
    await writeFile(
      at('in/names.zip'),
      makeZip([
        { name: 'aux.txt', data: inventedSpeech(5) },
        { name: 'a/../../climb.txt', data: inventedSpeech(6) },
        { name: '/absolute.txt', data: inventedSpeech(7) },
        { name: 'C:\\drive.txt', data: inventedSpeech(8) },
        { name: 'inner.zip', data: makeZip([{ name: 'x.txt', data: inventedSpeech(9) }]) },
      ]),
    );
    await writeFile(at('in/garbage.doc'), Buffer.from(`d0cf11e0a1b11ae1${'ff'.repeat(4000)}`, 'hex'));
    const fifo = spawnSync('mkfifo', [at('in/pipe.txt')]).status === 0;

    const { status, stderr, told } = await importFolder();
    expect(status).toBe(1);
    expect(Object.fromEntries(told)).toEqual({
      'in/code.md': 'written',
      'in/dangling.txt': 'links in folders are not followed',
      'in/deep.html': 'written',
      'in/entities.html': 'written',
      'in/garbage.doc': 'DocumentBroken',
      'in/good.txt': 'written',
      'in/link.txt': 'links in folders are not followed',
      'in/loop': 'links in folders are not followed',
      'in/names.zip!//absolute.txt': 'ArchiveMemberRefused',
      'in/names.zip!/C:/drive.txt': 'ArchiveMemberRefused',
      'in/names.zip!/a/../../climb.txt': 'ArchiveMemberRefused',
      'in/names.zip!/aux.txt': 'written',
      'in/names.zip!/inner.zip': 'ArchiveMemberRefused',
      'in/scripts.html': 'written',
      ...(fifo ? { 'in/pipe.txt': 'it is no file' } : {}),
    });
    expect(stderr).not.toContain('    at ');
    const texts = await published();
    expect(texts).toHaveLength(6);
    const pages = texts.filter((text) => !text.includes('code.md'));
    expect(pages.join('\n')).not.toMatch(/毒|甲甲|<script|onload|javascript/);
    // The words of a text file stay, as words.
    expect(texts.join('\n')).not.toMatch(/^\{|^import|^<script/m);
    expect((await readdir(folder)).sort()).toEqual(['in', 'out', 'report.json', 'secret.txt']);
    expect(Object.keys(await treeOf(at('out/raw'))).some((file) => file.endsWith('_aux.txt'))).toBe(true);
    expect(existsSync(at('climb.txt'))).toBe(false);
  });

  it('with a name that is no text says so', async () => {
    const name = Buffer.concat([Buffer.from(at('in/')), Buffer.from([0xbd, 0xb2]), Buffer.from('.txt')]);
    await writeFile(name, inventedSpeech(0));
    const { told, stderr } = await importFolder();
    // Some file systems take no such name and write another one.
    if ([...told.keys()].some((file) => file.includes('\ufffd'))) {
      expect([...told.values()]).toEqual(['PathUnreadable']);
      expect(stderr).toContain('its name is not in UTF-8');
    } else expect([...told.values()]).toEqual(['written']);
  });
});
