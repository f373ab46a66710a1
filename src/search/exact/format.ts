import type { SingleField, TagField } from '../../schema/fields.ts';

/** The files of the index; docs/search-format.md describes them. */

export const formatVersion = 4;
export const manifestName = 'manifest.json';

/** The one file with a fixed name. */
export interface Manifest {
  readonly format: 'yanlu-exact';
  readonly version: number;
  /** Eight hexadecimal digits over all that is indexed; the folder of all other files. */
  readonly generation: string;
  readonly documents: number;
}

/** What is loaded once, before the first query. */
export interface Start {
  /** Every character of the archive, those first that most documents hold; the first has the symbol 1. */
  readonly alphabet: string;
  /** For each character in how many documents fewer it stands than the one before, or than there are. */
  readonly holders: readonly number[];
  /** The first symbol of each shard of single symbols. */
  readonly symbolShards: readonly number[];
  /** The first gram of each shard: how many characters it shares with the one before, and the rest. */
  readonly shards: readonly (readonly [shared: number, rest: string])[];
  /** What reading each document's text costs, in units of `costUnit` bytes. */
  readonly costs: readonly number[];
  /** How many bytes of text may be read to find the documents of a string. */
  readonly budget: number;
  /** Length of the longest gram that could be given a list; 0 where none would be longer. */
  readonly longest: number;
  /** How many documents have a date; they come first, the newest first. */
  readonly dated: number;
  readonly fields: Readonly<Record<SingleField, Column>>;
  readonly tags: Readonly<Record<TagField, TagColumn>>;
  /** Documents that are versions or parts of one work: document and number of the work. */
  readonly works: readonly (readonly [document: number, work: number])[];
}

export interface Column {
  readonly values: readonly string[];
  /** For each document the place of its value in `values`. */
  readonly of: readonly number[];
}

/** A field of which a document may have several values. */
export interface TagColumn {
  readonly values: readonly string[];
  /** For each value what it is called; any of the names finds it. */
  readonly names: readonly (readonly string[])[];
  /** The documents of each value, in bits, as base64; see `tag-lists.ts`. */
  readonly lists: string;
}

export interface CitedFacts {
  readonly creator?: string;
  readonly number?: string;
  readonly dateInferred?: true;
}

/** What is shown of a document besides its text, and where that is. */
export interface DocumentFacts {
  readonly id: string;
  readonly url: string;
  /** Address of the text below the root of the site: a file that the site has anyway. */
  readonly text: string;
  /** CRC-32 of that file, so that a text of another build is never taken for it. */
  readonly crc: number;
  readonly date?: string;
  readonly voice?: string;
  readonly place?: string;
  /** What a reference to it says besides title and date. */
  readonly cited?: CitedFacts;
  readonly heads: readonly string[];
  readonly titled: boolean;
}

/** The file in which the site keeps the text of a document; more may stand in it. */
export interface PublishedText {
  readonly blocks: readonly (readonly [anchor: string, level: number, text: string])[];
}

/** A document as it is searched and shown. */
export interface TextFile extends Omit<DocumentFacts, 'text' | 'crc'> {
  readonly blocks: readonly (readonly [anchor: string, text: string])[];
}

export const costUnit = 64;
/** Shards of lists of single symbols. */
export const symbolShardName = (number: number) => `s/${number.toString(36)}.bin`;
/** Shards of lists of longer grams. */
export const shardName = (number: number) => `g/${number.toString(36)}.bin`;
/** How many documents share a file of facts: hits that stand together are often read together. */
export const factsTogether = 16;
export const factsName = (document: number) => `d/${Math.floor(document / factsTogether).toString(36)}.bin`;
export const startName = 'start.bin';
