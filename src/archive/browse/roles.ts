import type { DocumentEntry } from '../documents.ts';

/** A role in which somebody speaks in the archive, and from when to when. */
export interface Role {
  readonly role?: string;
  readonly place?: string;
  /** First and last day on which the archive hears it, as far as known. */
  readonly from?: string;
  readonly to?: string;
  readonly count: number;
}

/**
 * The roles of a speaker over time, oldest first. The archive knows only when a role was heard, not when
 * it began or ended. Texts that state no role are a row of their own, as are those without a date.
 *
 * @param entries of one name
 */
export function rolesOverTime(entries: readonly DocumentEntry[]): Role[] {
  const keyOf = ({ data: { record } }: DocumentEntry) =>
    JSON.stringify([record.kind === 'policy' ? undefined : record.speaker?.role, record.place?.name]);
  return [...Map.groupBy(entries, keyOf).values()]
    .map((members): Role => {
      const record = members[0]?.data.record;
      const role = record?.kind === 'policy' ? undefined : record?.speaker?.role;
      const dates = members.flatMap(({ data }) => data.record.date ?? []).sort();
      return { role, place: record?.place?.name, from: dates[0], to: dates.at(-1), count: members.length };
    })
    .sort((a, b) => ((a.from ?? '9999') < (b.from ?? '9999') ? -1 : 1));
}
