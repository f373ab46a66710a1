import { findAnnexes } from './annex.ts';
import { findAnonymised } from './anonymised.ts';
import { findCitations } from './citations.ts';
import { findCompleteness } from './completeness.ts';
import type { DescribedFields, Description, DescriptionInput } from './description.ts';
import { EvidenceBook } from './evidence.ts';
import type { Gazetteer } from './gazetteer.ts';
import { readHead } from './head.ts';
import { findKind } from './kind.ts';
import { readLines } from './lines.ts';
import { findPlace } from './place.ts';
import { findPolicyFacts } from './policy.ts';
import { findPublished } from './published.ts';
import { findSource } from './source.ts';
import { describeSpeech, type SpeechFacts } from './speech.ts';
import { findTitle } from './title.ts';
import { titleBlockLines, titleBlockRanges } from './title-block.ts';

/** What describing needs and is handed. */
export interface DescriberModels {
  readonly gazetteer: Gazetteer;
}

/**
 * Makes the describer: clean text → record, evidence and title block. It is total and pure; what a
 * text does not say stays empty.
 */
export function createDescriber({ gazetteer }: DescriberModels): (input: DescriptionInput) => Description {
  return (input) => {
    const book = new EvidenceBook(input.text);
    const lines = readLines(input.text);
    const head = readHead(lines);
    const title = findTitle(head, input);
    book.note('title', title.title, title.titleFrom ?? 'text', title.title, title.confidence);
    book.note('subtitle', title.subtitle, 'text', title.subtitle, title.confidence);
    const kind = findKind(title.title, title.subtitle, head, lines);
    book.note('kind', kind.kind, 'text', kind.quote, kind.confidence);
    const published = findPublished(input, head);
    book.note(
      'published',
      published?.value,
      published?.from ?? 'text',
      published?.quote,
      published?.confidence,
    );

    const speech: SpeechFacts =
      kind.kind === 'speech' ? describeSpeech({ input, lines, head, title, book }) : {};
    const policy = kind.kind === 'policy' ? findPolicyFacts(title.title ?? '', head, lines) : {};
    book.note('number', policy.number, 'text', policy.number, 0.95);
    book.note('issuer', policy.issuer, 'text', policy.issuer, 0.85);
    book.note('date', policy.date?.value, 'text', policy.date?.quote, 0.85);

    const moved = titleBlockLines({ head, title, kind: kind.kind, speech, policy });
    const titleBlock = titleBlockRanges(input.text, lines, moved);
    const body = lines.filter((_, index) => !moved.has(index));
    const annexes = findAnnexes(body);
    const spoken = body.slice(0, annexes[0]?.line ?? body.length);

    const place = findPlace(
      {
        offices: [speech.speaker?.role, policy.issuer, speech.occasion].filter((text) => text !== undefined),
        direct: [
          speech.occasion,
          title.subtitle,
          title.title,
          speech.speaker?.role,
          policy.issuer,
          ...(kind.kind === 'other' ? [] : title.alsoCalled),
        ].filter((text) => text !== undefined),
        around: [
          input.page.title ?? '',
          input.page.site ?? '',
          ...input.removed.map(({ text }) => text).filter((text) => text.length < 400),
          input.text,
        ],
        opening: spoken
          .slice(0, 3)
          .map(({ text }) => text)
          .join('\n')
          .slice(0, 400),
      },
      gazetteer,
    );
    book.note('place', place?.place.name, 'text', place?.quote, place?.confidence);
    const completeness = findCompleteness(
      spoken,
      input.removed,
      title.titleFrom !== undefined || head.salutation !== undefined,
      kind.kind !== 'other',
    );
    book.note('completeness', completeness.completeness, 'text', completeness.quote, completeness.confidence);
    const anonymised = kind.kind === 'other' ? undefined : findAnonymised(title.title ?? '', input.text);
    book.note('anonymised', anonymised && 'true', 'text', anonymised?.quote, 0.8);
    const citations = findCitations(body, title.title);
    for (const { title: cited } of citations) book.note('cites', cited, 'text', `《${cited}》`, 0.9);

    const date = speech.date ?? (policy.date ? { ...policy.date, basis: 'stated' as const } : undefined);
    const fields: DescribedFields = {
      kind: kind.kind,
      ...(kind.genre ? { genre: kind.genre } : {}),
      ...(title.title ? { title: title.title } : {}),
      ...(title.subtitle ? { subtitle: title.subtitle } : {}),
      ...(speech.speaker ? { speaker: speech.speaker } : {}),
      ...(speech.occasion ? { occasion: speech.occasion } : {}),
      ...(policy.number ? { number: policy.number } : {}),
      ...(policy.issuer ? { issuer: policy.issuer } : {}),
      ...(place ? { place: place.place } : {}),
      ...(date ? { date: date.value } : {}),
      datePrecision: date?.precision ?? 'none',
      dateBasis: date?.basis ?? 'none',
      ...(speech.date?.evidence ? { dateEvidence: speech.date.evidence } : {}),
      ...(published ? { published: published.value } : {}),
      ...(head.salutation && kind.kind === 'speech' ? { salutation: head.salutation.text } : {}),
      annexes: annexes.map(({ line, title: name }) => ({ title: name, anchor: `p${line + 1}` })),
      script: input.script,
      completeness: completeness.completeness,
      ...(completeness.part ? { part: completeness.part } : {}),
      anonymised: anonymised !== undefined,
      cites: citations.map(({ title: cited, number, line }) => ({
        title: cited,
        ...(number ? { number } : {}),
        anchor: `p${line + 1}`,
      })),
      themes: [],
      measureTypes: [],
    };
    return { fields, evidence: book.entries, titleBlock, source: findSource(input) };
  };
}
