import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type CorpusDocument, readCorpus } from '../corpus/index.ts';
import { type ExactDocument, exactDocument, newestFirst } from './exact/document.ts';
import { asPublished, publishedFile } from './exact/published-texts.ts';
import { writeExactIndex } from './exact/write-index.ts';
import { toJsonFeed, toRss } from './feeds/feed.ts';
import { feedLinks } from './feeds/feed-links.ts';
import { makeFeeds } from './feeds/make-feeds.ts';
import { readFeedSettings } from './feeds/read-feeds.ts';
import { readVocabulary, tagNames } from './vocabulary/codebook-names.ts';
import { completionsName } from './vocabulary/completions.ts';
import { makeCompletions } from './vocabulary/make-completions.ts';
import { writeWordIndex } from './word-index.ts';
import { hasWordIndex } from './word-index-limit.ts';

/** What was written for searching. */
export interface SearchFiles {
  readonly documents: number;
  readonly shards: number;
  readonly completions: number;
  readonly feeds: number;
  /** False where the archive is too large for the index of words. */
  readonly hasWords: boolean;
  /** False where `archive.yml` names no address of the site. */
  readonly hasSite: boolean;
}

/**
 * Writes all that searching needs beside the pages: the index of exact strings, the index of words, what
 * search boxes complete, and the feeds. The archive is read once for all of them.
 *
 * @param contentDir the content folder the pages are built from
 * @param site the folder of the site, as soon as the texts of the documents are there; nothing is written before
 * @throws YanluError `SearchIndexFailed`
 */
export async function writeSearchFiles(contentDir: string, site: Promise<string>): Promise<SearchFiles> {
  const [{ documents }, vocabulary, { queries, site: address }] = await Promise.all([
    readCorpus(contentDir),
    readVocabulary(contentDir),
    readFeedSettings(contentDir),
  ]);
  const shown = documents.filter(({ record }) => record.access === 'public');
  const hasWords = hasWordIndex(lengthOf(shown));
  // Another process makes it, from the documents alone.
  const words = hasWords
    ? writeWordIndex(
        shown,
        site.then((root) => path.join(root, 'pagefind')),
      )
    : Promise.resolve();
  // A fault of it is told when the rest is done.
  words.catch(() => undefined);
  const completions = makeCompletions(shown, vocabulary);
  const feeds = makeFeeds(shown, queries, vocabulary, feedLinks(address));
  const root = await site;
  const exact: ExactDocument[] = [];
  for (const { record, blocks } of shown) exact.push(await asPublished(root, exactDocument(record, blocks)));
  const { shards } = await writeExactIndex(
    exact.sort(newestFirst),
    path.join(root, 'exact'),
    ({ id }) => publishedFile(root, id),
    tagNames(vocabulary),
  );
  await writeFile(path.join(root, completionsName), JSON.stringify(completions));
  await mkdir(path.join(root, 'feeds'), { recursive: true });
  for (const { name, feed } of feeds) {
    await writeFile(path.join(root, 'feeds', `${name}.xml`), toRss(feed));
    await writeFile(path.join(root, 'feeds', `${name}.json`), toJsonFeed(feed));
  }
  await words;
  return {
    documents: shown.length,
    shards,
    completions: completions.entries.length,
    feeds: feeds.length,
    hasWords,
    hasSite: address !== undefined,
  };
}

/** Characters of all texts. */
const lengthOf = (documents: readonly CorpusDocument[]) =>
  documents.reduce((sum, { blocks }) => sum + blocks.reduce((own, { text }) => own + text.length, 0), 0);
