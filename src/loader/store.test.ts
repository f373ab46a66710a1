import { appendFile, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore } from './store.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'yanlu-store-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const entry = (id: string, html: string) => ({
  id,
  digest: `d-${id}`,
  data: { n: id.length },
  rendered: { html },
});

describe('a store in files', () => {
  it('gives back what was put into it, with its HTML', async () => {
    const store = openStore<{ n: number }>(folder, 'x');
    store.set(entry('a', '<p>同志们：𠮷</p>'));
    store.set(entry('b', ''));
    store.set({ id: 'c', digest: 'd', data: { n: 0 } });
    await store.save();
    const again = openStore<{ n: number }>(folder, 'x');
    expect(again.keys()).toEqual(['a', 'b', 'c']);
    expect(again.get('a')?.rendered?.html).toBe('<p>同志们：𠮷</p>');
    expect(again.get('b')?.rendered?.html).toBe('');
    expect(again.get('c')?.rendered).toBeUndefined();
    expect(again.get('a')?.data).toEqual({ n: 1 });
  });

  it('keeps what did not change and lets go of what was deleted', async () => {
    const store = openStore<{ n: number }>(folder, 'x');
    for (const id of ['a', 'b', 'c']) store.set(entry(id, `<p>${id}</p>`));
    await store.save();
    const again = openStore<{ n: number }>(folder, 'x');
    again.delete('a');
    again.set(entry('b', '<p>改</p>'));
    await again.save();
    const last = openStore<{ n: number }>(folder, 'x').values();
    expect(last.map(({ rendered }) => rendered?.html)).toEqual(['<p>改</p>', '<p>c</p>']);
    expect(await readdir(folder)).toHaveLength(2);
  });

  it('writes nothing where nothing changed', async () => {
    const store = openStore<{ n: number }>(folder, 'x');
    await store.save();
    expect(await readdir(folder)).toEqual([]);
  });

  it.each(['', 'no store', '{"pack":"gone.html"}\n', '{"pack":"x.jsonl"}\n{"id":\n'])(
    'is empty where its file says %j',
    async (text) => {
      await writeFile(path.join(folder, 'x.jsonl'), text);
      expect(openStore(folder, 'x').values()).toEqual([]);
      await appendFile(path.join(folder, 'x.jsonl'), 'x');
      expect(openStore(folder, 'x').values()).toEqual([]);
    },
  );
});
