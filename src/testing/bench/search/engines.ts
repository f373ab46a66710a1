import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import MiniSearch from 'minisearch';
import * as pagefind from 'pagefind';
import { buildIndex } from '../../../search/exact/build-index.ts';
import type { ExactDocument } from '../../../search/exact/document.ts';
import { fold } from '../../../search/exact/fold.ts';
import { publishedInMemory } from '../../../search/exact/memory-index.test-support.ts';
import { writeExactIndex } from '../../../search/exact/write-index.ts';
import { type ChildrenUse, childrenUse, noChildren } from './threads.ts';

/** The engines that are measured side by side. */
export const engineNames = ['exact', 'pagefind', 'pagefind-bigrams', 'minisearch-bigrams'] as const;
export type EngineName = (typeof engineNames)[number];

/** A text as overlapping pairs of its folded characters, parted by spaces. */
export function bigrams(text: string): string {
  const characters = [...fold(text).text];
  return characters
    .slice(1)
    .map((character, at) => `${characters[at]}${character}`)
    .join(' ');
}

const textOf = ({ heads, blocks }: ExactDocument) => [...heads, ...blocks.map(({ text }) => text)].join('\n');

async function buildPagefind(
  documents: readonly ExactDocument[],
  folder: string,
  language: string,
  prepare: (text: string) => string,
): Promise<ChildrenUse> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: language });
  if (!index) throw new Error(errors.join('; '));
  for (const document of documents) {
    const { id, url } = document;
    await index.addCustomRecord({ url, language, content: prepare(textOf(document)), meta: { id } });
  }
  await index.writeFiles({ outputPath: folder });
  const use = await childrenUse();
  await pagefind.close();
  return use;
}

/** Builds the index of an engine. @returns what the processes took that it started */
export async function buildEngine(
  name: EngineName,
  documents: readonly ExactDocument[],
  folder: string,
): Promise<ChildrenUse> {
  await mkdir(folder, { recursive: true });
  switch (name) {
    case 'exact':
      await mkdir(path.join(folder, 'texts'), { recursive: true });
      await writeExactIndex(documents, path.join(folder, 'exact'), async (document) => {
        const published = publishedInMemory(document);
        await writeFile(path.join(folder, published.address), published.bytes);
        return published;
      });
      return noChildren;
    case 'pagefind':
      return buildPagefind(documents, folder, 'zh-cn', (text) => text);
    case 'pagefind-bigrams':
      return buildPagefind(documents, folder, 'und', bigrams);
    case 'minisearch-bigrams': {
      const index = new MiniSearch({ fields: ['text'], tokenize: (text) => text.split(' ') });
      for (const document of documents) index.add({ id: document.id, text: bigrams(textOf(document)) });
      await writeFile(path.join(folder, 'index.json.gz'), gzipSync(JSON.stringify(index)));
      return noChildren;
    }
  }
}

/**
 * How many bytes of the exact index find documents by their pairs of characters; the rest of its grams are
 * lists of longer strings, which are there for exact numbers.
 */
export async function documentGramBytes(documents: readonly ExactDocument[]): Promise<number> {
  let sum = 0;
  await buildIndex(documents, {
    longest: 2,
    compress: (bytes) => bytes,
    textOf: publishedInMemory,
    emit: (name, bytes) => {
      if (/\/[gs]\//.test(name)) sum += bytes.length;
    },
  });
  return sum;
}
