import type { DocumentRecord } from './record.ts';

/** The fields by which a set of documents can be narrowed, in the order they are offered. */
export const filterFields = [
  'kind',
  'theme',
  'measure',
  'year',
  'speaker',
  'place',
  'genre',
  'completeness',
] as const;

export type FilterField = (typeof filterFields)[number];

/** Fields of which a document has any number of values; of the others it has one. */
export const tagFields = ['theme', 'measure'] as const;

export type TagField = (typeof tagFields)[number];
export type SingleField = Exclude<FilterField, TagField>;

export const isTagField = (field: FilterField): field is TagField => field === 'theme' || field === 'measure';
export const singleFields = filterFields.filter((field) => !isTagField(field)) as SingleField[];

/** Stands for a value that is not known, so that what is missing can be asked for as well. */
export const unknownValue = 'unknown';

/** Parts the names of a chain of places in a filter value. */
export const chainSeparator = '›';

/** The year and, where it is known, the month of a date: `2012` and `2012-03`. */
export function periodsOf(date: string): string[] {
  const month = /^\d{4}-\d{2}/.exec(date)?.[0];
  return [date.slice(0, 4), ...(month ? [month] : [])];
}

/** True for a month among the values of the field of years. */
export const isMonth = (value: string) => /^\d{4}-\d{2}$/.test(value);

/**
 * The values of a document in each filter field. A place counts for every place it lies in: its values
 * are the chain from the top, cut after each name.
 */
export function filterValues(record: DocumentRecord): Readonly<Record<FilterField, readonly string[]>> {
  const speaker = record.kind === 'policy' ? undefined : record.speaker?.name;
  const chain = record.place ? [...record.place.chain] : [];
  if (record.place && chain.at(-1) !== record.place.name) chain.push(record.place.name);
  const places = chain.map((_, index) => chain.slice(0, index + 1).join(chainSeparator));
  return {
    kind: [record.kind],
    theme: record.themes.length > 0 ? record.themes : [unknownValue],
    measure: record.measureTypes.length > 0 ? record.measureTypes : [unknownValue],
    year: record.date ? periodsOf(record.date) : [unknownValue],
    speaker: [speaker ?? unknownValue],
    place: places.length > 0 ? places : [unknownValue],
    genre: [record.genre ?? unknownValue],
    completeness: [record.completeness],
  };
}
