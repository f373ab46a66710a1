import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { Issue } from '../errors.ts';
import type { Archive } from './archive.ts';
import { writeAtomic } from './atomic.ts';
import { appendCorrection, correctionsPath } from './corrections/file.ts';
import { sha256Of } from './fingerprint.ts';
import { accountPath, documentPath } from './folders.ts';
import { propose } from './propose.ts';
import type { Publication } from './publication.ts';
import { readStanding } from './standing.ts';
import { writeAccount } from './write-account.ts';

/**
 * `written`: the files are new or changed. `unchanged`: they were as they would be written, and were
 * not touched. `kept`: what a person wrote does not fit what import made; nothing was touched.
 */
export type Outcome = 'written' | 'unchanged' | 'kept';

/** What became of a document. */
export interface Published {
  readonly outcome: Outcome;
  /** As it stands in the archive now, corrections included. */
  readonly document: Publication;
  /** What a person should look at: changes of theirs that do not fit any more, with both sides. */
  readonly issues: readonly Issue[];
}

/**
 * Writes a document and its account, with all that a person changed: hand edits become corrections, and
 * corrections are replayed. The account goes last, because it alone can tell a former version from a hand
 * edit: a run killed before it leaves files that the next run completes. A document whose kind or year
 * changed moves.
 *
 * @param archive where to; its index learns of the document
 * @param options without `write` nothing is written, and the answer is the same
 * @throws YanluError `TextUnwritable`; `RecordInvalid`, `MdxNotClosed` and `CorrectionsInvalid` for what a
 *   person wrote and cannot be read; the system's error where the disk refuses
 */
export async function publishDocument(
  archive: Archive,
  made: Publication,
  { write = true }: { readonly write?: boolean } = {},
): Promise<Published> {
  const { id } = made.record;
  const { contentDir } = archive;
  const places = [...new Set([documentPath(made.record), ...archive.filesOf(id)])];
  const standing = readStanding(archive, id, places);
  const { text, document, correction, issues } = propose(made, standing);
  if (text === undefined) return { outcome: 'kept', document, issues };

  const file = documentPath(document.record);
  const sha256 = sha256Of(text);
  const accountText = writeAccount({ version: 1, id, ...document.account, written: { sha256, text } });
  const former = standing.files.filter((each) => each.file !== file);
  const placed = standing.files.some((each) => each.file === file && each.text === text);
  const same = placed && standing.accountText === accountText;
  const outcome = same && !correction && former.length === 0 ? 'unchanged' : 'written';
  if (!write) return { outcome, document, issues };

  if (correction)
    await writeAtomic(
      path.join(contentDir, correctionsPath(id)),
      appendCorrection(standing.correctionsText, correction),
    );
  if (!placed) await writeAtomic(path.join(contentDir, file), text);
  await Promise.all(former.map((each) => rm(path.join(contentDir, each.file), { force: true })));
  if (!same) await writeAtomic(path.join(contentDir, accountPath(id)), accountText);
  const { sources } = document.record;
  archive.enter({
    id,
    file,
    sha256s: sources.map((source) => source.sha256),
    names: sources.map((source) => path.posix.basename(source.file)),
    parted: sources.some((source) => source.part !== undefined),
    shared: sources.some((source) => source.share !== undefined),
  });
  return { outcome, document, issues };
}
