import { readdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import lighthouse from 'lighthouse';

export const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
export type Category = (typeof categories)[number];

const withoutPauses = {
  pauseAfterFcpMs: 0,
  pauseAfterLoadMs: 0,
  networkQuietThresholdMs: 300,
  cpuQuietThresholdMs: 300,
  disableFullPageScreenshot: true,
};

/** What Lighthouse gives a page, 0–100. */
export interface PageScores {
  readonly page: string;
  readonly scores: Readonly<Record<string, number>>;
  /** Audits that cost points, by their id. */
  readonly lost: readonly string[];
}

/** A port that nobody listens to. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (typeof address !== 'object' || !address) throw new Error('no free port');
  return address.port;
}

/** The pages that are judged: one of each kind that matters, with what the archive holds. */
export async function judgedPages(dist: string): Promise<string[]> {
  const first = async (folder: string) => {
    const names = await readdir(path.join(dist, folder), { withFileTypes: true }).catch(() => []);
    const found = names.find((entry) => entry.isDirectory() && /^[a-z0-9]+-/.test(entry.name))?.name;
    return found ? [`${folder}/${found}/`] : [];
  };
  return ['', ...(await first('speeches')), ...(await first('themes')), 'measures/', 'search/'];
}

/**
 * Lets Lighthouse judge a page as a phone on a slow line sees it.
 *
 * @param site address of the site, with a slash at its end
 * @param port at which the browser is told what to do
 * @throws Error where the browser fails
 */
export async function judgePage(
  site: string,
  page: string,
  port: number,
  asked: readonly Category[] = categories,
): Promise<PageScores> {
  const run = await lighthouse(site + page, {
    port,
    logLevel: 'error',
    onlyCategories: [...asked],
    // How long a page stays busy matters to how fast it is, and to nothing else.
    ...(asked.includes('performance') ? {} : withoutPauses),
  });
  if (!run) throw new Error(`Lighthouse says nothing of ${page}`);
  const scores = Object.fromEntries(
    asked.map((name) => [name, Math.round((run.lhr.categories[name]?.score ?? 0) * 100)]),
  );
  const weighed = new Set(
    Object.values(run.lhr.categories).flatMap(({ auditRefs }) =>
      auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => id),
    ),
  );
  const lost = Object.values(run.lhr.audits)
    .filter(({ id, score }) => weighed.has(id) && score !== null && score < 0.99)
    .map(({ id, displayValue }) => (displayValue ? `${id} (${displayValue})` : id));
  return { page, scores, lost };
}
