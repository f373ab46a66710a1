import { YanluError } from '../../../errors.ts';
import { type TagField, tagFields } from '../../../schema/fields.ts';
import { crc32 } from '../checksum.ts';
import {
  costUnit,
  type DocumentFacts,
  factsName,
  factsTogether,
  formatVersion,
  type Manifest,
  manifestName,
  type PublishedText,
  type Start,
  shardName,
  startName,
  symbolShardName,
} from '../format.ts';
import { readShard, readSymbolShard, type Shard, type ShardKeys } from '../read-shard.ts';
import { rarerOf } from '../shard-codes.ts';
import { readTagLists } from '../tag-lists.ts';
import { Cache } from './cache.ts';
import { type DocumentSet, noDocuments } from './sets.ts';
import { TextView } from './text-view.ts';

/**
 * Gives the bytes of a file of the index, named from the folder of the manifest. `fresh` asks for a copy
 * that no cache kept.
 *
 * @throws YanluError `SearchFileUnusable`
 */
export type FetchFile = (name: string, fresh?: boolean) => Promise<Uint8Array<ArrayBuffer>>;

const shardsKept = 200;
const textsKept = 300;
const gzipMagic = [0x1f, 0x8b] as const;

async function parseGzip<Value>(file: string, bytes: Uint8Array<ArrayBuffer>): Promise<Value> {
  try {
    // A server may have unpacked the file on its way.
    const packed = bytes[0] === gzipMagic[0] && bytes[1] === gzipMagic[1];
    const stream = new Blob([bytes]).stream();
    const text = await new Response(
      packed ? stream.pipeThrough(new DecompressionStream('gzip')) : stream,
    ).text();
    return JSON.parse(text) as Value;
  } catch (cause) {
    throw new YanluError(
      'SearchFileUnusable',
      { file, reason: 'it is damaged or not what it should be' },
      { cause },
    );
  }
}

const unusable = (file: string, reason: string, cause?: unknown) =>
  new YanluError('SearchFileUnusable', { file, reason }, { cause });

async function readManifest(fetchFile: FetchFile): Promise<Manifest> {
  const bytes = await fetchFile(manifestName, true);
  let manifest: Partial<Manifest>;
  try {
    manifest = JSON.parse(new TextDecoder().decode(bytes)) as Partial<Manifest>;
  } catch (cause) {
    throw unusable(manifestName, 'it is not a manifest', cause);
  }
  const { format, version, generation, documents } = manifest ?? {};
  if (format !== 'yanlu-exact' || typeof documents !== 'number' || !/^[0-9a-f]{8}$/.test(generation ?? ''))
    throw unusable(manifestName, 'it is not a manifest');
  if (version !== formatVersion)
    throw unusable(manifestName, `it has version ${version}, not ${formatVersion}`);
  return manifest as Manifest;
}

/** The index of one build, opened. */
export class ExactIndex {
  readonly manifest: Manifest;
  readonly start: Start;
  private readonly fetchFile: FetchFile;
  private readonly symbols = new Map<string, string>();
  private readonly firsts: string[] = [];
  private readonly keys: ShardKeys;
  private readonly symbolShards = new Cache<number, readonly DocumentSet[]>(shardsKept);
  private readonly shards = new Cache<number, Shard>(shardsKept);
  /** For each tag field the documents of each of its values. */
  readonly tagged: Readonly<Record<TagField, readonly DocumentSet[]>>;
  private readonly facts = new Cache<number, readonly DocumentFacts[]>(textsKept);
  private readonly texts = new Cache<number, TextView>(textsKept);

  /** @throws YanluError `SearchFileUnusable` */
  static async open(fetchFile: FetchFile): Promise<ExactIndex> {
    const manifest = await readManifest(fetchFile);
    const file = `${manifest.generation}/${startName}`;
    const start = await parseGzip<Start>(file, await fetchFile(file));
    try {
      return new ExactIndex(fetchFile, manifest, start);
    } catch (cause) {
      throw unusable(file, 'it is damaged', cause);
    }
  }

  private constructor(fetchFile: FetchFile, manifest: Manifest, start: Start) {
    this.fetchFile = fetchFile;
    this.manifest = manifest;
    this.start = start;
    this.tagged = Object.fromEntries(
      tagFields.map((field) => {
        const { lists, values } = start.tags[field];
        return [field, readTagLists(lists, values.length, manifest.documents)];
      }),
    ) as Record<TagField, DocumentSet[]>;
    let symbol = 0;
    for (const character of start.alphabet) {
      symbol += 1;
      this.symbols.set(character, String.fromCharCode(symbol));
    }
    const holders = new Uint32Array(start.holders.length + 1);
    let left = manifest.documents;
    for (const [at, less] of start.holders.entries()) {
      left -= less;
      holders[at + 1] = left;
    }
    this.keys = { generation: Number.parseInt(manifest.generation, 16), holders };
    let previous = '';
    for (const [shared, rest] of start.shards) {
      previous = previous.slice(0, shared) + (this.spell(rest) ?? '');
      this.firsts.push(previous);
    }
  }

  /** A folded string as a gram; undefined where the archive lacks one of its characters. */
  spell(folded: string): string | undefined {
    let gram = '';
    for (const character of folded) {
      const symbol = this.symbols.get(character);
      if (symbol === undefined) return undefined;
      gram += symbol;
    }
    return gram;
  }

  /** Bytes that reading the texts of documents costs; stops counting above `enough`. */
  costOf(documents: DocumentSet, enough = Number.POSITIVE_INFINITY): number {
    let cost = 0;
    for (const document of documents) {
      cost += (this.start.costs[document] ?? 0) * costUnit;
      if (cost > enough) break;
    }
    return cost;
  }

  /** The number of the shard in which a gram stands, if it has a list; -1 before the first. */
  private locate(gram: string): number {
    let low = 0;
    let high = this.firsts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.firsts[middle] ?? '') <= gram) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  /** Fetches a shard and reads it. @throws YanluError `SearchFileUnusable` */
  private async fetchShard<Read>(
    name: string,
    read: (bytes: Uint8Array<ArrayBuffer>) => Read,
  ): Promise<Read> {
    const file = `${this.manifest.generation}/${name}`;
    const bytes = await this.fetchFile(file);
    try {
      return read(bytes);
    } catch (cause) {
      throw unusable(file, cause instanceof Error ? cause.message : 'it is damaged', cause);
    }
  }

  private shard(number: number): Promise<Shard> {
    return this.shards.get(number, () =>
      this.fetchShard(shardName(number), (bytes) => readShard(bytes, this.firsts[number] ?? '', this.keys)),
    );
  }

  /** The documents of a single symbol. */
  private async holdersOf(symbol: number): Promise<DocumentSet> {
    const { symbolShards } = this.start;
    const number = symbolShards.findLastIndex((first) => first <= symbol);
    const first = symbolShards[number] ?? 1;
    const lists = await this.symbolShards.get(number, () =>
      this.fetchShard(symbolShardName(number), (bytes) => {
        const next = symbolShards[number + 1] ?? this.keys.holders.length;
        return readSymbolShard(bytes, first, next - first, this.manifest.documents, this.keys);
      }),
    );
    return lists[symbol - first] ?? noDocuments;
  }

  /** The documents of a gram that is known to have a list. */
  private async listOf(gram: string): Promise<DocumentSet> {
    if (gram.length === 1) return this.holdersOf(gram.charCodeAt(0));
    const entry = (await this.shard(this.locate(gram))).lists.get(gram);
    if (!entry) return noDocuments;
    const whole = await this.listOf(entry.parent);
    return entry.values.map((place) => whole[place] ?? 0);
  }

  /**
   * The documents of the longest gram with a list that `gram` begins with. Of one symbol, those of that
   * symbol; of more, the gram has at least two, and where there is none no document holds `gram`.
   */
  async longestList(gram: string): Promise<DocumentSet> {
    if (gram.length === 1) return this.listOf(gram);
    const number = this.locate(gram);
    if (number < 0) return noDocuments;
    // Pairs are written as places in the list of their rarer symbol, so it is asked for at once.
    const symbol = this.listOf(rarerOf(gram.slice(0, 2)));
    symbol.catch(() => undefined);
    const { lists, before } = await this.shard(number);
    for (let length = gram.length; length >= 2; length -= 1)
      if (lists.has(gram.slice(0, length))) return this.listOf(gram.slice(0, length));
    const above = before.findLast((prefix) => gram.startsWith(prefix));
    return above === undefined ? noDocuments : this.listOf(above);
  }

  /** What is shown of a document besides its text. */
  private async factsOf(document: number): Promise<DocumentFacts> {
    const file = `${this.manifest.generation}/${factsName(document)}`;
    const together = await this.facts.get(Math.floor(document / factsTogether), async () =>
      parseGzip<readonly DocumentFacts[]>(file, await this.fetchFile(file)),
    );
    const facts = together[document % factsTogether];
    if (!facts) throw unusable(file, 'it lacks a document');
    return facts;
  }

  /** A document's text, with what is shown of it. */
  text(document: number): Promise<TextView> {
    return this.texts.get(document, async () => {
      const { text, crc, ...facts } = await this.factsOf(document);
      const file = `../${text}`;
      let bytes = await this.fetchFile(file);
      // The name of the file does not change with its contents: a cache may hold that of an older build.
      if (crc32(bytes) !== crc) bytes = await this.fetchFile(file, true);
      if (crc32(bytes) !== crc) throw unusable(file, 'it is damaged or of another build');
      const { blocks } = JSON.parse(new TextDecoder().decode(bytes)) as PublishedText;
      return new TextView({ ...facts, blocks: blocks.map(([anchor, , line]) => [anchor, line]) });
    });
  }
}
