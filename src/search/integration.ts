import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readCorpus } from '../corpus/index.ts';
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

/**
 * Writes all that searching needs beside the pages: the index of exact strings, the index of words, what
 * search boxes complete, and the feeds. The archive is read once for all of them.
 *
 * @param contentDir the content folder the pages are built from
 */
export function searchFiles(contentDir: string): AstroIntegration {
  return {
    name: 'yanlu:search',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const [{ documents }, vocabulary, { queries, site }] = await Promise.all([
          readCorpus(contentDir),
          readVocabulary(contentDir),
          readFeedSettings(contentDir),
        ]);
        const shown = documents.filter(({ record }) => record.access === 'public');
        const exact: ExactDocument[] = [];
        for (const { record, blocks } of shown)
          exact.push(await asPublished(root, exactDocument(record, blocks)));
        const { shards } = await writeExactIndex(
          exact.sort(newestFirst),
          path.join(root, 'exact'),
          ({ id }) => publishedFile(root, id),
          tagNames(vocabulary),
        );
        if (hasWordIndex(lengthOf(exact))) await writeWordIndex(shown, path.join(root, 'pagefind'));
        else
          logger.warn(
            'the archive is too large for the index of words; the wording is searched all the same',
          );
        const completions = makeCompletions(shown, vocabulary);
        await writeFile(path.join(root, completionsName), JSON.stringify(completions));
        const feeds = makeFeeds(shown, queries, vocabulary, feedLinks(site));
        await mkdir(path.join(root, 'feeds'), { recursive: true });
        for (const { name, feed } of feeds) {
          await writeFile(path.join(root, 'feeds', `${name}.xml`), toRss(feed));
          await writeFile(path.join(root, 'feeds', `${name}.json`), toJsonFeed(feed));
        }
        logger.info(
          `${shown.length} documents, ${shards} shards, ${completions.entries.length} completions, ${feeds.length} feeds`,
        );
        if (!site) logger.info('archive.yml names no site; the links in feeds are relative');
      },
    },
  };
}

/** Characters of all texts. */
const lengthOf = (documents: readonly ExactDocument[]) =>
  documents.reduce((sum, { blocks }) => sum + blocks.reduce((own, { text }) => own + text.length, 0), 0);
