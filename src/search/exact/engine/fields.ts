import {
  chainSeparator,
  type FilterField,
  filterFields,
  isTagField,
  periodsOf,
  type SingleField,
  type TagField,
  unknownValue,
} from '../../../schema/fields.ts';
import { fold } from '../fold.ts';
import type { Column } from '../format.ts';
import { liesWithin } from '../months.ts';
import type { Field } from '../query/tree.ts';
import type { ExactIndex } from './exact-index.ts';
import { type DocumentSet, intersect, noDocuments, unite } from './sets.ts';

export type Filters = Readonly<Partial<Record<FilterField, readonly string[]>>>;
export type FieldCounts = Readonly<Record<FilterField, Readonly<Record<string, number>>>>;

/** The values that a value of a document stands for: a place or a month counts for all that it lies in. */
function valuesOf(field: SingleField, value: string): string[] {
  if (value === unknownValue) return [value];
  if (field === 'year') return periodsOf(value);
  if (field !== 'place') return [value];
  const names = value.split(chainSeparator);
  return names.map((_, index) => names.slice(0, index + 1).join(chainSeparator));
}

function select(
  documents: DocumentSet,
  { values, of }: Column,
  wanted: (value: string) => boolean,
): DocumentSet {
  const chosen = values.map(wanted);
  return documents.filter((document) => chosen[of[document] ?? -1] ?? false);
}

/** The documents among `documents` that have one of the tags that are wanted. */
function selectTagged(
  { start, tagged }: ExactIndex,
  documents: DocumentSet,
  field: TagField,
  wanted: (value: string, at: number) => boolean,
): DocumentSet {
  const lists = tagged[field].filter((_, at) => wanted(start.tags[field].values[at] ?? '', at));
  return intersect(documents, lists.reduce(unite, noDocuments));
}

/** The documents among `documents` that have a value a query asks for. */
export function withField(index: ExactIndex, documents: DocumentSet, query: Field): DocumentSet {
  const { field, value } = query;
  if (isTagField(field)) {
    if (typeof value !== 'string') return noDocuments;
    const wanted = fold(value).text;
    const { names } = index.start.tags[field];
    return selectTagged(
      index,
      documents,
      field,
      (own, at) => own === value || (names[at] ?? []).some((name) => fold(name).text.includes(wanted)),
    );
  }
  const column = index.start.fields[field];
  if (typeof value !== 'string')
    return select(documents, column, (own) => own !== unknownValue && liesWithin(own, value));
  const wanted = fold(value).text;
  return select(documents, column, (own) => own !== unknownValue && fold(own).text.includes(wanted));
}

/** The documents among `documents` that pass the filters; those of `except` are left out. */
export function filter(
  index: ExactIndex,
  documents: DocumentSet,
  filters: Filters,
  except?: FilterField,
): DocumentSet {
  let passed = documents;
  for (const field of filterFields) {
    const wanted = filters[field];
    if (!wanted?.length || field === except) continue;
    passed = isTagField(field)
      ? selectTagged(index, passed, field, (value) => wanted.includes(value))
      : select(passed, index.start.fields[field], (value) =>
          valuesOf(field, value).some((each) => wanted.includes(each)),
        );
  }
  return passed;
}

/** Documents by value of each field; for a field in use, as if that field were not. */
export function countFields(index: ExactIndex, documents: DocumentSet, filters: Filters): FieldCounts {
  const passed = filter(index, documents, filters);
  const countTags = (field: TagField, own: DocumentSet) => {
    const { values } = index.start.tags[field];
    const sizes = index.tagged[field].map((list) => intersect(own, list).length);
    return Object.fromEntries(
      values.flatMap((value, at) => (sizes[at] ? [[value, sizes[at]] as const] : [])),
    );
  };
  const count = (field: FilterField) => {
    const own = filters[field]?.length ? filter(index, documents, filters, field) : passed;
    return isTagField(field) ? countTags(field, own) : countSingle(field, own);
  };
  const countSingle = (field: SingleField, own: DocumentSet) => {
    const { values, of } = index.start.fields[field];
    const sizes = new Uint32Array(values.length);
    for (const document of own) {
      const place = of[document] ?? 0;
      sizes[place] = (sizes[place] ?? 0) + 1;
    }
    const counts = new Map<string, number>();
    for (const [place, value] of values.entries()) {
      const size = sizes[place] ?? 0;
      if (size > 0)
        for (const each of valuesOf(field, value)) counts.set(each, (counts.get(each) ?? 0) + size);
    }
    return Object.fromEntries(counts);
  };
  return Object.fromEntries(filterFields.map((field) => [field, count(field)])) as FieldCounts;
}

/** How many works there are among documents; versions and parts of one count once. */
export function countWorks({ start }: ExactIndex, documents: DocumentSet): number {
  const workOf = new Map(start.works);
  const works = new Set<number>();
  let without = 0;
  for (const document of documents) {
    const work = workOf.get(document);
    if (work === undefined) without += 1;
    else works.add(work);
  }
  return works.size + without;
}
