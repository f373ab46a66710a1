import type { CitedDocument } from '../cite/gbt7714.ts';
import type { Dictionary } from '../i18n/index.ts';
import type { DocumentEntry } from './documents.ts';
import { speakerOf } from './groups.ts';
import { titleOf } from './labels.ts';

/** What a reference to a document says. An unnamed speaker is known by the role. */
export function citedDocument(entry: DocumentEntry, words: Dictionary): CitedDocument {
  const { record } = entry.data;
  const creator = record.kind === 'policy' ? record.issuer : (speakerOf(record) ?? record.speaker?.role);
  return {
    creator,
    title: titleOf(entry, words),
    number: record.kind === 'policy' ? record.number : undefined,
    date: record.date,
    dateInferred: record.dateBasis === 'inferred',
  };
}
