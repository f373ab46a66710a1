import { placeSeparator, unknown } from '../measures/table.ts';
import { archiveMeasures, type MeasureInArchive } from './measures.ts';
import { type MeasureList, slugOf } from './urls.ts';
import { workedOut } from './worked-out.ts';

/** Measures that share a value, for a plain list. */
export interface MeasureGroup {
  readonly slug: string;
  /** The value as the table of measures filters by it. */
  readonly value: string;
  readonly rows: readonly MeasureInArchive[];
}

/** Rows a page of a plain list. */
const pageSize = 100;

/** The values under which a row is listed: one, and of bodies each that is to do it. */
const valuesIn: Readonly<Record<MeasureList, (row: MeasureInArchive) => readonly string[]>> = {
  types: ({ type }) => [type],
  years: ({ of }) => [of.date?.slice(0, 4) ?? unknown],
  places: ({ of }) => [of.chain.length > 0 ? of.chain.join(placeSeparator) : unknown],
  bodies: ({ actors }) => (actors.length > 0 ? actors : [unknown]),
};

/** Addresses of types and years are their own names; those of places and bodies are spelled out. */
const slugs: Readonly<Record<MeasureList, (value: string) => string>> = {
  types: (value) => value,
  years: (value) => value,
  places: (value) => (value === unknown ? unknown : slugOf(value)),
  bodies: (value) => (value === unknown ? unknown : slugOf(value)),
};

const collator = new Intl.Collator('zh-Hans-CN');
const orders: Readonly<Record<MeasureList, (a: MeasureGroup, b: MeasureGroup) => number>> = {
  types: (a, b) => b.rows.length - a.rows.length,
  years: (a, b) => (a.value < b.value ? 1 : -1),
  places: (a, b) => collator.compare(a.value, b.value),
  bodies: (a, b) => b.rows.length - a.rows.length || collator.compare(a.value, b.value),
};
const unknownLast = (a: MeasureGroup, b: MeasureGroup) =>
  Number(a.value === unknown) - Number(b.value === unknown);

/** The groups of a plain list, each work once, in the order they are shown; what is not known comes last. */
export async function measureGroups(list: MeasureList): Promise<MeasureGroup[]> {
  const { once } = await archiveMeasures();
  const groups = new Map<string, MeasureInArchive[]>();
  for (const row of once)
    for (const value of valuesIn[list](row)) {
      const own = groups.get(value);
      if (own) own.push(row);
      else groups.set(value, [row]);
    }
  return [...groups]
    .map(([value, own]) => ({ slug: slugs[list](value), value, rows: own }))
    .sort((a, b) => unknownLast(a, b) || orders[list](a, b));
}

/** One page of a group. */
export interface MeasurePage {
  readonly rows: readonly MeasureInArchive[];
  readonly page: number;
  readonly pages: number;
}

export function cutMeasures(rows: readonly MeasureInArchive[]): MeasurePage[] {
  const pages = Math.max(1, Math.ceil(rows.length / pageSize));
  return Array.from({ length: pages }, (_, index) => ({
    rows: rows.slice(index * pageSize, (index + 1) * pageSize),
    page: index + 1,
    pages,
  }));
}

/** Rows by the year of their document, in the order given; the undated come as they stand. */
export const byYear = (rows: readonly MeasureInArchive[]) => [
  ...Map.groupBy(rows, ({ of }) => of.date?.slice(0, 4)),
];

/** The first and last year of rows; absent where none has a date. */
export const yearsOf = workedOut(
  (rows: readonly MeasureInArchive[]): readonly [string, string] | undefined => {
    let first: string | undefined;
    let last: string | undefined;
    for (const { of } of rows) {
      const year = of.date?.slice(0, 4);
      if (year === undefined) continue;
      if (first === undefined || year < first) first = year;
      if (last === undefined || year > last) last = year;
    }
    return first === undefined || last === undefined ? undefined : [first, last];
  },
);
