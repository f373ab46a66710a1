import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import lighthouse from 'lighthouse';
import { buildSite } from '../../site/build.ts';
import { serve } from '../../site/serve.ts';
import { openBrowser } from '../browser.ts';

/** What Lighthouse gives a page, 0–100. */
export interface PageScores {
  readonly page: string;
  readonly scores: Readonly<Record<string, number>>;
  /** Audits that cost points, by their id. */
  readonly lost: readonly string[];
}

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (typeof address !== 'object' || !address) throw new Error('no free port');
  return address.port;
}

/** The pages that are asked: one of each kind that matters, with what the archive holds. */
async function pagesOf(dist: string): Promise<string[]> {
  const first = async (folder: string) => {
    const names = await readdir(path.join(dist, folder), { withFileTypes: true }).catch(() => []);
    const found = names.find((entry) => entry.isDirectory() && /^[a-z0-9]+-/.test(entry.name))?.name;
    return found ? [`${folder}/${found}/`] : [];
  };
  return ['', ...(await first('speeches')), ...(await first('themes')), 'measures/', 'search/'];
}

/**
 * Builds the site of an archive and lets Lighthouse judge it as a phone on a slow line sees it, served
 * from this machine with the recommended headers and gzip left to the host.
 *
 * @param contentDir the archive, absolute
 * @throws Error where the build or the browser fails
 */
export async function benchLighthouse(
  contentDir: string,
  say: (line: string) => void,
): Promise<PageScores[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'yanlu-lighthouse-'));
  const dist = await buildSite({ contentDir, outDir: path.join(folder, 'dist'), quiet: true });
  const port = await freePort();
  const [server, browser] = await Promise.all([
    serve(dist, { port: 0 }),
    openBrowser([`--remote-debugging-port=${port}`]),
  ]);
  try {
    const results: PageScores[] = [];
    for (const page of await pagesOf(dist)) {
      const run = await lighthouse(server.url + page, {
        port,
        logLevel: 'error',
        onlyCategories: [...categories],
      });
      if (!run) throw new Error(`Lighthouse says nothing of ${page}`);
      const scores = Object.fromEntries(
        categories.map((name) => [name, Math.round((run.lhr.categories[name]?.score ?? 0) * 100)]),
      );
      const weighed = new Set(
        Object.values(run.lhr.categories).flatMap(({ auditRefs }) =>
          auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => id),
        ),
      );
      const lost = Object.values(run.lhr.audits)
        .filter(({ id, score }) => weighed.has(id) && score !== null && score < 0.99)
        .map(({ id, displayValue }) => (displayValue ? `${id} (${displayValue})` : id));
      say(`${page || 'home'}: ${Object.values(scores).join(' · ')} ${lost.join(', ')}`);
      results.push({ page, scores, lost });
    }
    return results;
  } finally {
    await Promise.all([browser.close(), server.close()]);
    await rm(folder, { recursive: true, force: true });
  }
}

/** The scores as a table in Markdown. */
export function scoreTable(results: readonly PageScores[]): string {
  return [
    `| page | ${categories.join(' | ')} |`,
    `|---|${categories.map(() => '---:').join('|')}|`,
    ...results.map(
      ({ page, scores }) => `| /${page} | ${categories.map((name) => scores[name]).join(' | ')} |`,
    ),
  ].join('\n');
}
