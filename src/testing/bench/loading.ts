import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type LoadContext, loadDocuments } from '../../loader/load.ts';
import { documentEntry } from '../../loader/schema.ts';
import { writeArchive } from './loader.ts';

/** A store that only remembers, so that nothing of Astro is measured. */
function createContext(): LoadContext {
  const entries = new Map<string, { readonly id: string }>();
  const store = {
    set: (entry: { readonly id: string }) => entries.set(entry.id, entry),
    delete: (id: string) => entries.delete(id),
    keys: () => [...entries.keys()],
    values: () => [...entries.values()],
  };
  const parseData = ({ data }: { data: unknown }) => Promise.resolve(documentEntry.parse(data));
  return { store, parseData, logger: { info: () => undefined } } as unknown as LoadContext;
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
    const context = createContext();
    const rows: string[] = [];
    for (const name of ['first', 'nothing changed']) {
      const [started, cpu] = [performance.now(), process.cpuUsage()];
      await loadDocuments(contentDir, context);
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
