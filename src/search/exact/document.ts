import { documentUrl } from '../../archive/urls.ts';
import type { Block } from '../../schema/body.ts';
import {
  chainSeparator,
  filterValues,
  type SingleField,
  singleFields,
  type TagField,
} from '../../schema/fields.ts';
import type { DocumentRecord } from '../../schema/record.ts';
import type { CitedFacts } from './format.ts';

/** A document as the index keeps it. */
export interface ExactDocument {
  readonly id: string;
  readonly url: string;
  /** Lines that stand above the text; each is searched by itself. */
  readonly heads: readonly string[];
  /** True where the first of the heads is what the document is called. */
  readonly titled: boolean;
  readonly blocks: readonly { readonly anchor: string; readonly text: string }[];
  readonly date?: string;
  /** Who speaks or issues. */
  readonly voice?: string;
  readonly place?: string;
  readonly cited?: CitedFacts;
  /** One value a field; for a chain of places the whole chain. */
  readonly fields: Readonly<Record<SingleField, string>>;
  readonly tags: Readonly<Record<TagField, readonly string[]>>;
  readonly work?: string;
}

/** What is searched of a document: title, subtitle, number of a policy or occasion of a speech, and the text. */
export function exactDocument(record: DocumentRecord, blocks: readonly Block[]): ExactDocument {
  const voice =
    record.kind === 'policy' ? [record.issuer, record.number] : [record.speaker?.name, record.speaker?.role];
  const values = filterValues(record);
  const heads = [record.title, record.subtitle, record.kind === 'policy' ? record.number : record.occasion];
  return {
    id: record.id,
    url: documentUrl(record),
    heads: heads.filter((head) => head !== undefined),
    cited: {
      creator: record.kind === 'policy' ? record.issuer : (record.speaker?.name ?? record.speaker?.role),
      number: record.kind === 'policy' ? record.number : undefined,
      dateInferred: record.dateBasis === 'inferred' ? true : undefined,
    },
    titled: (record.title ?? record.subtitle) !== undefined,
    blocks: blocks.map(({ anchor, text }) => ({ anchor, text })),
    date: record.date,
    voice: voice.filter((part) => part !== undefined).join(' ') || undefined,
    place: record.place ? values.place.at(-1)?.replaceAll(chainSeparator, '') : undefined,
    fields: Object.fromEntries(singleFields.map((field) => [field, values[field].at(-1) ?? ''])) as Record<
      SingleField,
      string
    >,
    tags: { theme: values.theme, measure: values.measure },
    work: record.work,
  };
}

/** The newest first, the undated last: the order in which hits are shown unless the reader says otherwise. */
export function newestFirst(a: ExactDocument, b: ExactDocument): number {
  const dateA = a.date ?? '';
  const dateB = b.date ?? '';
  if (dateA !== dateB) return dateA > dateB ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
