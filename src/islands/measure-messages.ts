import type { OptionalColumn } from '../measures/columns.ts';
import type { Filters } from '../measures/facets.ts';
import type { TableState } from '../measures/state.ts';
import type { FacetName } from '../measures/table.ts';
import type { MeasureSpoken } from './measure-spoken.ts';

/** What passes between the page of measures and the worker that keeps the table. */

/** The columns of filters that are open, and how much of each is looked at. */
export type WantedFacets = Readonly<
  Partial<Record<FacetName, { readonly all: boolean; readonly find: string }>>
>;

/** A value of a column as it is shown. */
export interface FacetValue {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

/** A column of filters as it is shown. */
export interface FacetView {
  readonly name: FacetName;
  readonly values: readonly FacetValue[];
  /** How many values there are that could be shown. */
  readonly of: number;
  /** False where only the first values are told, and those that are chosen. */
  readonly everything: boolean;
}

/** A row as it is shown. */
export interface RowView {
  readonly cells: Readonly<Record<OptionalColumn, string>>;
  /** Absent while they are on their way. */
  readonly texts?: {
    readonly lead: string;
    /** Number of its paragraph, number of the mark in it, start and end of its words there. */
    readonly place: readonly [block: number, mark: number, start: number, end: number];
    /** Of its document, root-absolute. */
    readonly url: string;
  };
  /** Id and title of its document. */
  readonly id: string;
  readonly title: string;
}

/** How far looking for words has come; see `WordsReport`. */
export interface WordsProgress {
  readonly state: 'reading' | 'done' | 'leads' | 'part';
  readonly read: number;
  readonly of: number;
}

/** What is on view. */
export interface TableView {
  /** The question that it answers; one question may be answered several times, better each time. */
  readonly number: number;
  readonly total: number;
  /** Rows there would be without a condition. */
  readonly of: number;
  /** Where among the rows on view the open one stands. */
  readonly open?: number;
  readonly from: number;
  readonly rows: readonly RowView[];
  readonly facets: readonly FacetView[];
  /** What the documents among the conditions are called. */
  readonly titles: Readonly<Record<string, string>>;
  readonly words?: WordsProgress;
}

export type ToKeeper =
  | {
      readonly type: 'open';
      /** Address of the table's folder, with a slash at its end. */
      readonly folder: string;
      /** Address of the site's root. */
      readonly root: string;
      /** Address of the script in which exact searches run. */
      readonly engine: string;
      readonly words: MeasureSpoken;
    }
  | {
      readonly type: 'ask';
      readonly number: number;
      readonly state: TableState;
      readonly facets: WantedFacets;
      /** Rows that are wanted with the answer, from the open one or the first. */
      readonly count: number;
    }
  | {
      readonly type: 'facets';
      readonly number: number;
      readonly facets: WantedFacets;
      readonly filters: Filters;
    }
  | { readonly type: 'rows'; readonly number: number; readonly from: number; readonly to: number }
  | {
      readonly type: 'export';
      readonly number: number;
      readonly format: 'csv' | 'json';
      readonly page: string;
    };

export type FromKeeper =
  | {
      readonly type: 'opened';
      readonly rows: number;
      /** Bytes of columns that a question loads. */
      readonly bytes: number;
      /** Columns that have any value. */
      readonly present: readonly FacetName[];
      readonly facets: readonly FacetView[];
      readonly titles: Readonly<Record<string, string>>;
      /** True where there are other versions than those that are counted. */
      readonly versions: boolean;
    }
  | { readonly type: 'view'; readonly view: TableView }
  | { readonly type: 'facets'; readonly number: number; readonly facets: readonly FacetView[] }
  | {
      readonly type: 'rows';
      readonly number: number;
      readonly from: number;
      readonly rows: readonly RowView[];
    }
  | { readonly type: 'arrived' }
  | { readonly type: 'exported'; readonly name: string; readonly file: Blob; readonly n: number }
  | { readonly type: 'failed'; readonly what: 'table' | 'export' };
