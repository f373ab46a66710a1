import type { DocumentRecord } from '../schema/record.ts';

/** What tells which version of a work stands for it. */
export interface Version {
  readonly record: Pick<
    DocumentRecord,
    'id' | 'title' | 'subtitle' | 'genre' | 'work' | 'part' | 'anonymised' | 'completeness' | 'date'
  >;
  readonly characters: number;
}

/** What a text is called before it is final: 送审稿, 征求意见稿, 讨论稿, 草案 … */
const unfinished = /送审稿|征求意见稿|讨论稿|审议稿|修改稿|代拟稿|草稿|初稿|草案/u;
const wholeness = { whole: 0, 'cut-off': 1, fragment: 2 } as const;

const isUnfinished = ({ title, subtitle, genre }: Version['record']) =>
  [title, subtitle, genre].some((text) => text !== undefined && unfinished.test(text));

/** The version that stands for its work comes first. */
function best(a: Version, b: Version): number {
  const [x, y] = [a.record, b.record];
  return (
    wholeness[x.completeness] - wholeness[y.completeness] ||
    Number(isUnfinished(x)) - Number(isUnfinished(y)) ||
    Number(x.anonymised) - Number(y.anonymised) ||
    // A later date is that of the print; a text without one comes after all that have one.
    (y.date ?? '').localeCompare(x.date ?? '') ||
    b.characters - a.characters ||
    (x.id < y.id ? -1 : 1)
  );
}

/**
 * The ids of documents that are only another version of a text that is counted: a draft beside the print, a
 * copy without names, a part beside the whole. Of a work that is there in parts alone, each part counts once.
 */
export function otherVersions(versions: readonly Version[]): ReadonlySet<string> {
  const others = new Set<string>();
  for (const [work, own] of Map.groupBy(versions, ({ record }) => record.work)) {
    if (work === undefined || own.length === 1) continue;
    const wholes = own.filter(({ record }) => record.part === undefined);
    const kept =
      wholes.length > 0
        ? wholes.toSorted(best).slice(0, 1)
        : [...Map.groupBy(own, ({ record }) => record.part?.n)].flatMap(([n, part]) =>
            // Parts without a number may be different parts.
            n === undefined ? part : part.toSorted(best).slice(0, 1),
          );
    for (const version of own) if (!kept.includes(version)) others.add(version.record.id);
  }
  return others;
}
