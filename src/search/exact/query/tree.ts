import type { FilterField } from '../../../schema/fields.ts';

/** What a query asks for. */
export type Query =
  | Words
  | Gap
  | Near
  | Together
  | Field
  | { readonly type: 'and' | 'or'; readonly parts: readonly Query[] }
  | { readonly type: 'not'; readonly part: Query };

/** A string that stands in the text. */
export interface Words {
  readonly type: 'words';
  /** As it was written. */
  readonly source: string;
  /** As it is looked for. */
  readonly loose: string;
  /** With punctuation, where that counts. */
  readonly strict?: string;
}

/** Strings one after the other in a paragraph, with a number of characters between them. */
export interface Gap {
  readonly type: 'gap';
  readonly parts: readonly Words[];
  /** Between the parts; `any` for any number. */
  readonly gaps: readonly (number | 'any')[];
}

/** Two strings, in either order, with at most `distance` characters between them. */
export interface Near {
  readonly type: 'near';
  readonly parts: readonly [Words, Words];
  readonly distance: number;
}

/** Strings in one paragraph. */
export interface Together {
  readonly type: 'together';
  readonly parts: readonly Words[];
}

/** A value of a field of the record. */
export interface Field {
  readonly type: 'field';
  readonly field: FilterField;
  readonly source: string;
  /** Part of the value; for years the first and last month, counted from that of year 0. */
  readonly value: string | readonly [from: number, to: number];
}

/** The strings of a query that are to be marked where they are found. */
export function wordsOf(query: Query): Words[] {
  switch (query.type) {
    case 'words':
      return [query];
    case 'gap':
    case 'near':
    case 'together':
      return [...query.parts];
    case 'and':
    case 'or':
      return query.parts.flatMap(wordsOf);
    case 'not':
    case 'field':
      return [];
  }
}
