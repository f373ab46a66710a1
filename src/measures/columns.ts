/** Columns of the table in the order they are read. */
export const columns = [
  'lead',
  'type',
  'number',
  'deadline',
  'strength',
  'status',
  'actor',
  'target',
  'place',
  'year',
  'voice',
  'document',
] as const;
export type ColumnName = (typeof columns)[number];

/** Columns that a reader may leave out: all but the words a measure is known by. */
export const optionalColumns = columns.filter((name) => name !== 'lead');
export type OptionalColumn = (typeof optionalColumns)[number];
