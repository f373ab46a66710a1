import type { AlignedMeasure } from '../measures/align.ts';
import { type Course, courseOf } from '../measures/course.ts';
import { allSeries } from './browse/all-series.ts';
import type { Series } from './browse/series.ts';
import type { DocumentEntry } from './documents.ts';
import { archiveMeasures, type MeasureInArchive, otherVersionsInArchive } from './measures.ts';
import { blocksOf } from './text-blocks.ts';

/** One sitting of a meeting: what was said on one day. */
export interface Sitting {
  readonly date: string;
  readonly entries: readonly DocumentEntry[];
  readonly rows: readonly MeasureInArchive[];
  /** All its paragraphs. */
  readonly blocks: readonly SittingBlock[];
}

/** A paragraph of a sitting with its document. */
export interface SittingBlock {
  readonly entry: DocumentEntry;
  readonly anchor: string;
  readonly text: string;
}

/** Two neighbouring sittings of a meeting with what they have in common. */
export interface CoursePair {
  readonly series: Series;
  readonly left: Sitting;
  readonly right: Sitting;
  readonly course: Course;
}

/** A row as it is aligned. */
const alignable = (row: MeasureInArchive): AlignedMeasure => ({
  lead: row.lead,
  text: row.text,
  type: row.type,
  themes: row.themes,
  numbers: row.numbers,
  ...(row.deadline ? { deadline: row.deadline } : {}),
  strength: row.strength,
  polarity: row.polarity,
  status: row.status,
  ...(row.of.date ? { year: row.of.date.slice(0, 4) } : {}),
});

const blocksIn = (entry: DocumentEntry): SittingBlock[] =>
  blocksOf(entry).map(({ anchor, text }) => ({ entry, anchor, text }));

/** The sittings of a meeting, oldest first; of the versions of a work one is taken. */
function sittingsOf(
  series: Series,
  rowsOf: ReadonlyMap<string, readonly MeasureInArchive[]>,
  others: ReadonlySet<string>,
): Sitting[] {
  const shown = series.entries.filter(
    ({ data: { record } }) => record.access === 'public' && record.date && !others.has(record.id),
  );
  const days = Map.groupBy(shown, ({ data }) => data.record.date ?? '');
  return [...days]
    .map(([date, entries]) => ({
      date,
      entries,
      rows: entries.flatMap(({ id }) => rowsOf.get(id) ?? []),
      blocks: entries.flatMap(blocksIn),
    }))
    .filter(({ rows }) => rows.length > 0)
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}

let remembered: Promise<readonly CoursePair[]> | undefined;

/** Every meeting's neighbouring sittings, measure by measure; newest first. A build asks once. */
export function coursePairs(): Promise<readonly CoursePair[]> {
  if (!import.meta.env.PROD) return find();
  remembered ??= find();
  return remembered;
}

/** How many pairs of sittings have pages of their own, newest first; any other two are set side by side in the browser. */
const mostPairs = 120;

async function find(): Promise<readonly CoursePair[]> {
  const [series, { rows }, others] = await Promise.all([
    allSeries(),
    archiveMeasures(),
    otherVersionsInArchive(),
  ]);
  const rowsOf = Map.groupBy(rows, ({ of }) => of.id);
  const neighbours = series.flatMap((each) => {
    const sittings = sittingsOf(each, rowsOf, others);
    return sittings
      .slice(1)
      .flatMap((right, index) => {
        const left = sittings[index];
        return left ? [{ series: each, left, right }] : [];
      })
      .reverse();
  });
  const newest = new Set(
    neighbours.toSorted((a, b) => (a.right.date < b.right.date ? 1 : -1)).slice(0, mostPairs),
  );
  const texts = ({ blocks }: Sitting) => blocks.map(({ text }) => text);
  return neighbours
    .filter((pair) => newest.has(pair))
    .map((pair) => ({
      ...pair,
      course: courseOf(pair.left.rows.map(alignable), pair.right.rows.map(alignable), {
        left: texts(pair.left),
        right: texts(pair.right),
      }),
    }));
}
