import type { Dictionary } from '../i18n/index.ts';
import type { Locale } from '../i18n/locales.ts';
import { seriesKey } from './browse/series.ts';
import { yearOf } from './dates.ts';
import type { DocumentEntry } from './documents.ts';
import { speakerOf } from './groups.ts';
import { chainOf, placeSlug } from './place-tree.ts';
import { facetUrl, slugOf } from './urls.ts';

/** One fact of a document; without a value it is not known, and is shown so. */
export interface Fact {
  readonly label: string;
  readonly value?: string;
  /** Where the archive lists what shares the value. */
  readonly href?: string;
  /** What the value rests on, and what belongs to it. */
  readonly notes?: readonly string[];
}

/** What a record states of the speech or policy itself, in the order an archive shows it. */
export function mainFacts(entry: DocumentEntry, words: Dictionary, locale: Locale): Fact[] {
  const { record } = entry.data;
  const { doc } = words;
  const evidence = record.dateEvidence ? [`${doc.evidence}：“${record.dateEvidence}”`] : [];
  const year = yearOf(record);
  const { completeness } = record;
  return [
    ...voiceFacts(entry, words, locale),
    placeFact(entry, words, locale),
    {
      label: record.kind === 'policy' ? doc.issued : doc.spoken,
      value: record.date,
      href: year && facetUrl(locale, 'years', year),
      notes: [doc.basis[record.dateBasis], ...evidence],
    },
    { label: doc.published, value: record.published },
    { label: doc.retrieved, value: record.retrieved },
    {
      label: doc.completeness,
      value: words.completeness[completeness],
      href: completeness === 'whole' ? undefined : facetUrl(locale, 'states', completeness),
      notes: partOf(entry, words),
    },
    { label: doc.review, value: reviewOf(entry, words) },
  ];
}

/** What a record states of the text as it was received and kept. */
export function keepingFacts({ data: { record, stats } }: DocumentEntry, words: Dictionary): Fact[] {
  const { doc } = words;
  return [
    { label: doc.id, value: record.id },
    { label: doc.genre, value: record.genre },
    { label: doc.length, value: doc.extent(words.number(stats.characters), words.number(stats.paragraphs)) },
    { label: doc.script, value: doc.scripts[record.script] },
    { label: doc.anonymity, value: record.anonymised ? doc.anonymised : doc.named },
  ];
}

function voiceFacts(entry: DocumentEntry, { doc }: Dictionary, locale: Locale): Fact[] {
  const { record } = entry.data;
  if (record.kind === 'policy')
    return [
      { label: doc.issuer, value: record.issuer },
      { label: doc.number, value: record.number },
    ];
  const speaker = speakerOf(record);
  const meeting = seriesKey(entry);
  return [
    { label: doc.speaker, value: speaker, href: speaker && facetUrl(locale, 'speakers', slugOf(speaker)) },
    { label: doc.role, value: record.speaker?.role },
    {
      label: doc.occasion,
      value: record.occasion,
      href: meeting && facetUrl(locale, 'occasions', slugOf(meeting)),
    },
  ];
}

function placeFact(entry: DocumentEntry, { doc }: Dictionary, locale: Locale): Fact {
  const chain = chainOf(entry);
  const code = entry.data.record.place?.code;
  return {
    label: doc.place,
    value: chain.join('') || undefined,
    href: chain.length > 0 ? facetUrl(locale, 'places', placeSlug(chain)) : undefined,
    notes: code ? [`${doc.placeCode} ${code}`] : [],
  };
}

function partOf({ data: { record } }: DocumentEntry, words: Dictionary): string[] {
  if (!record.part) return [];
  const { n, of } = record.part;
  if (!n && !of) return [];
  return [words.doc.part(n?.toString(), of?.toString())];
}

function reviewOf({ data: { record } }: DocumentEntry, { doc, unknown }: Dictionary): string {
  const { status, by, at } = record.review;
  return status === 'none' ? doc.unreviewed : doc.reviewed(by ?? doc.reviewer, at ?? unknown);
}
