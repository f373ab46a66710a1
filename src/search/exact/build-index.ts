import { crc32 } from 'node:zlib';
import { type SingleField, singleFields, type TagField } from '../../schema/fields.ts';
import type { ExactDocument } from './document.ts';
import type { SymbolTexts } from './document-lists.ts';
import { fold } from './fold.ts';
import {
  type Column,
  costUnit,
  type DocumentFacts,
  factsName,
  factsTogether,
  formatVersion,
  type Manifest,
  type Start,
  shardName,
  startName,
  symbolShardName,
  type TagColumn,
} from './format.ts';
import { chooseGrams } from './gram-levels.ts';
import { SymbolStream } from './symbol-stream.ts';
import { writeTagLists } from './tag-lists.ts';
import { workAhead } from './work-ahead.ts';
import { writeShards, writeSymbolShards } from './write-shards.ts';

export interface BuildOptions {
  /** Makes gzip files. */
  readonly compress: (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>;
  /** Gives the file in which the site keeps a document's text, and its address below the root. */
  readonly textOf: (document: ExactDocument) => PublishedFile | Promise<PublishedFile>;
  /** Takes a finished file; the name begins with the folder of the generation. */
  readonly emit: (name: string, bytes: Uint8Array) => void | Promise<void>;
  /** What the values of tag fields are called. */
  readonly tagNames?: TagNames;
  readonly budget?: number;
  readonly longest?: number;
  readonly shardBytes?: number;
}

/** For each tag field and value, its names in the languages of the site. */
export type TagNames = Readonly<Record<TagField, Readonly<Record<string, readonly string[]>>>>;

const noNames: TagNames = { theme: {}, measure: {} };

export interface PublishedFile {
  readonly address: string;
  readonly bytes: Uint8Array;
}

/** What was built. */
export interface BuiltIndex {
  readonly manifest: Manifest;
  /** Code points of the folded texts. */
  readonly characters: number;
  readonly shards: number;
}

/**
 * Bytes of compressed text that may be read until a string's documents are exact: with the lists that are
 * read before, few enough for a cold question of 120 KB at 10,000 speeches (docs/performance.md).
 */
const defaultBudget = 80 * 1024;
/** A quotation longer than this that stands in very many documents is verified by reading them. */
const defaultLongest = 32;
const defaultShardBytes = 2048;

/** For numbers that never rise, how much each is less than the one before. */
const lessThanBefore = (numbers: readonly number[], most: number) =>
  numbers.map((value, at) => (numbers[at - 1] ?? most) - value);

const encoder = new TextEncoder();
const encode = (value: unknown) => encoder.encode(JSON.stringify(value));

/** A document without its text, as it is kept for being shown. */
export function shownFacts({ id, url, date, voice, place, cited, heads, titled }: ExactDocument) {
  return { id, url, date, voice, place, cited, heads, titled };
}

function columnOf(values: readonly string[]): Column {
  const known = [...new Set(values)].sort();
  const places = new Map(known.map((value, index) => [value, index]));
  return { values: known, of: values.map((value) => places.get(value) ?? 0) };
}

function tagColumnOf(
  documents: readonly ExactDocument[],
  field: TagField,
  names: TagNames[TagField],
): TagColumn {
  const lists = new Map<string, number[]>();
  for (const [document, { tags }] of documents.entries())
    for (const value of new Set(tags[field])) {
      const list = lists.get(value);
      if (list) list.push(document);
      else lists.set(value, [document]);
    }
  const values = [...lists.keys()].sort();
  return {
    values,
    names: values.map((value) => names[value] ?? []),
    lists: writeTagLists(
      values.map((value) => Uint32Array.from(lists.get(value) ?? [])),
      documents.length,
    ),
  };
}

function worksOf(documents: readonly ExactDocument[]): [number, number][] {
  const numbers = new Map<string, number>();
  return documents.flatMap(({ work }, document): [number, number][] => {
    if (work === undefined) return [];
    const number = numbers.get(work) ?? numbers.size;
    numbers.set(work, number);
    return [[document, number]];
  });
}

/** How many code units documents have, with one after each stretch. */
function lengthOf(documents: readonly ExactDocument[]): number {
  let length = 0;
  for (const { heads, blocks } of documents) {
    for (const head of heads) length += head.length + 1;
    for (const { text } of blocks) length += text.length;
    length += 1;
  }
  return length;
}

/** A number for all that is indexed and how. */
function digestOf(
  documents: readonly ExactDocument[],
  settings: readonly number[],
  tagNames: TagNames,
): number {
  const parts = documents.map((document) => crc32(encode(document)));
  return crc32(encode([settings, tagNames, parts]));
}

/**
 * Builds the index of exact strings.
 *
 * @param documents in the order in which hits are to be shown (`newestFirst`)
 * @throws YanluError `SearchIndexFailed`; whatever `emit` throws
 */
export async function buildIndex(
  documents: readonly ExactDocument[],
  {
    compress,
    textOf,
    emit,
    tagNames = noNames,
    budget = defaultBudget,
    longest = defaultLongest,
    shardBytes = defaultShardBytes,
  }: BuildOptions,
): Promise<BuiltIndex> {
  const stream = new SymbolStream(lengthOf(documents));
  const costs = new Uint32Array(documents.length);
  const number = digestOf(documents, [formatVersion, budget, longest, shardBytes], tagNames);
  const generation = number.toString(16).padStart(8, '0');
  let facts: DocumentFacts[] = [];
  const published = workAhead(documents, async (document) => {
    const { address, bytes } = await textOf(document);
    return { document, address, crc: crc32(bytes), size: (await compress(bytes)).length };
  });
  let index = 0;
  for await (const { document, address, crc, size } of published) {
    costs[index] = Math.ceil(size / costUnit) * costUnit;
    facts.push({ ...shownFacts(document), text: address, crc });
    index += 1;
    if (facts.length === factsTogether || index === documents.length) {
      await emit(`${generation}/${factsName(index - 1)}`, await compress(encode(facts)));
      facts = [];
    }
    for (const head of document.heads) stream.add(fold(head).text);
    // White space counts for nothing, so a string may go on from one paragraph to the next.
    stream.add(fold(document.blocks.map((block) => block.text).join('\n')).text);
    stream.endDocument();
  }
  const { alphabet, symbols, holders: holderCounts } = stream.finish();
  const texts: SymbolTexts = { symbols, starts: Uint32Array.from(stream.starts), costs };
  const { holders, pairs, longer, whole } = chooseGrams(texts, holderCounts, { budget, longest });
  const characterOf = ['', ...alphabet];
  const count = characterOf.length - 1;
  const settings = { generation: number, targetBytes: shardBytes, symbols: count, holders };
  const symbolShards: number[] = [];
  for (const { first, bytes } of writeSymbolShards(settings, documents.length)) {
    await emit(`${generation}/${symbolShardName(symbolShards.length)}`, bytes);
    symbolShards.push(first.charCodeAt(0));
  }
  const shards: [number, string][] = [];
  let previous = '';
  for (const { first, bytes } of writeShards(pairs, longer, settings, documents.length)) {
    await emit(`${generation}/${shardName(shards.length)}`, bytes);
    let shared = 0;
    while (shared < first.length && first[shared] === previous[shared]) shared += 1;
    const rest = Array.from(first.slice(shared), (unit) => characterOf[unit.charCodeAt(0)] ?? '');
    shards.push([shared, rest.join('')]);
    previous = first;
  }
  const start: Start = {
    alphabet: alphabet.join(''),
    holders: lessThanBefore([...holderCounts.subarray(1)], documents.length),
    symbolShards,
    shards,
    costs: Array.from(costs, (cost) => cost / costUnit),
    budget,
    longest: whole ? 0 : longest,
    dated: documents.filter(({ date }) => date !== undefined).length,
    fields: Object.fromEntries(
      singleFields.map((field) => [field, columnOf(documents.map(({ fields }) => fields[field]))]),
    ) as Record<SingleField, Column>,
    tags: {
      theme: tagColumnOf(documents, 'theme', tagNames.theme),
      measure: tagColumnOf(documents, 'measure', tagNames.measure),
    },
    works: worksOf(documents),
  };
  await emit(`${generation}/${startName}`, await compress(encode(start)));
  const manifest: Manifest = {
    format: 'yanlu-exact',
    version: formatVersion,
    generation,
    documents: documents.length,
  };
  return { manifest, characters: symbols.length, shards: shards.length };
}
