import type { DescribedFields, Evidence } from '../describe/index.ts';
import { toBlocks } from '../describe/index.ts';
import type { Issue } from '../errors.ts';
import type { ReceivedDocument } from '../intake/index.ts';
import { type Doubt, detectScript, moveTitleBlock, removedPassages } from '../pipeline/index.ts';
import type { Step } from '../schema/account.ts';
import { type Block, type OutlineEntry, outlineOfBlocks } from '../schema/body.ts';
import { type Edit, mapOffset } from '../text/edit.ts';
import { careIssues } from './care-issues.ts';
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
  readonly steps: readonly Step[];
  readonly issues: readonly Issue[];
  readonly evidence: readonly Evidence[];
  /** Site and address of the page, as it or its furniture gives them. */
  readonly source: { readonly site?: string; readonly url?: string };
}

/**
 * Cleans and describes one document. Pure: the same received document gives the same answer, on any
 * machine and in any order.
 */
export function importDocument(received: ReceivedDocument, models: ImportModels): ImportedDocument {
  const { mainLines, ...page } = received.page;
  const cleaning = models.pipeline.clean(received.text, mainLines ? { mainLines } : {});
  const description = models.describe({
    text: cleaning.text,
    removed: removedPassages(cleaning),
    page,
    name: received.name,
    script: detectScript(received.text),
  });
  const moved = moveTitleBlock(cleaning.text, description.titleBlock);
  const masked = maskText(moved.text);
  const doubts = cleaning.doubts
    .flatMap((doubt) => intoBody(doubt, moved.edits))
    .flatMap((doubt) => intoBody(doubt, masked.edits));
  const blocks = toBlocks(masked.text, doubts);
  const steps = [
    ...cleaning.steps,
    { stage: 'title-block', edits: moved.edits },
    { stage: careStage, edits: masked.edits },
  ];
  const fields = maskFields(description.fields);
  const { evidence } = description;
  return {
    fields,
    blocks,
    outline: outlineOfBlocks(blocks),
    clean: masked.text,
    steps: steps.filter((step) => step.edits.length > 0),
    issues: [
      ...findIssues({ received, fields, evidence, blocks }),
      ...careIssues({ masked: masked.edits, blocks, removed: removedPassages(cleaning) }),
    ],
    evidence: description.evidence,
    source: {
      site: received.stated?.site ?? description.source?.site ?? page.site,
      url: received.stated?.url ?? description.source?.url ?? page.url,
    },
  };
}

/** A doubt after a step; none where its words went into the record or were masked. */
function intoBody(doubt: Doubt, edits: readonly Edit[]): Doubt[] {
  if (edits.some((edit) => doubt.start >= edit.start && doubt.start < edit.end)) return [];
  return [{ ...doubt, start: mapOffset(edits, doubt.start, 'end'), end: mapOffset(edits, doubt.end, 'end') }];
}
