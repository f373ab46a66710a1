import type { DocumentRecord } from '../schema/record.ts';

/** The year of a document, absent where no date is known. */
export const yearOf = (record: Pick<DocumentRecord, 'date'>): string | undefined => record.date?.slice(0, 4);

/**
 * Newest first; a date known only to the year or month comes after the full dates within it, and the
 * undated come last. Ids break ties, so the order is the same on every machine.
 */
export function newestFirst(
  a: Pick<DocumentRecord, 'date' | 'id'>,
  b: Pick<DocumentRecord, 'date' | 'id'>,
): number {
  const left = a.date ?? '';
  const right = b.date ?? '';
  if (left !== right) return left < right ? 1 : -1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
