import type { Issue } from '../../errors.ts';
import type { DocumentEntry } from '../documents.ts';

/** What the checks found of one kind, and in which texts. */
export interface IssueGroup {
  readonly code: string;
  readonly severity: Issue['severity'];
  readonly count: number;
  /** In the order of the archive. */
  readonly entries: readonly DocumentEntry[];
}

/** An issue without its words: they may quote what must not be shown. */
export type FoundIssue = Pick<Issue, 'code' | 'severity' | 'file'>;

export interface Quality {
  readonly texts: number;
  readonly checked: number;
  /** Public texts without a gap or a doubt. */
  readonly clean: number;
  readonly edits: number;
  readonly gaps: number;
  readonly doubts: number;
  /** Texts with marks, most first. */
  readonly marked: readonly DocumentEntry[];
  readonly issues: readonly IssueGroup[];
}

const rank = { error: 0, warning: 1, note: 2 };
const marksOf = ({ data: { stats } }: DocumentEntry) => stats.gaps + stats.doubts;

/**
 * What is known to be wrong, open, or looked at by nobody.
 *
 * @param issues of the checks, without their words
 */
export function qualityOf(entries: readonly DocumentEntry[], issues: readonly FoundIssue[]): Quality {
  const shown = entries.filter(({ data }) => data.record.access === 'public');
  const sum = (of: (entry: DocumentEntry) => number) => shown.reduce((total, entry) => total + of(entry), 0);
  const groups = Map.groupBy(issues, ({ code, severity }) => `${code}\0${severity}`);
  return {
    texts: shown.length,
    checked: shown.filter(({ data }) => data.record.review.status === 'checked').length,
    clean: shown.filter((entry) => marksOf(entry) === 0).length,
    edits: sum(({ data }) => data.stats.edits),
    gaps: sum(({ data }) => data.stats.gaps),
    doubts: sum(({ data }) => data.stats.doubts),
    marked: shown.filter((entry) => marksOf(entry) > 0).toSorted((a, b) => marksOf(b) - marksOf(a)),
    issues: [...groups.values()]
      .flatMap((found) => {
        const [first] = found;
        if (!first) return [];
        const files = new Set(found.flatMap(({ file }) => file ?? []));
        const { code, severity } = first;
        return [
          {
            code,
            severity,
            count: found.length,
            entries: entries.filter(({ data }) => files.has(data.file)),
          },
        ];
      })
      .sort((a, b) => rank[a.severity] - rank[b.severity] || b.count - a.count),
  };
}
