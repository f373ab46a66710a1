import type { CitedDocument } from '../cite/gbt7714.ts';
import type { Level } from './body.ts';

/**
 * The table of all measures as it is written at build and read in the browser: one row a measure, columns of
 * codes into dictionaries, in chunks that end where a document ends.
 */

/** A document whose measures stand in the table. */
export interface TableDocument {
  readonly id: string;
  /** Root-absolute. */
  readonly url: string;
  readonly kind: 'speech' | 'policy' | 'other';
  readonly title: string;
  readonly date?: string;
  /** Who speaks or issues. */
  readonly voice?: string;
  readonly level: Level;
  /** The names of places down to the one whose body speaks. */
  readonly chain: readonly string[];
  /** Set for a draft, a copy or a part of a text whose measures stand in the table by another document. */
  readonly otherVersion?: boolean;
  /** What a reference to it says besides title and date. */
  readonly cited: Omit<CitedDocument, 'title' | 'date'>;
}

export interface TableNumber {
  readonly value: string;
  readonly unit: string;
  readonly op: '=' | '>=' | '<=' | '~' | '+';
}

export type Status = 'done' | 'ongoing' | 'planned';

/** One measure. */
export interface TableRow {
  /** Place of its document among the documents. */
  readonly document: number;
  /** Permanent: `p3`. */
  readonly anchor: string;
  /** The id of the words in the page: `p3-m1`. */
  readonly mark: string;
  /** Its words in the block, UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  readonly lead: string;
  readonly type: string;
  /** The bodies that are to do it, each by its name; none where neither the words nor the office of the speaker say. */
  readonly actors: readonly string[];
  readonly targets: readonly string[];
  readonly numbers: readonly TableNumber[];
  readonly deadline?: { readonly text: string; readonly date?: string };
  readonly strength: number;
  readonly polarity: 'do' | 'dont';
  readonly status: Status;
  /** Themes of its paragraph. */
  readonly themes: readonly string[];
}

/** Columns by which rows are narrowed and counted, in the order they are offered. */
export const facets = [
  'type',
  'theme',
  'year',
  'level',
  'place',
  'actor',
  'voice',
  'target',
  'number',
  'unit',
  'deadline',
  'due',
  'strength',
  'polarity',
  'status',
  'document',
] as const;
export type FacetName = (typeof facets)[number];

/** Stands for a value that is not known. */
export const unknown = 'unknown';
/** Values of the columns that say whether there is a number, or a deadline. */
export const [withIt, without] = ['with', 'without'] as const;
export const placeSeparator = '›';

/** Dictionaries of the whole table. */
export interface Dictionaries {
  readonly type: readonly string[];
  readonly theme: readonly string[];
  readonly year: readonly string[];
  readonly level: readonly string[];
  /** Chains of places, each joined by `placeSeparator`. */
  readonly place: readonly string[];
  readonly actor: readonly string[];
  readonly voice: readonly string[];
  readonly target: readonly string[];
  readonly unit: readonly string[];
  /** Dates of deadlines, ascending; before them the empty one of a deadline without a date. */
  readonly due: readonly string[];
}

/** What is loaded first. */
export interface TableHead {
  readonly format: 'yanlu-measures';
  readonly version: 2;
  /** Folder of all other files; another table has another. */
  readonly generation: string;
  /** Rows and documents with each work once. */
  readonly rows: number;
  readonly documents: number;
  /** Rows with every version of every work. */
  readonly allRows: number;
  /** For each chunk of columns how many rows it has. */
  readonly chunks: readonly number[];
  /** The same of the chunks of texts. */
  readonly texts: readonly number[];
  /** Bytes of the columns and dictionaries as they are sent. */
  readonly bytes: number;
  /** Counts of the rows of each work once: the commonest values of each column, and how many values there are. */
  readonly counts: Readonly<
    Record<FacetName, { readonly top: readonly (readonly [string, number])[]; readonly of: number }>
  >;
  /** What the documents among `top` are called. */
  readonly titles: Readonly<Record<string, string>>;
}

/** A run of values of lists: how many each has, and all of them in one. */
export interface Lists {
  readonly sizes: readonly number[];
  readonly items: readonly number[];
}

/** The part of a chunk by which rows are narrowed and sorted. */
export interface ColumnChunk {
  readonly documents: {
    readonly id: readonly string[];
    readonly title: readonly string[];
    readonly date: readonly string[];
    readonly rows: readonly number[];
    readonly year: readonly number[];
    readonly level: readonly number[];
    readonly place: readonly number[];
    readonly voice: readonly number[];
    /** 1 for a document that is another version of one that is counted. */
    readonly other: readonly number[];
  };
  readonly type: readonly number[];
  /** 0: none; else the place in the dictionary of deadlines, and one. */
  readonly due: readonly number[];
  /** Strength × 6 + status × 2 + 1 for a ban. */
  readonly force: readonly number[];
  readonly theme: Lists;
  readonly actor: Lists;
  readonly target: Lists;
  readonly unit: Lists;
  /** Beside each unit the value of its number; null where it cannot be read. */
  readonly amount: readonly (number | null)[];
}

/** The part of a chunk that is read only where its rows are on view, or their leads are looked through. */
export interface TextChunk {
  readonly documents: {
    readonly url: readonly string[];
    readonly kind: readonly TableDocument['kind'][];
    readonly cited: readonly TableDocument['cited'][];
  };
  readonly lead: readonly string[];
  /** Four numbers a row: anchor, number of the mark in it, start, end. */
  readonly place: readonly number[];
  /** Each number as `op`, value, unit, joined by spaces; numbers joined by tabs. */
  readonly numbers: readonly string[];
  readonly deadline: readonly string[];
}

/** Where a row of a chunk stands: number of its paragraph, number of the mark in it, start and end of its words. */
export const placeAt = (
  { place }: TextChunk,
  row: number,
): readonly [block: number, mark: number, start: number, end: number] => [
  place[row * 4] ?? 0,
  place[row * 4 + 1] ?? 0,
  place[row * 4 + 2] ?? 0,
  place[row * 4 + 3] ?? 0,
];

export const statuses: readonly Status[] = ['planned', 'ongoing', 'done'];
export const headName = 'head.bin';
export const dictionariesName = 'words.bin';
export const columnsName = (chunk: number) => `c${chunk.toString(36)}.bin`;
export const textsName = (chunk: number) => `t${chunk.toString(36)}.bin`;
