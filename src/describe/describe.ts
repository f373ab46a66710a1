import { findAnnexes } from './annex.ts';
import { findAnonymised } from './anonymised.ts';
import { findCitations } from './citations.ts';
import { findCompleteness } from './completeness.ts';
import type { DescribedFields, Description, DescriptionInput } from './description.ts';
import { EvidenceBook } from './evidence.ts';
import { furnitureLines } from './furniture.ts';
import type { Gazetteer } from './gazetteer.ts';
import { type Head, readHead } from './head.ts';
import { presentsSpeech } from './introduced.ts';
import { findKind } from './kind.ts';
import { type Line, readLines } from './lines.ts';
import { findPlace, type PlaceEvidence, undecidedPlace } from './place.ts';
import { findPolicyFacts, type PolicyFacts } from './policy.ts';
import { type FoundPublication, findPublished } from './published.ts';
import { findSource } from './source.ts';
import { describeSpeech, type SpeechFacts } from './speech.ts';
import { type FoundTitle, findTitle } from './title.ts';
import { titleBlockLines, titleBlockRanges } from './title-block.ts';

/** What describing needs and is handed. */
export interface DescriberModels {
  readonly gazetteer: Gazetteer;
}

type Kind = DescribedFields['kind'];

/** What is known of a text before its body is looked at. */
interface Opening {
  readonly input: DescriptionInput;
  readonly head: Head;
  readonly title: FoundTitle;
  readonly kind: Kind;
  readonly speech: SpeechFacts;
  readonly policy: PolicyFacts;
  readonly published: FoundPublication | undefined;
  readonly book: EvidenceBook;
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
    const { kind, genre, quote, confidence } = findKind(title.title, title.subtitle, head, lines);
    book.note('kind', kind, 'text', quote, confidence);
    const published = findPublished(input, head);
    const speech =
      kind === 'speech'
        ? describeSpeech({
            lines,
            head,
            title,
            book,
            removed: furnitureLines(input.removed),
            ...(published ? { published: published.value } : {}),
          })
        : {};
    const policy = kind === 'policy' ? findPolicyFacts(title.title ?? '', head, lines, input.removed) : {};
    const opening: Opening = { input, head, title, kind, speech, policy, published, book };

    const moved = titleBlockLines(opening);
    const body = lines.filter((_, index) => !moved.has(index));
    const fields: DescribedFields = {
      kind,
      ...(genre ? { genre } : {}),
      ...(title.title ? { title: title.title } : {}),
      ...(title.subtitle ? { subtitle: title.subtitle } : {}),
      ...spokenFields(opening),
      ...policyFields(opening),
      ...publishedField(opening),
      ...bodyFields(opening, body, gazetteer),
      script: input.script,
      themes: [],
      measureTypes: [],
    };
    return {
      fields,
      evidence: book.entries,
      titleBlock: titleBlockRanges(input.text, lines, moved),
      source: findSource(input),
    };
  };
}

function spokenFields({ head, kind, speech, policy }: Opening) {
  const { speaker, occasion } = speech;
  const date = speech.date ?? (policy.date && { ...policy.date, basis: 'stated' as const });
  const salutation = kind === 'speech' ? head.salutation?.text : undefined;
  return {
    ...(speaker ? { speaker } : {}),
    ...(occasion ? { occasion } : {}),
    ...(date ? { date: date.value } : {}),
    datePrecision: date?.precision ?? ('none' as const),
    dateBasis: date?.basis ?? ('none' as const),
    ...(speech.date?.evidence ? { dateEvidence: speech.date.evidence } : {}),
    ...(salutation ? { salutation } : {}),
  };
}

function policyFields({ policy: { number, issuer, date }, input, book }: Opening) {
  const from = (quote?: string) => (quote && input.text.includes(quote) ? 'text' : 'removed');
  book.note('number', number, from(number), number, 0.95);
  book.note('issuer', issuer, from(issuer), issuer, 0.85);
  book.note('date', date?.value, from(date?.quote), date?.quote, 0.85);
  return { ...(number ? { number } : {}), ...(issuer ? { issuer } : {}) };
}

function publishedField({ published: found, book }: Opening) {
  book.note('published', found?.value, found?.from ?? 'text', found?.quote, found?.confidence);
  return found ? { published: found.value } : {};
}

/** What the body says, its lines numbered as its blocks will be. */
function bodyFields(opening: Opening, body: readonly Line[], gazetteer: Gazetteer) {
  const { input, head, title, kind, book } = opening;
  const annexes = findAnnexes(body);
  const spoken = body.slice(0, annexes[0]?.line ?? body.length);

  const asked = placeEvidence(opening, spoken);
  const place = findPlace(asked, gazetteer);
  const undecided = place ? undefined : undecidedPlace(asked.direct, gazetteer);
  book.note(
    'place',
    place?.place.name ?? undecided,
    'text',
    place?.quote ?? undecided,
    place?.confidence ?? 0.3,
  );

  const hasOpening = title.titleFrom !== undefined || head.salutation !== undefined;
  const state = findCompleteness(spoken, input.removed, hasOpening, kind !== 'other', title.title);
  book.note('completeness', state.completeness, 'text', state.quote, state.confidence);

  const anonymised =
    kind === 'other'
      ? undefined
      : findAnonymised(
          title.title ?? '',
          input.text,
          head.lines.map(({ text }) => text),
        );
  book.note('anonymised', anonymised && 'true', 'text', anonymised?.quote, 0.8);

  const citations = findCitations(body, title.title);
  for (const { title: cited } of citations) book.note('cites', cited, 'text', `《${cited}》`, 0.9);

  const anchor = (line: number) => `p${line + 1}`;
  return {
    ...(place ? { place: place.place } : {}),
    annexes: annexes.map(({ line, title: name }) => ({ title: name, anchor: anchor(line) })),
    completeness: state.completeness,
    ...(state.part ? { part: state.part } : {}),
    anonymised: anonymised !== undefined,
    cites: citations.map(({ line, ...cited }) => ({ ...cited, anchor: anchor(line) })),
  };
}

/** Where the place is looked for; a page that is no speech and no policy may be called after anything. */
function placeEvidence(
  { input, title, kind, speech, policy }: Opening,
  spoken: readonly Line[],
): PlaceEvidence {
  const given = (...texts: (string | undefined)[]) => texts.filter((text) => text !== undefined);
  const role = speech.speaker?.role;
  const otherNames = kind === 'other' ? [] : title.alsoCalled;
  const opening = spoken.slice(0, 3).map(({ text }) => text);
  const introductions = furnitureLines(input.removed).filter(presentsSpeech);
  const furniture = input.removed.map(({ text }) => text).filter((text) => text.length < 400);
  return {
    offices: given(role, policy.issuer, speech.occasion),
    direct: given(
      speech.occasion,
      title.subtitle,
      title.title,
      role,
      policy.issuer,
      ...otherNames,
      ...introductions,
    ),
    around: [...given(input.page.title, input.page.site), ...furniture, input.text],
    opening: opening.join('\n').slice(0, 400),
  };
}
