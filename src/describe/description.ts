import type { DocumentRecord } from '../schema/record.ts';

/** A line that cleaning took away, in the order of the text, in simplified script where that came first. */
export interface RemovedPassage {
  /** Permanent id of the rule that removed it. */
  readonly rule: string;
  readonly text: string;
}

/** All that an answer may rest on. */
export interface DescriptionInput {
  /** The clean text, title block still in place; one paragraph or heading a line. */
  readonly text: string;
  readonly removed: readonly RemovedPassage[];
  /** What the page says of itself. */
  readonly page: {
    readonly title?: string;
    readonly site?: string;
    readonly url?: string;
    readonly author?: string;
    readonly published?: string;
  };
  /** Base name of the file; the weakest evidence. */
  readonly name: string;
  /** The script of the text as received. */
  readonly script: 'Hans' | 'Hant';
}

/** What one answer rests on. */
export interface Evidence {
  readonly field: string;
  readonly value: string;
  readonly from: 'text' | 'removed' | 'page' | 'file-name';
  /** The words it rests on. */
  readonly quote: string;
  /** Offsets into the clean text, where `from` is `text`. */
  readonly start?: number;
  readonly end?: number;
  /** 0–1; under 0.5 the field stays empty and the evidence becomes an issue. */
  readonly confidence: number;
}

/** The record without what intake and publish know: id, sources, review, access. */
export type DescribedFields = Omit<
  Extract<DocumentRecord, { kind: 'speech' }>,
  'kind' | 'id' | 'sources' | 'review' | 'access' | 'aliases'
> & {
  readonly kind: DocumentRecord['kind'];
  readonly number?: string;
  readonly issuer?: string;
};

export interface Description {
  readonly fields: DescribedFields;
  readonly evidence: readonly Evidence[];
  /**
   * Ranges of the clean text that the record now holds (title, subtitle, byline, date line), whole
   * lines with their line feed, sorted and disjoint. The salutation stays in the body.
   */
  readonly titleBlock: readonly { readonly start: number; readonly end: number }[];
  /** Site and address as the page or its removed furniture gives them. */
  readonly source?: { readonly site?: string; readonly url?: string };
}
