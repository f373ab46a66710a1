import type { EditKind } from './kinds.ts';
import { kindOf } from './kinds.ts';
import type { TracedEdit } from './lineage.ts';
import type { ChangeRow } from './rows.ts';

/** Edits of one stage within a row, equal ones counted once. */
export interface RowChanges {
  readonly stage: string;
  readonly kind: EditKind;
  readonly rules: readonly string[];
  readonly count: number;
  /** What became what, most frequent first. */
  readonly changes: readonly { readonly before: string; readonly after: string; readonly count: number }[];
}

/** The edits that touched a row, by stage. */
export function changesInRow(row: ChangeRow, edits: readonly TracedEdit[]): RowChanges[] {
  const touched = [
    ...new Set(row.strands.flatMap(({ edit, final }) => [edit, final].filter((each) => each !== undefined))),
  ]
    .sort((a, b) => a - b)
    .flatMap((index) => edits[index] ?? []);
  return [...Map.groupBy(touched, ({ stage }) => stage)].map(([stage, members]) => {
    const equal = Map.groupBy(members, ({ before, after }) => `${before}\0${after}`);
    return {
      stage,
      kind: kindOf(stage),
      rules: [...new Set(members.map(({ rule }) => rule))],
      count: members.length,
      changes: [...equal.values()]
        .flatMap((same) => (same[0] ? [{ ...same[0], count: same.length }] : []))
        .map(({ before, after, count }) => ({ before, after, count }))
        .sort((a, b) => b.count - a.count),
    };
  });
}
