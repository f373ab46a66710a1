import { readArchiveFacts } from '../../corpus/archive-facts.ts';
import { YanluError } from '../../errors.ts';
import { readKeeperFile } from '../../publish/keeper-file.ts';
import { type FeedQuery, feedsFile } from '../../schema/feeds.ts';
import { parseQuery } from '../exact/query/parse.ts';

const invalid = (reason: string) => new YanluError('FeedsInvalid', { reason });

/**
 * Reads the saved searches that are published as feeds.
 *
 * @param contentDir the content folder
 * @returns none where the folder has no `feeds.yml`
 * @throws YanluError `FeedsInvalid` for a file that cannot be used, or a query that asks for nothing
 */
export async function readFeedQueries(contentDir: string): Promise<readonly FeedQuery[]> {
  const kept = await readKeeperFile(contentDir, 'feeds.yml', 'FeedsInvalid');
  if (!kept) return [];
  const feeds = feedsFile.safeParse(kept.value ?? []);
  if (!feeds.success) {
    const [first] = feeds.error.issues;
    throw invalid(`${first?.path.join('.') || 'the whole'}: ${first?.message}`);
  }
  for (const { name, query } of feeds.data) {
    const { query: tree, problems } = parseQuery(query);
    if (!tree || problems.length > 0)
      throw invalid(`the query of ${name} has a fault (${problems.map(({ code }) => code).join(', ')})`);
  }
  return feeds.data;
}

/** What the keeper says of feeds: the saved searches, and where the site is published. */
export interface FeedSettings {
  readonly queries: readonly FeedQuery[];
  readonly site?: string;
}

/** @throws YanluError `FeedsInvalid`, `ArchiveFactsInvalid` */
export async function readFeedSettings(contentDir: string): Promise<FeedSettings> {
  const [queries, { site }] = await Promise.all([readFeedQueries(contentDir), readArchiveFacts(contentDir)]);
  return { queries, ...(site ? { site } : {}) };
}
