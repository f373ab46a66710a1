import { isDeepStrictEqual } from 'node:util';
import { type Issue, YanluError } from '../errors.ts';
import type { Correction } from '../schema/corrections.ts';
import type { DocumentRecord } from '../schema/record.ts';
import { type Composed, composeDocument } from './corrections/compose.ts';
import { deriveCorrection } from './corrections/derive.ts';
import { documentPath } from './folders.ts';
import { conflictIssues, joinedIssue, looseIssue, reviewIssues } from './issues.ts';
import type { Publication } from './publication.ts';
import { type ReadDocument, readMdx } from './read-mdx.ts';
import { readsBack } from './reads-back.ts';
import type { Standing } from './standing.ts';
import { writeMdx } from './write-mdx.ts';

/** What publishing a document would do. */
export interface Proposal {
  /** What to write; none where what stands is left alone. */
  readonly text?: string;
  readonly document: Publication;
  /** A hand edit that becomes a correction. */
  readonly correction?: Correction;
  readonly issues: readonly Issue[];
}

/**
 * Weighs what import made against what stands in the archive. A person's word is last: hand edits and
 * corrections are replayed over what import made, and where one does not fit, what stands is left alone
 * and both sides are told.
 *
 * @throws YanluError `TextUnwritable`, or `RecordInvalid` and `MdxNotClosed` for a document that was edited
 *   into something that cannot be read
 */
export function propose(made: Publication, standing: Standing): Proposal {
  const { account, corrections } = standing;
  const file = documentPath(made.record);
  if (account && !hasSource(made, account.source.sha256))
    return { document: made, issues: [joinedIssue(made.record, file)] };

  const plain = corrections.length === 0 ? writeProven(made.record, made.blocks, file) : undefined;
  const asLeft = standing.files.every(({ text }) => text === plain);
  if (plain !== undefined && asLeft && (!account || account.written.text === plain))
    return { text: plain, document: made, issues: [] };

  const former = account ? readMdx(account.written.text, file) : undefined;
  const composed = composeDocument(made, { corrections, ...(former ? { former } : {}) });
  const text = writeProven(composed.record, composed.blocks, documentPath(composed.record));
  const known = new Set([text, account?.written.text]);
  const unknown = standing.files.filter((each) => !known.has(each.text));
  const [hand, ...more] = unknown;
  if (!hand) return settled(composed, text, standing, former);
  if (!former || more.length > 0)
    return { document: standingDocument(made, hand), issues: [looseIssue(hand.file)] };
  return adopt(made, composed, text, { standing, former, hand });
}

/** Whether bytes are what a document is made from, or a page of it. */
const hasSource = ({ account: { source, parts } }: Publication, sha256: string) =>
  (parts ?? [source]).some((part) => part.sha256 === sha256);

/** Nobody changed the document since import wrote it. */
function settled(
  composed: Composed,
  text: string,
  { files }: Standing,
  former: ReadDocument | undefined,
): Proposal {
  const issues = conflictIssues(composed, documentPath(composed.record));
  const [there] = files;
  if (issues.length > 0 && there && former) return { document: { ...composed, ...former }, issues };
  const same = former && there && writeMdx(former.record, former.blocks) === text;
  return {
    text: same ? there.text : text,
    document: composed,
    issues: [...issues, ...reviewIssues(composed, former, there?.file)],
  };
}

interface HandEdit {
  readonly standing: Standing;
  readonly former: ReadDocument;
  readonly hand: { readonly file: string; readonly text: string };
}

/** Takes a hand edit over as a correction. */
function adopt(
  made: Publication,
  composed: Composed,
  text: string,
  { standing, former, hand }: HandEdit,
): Proposal {
  const edited = readMdx(hand.text, hand.file);
  if (writeMdx(edited.record, edited.blocks) === text)
    return { text: hand.text, document: composed, issues: conflictIssues(composed, hand.file) };
  const derived = deriveCorrection(former, edited);
  // A run killed before it wrote the document left the correction.
  const correction = isDeepStrictEqual(derived, standing.corrections.at(-1)) ? undefined : derived;
  const corrections = [...standing.corrections, ...(correction ? [correction] : [])];
  const corrected = composeDocument(made, { corrections, former, edited });
  const issues = conflictIssues(corrected, hand.file);
  if (issues.length > 0) return { document: standingDocument(made, hand), issues };
  const written = writeProven(corrected.record, corrected.blocks, documentPath(corrected.record));
  const same = writeMdx(edited.record, edited.blocks) === written;
  return {
    text: same ? hand.text : written,
    document: corrected,
    issues: [],
    ...(correction ? { correction } : {}),
  };
}

/** What stands, for telling of it. */
function standingDocument(made: Publication, { file, text }: HandEdit['hand']): Publication {
  return { ...made, ...readMdx(text, file) };
}

/**
 * Writes a document and reads it back, so that nothing enters the archive that is not there again when
 * it is read.
 */
function writeProven(record: DocumentRecord, blocks: Publication['blocks'], file: string): string {
  const text = writeMdx(record, blocks);
  if (!readsBack(text, { record, blocks }, file))
    throw new YanluError('TextUnwritable', { id: record.id, reason: 'it reads back as another text' });
  return text;
}
