import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadDocuments } from '../../loader/load.ts';
import type { DocumentEntry } from '../../loader/schema.ts';
import type { Store, Stored } from '../../loader/store.ts';
import { writeArchive } from './loader.ts';

/** A store that only remembers, so that nothing but loading is measured. */
function createStore(): Store<DocumentEntry> {
  const entries = new Map<string, Stored<DocumentEntry>>();
  return {
    get: (id) => entries.get(id),
    set: (entry) => {
      entries.set(entry.id, entry);
    },
    delete: (id) => {
      entries.delete(id);
    },
    keys: () => [...entries.keys()],
    values: () => [...entries.values()],
  };
}

/**
 * Measures the loader by itself: the first time, and again with nothing changed.
 *
 * @returns a table in Markdown
 */
export async function benchLoading(documents: number): Promise<string> {
  const contentDir = await mkdtemp(path.join(tmpdir(), 'yanlu-bench-content-'));
  try {
    await writeArchive(contentDir, documents);
    const store = createStore();
    const rows: string[] = [];
    for (const name of ['first', 'nothing changed']) {
      const [started, cpu] = [performance.now(), process.cpuUsage()];
      await loadDocuments(contentDir, store);
      const seconds = (performance.now() - started) / 1000;
      const { user, system } = process.cpuUsage(cpu);
      rows.push(`| ${name} | ${seconds.toFixed(1)} s | ${((user + system) / 1e6).toFixed(1)} s |`);
    }
    return [
      `${documents} documents`,
      '',
      '| load | time | processor time |',
      '|---|---:|---:|',
      ...rows,
    ].join('\n');
  } finally {
    await rm(contentDir, { recursive: true, force: true });
  }
}
