import type { SingleField, TagField } from '../../schema/fields.ts';

/** The files of the index; docs/search-format.md describes them. */

export const formatVersion = 2;
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
  /** Every character of the archive, the commonest first; the first has the symbol 1. */
  readonly alphabet: string;
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

/** A document's text with what is shown of it. */
export interface TextFile {
  readonly id: string;
  readonly url: string;
  readonly date?: string;
  readonly voice?: string;
  readonly place?: string;
  /** What a reference to it says besides title and date. */
  readonly cited?: CitedFacts;
  readonly heads: readonly string[];
  readonly titled: boolean;
  readonly blocks: readonly (readonly [anchor: string, text: string])[];
}

export const costUnit = 64;
export const shardName = (number: number) => `g/${number.toString(36)}.bin`;
export const textName = (document: number) => `t/${document.toString(36)}.bin`;
export const startName = 'start.bin';
