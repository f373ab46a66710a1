import { appendFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { digestOfSources, isUpToDate, rememberSite, type SiteState } from './unchanged.ts';

let state: SiteState;
beforeEach(async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'yanlu-unchanged-'));
  const [root, contentDir, outDir, cacheDir] = ['root', 'content', 'dist', 'cache'].map((name) =>
    path.join(folder, name),
  ) as [string, string, string, string];
  state = { root, contentDir, outDir, cacheDir };
  for (const made of [path.join(root, 'src'), path.join(contentDir, 'speeches'), outDir])
    await mkdir(made, { recursive: true });
  await writeFile(path.join(root, 'src/page.ts'), 'a');
  await writeFile(path.join(contentDir, 'speeches/a.mdx'), '同志们');
  await writeFile(path.join(outDir, 'index.html'), '<p>');
});
afterEach(() => rm(path.dirname(state.root), { recursive: true, force: true }));

describe('a site that was built', () => {
  it('is not up to date before it is remembered, and is then', async () => {
    expect(await isUpToDate(state)).toBe(false);
    await rememberSite(state, await digestOfSources(state));
    expect(await isUpToDate(state)).toBe(true);
  });

  it.each<[string, () => Promise<void>]>([
    ['a document changes', () => appendFile(path.join(state.contentDir, 'speeches/a.mdx'), '：')],
    ['a document comes', () => writeFile(path.join(state.contentDir, 'speeches/b.mdx'), '')],
    ['a document goes', () => rm(path.join(state.contentDir, 'speeches/a.mdx'))],
    ['the program changes', () => appendFile(path.join(state.root, 'src/page.ts'), 'b')],
    ['a page of the site is lost', () => rm(path.join(state.outDir, 'index.html'))],
    ['a page of the site is edited', () => appendFile(path.join(state.outDir, 'index.html'), 'x')],
    ['the record is no record', () => writeFile(path.join(state.cacheDir, 'built.json'), '{')],
  ])('is out of date when %s', async (_, change) => {
    await rememberSite(state, await digestOfSources(state));
    await change();
    expect(await isUpToDate(state)).toBe(false);
  });

  it('is out of date when a document changed while it was built', async () => {
    const made = await digestOfSources(state);
    await appendFile(path.join(state.contentDir, 'speeches/a.mdx'), '：');
    await rememberSite(state, made);
    expect(await isUpToDate(state)).toBe(false);
  });
});
