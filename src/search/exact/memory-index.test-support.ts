import { gzipSync } from 'node:zlib';
import { YanluError } from '../../errors.ts';
import { type BuildOptions, type BuiltIndex, buildIndex, type PublishedFile } from './build-index.ts';
import type { ExactDocument } from './document.ts';
import { ExactIndex, type FetchFile } from './engine/exact-index.ts';
import { type SearchRequest, type SearchUpdate, search } from './engine/search.ts';
import { manifestName } from './format.ts';

/** An index in memory that counts what is asked of it. */
export interface MemoryIndex {
  readonly files: Map<string, Uint8Array>;
  readonly built: BuiltIndex;
  readonly fetchFile: FetchFile;
  readonly asked: { requests: number; bytes: number; texts: number };
}

/** The text of a document as the site would publish it. */
export function publishedInMemory({ id, blocks }: ExactDocument): PublishedFile {
  const text = { id, blocks: blocks.map((block) => [block.anchor, 0, block.text]) };
  return { address: `texts/${id}.json`, bytes: new TextEncoder().encode(JSON.stringify(text)) };
}

export async function buildInMemory(
  documents: readonly ExactDocument[],
  options: Partial<BuildOptions> = {},
): Promise<MemoryIndex> {
  const files = new Map<string, Uint8Array>();
  const built = await buildIndex(documents, {
    compress: (bytes) => gzipSync(bytes),
    textOf: (document) => {
      const published = publishedInMemory(document);
      files.set(`../${published.address}`, published.bytes);
      return published;
    },
    emit: (name, bytes) => {
      files.set(name, bytes);
    },
    ...options,
  });
  files.set(manifestName, new TextEncoder().encode(JSON.stringify(built.manifest)));
  const asked = { requests: 0, bytes: 0, texts: 0 };
  const fetchFile: FetchFile = async (name) => {
    const bytes = files.get(name);
    if (!bytes) throw new YanluError('SearchFileUnusable', { file: name, reason: 'it is missing' });
    asked.requests += 1;
    asked.bytes += bytes.length;
    if (name.includes('/texts/')) asked.texts += 1;
    return Uint8Array.from(bytes);
  };
  return { files, built, fetchFile, asked };
}

const emptyFields = {
  kind: 'speech',
  year: 'unknown',
  speaker: 'unknown',
  place: 'unknown',
  genre: 'unknown',
  completeness: 'whole',
};

const noTags = { theme: [], measure: [] };

/** A document with nothing but a text; each line is a paragraph. */
export function plainDocument(id: string, text: string, more: Partial<ExactDocument> = {}): ExactDocument {
  const blocks = text.split('\n').map((line, index) => ({ anchor: `p${index + 1}`, text: line }));
  return {
    id,
    url: `/speeches/${id}/`,
    heads: [],
    titled: more.heads !== undefined,
    blocks,
    fields: emptyFields,
    tags: noTags,
    ...more,
  };
}

export const plainRequest: SearchRequest = {
  query: '',
  filters: {},
  sort: 'newest',
  from: 0,
  count: 10,
  paragraphs: 3,
};

/** Everything that is said of a search. */
export async function ask(index: ExactIndex, query: string, more: Partial<SearchRequest> = {}) {
  const updates: SearchUpdate[] = [];
  await search(index, { ...plainRequest, query, ...more }, (update) => updates.push(update));
  const found = updates.find((update) => update.type === 'found');
  const understood = updates.find((update) => update.type === 'understood');
  return {
    total: found?.total,
    works: found?.works,
    counts: found?.counts,
    chips: understood?.chips ?? [],
    problems: understood?.problems ?? [],
    ranked: updates.find((update) => update.type === 'ranked')?.documents,
    lines: updates.flatMap((update) => (update.type === 'lines' ? update.lines : [])),
    hits: updates.flatMap((update) => (update.type === 'hits' ? update.hits : [])),
  };
}

export const openInMemory = async (
  documents: readonly ExactDocument[],
  options: Partial<BuildOptions> = {},
) => {
  const memory = await buildInMemory(documents, options);
  return { ...memory, index: await ExactIndex.open(memory.fetchFile) };
};
