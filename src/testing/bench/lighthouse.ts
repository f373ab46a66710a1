import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildSite } from '../../site/build.ts';
import { serve } from '../../site/serve.ts';
import { openBrowser } from '../browser.ts';
import { categories, freePort, judgedPages, judgePage, type PageScores } from '../site/judge-page.ts';

/** Times a page is judged; the run in the middle by performance counts, since it moves with the machine's load. */
const runs = 3;

/**
 * Builds the site of an archive and lets Lighthouse judge it, served from this machine with the recommended
 * headers and gzip left to the host.
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
    for (const page of await judgedPages(dist)) {
      const judged: PageScores[] = [];
      while (judged.length < runs) judged.push(await judgePage(server.url, page, port));
      const ordered = judged.toSorted((a, b) => (a.scores.performance ?? 0) - (b.scores.performance ?? 0));
      const middle = ordered[Math.floor(runs / 2)];
      if (!middle) continue;
      const all = ordered.map(({ scores }) => scores.performance).join(', ');
      const line = categories.map((name) => middle.scores[name]).join(' · ');
      say(`${page || 'home'}: ${line} (performance ${all}) ${middle.lost.join(', ')}`);
      results.push(middle);
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
