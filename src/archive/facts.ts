import type { Dictionary } from '../i18n/index.ts';
import type { DocumentEntry } from './documents.ts';
import { speakerOf } from './groups.ts';
import { placeLine } from './labels.ts';

/** One fact of a document; without a value it is not known, and is shown so. */
export interface Fact {
  readonly label: string;
  readonly value?: string;
  /** What the value rests on, and what belongs to it. */
  readonly notes?: readonly string[];
}

/** Everything a record states about its document, in the order it is shown. */
export function factsOf(entry: DocumentEntry, words: Dictionary): Fact[] {
  const { record, stats } = entry.data;
  const { doc } = words;
  const evidence = record.dateEvidence ? [`${doc.evidence}：“${record.dateEvidence}”`] : [];
  const voice: Fact[] =
    record.kind === 'policy'
      ? [
          { label: doc.issuer, value: record.issuer },
          { label: doc.number, value: record.number },
        ]
      : [
          { label: doc.speaker, value: speakerOf(record) },
          { label: doc.role, value: record.speaker?.role },
          { label: doc.occasion, value: record.occasion },
        ];
  const code = record.place?.code;
  return [
    ...voice,
    { label: doc.place, value: placeLine(entry), notes: code ? [`${doc.placeCode} ${code}`] : [] },
    {
      label: record.kind === 'policy' ? doc.issued : doc.spoken,
      value: record.date,
      notes: [doc.basis[record.dateBasis], ...evidence],
    },
    { label: doc.published, value: record.published },
    { label: doc.retrieved, value: record.retrieved },
    { label: doc.genre, value: record.genre },
    { label: doc.completeness, value: words.completeness[record.completeness], notes: partOf(entry, words) },
    { label: doc.anonymity, value: record.anonymised ? doc.anonymised : doc.named },
    { label: doc.script, value: doc.scripts[record.script] },
    { label: doc.length, value: doc.extent(words.number(stats.characters), words.number(stats.paragraphs)) },
    { label: doc.review, value: reviewOf(entry, words) },
    { label: doc.id, value: record.id },
  ];
}

function partOf({ data: { record } }: DocumentEntry, words: Dictionary): string[] {
  if (!record.part) return [];
  const { n, of } = record.part;
  return [words.doc.part(n ? String(n) : words.unknown, of ? String(of) : words.unknown)];
}

function reviewOf({ data: { record } }: DocumentEntry, { doc, unknown }: Dictionary): string {
  const { status, by, at } = record.review;
  return status === 'none' ? doc.unreviewed : doc.reviewed(by ?? doc.reviewer, at ?? unknown);
}
