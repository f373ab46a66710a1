import type { DescribedFields, Description, Evidence, RemovedPassage } from '../describe/index.ts';
import { toBlocks } from '../describe/index.ts';
import type { Issue } from '../errors.ts';
import type { ReceivedDocument } from '../intake/index.ts';
import {
  type Cleaning,
  type CleaningStep,
  type Doubt,
  detectScript,
  moveTitleBlock,
  removedPassages,
} from '../pipeline/index.ts';
import { type Block, type OutlineEntry, outlineOfBlocks } from '../schema/body.ts';
import type { Share } from '../schema/record.ts';
import { type Edit, mapOffset } from '../text/edit.ts';
import { careIssues } from './care-issues.ts';
import { cleaningContext } from './cleaning-context.ts';
import { findIssues } from './find-issues.ts';
import { careStage, maskFields, maskText } from './mask-personal-data.ts';
import type { ImportModels } from './models.ts';
import { cutShare, type SharedFacts } from './shares/cut-share.ts';
import { type FoundShares, findShares } from './shares/find-shares.ts';

/** What an import makes of one received document, before it has an id and a place. */
export interface ImportedDocument {
  readonly fields: DescribedFields;
  readonly blocks: readonly Block[];
  readonly outline: readonly OutlineEntry[];
  /** The blocks' texts joined by one line feed. */
  readonly clean: string;
  /** From the received text to `clean`; the title block's step and that of personal data come last. */
  readonly steps: readonly CleaningStep[];
  readonly issues: readonly Issue[];
  readonly evidence: readonly Evidence[];
  /** Site and address of the page, as it or its furniture gives them. */
  readonly source: { readonly site?: string; readonly url?: string };
  /** Where each text begins and ends, of a file that holds several and can be parted. */
  readonly shares?: readonly Share[];
}

/** One received text after cleaning, and what it says of itself. */
export interface ReadText {
  readonly received: ReceivedDocument;
  readonly cleaning: Cleaning;
  /** What cleaning took away with the page around the text. */
  readonly removed: readonly RemovedPassage[];
  readonly description: Description;
}

/**
 * Cleans and describes one document. Pure: the same received document gives the same answer, on any
 * machine and in any order.
 */
export function importDocument(received: ReceivedDocument, models: ImportModels): ImportedDocument {
  const read = readText(received, models);
  const whole = toDocument(read);
  const facts = sharedFacts(received, whole);
  const several = findShares(read.cleaning, (share) =>
    toDocument(readText(cutShare(received, share, facts), models)),
  );
  return several ? toDocument(read, several) : whole;
}

/** What a file says that holds for each of its texts. */
export function sharedFacts({ page }: ReceivedDocument, { fields, source }: ImportedDocument): SharedFacts {
  const given = { ...source, published: fields.published ?? page.published, retrieved: page.retrieved };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

/**
 * One of several texts of a file, as a document.
 *
 * @param whole the file
 * @param facts the answer of `sharedFacts`
 */
export function importShare(
  whole: ReceivedDocument,
  share: Share,
  facts: SharedFacts,
  models: ImportModels,
): { readonly received: ReceivedDocument; readonly document: ImportedDocument } {
  const received = cutShare(whole, share, facts);
  const document = toDocument(readText(received, models));
  return { received, document: { ...document, issues: [...document.issues, partedIssue(share)] } };
}

const partedIssue = ({ n, of }: Share): Issue => ({
  code: 'file-parted',
  severity: 'note',
  message: `The file holds ${of} texts with a title, speaker or salutation each; this is number ${n}, a document of its own.`,
  todo: 'Compare where it begins and ends with the file.',
});

/** The first half of an import: a text cleaned and described, its title block still in place. */
export function readText(received: ReceivedDocument, models: ImportModels): ReadText {
  const cleaning = models.pipeline.clean(received.text, cleaningContext(received.page));
  const removed = removedPassages(cleaning);
  return { received, cleaning, removed, description: describeText(received, cleaning, removed, models) };
}

/** What a cleaned text says of itself. */
export function describeText(
  { page: { lines: _lines, pager: _pager, ...page }, name, text }: ReceivedDocument,
  cleaning: Cleaning,
  removed: readonly RemovedPassage[],
  models: ImportModels,
): Description {
  return models.describe({ text: cleaning.text, removed, page, name, script: detectScript(text) });
}

/** The second half: title block into the record, personal data masked, text into blocks. */
export function toDocument(
  { received, cleaning, removed, description }: ReadText,
  several?: FoundShares,
): ImportedDocument {
  const moved = moveTitleBlock(cleaning.text, description.titleBlock);
  const masked = maskText(moved.text);
  const doubts = cleaning.doubts
    .flatMap((doubt) => doubtAfter(doubt, moved.edits))
    .flatMap((doubt) => doubtAfter(doubt, masked.edits));
  const blocks = toBlocks(masked.text, doubts);
  const steps = [
    ...cleaning.steps,
    { stage: 'title-block', edits: moved.edits },
    { stage: careStage, edits: masked.edits },
  ];
  const fields = maskFields(description.fields);
  const { evidence } = description;
  const { page, stated } = received;
  return {
    fields,
    blocks,
    outline: outlineOfBlocks(blocks),
    clean: masked.text,
    steps: steps.filter((step) => step.edits.length > 0),
    issues: [
      ...findIssues({ received, fields, evidence, blocks, several }),
      ...careIssues({ masked: masked.edits, blocks, removed }),
    ],
    evidence,
    source: {
      site: stated?.site ?? description.source?.site ?? page.site,
      url: stated?.url ?? description.source?.url ?? page.url,
    },
    ...(several && 'shares' in several ? { shares: several.shares } : {}),
  };
}

/** A doubt after a step; none where its words went away with it. */
export function doubtAfter(doubt: Doubt, edits: readonly Edit[]): Doubt[] {
  if (edits.some((edit) => doubt.start >= edit.start && doubt.start < edit.end)) return [];
  return [{ ...doubt, start: mapOffset(edits, doubt.start, 'end'), end: mapOffset(edits, doubt.end, 'end') }];
}
