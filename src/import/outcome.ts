import type { YanluError } from '../errors.ts';
import type { DocumentRecord } from '../schema/record.ts';
import type { ImportedDocument } from './import-document.ts';

/** One document with its id and record. */
export interface ImportResult {
  readonly id: string;
  readonly record: DocumentRecord;
  /** Number of edits by stage, in the order of the stages. */
  readonly edits: Readonly<Record<string, number>>;
  readonly document: ImportedDocument;
}

/**
 * What became of one file. `written`, `unchanged` and `kept` are the answers of publishing (`kept`: a
 * person edited the document, it was left alone); `planned` is a run that writes nothing.
 */
export type ImportOutcome =
  | {
      readonly type: 'imported';
      readonly file: string;
      readonly state: 'written' | 'unchanged' | 'kept' | 'planned';
      readonly result: ImportResult;
      /** For a file of several texts, which has an outcome for each. */
      readonly share?: { readonly n: number; readonly of: number };
    }
  /** The same bytes as `first`; one document with several sources. */
  | {
      readonly type: 'duplicate';
      readonly file: string;
      readonly first: string;
      readonly result: ImportResult;
    }
  /** A further page of the article that `first` begins; one document. */
  | {
      readonly type: 'page';
      readonly file: string;
      readonly first: string;
      readonly result: ImportResult;
    }
  | { readonly type: 'refused'; readonly file: string; readonly error: YanluError }
  /** No input by its nature: a hidden file, a sidecar. */
  | { readonly type: 'skipped'; readonly file: string; readonly reason: string };
