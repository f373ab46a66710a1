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
import { type Edit, mapOffset } from '../text/edit.ts';
import { careIssues } from './care-issues.ts';
import { cleaningContext } from './cleaning-context.ts';
import { findIssues } from './find-issues.ts';
import { careStage, maskFields, maskText } from './mask-personal-data.ts';
import type { ImportModels } from './models.ts';

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
  return toDocument(readText(received, models));
}

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
export function toDocument({ received, cleaning, removed, description }: ReadText): ImportedDocument {
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
      ...findIssues({ received, fields, evidence, blocks }),
      ...careIssues({ masked: masked.edits, blocks, removed }),
    ],
    evidence,
    source: {
      site: stated?.site ?? description.source?.site ?? page.site,
      url: stated?.url ?? description.source?.url ?? page.url,
    },
  };
}

/** A doubt after a step; none where its words went away with it. */
export function doubtAfter(doubt: Doubt, edits: readonly Edit[]): Doubt[] {
  if (edits.some((edit) => doubt.start >= edit.start && doubt.start < edit.end)) return [];
  return [{ ...doubt, start: mapOffset(edits, doubt.start, 'end'), end: mapOffset(edits, doubt.end, 'end') }];
}
