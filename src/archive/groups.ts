import type { DocumentRecord } from '../schema/record.ts';
import { yearOf } from './dates.ts';
import type { DocumentEntry } from './documents.ts';
import { slugOf } from './urls.ts';
import { workedOut } from './worked-out.ts';

/** Documents that share a value. */
export interface Group {
  readonly slug: string;
  /** The value as text; absent for the group of those whose value is not known. */
  readonly label?: string;
  readonly entries: readonly DocumentEntry[];
}

/** The slug of the group of documents whose value is not known; no spelled-out name looks like it. */
export const unknownSlug = 'unknown';

export const speakerOf = (record: DocumentRecord): string | undefined =>
  record.kind === 'policy' ? undefined : record.speaker?.name;

/** Groups by year, newest first; the undated come last. */
export function groupByYear(entries: readonly DocumentEntry[]): Group[] {
  const groups = Map.groupBy(entries, (entry) => yearOf(entry.data.record));
  return [...groups]
    .map(([year, members]) => ({ slug: year ?? unknownSlug, label: year, entries: members }))
    .sort((a, b) => (b.label ?? '').localeCompare(a.label ?? '', 'en'));
}

const byName = new Intl.Collator('zh-Hans-CN');
const bySizeAndName = (a: Group, b: Group) =>
  Number(b.label !== undefined) - Number(a.label !== undefined) ||
  b.entries.length - a.entries.length ||
  byName.compare(a.label ?? '', b.label ?? '');

/** Groups by the speaker's name, most documents first; the unnamed come last. Policies have no speaker. */
export const groupBySpeaker = workedOut((entries: readonly DocumentEntry[]): readonly Group[] => {
  const spoken = entries.filter(
    (entry) => entry.data.record.kind === 'speech' || speakerOf(entry.data.record),
  );
  const groups = Map.groupBy(spoken, (entry) => speakerOf(entry.data.record));
  return [...groups]
    .map(([name, members]) => ({ slug: name ? slugOf(name) : unknownSlug, label: name, entries: members }))
    .sort(bySizeAndName);
});

export const states = [
  'undated',
  'inferred',
  'unspoken',
  'unplaced',
  'fragment',
  'cut-off',
  'gaps',
  'doubts',
  'anonymised',
  'unreviewed',
  'withheld',
] as const;
export type State = (typeof states)[number];

const tests: Readonly<Record<State, (entry: DocumentEntry) => boolean>> = {
  undated: ({ data }) => !data.record.date,
  inferred: ({ data }) => data.record.dateBasis === 'inferred',
  unspoken: ({ data }) => data.record.kind === 'speech' && !speakerOf(data.record),
  unplaced: ({ data }) => data.record.kind !== 'other' && !data.record.place,
  fragment: ({ data }) => data.record.completeness === 'fragment',
  'cut-off': ({ data }) => data.record.completeness === 'cut-off',
  gaps: ({ data }) => data.stats.gaps > 0,
  doubts: ({ data }) => data.stats.doubts > 0,
  anonymised: ({ data }) => data.record.anonymised,
  unreviewed: ({ data }) => data.record.review.status === 'none',
  withheld: ({ data }) => data.record.access === 'withheld',
};

/** Groups by what is missing or in doubt; states that no document is in are left out. */
export function groupByState(entries: readonly DocumentEntry[]): (Group & { readonly state: State })[] {
  return states
    .map((state) => ({ state, slug: state, label: state, entries: entries.filter(tests[state]) }))
    .filter((group) => group.entries.length > 0);
}
