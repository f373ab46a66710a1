import { yearOf } from './dates.ts';
import { allDocuments, type DocumentEntry } from './documents.ts';
import { type DocumentTags, type ParagraphTheme, type TaggedMeasure, tagsOf } from './tags.ts';
import { otherVersions } from './versions.ts';
import { workedOut } from './worked-out.ts';

/** A tag with the document it stands in. */
export type InDocument<T> = T & { readonly entry: DocumentEntry };

/** What the archive holds of one theme or measure type; of a work in several versions one is counted. */
export interface Use<T> {
  readonly id: string;
  /** Newest first. */
  readonly entries: readonly DocumentEntry[];
  /** Paragraphs of a theme, or measures of a type; newest document first, in the order of the text. */
  readonly places: readonly InDocument<T>[];
  /** Documents that are another version of one that is counted. */
  readonly otherVersions: number;
}

/** The tags of the whole archive. */
export interface ArchiveTags {
  /** Documents that may be shown, newest first; of a work in several versions the one that is counted. */
  readonly entries: readonly DocumentEntry[];
  /** The same with all versions. */
  readonly every: readonly DocumentEntry[];
  /** The ids of documents that are only another version of one that is counted. */
  readonly others: ReadonlySet<string>;
  readonly themes: ReadonlyMap<string, Use<ParagraphTheme>>;
  readonly types: ReadonlyMap<string, Use<TaggedMeasure>>;
  /** The themes of each tagged paragraph, by document and anchor, for what stands together. */
  readonly together: readonly (readonly string[])[];
  tagsOf(entry: DocumentEntry): DocumentTags;
  /** The themes of the paragraph that a measure stands in. */
  themesAt(entry: DocumentEntry, anchor: string): readonly string[];
  /** How many measures of each type stand in paragraphs of a theme. */
  typesOf(theme: string): ReadonlyMap<string, number>;
}

let remembered: Promise<ArchiveTags> | undefined;

/** The tags of the archive by theme and by type. A build asks once. */
export function archiveTags(): Promise<ArchiveTags> {
  if (!import.meta.env.PROD) return count();
  remembered ??= count();
  return remembered;
}

function usesOf<T>(
  places: readonly InDocument<T>[],
  others: ReadonlySet<string>,
  idOf: (place: T) => string,
): Map<string, Use<T>> {
  const documentsOf = (own: readonly InDocument<T>[]) => [...new Set(own.map(({ entry }) => entry))];
  return new Map(
    [...Map.groupBy(places, idOf)].map(([id, every]) => {
      const once = every.filter(({ entry }) => !others.has(entry.data.record.id));
      const entries = documentsOf(once);
      return [id, { id, places: once, entries, otherVersions: documentsOf(every).length - entries.length }];
    }),
  );
}

async function count(): Promise<ArchiveTags> {
  const every = (await allDocuments()).filter(({ data }) => data.record.access === 'public');
  const others = otherVersions(
    every.map(({ data: { record, stats } }) => ({ record, characters: stats.characters })),
  );
  const byDocument = new Map<string, DocumentTags>();
  for (const entry of every) byDocument.set(entry.id, await tagsOf(entry));
  const themes: InDocument<ParagraphTheme>[] = [];
  const measures: InDocument<TaggedMeasure>[] = [];
  const paragraphs = new Map<DocumentEntry, Map<string, string[]>>();
  for (const entry of every) {
    const tags = byDocument.get(entry.id);
    for (const theme of tags?.themes ?? []) {
      themes.push({ ...theme, entry });
      const own = paragraphs.get(entry) ?? new Map<string, string[]>();
      paragraphs.set(entry, own);
      const known = own.get(theme.anchor);
      if (known) known.push(theme.theme);
      else own.set(theme.anchor, [theme.theme]);
    }
    for (const measure of tags?.measures ?? []) measures.push({ ...measure, entry });
  }
  const typesOfThemes = new Map<string, Map<string, number>>();
  for (const { entry, anchor, type } of measures.filter(({ entry }) => !others.has(entry.data.record.id)))
    for (const theme of new Set(paragraphs.get(entry)?.get(anchor))) {
      const types = typesOfThemes.get(theme) ?? new Map<string, number>();
      typesOfThemes.set(theme, types.set(type, (types.get(type) ?? 0) + 1));
    }
  const empty: DocumentTags = { themes: [], measures: [], marks: new Map(), texts: new Map() };
  return {
    entries: every.filter(({ data }) => !others.has(data.record.id)),
    every,
    others,
    themes: usesOf(themes, others, ({ theme }) => theme),
    types: usesOf(measures, others, ({ type }) => type),
    together: [...paragraphs]
      .filter(([{ data }]) => !others.has(data.record.id))
      .flatMap(([, own]) => [...own.values()].map((list) => [...new Set(list)])),
    tagsOf: (entry) => byDocument.get(entry.id) ?? empty,
    themesAt: (entry, anchor) => paragraphs.get(entry)?.get(anchor) ?? [],
    typesOf: (theme) => typesOfThemes.get(theme) ?? new Map(),
  };
}

/** One year of a theme or type. */
export interface YearCount {
  readonly year: string;
  /** Paragraphs or measures. */
  readonly places: number;
  readonly documents: number;
  /** Characters of all documents of the year, without white space. */
  readonly characters: number;
  /** Places in 10,000 characters of the year's documents; 0 where the year has none. */
  readonly rate: number;
}

/** The unit of rates, in characters. */
const rateUnit = 10_000;

const placesByYear = workedOut((use: Use<unknown>) =>
  Map.groupBy(use.places, ({ entry }) => yearOf(entry.data.record) ?? ''),
);

/** The first and last year of documents, and the characters of each. */
const yearsIn = workedOut((entries: readonly DocumentEntry[]) => {
  const characters = new Map<string, number>();
  for (const { data } of entries) {
    const year = yearOf(data.record) ?? '';
    characters.set(year, (characters.get(year) ?? 0) + data.stats.characters);
  }
  const years = [...characters.keys()].filter((year) => year !== '').map(Number);
  return years.length === 0
    ? { characters }
    : { first: Math.min(...years), last: Math.max(...years), characters };
});

/**
 * The course of a theme or type over the years, from the first year of the archive to its last; documents
 * without a date are left out.
 */
export function courseOf(use: Use<unknown> | undefined, entries: readonly DocumentEntry[]): YearCount[] {
  const { first, last, characters } = yearsIn(entries);
  if (first === undefined || last === undefined) return [];
  const places = use && placesByYear(use);
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const year = String(first + index);
    const own = places?.get(year) ?? [];
    const read = characters.get(year) ?? 0;
    const documents = new Set(own.map(({ entry }) => entry.id)).size;
    const rate = read === 0 ? 0 : (own.length * rateUnit) / read;
    return { year, places: own.length, documents, characters: read, rate };
  });
}
