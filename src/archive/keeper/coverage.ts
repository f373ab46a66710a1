import { missingYears, type Series } from '../browse/series.ts';
import { yearOf } from '../dates.ts';
import type { DocumentEntry } from '../documents.ts';

/** What an archive does not hold, as far as it can tell from what it holds. */
export interface Coverage {
  /** Every year from the first to the last, with how many texts; those with none too. */
  readonly years: readonly { readonly year: string; readonly count: number }[];
  readonly undated: number;
  /** Meetings with the years between their first and last from which nothing is here. */
  readonly meetings: readonly { readonly series: Series; readonly missing: readonly string[] }[];
  /** Texts of which only a part was found, or that stop short. */
  readonly incomplete: readonly DocumentEntry[];
  readonly withheld: number;
  /** Files in `raw/` that no document names as its source, sorted. */
  readonly refused: readonly string[];
}

/** The files of a packed archive are sources each by itself. */
const packed = /\.zip$/iu;
/** A description beside a source is no source. */
const sidecar = /\.(?:ya?ml|meta\.json|json)$/iu;

/**
 * What is not here.
 *
 * @param rawFiles paths below the content folder, such as `raw/speech.txt`
 */
export function coverageOf(
  entries: readonly DocumentEntry[],
  series: readonly Series[],
  rawFiles: readonly string[],
): Coverage {
  const counts = new Map<string, number>();
  for (const { data } of entries) {
    const year = yearOf(data.record);
    if (year) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const known = [...counts.keys()].map(Number);
  const [first, last] = [Math.min(...known), Math.max(...known)];
  const span = known.length > 0 ? last - first + 1 : 0;
  // A member of an archive file is a source of its own, `archive.zip!/folder/name.txt`.
  const used = new Set(
    entries.flatMap(({ data }) =>
      data.record.sources.flatMap(({ file }) => [file, file.split('!/')[0] ?? file]),
    ),
  );
  const received = new Set(rawFiles);
  const describes = (file: string) => received.has(file.replace(sidecar, '')) && sidecar.test(file);
  return {
    years: Array.from({ length: span }, (_, index) => String(first + index)).map((year) => ({
      year,
      count: counts.get(year) ?? 0,
    })),
    undated: entries.filter(({ data }) => !data.record.date).length,
    meetings: series
      .map((each) => ({ series: each, missing: missingYears(each) }))
      .filter(({ missing }) => missing.length > 0),
    incomplete: entries.filter(({ data }) => data.record.completeness !== 'whole'),
    withheld: entries.filter(({ data }) => data.record.access === 'withheld').length,
    refused: rawFiles.filter((file) => !used.has(file) && !describes(file) && !packed.test(file)).toSorted(),
  };
}
